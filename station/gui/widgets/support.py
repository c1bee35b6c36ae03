"""What support needs to know, to read and to copy. It holds no name, no number and no key."""

import platform

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from station import __version__
from station.gui.voice import Voice
from station.gui.widgets.dialog import Dialog
from station.gui.widgets.label import named
from station.gui.words import Msg


class SupportDialog(Dialog):
    """A title, a sentence where there is one, the lines, and a button that copies them."""

    def __init__(self, parent: QWidget | None, voice: Voice, title: str, details: str, sentence: str = "") -> None:
        super().__init__(parent, title, sentence, width=80)
        self._voice = voice
        self._details = named(QPlainTextEdit(report(details)), "details")
        self._details.setAccessibleName(voice.say(Msg.DO_DETAILS))
        self._details.setReadOnly(True)
        self._details.setTabChangesFocus(True)
        self.copy, close = QPushButton(voice.say(Msg.DO_COPY)), QPushButton(voice.say(Msg.DO_CLOSE))
        self.copy.clicked.connect(self._copy)
        close.clicked.connect(self.accept)
        self.body.addWidget(self._details)
        self.put_buttons(close, beside=(self.copy,))
        close.setFocus()

    @property
    def details(self) -> str:
        """The lines as they are copied."""
        return self._details.toPlainText()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details.toPlainText())
        self.copy.setText(self._voice.say(Msg.DO_COPIED))


def report(details: str) -> str:
    """The lines, under which program and which system."""
    return f"station: {__version__}\nsystem: {platform.system()} {platform.release()}\n{details}"
