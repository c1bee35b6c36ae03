"""Labels: plain text under the name that the stylesheet knows."""

from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget

_W = TypeVar("_W", bound=QWidget)


def named(widget: _W, name: str) -> _W:
    """A widget under the name that the stylesheet knows it by."""
    widget.setObjectName(name)
    return widget


class PatientLabel(QLabel):
    """Plain text that stands on one line where there is room, and breaks where there is not.

    `around` is what the stylesheet puts left and right of the text, in pixels.
    """

    def __init__(self, name: str, text: str = "", around: int = 0) -> None:
        super().__init__(text)
        self._around = around
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def sizeHint(self) -> QSize:
        # A label breaks a line that fits to the pixel: one letter more, as QLabel itself indents by half of one.
        width = self.fontMetrics().horizontalAdvance(f"{self.text()}xx") + self._around
        return QSize(width, self.heightForWidth(width))


def label(name: str, text: str = "", *, wraps: bool = False) -> QLabel:
    """A label whose text is never read as HTML."""
    made = named(QLabel(text), name)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wraps)
    return made
