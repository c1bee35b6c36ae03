"""The button that a page or a dialog is for."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen

from station.gui.theme import tokens
from station.gui.widgets.label import named
from station.gui.widgets.settled import SettledButton

_RING, _INSET = 2.0, 3.0
"""Pixels: how wide the ring is, and how far inside the edge it lies."""
_ROUND = 7.0


class FilledButton(SettledButton):
    """It has the accent's colour; where the keyboard is shows as a ring inside it, in the colour of its words.

    A border around it would be told from the accent by too little in the dark and in high contrast.
    """

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QPushButton."""
        super().paintEvent(event)
        if not self.hasFocus() or not self.isEnabled():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens().on_accent), _RING))
        inset = _INSET + _RING / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), _ROUND, _ROUND)
        painter.end()


def main_button(text: str) -> FilledButton:
    """The one button of a page or a dialog that does what one has come for."""
    return named(FilledButton(text), "main")
