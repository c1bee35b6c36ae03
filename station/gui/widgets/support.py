"""What support needs to know, to read and to copy. It holds no name, no number and no key."""

import platform

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from station import __version__
from station.gui.theme import UNIT
from station.gui.voice import Voice
from station.gui.widgets.label import label
from station.gui.words import Msg


class SupportDialog(QDialog):
    """A title, a sentence where there is one, the lines, and a button that copies them."""

    def __init__(self, parent: QWidget | None, voice: Voice, title: str, details: str, sentence: str = "") -> None:
        super().__init__(parent)
        self._voice = voice
        self.setWindowTitle(title)
        self.setMinimumWidth(60 * UNIT)
        self._details = label("details", report(details), wraps=True)
        self._details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy = QPushButton(voice.say(Msg.DO_COPY))
        self.copy.setAccessibleName(voice.say(Msg.DO_COPY))
        self.copy.clicked.connect(self._copy)
        close = QPushButton(voice.say(Msg.DO_CLOSE))
        close.setAccessibleName(voice.say(Msg.DO_CLOSE))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy)
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * UNIT, 3 * UNIT, 3 * UNIT, 3 * UNIT)
        column.setSpacing(2 * UNIT)
        column.addWidget(label("dialogTitle", title, wraps=True))
        if sentence:
            column.addWidget(label("sentence", sentence, wraps=True))
        column.addWidget(self._details)
        column.addLayout(buttons)

    @property
    def details(self) -> str:
        """The lines as they are copied."""
        return self._details.text()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details.text())
        self.copy.setText(self._voice.say(Msg.DO_COPIED))


def report(details: str) -> str:
    """The lines, under which program and which system."""
    return f"station: {__version__}\nsystem: {platform.system()} {platform.release()}\n{details}"
