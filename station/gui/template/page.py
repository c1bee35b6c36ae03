"""The Template page put together."""

from station.gui.entries import TEMPLATE
from station.gui.messages import Speech
from station.gui.page import Page
from station.gui.template.view import TemplatePage
from station.gui.template.worker import TemplateWorker


def template_page(speech: Speech) -> Page:
    """View and worker, wired."""
    view, worker = TemplatePage(speech), TemplateWorker()
    view.draw_wanted.connect(worker.draw)
    view.open_wanted.connect(worker.open_file)
    view.save_wanted.connect(worker.save)
    view.people_wanted.connect(worker.find_people)
    worker.opened_file.connect(view.show_file)
    worker.drawn.connect(view.show_drawing)
    worker.saved.connect(view.show_saved)
    worker.unfit.connect(view.show_unfit)
    worker.refused.connect(view.show_problem)
    worker.people.connect(view.show_people)
    return Page(TEMPLATE, view, (worker,), lambda: view.unsaved)
