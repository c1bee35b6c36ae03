"""What stands in place of the whole desk while nobody is signed in, or it is locked."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from station.gui.door.form import SignInForm
from station.gui.door.words import DoorMsg as Msg
from station.gui.door.worker import DoorView
from station.gui.icons import Icon
from station.gui.messages import Speech
from station.gui.theme import UNIT, tokens
from station.gui.widgets.frame import panel
from station.gui.widgets.icon import IconView
from station.gui.widgets.label import label
from station.model.card import Problem


class Cover(QWidget):
    """One panel in the middle of an empty window."""

    def __init__(self, speech: Speech) -> None:
        super().__init__()
        self._speech = speech
        self._title, self._hint = label("dialogTitle"), label("sentence", wraps=True)
        self.form = SignInForm(speech, Msg.SIGN_IN, Msg.REFUSED)
        box = panel()
        box.setFixedWidth(56 * UNIT)
        inside = QVBoxLayout(box)
        inside.setContentsMargins(4 * UNIT, 4 * UNIT, 4 * UNIT, 4 * UNIT)
        inside.setSpacing(UNIT)
        inside.addWidget(IconView(4 * UNIT, Icon.LOCKED, lambda: tokens().accent))
        inside.addWidget(self._title)
        inside.addWidget(self._hint)
        inside.addSpacing(UNIT)
        inside.addWidget(self.form)
        inside.addSpacing(UNIT)
        inside.addWidget(self.form.go)
        middle = QHBoxLayout(self)
        middle.addStretch(1)
        middle.addWidget(box, 0, Qt.AlignmentFlag.AlignVCenter)
        middle.addStretch(1)

    def show_view(self, view: DoorView) -> None:
        """Says why nobody can work, and what went wrong at the last try."""
        locked = view.person is not None
        self._title.setText(self._speech.say(Msg.LOCKED if locked else Msg.WELCOME))
        self._hint.setText(self._speech.say(Msg.LOCKED_HINT if locked else Msg.WELCOME_HINT))
        if view.problem is not None:
            self.form.refuse(view.problem)
        else:
            self.form.begin(view.person.name if view.person else "")

    def say_unkept(self, problem: Problem) -> None:
        """Says that the desk is shut, but that the audit does not have it."""
        self.form.say_problem(problem, Msg.UNKEPT)
