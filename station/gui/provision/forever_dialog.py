"""Asks for a name before cards are configured for ever."""

from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from station.gui.messages import Speech
from station.gui.provision.words import ProvisionMsg as Msg
from station.gui.widgets.buttons import main_button
from station.gui.widgets.dialog import Dialog


class ForeverDialog(Dialog):
    """It is accepted once a name stands there, and somebody says that it is to be."""

    def __init__(self, parent: QWidget, speech: Speech) -> None:
        super().__init__(parent, speech.say(Msg.FOREVER_TITLE), speech.say(Msg.FOREVER_TEXT))
        self.name = QLineEdit()
        self.name.setAccessibleName(speech.say(Msg.FOREVER_NAME))
        self.go, leave = main_button(speech.say(Msg.FOREVER_GO)), QPushButton(speech.say(Msg.FOREVER_LEAVE))
        self.go.setEnabled(False)
        self.name.textChanged.connect(self._look)
        self.go.clicked.connect(self.accept)
        leave.clicked.connect(self.reject)
        self.body.addWidget(self.name)
        self.put_buttons(leave, self.go)

    def _look(self, name: str) -> None:
        self.go.setEnabled(bool(name.strip()))
