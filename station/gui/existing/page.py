"""The Stickers page, put together."""

from station.gui.entries import EXISTING
from station.gui.existing.reader import MatchWorker
from station.gui.existing.view import StickersPage
from station.gui.existing.worker import ShelfWorker
from station.gui.messages import Speech
from station.gui.page import Page


def existing_page(speech: Speech) -> Page:
    """View and workers, each told of the other."""
    view, office, device = StickersPage(speech), ShelfWorker(), MatchWorker()
    view.looked.connect(office.look)
    view.watched.connect(device.watch)
    view.scanned.connect(device.match)
    view.stickers_wanted.connect(office.print_stickers)
    view.holograms_wanted.connect(office.print_holograms)
    view.list.read_wanted.connect(office.read_list)
    view.list.apply_wanted.connect(office.apply)
    office.changed.connect(view.show_shelf)
    office.read.connect(view.list.show_state)
    office.written.connect(view.show_papers)
    office.failed_with.connect(view.show_problem)
    device.seen.connect(view.show_reader)
    device.matched.connect(view.show_matched)
    device.held.connect(view.show_held)
    return Page(EXISTING, view, (office, device))
