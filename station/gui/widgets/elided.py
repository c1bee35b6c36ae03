"""One line that gives way to what stands beside it: what does not fit is whole in the tool tip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from station.gui.theme import UNIT

_NARROWEST = 8 * UNIT
"""Pixels."""


class ElidedLabel(QLabel):
    """Ends in an ellipsis where it is narrower than its text; a screen reader has all of it."""

    def setText(self, text: str, /) -> None:
        super().setText(text)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint().boundedTo(QSize(_NARROWEST, self.sizeHint().height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        QPainter(self).drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, shown)
