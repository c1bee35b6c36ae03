"""The Supplies page put together."""

from station.gui.entries import SUPPLIES
from station.gui.messages import Speech
from station.gui.page import Page
from station.gui.supplies.view import SuppliesPage
from station.gui.supplies.worker import SuppliesWorker


def supplies_page(speech: Speech) -> Page:
    """View and worker, wired."""
    view, worker = SuppliesPage(speech), SuppliesWorker()
    view.look_wanted.connect(worker.look)
    view.delivery.booked.connect(worker.deliver)
    view.count.counted.connect(worker.correct)
    view.order_wanted.connect(worker.order)
    worker.looked.connect(view.show_books)
    worker.booked.connect(view.show_booked)
    worker.saved.connect(view.show_saved)
    worker.refused.connect(view.show_problem)
    return Page(SUPPLIES, view, (worker,))
