"""Labels: plain text under the name that the stylesheet knows."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

_W = TypeVar("_W", bound=QWidget)


def named(widget: _W, name: str) -> _W:
    """A widget under the name that the stylesheet knows it by."""
    widget.setObjectName(name)
    return widget


def label(name: str, text: str = "", *, wraps: bool = False) -> QLabel:
    """A label whose text is never read as HTML."""
    made = named(QLabel(text), name)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wraps)
    return made
