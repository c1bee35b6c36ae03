"""Another passphrase or PIN for who is signed in, who knows the present one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from station.gui.accounts.dialog import TwiceDialog
from station.gui.door.words import DoorMsg as Msg
from station.gui.keys.secret_dialog import secret_field, taken
from station.gui.messages import Speech
from station.model.card import Problem
from station.model.secret import SHORTEST, SecretKey


class OwnSecretDialog(TwiceDialog):
    """Signals: `own_wished` with the name, the present and the new SecretKey."""

    own_wished = Signal(str, object, object)

    def __init__(self, parent: QWidget, speech: Speech, name: str) -> None:
        hint = speech.say(Msg.OWN_HINT, least=SHORTEST)
        super().__init__(parent, speech, speech.say(Msg.OWN_TITLE, name=name), hint, Msg.OWN_GO)
        self._name = name
        self.present = secret_field(speech.say(Msg.OWN_PRESENT))
        about = QLabel(speech.say(Msg.OWN_PRESENT))
        about.setBuddy(self.present)
        self.top.addWidget(about)
        self.top.addWidget(self.present)
        self.caption.setText(speech.say(Msg.OWN_NEW))
        self.field.setAccessibleName(speech.say(Msg.OWN_NEW))
        QWidget.setTabOrder(self.present, self.field)
        self.present.returnPressed.connect(self.field.setFocus)
        self.given.connect(self._wish)
        self.present.setFocus()

    def hear(self, problem: Problem | None) -> None:
        """Goes when it is done; otherwise says why it is not, and all is typed anew."""
        if problem is None:
            self.accept()
        else:
            self.refuse(problem)
            self.present.setFocus()

    def done(self, result: int) -> None:
        """See SecretDialog."""
        self.present.setText("")
        super().done(result)

    def ready(self) -> bool:
        """See SecretDialog."""
        if not self.present.text():
            self.present.setFocus()
            return False
        return super().ready()

    def _wish(self, new: SecretKey) -> None:
        self.own_wished.emit(self._name, taken(self.present), new)
