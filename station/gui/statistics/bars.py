"""Bars: numbers beside each other, each with its name."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from station.gui.theme import UNIT, tokens
from station.store.statistics import Counts

_ROW = 3 * UNIT


class BarChart(QWidget):
    """One count. Its accessible description says the same in words."""

    def __init__(self, title: str, counts: Counts) -> None:
        super().__init__()
        self._counts = counts
        self.setAccessibleName(title)
        self.setAccessibleDescription(", ".join(f"{what} {self.locale().toString(number)}" for what, number in counts))
        self.setFixedHeight(self.sizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(40 * UNIT, _ROW * len(self._counts))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        names, numbers = 0.42 * self.width(), 7.0 * UNIT
        room = self.width() - names - numbers
        most = max((number for _, number in self._counts), default=0) or 1
        middle = Qt.AlignmentFlag.AlignVCenter
        right = middle | Qt.AlignmentFlag.AlignRight
        for row, (what, number) in enumerate(self._counts):
            top = float(row * _ROW)
            painter.setPen(QColor(colours.ink))
            shown = painter.fontMetrics().elidedText(what, Qt.TextElideMode.ElideRight, round(names - UNIT))
            painter.drawText(QRectF(0, top, names - UNIT, _ROW), middle, shown)
            painter.drawText(QRectF(names, top, numbers - UNIT, _ROW), right, self.locale().toString(number))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
            bar = QRectF(names + numbers, top + 0.22 * _ROW, max(2.0, room * number / most), 0.56 * _ROW)
            painter.drawRoundedRect(bar, 3, 3)
        painter.end()
