"""Who is signed in, at the top; pressed, it offers what this person can do about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu

from station.gui.accounts.words import AccountsMsg
from station.gui.door.own_dialog import OwnSecretDialog
from station.gui.door.words import ROLES
from station.gui.door.words import DoorMsg as Msg
from station.gui.icons import Icon
from station.gui.messages import Speech
from station.gui.theme import UNIT
from station.gui.widgets.ask import AskDialog
from station.gui.widgets.iconbutton import IconButton
from station.model.card import Problem
from station.model.role import Account

_WIDEST = 20 * UNIT
"""Pixels of a name: the lights beside it stand whole."""


class PersonButton(IconButton):
    """Not there where nobody signs in. `lock_keys`: what also locks the desk, as it is written.

    Signals: `lock_wanted`; `leave_wanted`, to sign out; `own_wished` with a name, the present and the new SecretKey.
    """

    lock_wanted = Signal()
    leave_wanted = Signal()
    own_wished = Signal(str, object, object)

    def __init__(self, speech: Speech, lock_keys: str) -> None:
        super().__init__("quiet", Icon.PERSON)
        self._speech = speech
        self._name = ""
        self._untold = dict[str, Problem | None]()
        self.dialog: OwnSecretDialog | None = None
        menu = QMenu(self)
        self.change = menu.addAction(speech.say(Msg.CHANGE_OWN), self.ask)
        self.lock = menu.addAction(f"{speech.say(Msg.LOCK)}\t{lock_keys}", self.lock_wanted.emit)
        self.leave = menu.addAction(speech.say(Msg.SIGN_OUT), self.leave_wanted.emit)
        self.setMenu(menu)
        self.hide()

    def show_person(self, person: Account | None) -> None:
        """Says who it is."""
        self.setVisible(person is not None)
        if person is not None:
            self._name = person.name
            self.setText(self.fontMetrics().elidedText(person.name, Qt.TextElideMode.ElideRight, _WIDEST))
            hint = self._speech.say(Msg.WHO_MENU, name=person.name, role=self._speech.say(ROLES[person.role]))
            self.setToolTip(hint)
            self.setAccessibleName(hint)

    def hear(self, name: str, problem: Problem | None) -> None:
        """What became of a person's new passphrase or PIN."""
        if self.dialog is not None and self.isVisible():
            self.dialog.hear(problem)
            if problem is not None:
                return
        self._untold[name] = problem
        self.tell()

    def tell(self) -> None:
        """Says to who is here what could not be said while the desk was covered."""
        if not self.isVisible() or self._name not in self._untold:
            return
        say, problem = self._speech.say, self._untold.pop(self._name)
        title, text = say(Msg.OWN_DONE), say(Msg.OWN_DONE_HINT)
        if problem is not None:
            title, text = say(AccountsMsg.NOT_DONE), " ".join(self._speech.explain(problem))
        told = AskDialog(self.window(), title, text, (), say(Msg.CLOSE))
        told.open()

    def ask(self) -> None:
        """Asks who is signed in for another passphrase or PIN, and for the present one."""
        self.dialog = OwnSecretDialog(self.window(), self._speech, self._name)
        self.dialog.own_wished.connect(self.own_wished)
        self.dialog.finished.connect(self._forget)
        self.dialog.open()

    def _forget(self) -> None:
        self.dialog = None
