"""A question with named answers; nothing is asked with Yes and No."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from station.gui.widgets.dialog import Dialog


class AskDialog(Dialog):
    """Title, what follows from it, one button for each answer, and last the one that changes nothing.

    `open` shows it, without waiting. Escape changes nothing, and so does Enter before an answer was chosen.

    Signals: `answered` with the value of an answer.
    """

    answered = Signal(object)

    def __init__(
        self, parent: QWidget | None, title: str, text: str, answers: Sequence[tuple[str, object]], nothing: str
    ) -> None:
        super().__init__(parent, title, text, width=55)
        self.buttons = [self._button(said, value) for said, value in answers]
        self.nothing = QPushButton(nothing)
        self.nothing.setAccessibleName(nothing)
        self.nothing.setDefault(True)
        self.nothing.clicked.connect(self.reject)
        for button in (*self.buttons, self.nothing):
            self.body.addWidget(button)
        self.body.addStretch(1)
        self.nothing.setFocus()

    def _button(self, said: str, value: object) -> QPushButton:
        button = QPushButton(said)
        button.setAccessibleName(said)
        button.clicked.connect(lambda: self._answer(value))
        return button

    def _answer(self, value: object) -> None:
        self.accept()
        self.answered.emit(value)
