"""The Settings page put together."""

from PySide6.QtWidgets import QApplication

from station.bootstrap import Site
from station.gui.entries import SETTINGS
from station.gui.guide.desk import GuideDesk
from station.gui.messages import Speech
from station.gui.page import DeskLinks, Page
from station.gui.settings.view import SettingsView
from station.gui.settings.worker import DeviceTrier, NetworkTrier, OfficeTrier, SettingsWorker
from station.gui.theme import choose


def settings_page(site: Site, speech: Speech) -> Page:
    """View and workers, wired."""
    view = SettingsView(speech, editable=site.editable)
    clerk, triers, devices = SettingsWorker(site), (OfficeTrier(site), NetworkTrier(site)), DeviceTrier(site)
    view.load_wanted.connect(clerk.load)
    view.load_wanted.connect(devices.list_devices)
    view.save_wanted.connect(clerk.save)
    view.try_wanted.connect(clerk.try_out)
    view.key_given.connect(clerk.keep_key)
    clerk.loaded.connect(view.show_loaded)
    clerk.saved.connect(view.show_saved)
    clerk.refused.connect(view.show_faults)
    clerk.troubled.connect(view.show_trouble)
    clerk.key_kept.connect(view.show_key_kept)
    for trier in (*triers, devices):
        clerk.to_try.connect(trier.look)
        trier.found.connect(view.show_found)
    view.theme_chosen.connect(_wear)
    devices.held.connect(view.show_held)
    devices.listed.connect(view.offer_devices)
    guide = GuideDesk(view, clerk, (*triers, devices), speech)
    workers = clerk, *triers, devices, guide.worker

    def join(desk: DeskLinks) -> None:
        view.restart_wanted.connect(desk.restart_wanted)
        view.guide_left.connect(desk.guide_left)
        desk.guide_wanted.connect(view.guide_wanted)

    return Page(SETTINGS, view, workers, lambda: view.unsaved, join)


def _wear(theme: str) -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication):
        choose(app, theme)
