"""Opens the photo dialog for whoever is named, and wires it to its worker."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from station.gui.messages import Speech
from station.gui.photo.dialog import PhotoDialog
from station.gui.photo.worker import PhotoWorker
from station.model.esi import Esi


class PhotoDesk(QObject):
    """One for a page.

    Signals: `kept` with the key of the holder whose photo is another now.
    """

    kept = Signal(str)
    _sit = Signal(object)
    _left = Signal()

    def __init__(self, speech: Speech, page: QWidget, worker: PhotoWorker | None = None) -> None:
        super().__init__(page)
        self._page = page
        self._speech = speech
        self.worker = worker or PhotoWorker()
        self.dialog: PhotoDialog | None = None
        self._sit.connect(self.worker.sit)
        self._left.connect(self.worker.leave)
        self.worker.kept.connect(self._done)

    def ask(self, esi: Esi) -> None:
        """Opens the dialog."""
        if self.dialog is not None:
            return
        dialog = self.dialog = PhotoDialog(self._page, self._speech)
        dialog.cameras_wanted.connect(self.worker.find_cameras)
        dialog.camera_chosen.connect(self.worker.look)
        dialog.snapped.connect(self.worker.snap)
        dialog.file_chosen.connect(self.worker.open_file)
        dialog.pasted.connect(self.worker.paste)
        dialog.look_wanted.connect(self.worker.show_turned)
        dialog.kept.connect(self.worker.keep)
        dialog.finished.connect(self._forget)
        # What still comes when the dialog has gone finds nobody: Qt ends these with it.
        self.worker.sat.connect(dialog.sit)
        self.worker.cameras.connect(dialog.show_cameras)
        self.worker.seen.connect(dialog.show_live)
        self.worker.prepared.connect(dialog.show_prepared)
        self.worker.lost.connect(dialog.show_lost)
        self.worker.unusable.connect(dialog.show_unusable)
        self.worker.refused.connect(dialog.show_refused)
        dialog.open()
        dialog.camera.setFocus()
        self._sit.emit(esi)

    def _done(self, key: str) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        self.kept.emit(key)

    def _forget(self) -> None:
        self._left.emit()
        self.dialog = None
