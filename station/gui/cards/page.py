"""The Cards page, put together."""

from station.gui.cards.view import CardsPage
from station.gui.cards.worker import CardsWorker
from station.gui.entries import CARDS
from station.gui.messages import Speech
from station.gui.page import Page


def cards_page(speech: Speech) -> Page:
    """View and worker, each told of the other."""
    view, worker = CardsPage(speech), CardsWorker()
    view.searched.connect(worker.search)
    view.wanted.connect(worker.carry_out)
    view.export_wanted.connect(worker.export)
    worker.exported.connect(view.show_exported)
    worker.failed_with.connect(view.show_problem)
    worker.changed.connect(view.show_view)
    return Page(CARDS, view, (worker,))
