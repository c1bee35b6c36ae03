"""Asks for a passphrase or PIN. What is typed goes into a SecretKey at once; the field keeps nothing of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from station.gui.keys.words import KeysMsg as Msg
from station.gui.messages import Speech
from station.gui.shown import Notice, Tone
from station.gui.widgets.buttons import main_button
from station.gui.widgets.dialog import Dialog
from station.gui.widgets.label import named
from station.gui.widgets.notice import NoticePanel
from station.gui.words import Words
from station.model.card import Problem
from station.model.secret import SecretKey


class SecretDialog(Dialog):
    """A title, what it is about, the secret between room for more, and why not. It stays until it is accepted or left.

    Signals: `given` with a SecretKey.
    """

    given = Signal(object)

    def __init__(self, parent: QWidget | None, speech: Speech, title: str, hint: str, go: Words, leave: Words) -> None:
        super().__init__(parent, title, hint)
        self._speech = speech
        self._go = speech.say(go)
        self.top, self.bottom = QVBoxLayout(), QVBoxLayout()
        self.field = secret_field(speech.say(Msg.PASSPHRASE))
        self.problem = NoticePanel(speech)
        self.problem.hide()
        self.go, self.leave = main_button(self._go), QPushButton(speech.say(leave))
        self.go.clicked.connect(self._give)
        self.leave.clicked.connect(self.reject)
        self.caption = QLabel(speech.say(Msg.PASSPHRASE))
        self.caption.setBuddy(self.field)
        self.body.addLayout(self.top)
        self.body.addWidget(self.caption)
        self.body.addWidget(self.field)
        self.body.addLayout(self.bottom)
        self.body.addWidget(self.problem)
        self.put_buttons(self.leave, self.go)

    def fail(self, problem: Problem | None, headline: str) -> None:
        """Asks again; says why, where there is a reason."""
        self._work(working=False)
        if problem is not None:
            what, fix = self._speech.explain(problem)
            self.problem.show_notice(Notice(Tone.BAD, headline, what, fix))
            self.problem.show()
        self.field.setFocus()

    def done(self, result: int) -> None:
        """See QDialog: what was typed and not given is gone."""
        self.field.setText("")
        super().done(result)

    def ready(self) -> bool:
        """For a subclass: whether what stands around the secret is enough; it says itself what is missing."""
        return True

    def _give(self) -> None:
        if self.field.text() and self.ready():
            self._work(working=True)
            self.given.emit(taken(self.field))

    def _work(self, *, working: bool) -> None:
        self.field.setEnabled(not working)
        self.go.setEnabled(not working)
        self.go.setText(self._speech.say(Msg.WORKING) if working else self._go)


def secret_field(name: str) -> QLineEdit:
    """A field that shows dots: nothing can be copied out of it, and no input method learns it."""
    field = named(QLineEdit(), "secret")
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(name)
    return field


def taken(field: QLineEdit) -> SecretKey:
    """What was typed. The field is emptied, with all that it could undo."""
    secret = SecretKey(field.text().encode())
    field.setText("")  # clear() could be undone
    return secret
