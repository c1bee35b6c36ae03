"""Asks for the passphrase. What is typed goes into a SecretKey at once; the field keeps nothing of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from station.gui.issue.viewstate import Notice, Tone
from station.gui.keys.lock_worker import Lock, LockView
from station.gui.keys.words import KeysMsg as Msg
from station.gui.messages import Speech
from station.gui.theme import UNIT
from station.gui.widgets.label import label, named
from station.gui.widgets.notice import NoticePanel
from station.model.secret import SecretKey


class UnlockDialog(QDialog):
    """Stays until the keys are unlocked, or the person leaves it for later.

    Signals: `given` with a SecretKey.
    """

    given = Signal(object)

    def __init__(self, parent: QWidget | None, speech: Speech, place: str) -> None:
        super().__init__(parent)
        self._speech = speech
        say = speech.say
        self.setWindowTitle(say(Msg.UNLOCK_TITLE))
        self.setMinimumWidth(60 * UNIT)
        self.field = secret_field(say(Msg.PASSPHRASE))
        self.problem = NoticePanel(speech)
        self.problem.hide()
        self.go = QPushButton(say(Msg.UNLOCK))
        self.go.setDefault(True)
        self.go.clicked.connect(self._give)
        later = QPushButton(say(Msg.LATER))
        later.setAutoDefault(False)
        later.clicked.connect(self.reject)
        about = QLabel(say(Msg.PASSPHRASE))
        about.setBuddy(self.field)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(later)
        buttons.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * UNIT, 3 * UNIT, 3 * UNIT, 3 * UNIT)
        column.setSpacing(UNIT)
        column.addWidget(label("dialogTitle", say(Msg.UNLOCK_TITLE)))
        column.addWidget(label("sentence", say(Msg.UNLOCK_HINT, place=place), wraps=True))
        column.addSpacing(UNIT)
        column.addWidget(about)
        column.addWidget(self.field)
        column.addWidget(self.problem)
        column.addSpacing(UNIT)
        column.addLayout(buttons)

    def show_view(self, view: LockView) -> None:
        """Goes when the keys are unlocked; otherwise says why they are not."""
        if view.lock is not Lock.LOCKED:
            self.accept()
            return
        self._work(working=False)
        if view.problem is not None:
            what, fix = self._speech.explain(view.problem)
            self.problem.show_notice(Notice(Tone.BAD, self._speech.say(Msg.LOCKED), what, fix))
            self.problem.show()
            self.resize(self.width(), self.heightForWidth(self.width()))
        self.field.setFocus()

    def done(self, result: int) -> None:
        """See QDialog: what was typed and not given is gone."""
        self.field.setText("")
        super().done(result)

    def _give(self) -> None:
        if self.field.text():
            self._work(working=True)
            self.given.emit(taken(self.field))

    def _work(self, *, working: bool) -> None:
        self.field.setEnabled(not working)
        self.go.setEnabled(not working)
        self.go.setText(self._speech.say(Msg.UNLOCKING if working else Msg.UNLOCK))


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
