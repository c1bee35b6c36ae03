"""The guide at the desk: it opens over the window, and works with the Settings page's workers and one of its own."""

from PySide6.QtCore import QObject, Signal, Slot

from station.gui.guide.dialog import GuideDialog
from station.gui.guide.worker import GuideWorker
from station.gui.messages import Speech
from station.gui.settings.view import SettingsView
from station.gui.settings.worker import DeviceTrier, Loaded, OfficeTrier, SettingsWorker


class GuideDesk(QObject):
    """Opens the guide when the Settings page, or the first start, wants it; then the desk is to be opened anew."""

    _load = Signal()

    def __init__(
        self, view: SettingsView, clerk: SettingsWorker, triers: tuple[OfficeTrier, ...], speech: Speech
    ) -> None:
        super().__init__(view)
        self._view, self._clerk, self._triers, self._speech = view, clerk, triers, speech
        self._wanted = self._first = False
        self.worker = GuideWorker()
        self.dialog: GuideDialog | None = None
        self._load.connect(clerk.load)
        for trier in triers:
            if isinstance(trier, DeviceTrier):
                self._load.connect(trier.list_devices)
        clerk.loaded.connect(self._open)
        view.guide_wanted.connect(self.begin)

    @Slot(bool)
    def begin(self, first: bool) -> None:
        """Opens the guide as soon as the settings have been read; `first`: nothing is set up yet."""
        self._wanted, self._first = True, first
        self._load.emit()

    @Slot(object)
    def _open(self, loaded: Loaded) -> None:
        if not self._wanted:
            return
        self._wanted = False
        dialog = self.dialog = GuideDialog(self._view.window(), self._speech, loaded, first=self._first)
        self._connect(dialog)
        dialog.open()

    def _connect(self, dialog: GuideDialog) -> None:
        clerk = self._clerk
        dialog.prepare_wanted.connect(self.worker.prepare)
        dialog.check_wanted.connect(clerk.check)
        dialog.save_wanted.connect(clerk.save)
        dialog.try_wanted.connect(clerk.try_out)
        dialog.key_given.connect(clerk.keep_key)
        clerk.checked.connect(dialog.show_checked)
        clerk.saved.connect(dialog.finish)
        clerk.refused.connect(dialog.show_faults)
        clerk.troubled.connect(dialog.show_trouble)
        self.worker.troubled.connect(dialog.show_trouble)
        for trier in self._triers:
            trier.found.connect(dialog.show_found)
            if isinstance(trier, DeviceTrier):
                trier.listed.connect(dialog.offer_devices)
                trier.held.connect(dialog.show_held)
        dialog.show_held(self._view.held_by)
        dialog.accepted.connect(self._view.restart_wanted)
        dialog.rejected.connect(self._view.guide_left)
