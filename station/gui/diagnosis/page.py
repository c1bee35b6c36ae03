"""The Diagnosis page put together."""

from station.bootstrap import Site
from station.gui.diagnosis.view import DiagnosisView
from station.gui.diagnosis.worker import DeviceProber, NetworkProber, OfficeProber
from station.gui.entries import DIAGNOSIS
from station.gui.messages import Speech
from station.gui.page import Page


def diagnosis_page(site: Site, speech: Speech) -> Page:
    """View and workers, wired."""
    view = DiagnosisView(speech)
    devices = DeviceProber(site)
    workers = OfficeProber(site), NetworkProber(site), devices
    for worker in workers:
        view.look_wanted.connect(worker.look)
        worker.found.connect(view.take)
        worker.read.connect(view.take_settings)
    devices.held.connect(view.show_held)
    return Page(DIAGNOSIS, view, workers)
