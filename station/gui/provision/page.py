"""The Provision page and its worker, wired."""

from station.gui.entries import PROVISION
from station.gui.messages import Speech
from station.gui.page import Page
from station.gui.provision.view import ProvisionView
from station.gui.provision.worker import ProvisionWorker


def provision_page(speech: Speech) -> Page:
    """For technicians: blanks, tap after tap."""
    view, worker = ProvisionView(speech), ProvisionWorker(speech)
    view.begun.connect(worker.begin)
    view.ended.connect(worker.finish)
    view.freed.connect(worker.free)
    worker.changed.connect(view.show_view)
    worker.name_wanted.connect(view.ask_name)
    return Page(PROVISION, view, (worker,))
