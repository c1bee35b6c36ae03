"""A second person confirms what cannot be taken back."""

from PySide6.QtWidgets import QPushButton, QWidget

from station.gui.door.form import SignInForm
from station.gui.door.words import ROLES
from station.gui.door.words import DoorMsg as Msg
from station.gui.messages import Speech
from station.gui.widgets.dialog import Dialog
from station.model.role import Right, Role, may_confirm


class SecondDialog(Dialog):
    """Stays until it is confirmed, or left."""

    def __init__(self, parent: QWidget, speech: Speech, right: Right) -> None:
        say = speech.say
        roles = [say(ROLES[role]) for role in Role if may_confirm(role, right)]
        said = roles[0] if len(roles) == 1 else say(Msg.OR, one=", ".join(roles[:-1]), other=roles[-1])
        super().__init__(parent, say(Msg.SECOND), say(Msg.SECOND_HINT, roles=said))
        self.form = SignInForm(speech, Msg.CONFIRM, Msg.NOT_CONFIRMED)
        cancel = QPushButton(say(Msg.CANCEL))
        cancel.clicked.connect(self.reject)
        self.body.addWidget(self.form)
        self.put_buttons(cancel, self.form.go)
