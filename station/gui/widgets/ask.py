"""A question with named answers; nothing is asked with Yes and No."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from station.gui.theme import UNIT
from station.gui.widgets.label import label


class AskDialog(QDialog):
    """Title, what follows from it, one button for each answer, and last the one that changes nothing.

    `open` shows it, without waiting. Escape changes nothing, and so does Enter before an answer was chosen.

    Signals: `answered` with the value of an answer.
    """

    answered = Signal(object)

    def __init__(
        self, parent: QWidget | None, title: str, text: str, answers: Sequence[tuple[str, object]], nothing: str
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setMinimumWidth(55 * UNIT)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * UNIT, 3 * UNIT, 3 * UNIT, 3 * UNIT)
        column.setSpacing(UNIT)
        column.addWidget(label("dialogTitle", title, wraps=True))
        column.addWidget(label("sentence", text, wraps=True))
        column.addSpacing(UNIT)
        self.buttons = [self._button(said, value) for said, value in answers]
        self.nothing = QPushButton(nothing)
        self.nothing.setAccessibleName(nothing)
        self.nothing.setDefault(True)
        self.nothing.clicked.connect(self.reject)
        for button in (*self.buttons, self.nothing):
            column.addWidget(button)
        self.nothing.setFocus()

    def _button(self, said: str, value: object) -> QPushButton:
        button = QPushButton(said)
        button.setAccessibleName(said)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._answer(value))
        return button

    def _answer(self, value: object) -> None:
        self.accept()
        self.answered.emit(value)
