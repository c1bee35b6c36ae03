"""The Retention page, put together."""

from station.bootstrap import Site
from station.gui.entries import KEEPING
from station.gui.keeping.view import RetentionPage
from station.gui.keeping.worker import KeepingWorker
from station.gui.messages import Speech
from station.gui.page import DeskLinks, Page


def keeping_page(site: Site, speech: Speech) -> Page:
    """View and worker, each told of the other."""
    view, worker = RetentionPage(speech), KeepingWorker(site)
    view.shown.connect(worker.show_rule)
    view.look_wanted.connect(worker.look)
    view.erase_wanted.connect(worker.erase)
    view.backup_wanted.connect(worker.backup)
    view.check_wanted.connect(worker.check)
    worker.changed.connect(view.show_state)
    worker.writing.connect(view.show_writing)
    worker.backed_up.connect(view.show_backed_up)
    worker.checked.connect(view.show_checked)

    def join(desk: DeskLinks) -> None:
        view.restore_wanted.connect(desk.restore_wanted)
        desk.allowed.connect(view.allow)
        desk.restored.connect(view.show_restored)

    return Page(KEEPING, view, (worker,), join=join)
