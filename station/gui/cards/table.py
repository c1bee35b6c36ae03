"""The rows of the Cards page as Qt's tables want them."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from station.gui.cards.viewmodel import Row
from station.gui.cards.words import CardsMsg
from station.gui.icons import qicon
from station.gui.voice import Voice
from station.gui.widgets.tones import ICONS, colour

_STANDING = 1
Index = QModelIndex | QPersistentModelIndex


class CardTable(QAbstractTableModel):
    """Holder, standing, last day, number."""

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()
        columns = (CardsMsg.HOLDER, CardsMsg.FILTER, CardsMsg.UNTIL, CardsMsg.NUMBER)
        self._titles = [voice.say(msg) for msg in columns]

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Shows these rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        del parent
        return len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        del parent
        return len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (row.holder, row.standing, row.until, row.escn)[index.column()]
        if index.column() == _STANDING and role == Qt.ItemDataRole.DecorationRole:
            return qicon(ICONS[row.tone], colour(row.tone))
        if index.column() == _STANDING and role == Qt.ItemDataRole.ForegroundRole:
            return QColor(colour(row.tone))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self._titles[section]
        return None
