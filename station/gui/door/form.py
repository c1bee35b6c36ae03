"""Name and secret of one person. What is typed goes into a SecretKey at once; the field keeps nothing of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from station.gui.door.words import DoorMsg as Msg
from station.gui.keys.secret_dialog import secret_field, taken
from station.gui.messages import Speech
from station.gui.shown import Notice, Tone
from station.gui.theme import UNIT
from station.gui.widgets.buttons import main_button
from station.gui.widgets.notice import NoticePanel
from station.model.card import Problem


class SignInForm(QWidget):
    """Two fields and, below them, why it did not work; `go` is the button, which the owner places.

    Signals: `given` with a name and a SecretKey.
    """

    given = Signal(str, object)

    def __init__(self, speech: Speech, action: Msg, refused: Msg) -> None:
        super().__init__()
        self._speech = speech
        self._action, self._refused = action, refused
        say = speech.say
        self.name = QLineEdit()
        self.name.setAccessibleName(say(Msg.NAME))
        self.secret = secret_field(say(Msg.SECRET))
        self.problem = NoticePanel(speech)
        self.problem.hide()
        self.go = main_button(say(action))
        self.go.setDefault(True)
        self.go.clicked.connect(self._give)
        self.name.textChanged.connect(self._may)
        self.secret.textChanged.connect(self._may)
        self._working = False
        self._may()
        self.name.returnPressed.connect(self.secret.setFocus)
        self.secret.returnPressed.connect(self._give)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        for text, field in ((Msg.NAME, self.name), (Msg.SECRET, self.secret)):
            about = QLabel(say(text))
            about.setBuddy(field)
            about.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(about)
            column.addWidget(field)
        column.addWidget(self.problem)

    def begin(self, name: str) -> None:
        """Empty, for a person whose name may be known."""
        self.name.setText(name)
        self.secret.setText("")
        self.problem.hide()
        self._work(working=False)
        (self.secret if name else self.name).setFocus()

    def refuse(self, problem: Problem) -> None:
        """Says why it did not work, and waits for the next try."""
        self._work(working=False)
        self.say_problem(problem, self._refused)
        self.secret.setFocus()

    def say_problem(self, problem: Problem, headline: Msg) -> None:
        """Says it below the fields, which stay as they are."""
        what, fix = self._speech.explain(problem)
        self.problem.show_notice(Notice(Tone.BAD, self._speech.say(headline), what, fix))
        self.problem.show()

    def _give(self) -> None:
        if self.go.isEnabled():
            self._work(working=True)
            self.given.emit(self.name.text(), taken(self.secret))
        elif not self.name.text().strip():
            self.name.setFocus()

    def _may(self) -> None:
        filled = bool(self.name.text().strip() and self.secret.text())
        self.go.setEnabled(filled and not self._working)

    def _work(self, *, working: bool) -> None:
        self._working = working
        for widget in (self.name, self.secret):
            widget.setEnabled(not working)
        self._may()
        self.go.setText(self._speech.say(Msg.CHECKING if working else self._action))
