"""An icon that stands beside a word."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from station.gui.icons import Icon, draw


class IconView(QWidget):
    """Draws one icon; asks for its colour at every painting, so that it follows light and dark."""

    def __init__(self, size: int, icon: Icon, colour: Callable[[], str]) -> None:
        super().__init__()
        self._icon = icon
        self._colour = colour
        self.setFixedSize(QSize(size, size))

    def show_icon(self, icon: Icon, colour: Callable[[], str]) -> None:
        """Changes what is drawn."""
        self._icon, self._colour = icon, colour
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        draw(painter, self._icon, QRectF(self.rect()), self._colour())
