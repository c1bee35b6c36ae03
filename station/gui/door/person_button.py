"""Who is signed in, at the top; pressed, it offers what this person can do about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from station.gui.door.own_dialog import OwnSecretDialog
from station.gui.door.words import ROLES
from station.gui.door.words import DoorMsg as Msg
from station.gui.icons import Icon
from station.gui.messages import Speech
from station.gui.widgets.ask import AskDialog
from station.gui.widgets.iconbutton import IconButton
from station.model.card import Problem
from station.model.role import Account


class PersonButton(IconButton):
    """Not there where nobody signs in. `lock_keys`: what also locks the desk, as it is written.

    Signals: `lock_wanted`; `leave_wanted`, to sign out; `own_wished` with the present and the new SecretKey.
    """

    lock_wanted = Signal()
    leave_wanted = Signal()
    own_wished = Signal(object, object)

    def __init__(self, speech: Speech, lock_keys: str) -> None:
        super().__init__("quiet", Icon.PERSON)
        self._speech = speech
        self._name = ""
        self.dialog: OwnSecretDialog | None = None
        menu = QMenu(self)
        self.change = menu.addAction(speech.say(Msg.CHANGE_OWN), self._ask)
        self.lock = menu.addAction(f"{speech.say(Msg.LOCK)}\t{lock_keys}", self.lock_wanted.emit)
        self.leave = menu.addAction(speech.say(Msg.SIGN_OUT), self.leave_wanted.emit)
        self.setMenu(menu)
        self.hide()

    def show_person(self, person: Account | None) -> None:
        """Says who it is."""
        self.setVisible(person is not None)
        if person is not None:
            self._name = person.name
            self.setText(self._speech.say(Msg.WHO, name=person.name, role=self._speech.say(ROLES[person.role])))
            hint = self._speech.say(Msg.WHO_MENU, name=person.name)
            self.setToolTip(hint)
            self.setAccessibleName(hint)

    def hear(self, problem: Problem | None) -> None:
        """What became of a new passphrase or PIN."""
        say = self._speech.say
        if self.dialog is not None:
            self.dialog.hear(problem)
        if problem is None:
            told = AskDialog(self.window(), say(Msg.OWN_DONE), say(Msg.OWN_DONE_HINT), (), say(Msg.CLOSE))
            told.finished.connect(told.deleteLater)
            told.open()

    def _ask(self) -> None:
        self.dialog = OwnSecretDialog(self.window(), self._speech, self._name)
        self.dialog.own_wished.connect(self.own_wished)
        self.dialog.finished.connect(self._forget)
        self.dialog.open()

    def _forget(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None
