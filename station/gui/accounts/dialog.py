"""A new account, or another passphrase or PIN for one: typed twice. What is typed goes into SecretKeys at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from station.errors import SecretsDifferError
from station.gui.accounts.rolefield import RoleField
from station.gui.accounts.snapshot import NewAccount, NewSecret, Outcome
from station.gui.accounts.words import AccountsMsg as Msg
from station.gui.keys.secret_dialog import SecretDialog, secret_field, taken
from station.gui.messages import Speech
from station.gui.words import Words
from station.model.card import Problem
from station.model.role import Role
from station.model.secret import SecretKey
from station.store.accounts import MAX_NAME


class TwiceDialog(SecretDialog):
    """The secret, and the same again.

    Signals: `wished` with a Wish.
    """

    wished = Signal(object)

    def __init__(self, parent: QWidget, speech: Speech, title: str, hint: str, go: Words) -> None:
        super().__init__(parent, speech, title, hint, go, Msg.CANCEL)
        self.again = secret_field(speech.say(Msg.AGAIN))
        self.bottom.addWidget(_caption(speech.say(Msg.AGAIN), self.again))
        self.bottom.addWidget(self.again)
        QWidget.setTabOrder(self.field, self.again)

    def show_outcome(self, outcome: Outcome) -> None:
        """Goes when it is done; otherwise says why it is not."""
        if outcome.problem is None:
            self.accept()
        else:
            self.refuse(outcome.problem)

    def done(self, result: int) -> None:
        """See SecretDialog."""
        self.again.setText("")
        super().done(result)

    def ready(self) -> bool:
        """See SecretDialog."""
        if not self.again.text():
            self.again.setFocus()
            return False
        with SecretKey(self.field.text().encode()) as first, taken(self.again) as second:
            same = first.matches(second)
        if not same:
            self.field.setText("")
            self.refuse(SecretsDifferError().problem)
        return same

    def refuse(self, problem: Problem) -> None:
        """Says why it is not done."""
        self.fail(problem, self._speech.say(Msg.NOT_DONE))


class AccountDialog(TwiceDialog):
    """Somebody who works here; `first`: the station's first supervisor."""

    def __init__(self, parent: QWidget, speech: Speech, *, first: bool) -> None:
        title, hint = (Msg.FIRST_TITLE, Msg.FIRST_DIALOG) if first else (Msg.ADD_TITLE, Msg.ADD_HINT)
        super().__init__(parent, speech, speech.say(title), speech.say(hint), Msg.MAKE)
        self.name = QLineEdit()
        self.name.setMaxLength(MAX_NAME)
        self.name.setAccessibleName(speech.say(Msg.NAME))
        self.role = RoleField(speech, Role.SUPERVISOR if first else Role.OPERATOR)
        self.top.addWidget(_caption(speech.say(Msg.NAME), self.name))
        self.top.addWidget(self.name)
        if not first:
            self.top.addWidget(_caption(speech.say(Msg.ROLE), self.role.choice))
            self.top.addWidget(self.role)
            QWidget.setTabOrder(self.name, self.role.choice)
        QWidget.setTabOrder(self.name if first else self.role.choice, self.field)
        self.name.setFocus()
        self.given.connect(self._wish)

    def ready(self) -> bool:
        """See SecretDialog."""
        if not self.name.text().strip():
            self.name.setFocus()
            return False
        return super().ready()

    def _wish(self, secret: SecretKey) -> None:
        self.wished.emit(NewAccount(self.name.text(), self.role.role, secret))


class NewSecretDialog(TwiceDialog):
    """Another passphrase or PIN for somebody."""

    def __init__(self, parent: QWidget, speech: Speech, name: str) -> None:
        title = speech.say(Msg.SECRET_TITLE, name=name)
        super().__init__(parent, speech, title, speech.say(Msg.ADD_HINT), Msg.SET)
        self._name = name
        self.given.connect(self._wish)

    def _wish(self, secret: SecretKey) -> None:
        self.wished.emit(NewSecret(self._name, secret))


def _caption(text: str, field: QWidget) -> QLabel:
    about = QLabel(text)
    about.setBuddy(field)
    return about
