"""Rows of two lines: a name that the eye finds, and below it what tells one person from another."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from station.gui.theme import tokens

_BESIDE, _ABOVE = 11, 6
"""Pixels around both lines: at their left the stylesheet's of every list."""


class NameLines(QStyledItemDelegate):
    """Paints an item whose text is the name and the line below it; its ground is the stylesheet's."""

    def __init__(self, list_: QListWidget) -> None:
        super().__init__(list_)
        self._list = list_

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        del option, index
        return QSize(0, 2 * _ABOVE + sum(QFontMetrics(font).lineSpacing() for font in self._fonts()))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        ground = QStyleOptionViewItem(option)
        rect: QRect = ground.rect  # pyright: ignore[reportAttributeAccessIssue]
        self._list.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, ground, painter, self._list)
        name, _, line = str(index.data()).partition("\n")
        room = rect.adjusted(_BESIDE, _ABOVE, -_BESIDE, -_ABOVE)
        painter.save()
        for text, font, colour in zip((name, line), self._fonts(), (tokens().ink, tokens().soft), strict=True):
            metrics = QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(QColor(colour))
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, shown)
            room.setTop(room.top() + metrics.lineSpacing())
        painter.restore()

    def _fonts(self) -> tuple[QFont, QFont]:
        name, line = QFont(self._list.font()), QFont(self._list.font())
        name.setPixelSize(14)
        name.setWeight(QFont.Weight.DemiBold)
        line.setPixelSize(13)
        return name, line
