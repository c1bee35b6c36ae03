"""The padlock: says whether the keys can be used, locks them now, and asks for what unlocks them."""

from PySide6.QtCore import Signal

from station.gui.icons import Icon
from station.gui.keys.lock_worker import Lock, LockView, LockWorker
from station.gui.keys.unlock_dialog import UnlockDialog
from station.gui.keys.words import KeysMsg as Msg
from station.gui.messages import Speech
from station.gui.widgets.iconbutton import IconButton

_LOOKS = {
    Lock.LOCKED: (Icon.LOCKED, Msg.LOCKED, Msg.UNLOCK_NOW),
    Lock.UNLOCKED: (Icon.UNLOCKED, Msg.UNLOCKED, Msg.LOCK_NOW),
}


class LockButton(IconButton):
    """Not there where nothing has to be unlocked. It asks by itself when the station opens locked.

    Signals: `lock_wanted`.
    """

    lock_wanted = Signal()

    def __init__(self, speech: Speech) -> None:
        super().__init__("quiet", Icon.LOCKED)
        self.worker = LockWorker()
        self._speech = speech
        self._view = LockView()
        self.dialog: UnlockDialog | None = None
        self.clicked.connect(self._press)
        self.lock_wanted.connect(self.worker.lock)
        self.worker.changed.connect(self.show_view)
        self.hide()

    def show_view(self, view: LockView) -> None:
        """Shows the lock, here and in the dialog."""
        first = self._view.lock is Lock.NONE
        self._view = view
        self.setVisible(view.lock is not Lock.NONE)
        if view.lock in _LOOKS:
            icon, text, hint = _LOOKS[view.lock]
            self.show_icon(icon)
            self.setText(self._speech.say(text))
            self.setAccessibleName(self._speech.say(hint))
            self.setToolTip(self._speech.say(hint))
        if self.dialog is not None:
            self.dialog.show_view(view)
        elif first and view.lock is Lock.LOCKED:
            self.ask()

    def unlock(self) -> None:
        """Somebody wants to unlock them."""
        if self._view.lock is Lock.LOCKED and self.dialog is None:
            self.ask()

    def ask(self) -> None:
        """Opens the dialog."""
        self.dialog = UnlockDialog(self.window(), self._speech, self._view.place)
        self.dialog.given.connect(self.worker.unlock)
        self.dialog.finished.connect(self._forget)
        self.dialog.open()
        self.dialog.field.setFocus()

    def _press(self) -> None:
        if self._view.lock is Lock.UNLOCKED:
            self.lock_wanted.emit()
        else:
            self.unlock()

    def _forget(self) -> None:
        self.dialog = None
