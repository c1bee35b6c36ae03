"""Labels: plain text under the name that the stylesheet knows."""

from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget

_W = TypeVar("_W", bound=QWidget)
_WIDE = 10_000
"""Pixels: more than any line."""


def named(widget: _W, name: str) -> _W:
    """A widget under the name that the stylesheet knows it by."""
    widget.setObjectName(name)
    return widget


class PatientLabel(QLabel):
    """Plain text that stands on one line where there is room, and breaks where there is not."""

    def __init__(self, name: str, text: str = "") -> None:
        super().__init__(text)
        self.setObjectName(name)
        self.setIndent(0)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def sizeHint(self) -> QSize:
        # What the stylesheet puts around the text is known to the label alone: it is asked when one line is enough.
        self.ensurePolished()
        width, line = self.fontMetrics().horizontalAdvance(self.text()), self.heightForWidth(_WIDE)
        while self.heightForWidth(width) > line:
            width += 1
        return QSize(width, line)


def label(name: str, text: str = "", *, wraps: bool = False) -> QLabel:
    """A label whose text is never read as HTML."""
    made = named(QLabel(text), name)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wraps)
    return made
