"""A second person confirms what cannot be taken back."""

from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from station.gui.door.form import SignInForm
from station.gui.door.words import ROLES
from station.gui.door.words import DoorMsg as Msg
from station.gui.messages import Speech
from station.gui.theme import UNIT
from station.gui.widgets.buttons import foot
from station.gui.widgets.label import label
from station.model.role import Right, Role, may_confirm


class SecondDialog(QDialog):
    """Stays until it is confirmed, or left."""

    def __init__(self, parent: QWidget, speech: Speech, right: Right) -> None:
        super().__init__(parent)
        say = speech.say
        self.setWindowTitle(say(Msg.SECOND))
        self.setMinimumWidth(60 * UNIT)
        roles = [say(ROLES[role]) for role in Role if may_confirm(role, right)]
        said = roles[0] if len(roles) == 1 else say(Msg.OR, one=", ".join(roles[:-1]), other=roles[-1])
        self.form = SignInForm(speech, Msg.CONFIRM, Msg.NOT_CONFIRMED)
        cancel = QPushButton(say(Msg.CANCEL))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * UNIT, 3 * UNIT, 3 * UNIT, 3 * UNIT)
        column.setSpacing(UNIT)
        column.addWidget(label("dialogTitle", say(Msg.SECOND)))
        column.addWidget(label("sentence", say(Msg.SECOND_HINT, roles=said), wraps=True))
        column.addSpacing(UNIT)
        column.addWidget(self.form)
        column.addSpacing(UNIT)
        column.addLayout(foot(cancel, self.form.go))
