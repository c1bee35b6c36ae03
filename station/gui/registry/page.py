"""The Registry page, put together."""

from station.gui.entries import REGISTRY
from station.gui.messages import Speech
from station.gui.page import Page
from station.gui.registry.view import RegistryPage
from station.gui.registry.worker import RegistryWorker


def registry_page(speech: Speech) -> Page:
    """View and worker, each told of the other."""
    view, worker = RegistryPage(speech), RegistryWorker()
    view.send_wanted.connect(worker.send)
    view.compare_wanted.connect(worker.compare)
    view.fix_wanted.connect(worker.fix)
    view.decided.connect(worker.decide)
    worker.changed.connect(view.show_state)
    return Page(REGISTRY, view, (worker,))
