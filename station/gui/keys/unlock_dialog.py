"""Unlocks the keys, or leaves it for later."""

from PySide6.QtWidgets import QWidget

from station.gui.keys.lock_worker import Lock, LockView
from station.gui.keys.secret_dialog import SecretDialog
from station.gui.keys.words import KeysMsg as Msg
from station.gui.messages import Speech


class UnlockDialog(SecretDialog):
    """Stays until the keys are unlocked, or the person leaves it for later."""

    def __init__(self, parent: QWidget | None, speech: Speech, place: str) -> None:
        hint = speech.say(Msg.UNLOCK_HINT, place=place)
        super().__init__(parent, speech, speech.say(Msg.UNLOCK_TITLE), hint, Msg.UNLOCK, Msg.LATER)

    def show_view(self, view: LockView) -> None:
        """Goes when the keys are unlocked; otherwise says why they are not."""
        if view.lock is Lock.LOCKED:
            self.fail(view.problem, self._speech.say(Msg.LOCKED))
        else:
            self.accept()
