"""The cards of a batch, the newest on top."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from station.gui.icons import qicon
from station.gui.messages import Speech
from station.gui.provision.viewmodel import Row
from station.gui.provision.words import ProvisionMsg as Msg
from station.gui.widgets.table import reading_table
from station.gui.widgets.tones import ICONS, colour

_COLUMNS = (Msg.COLUMN_RESULT, Msg.COLUMN_UID, Msg.COLUMN_CARD, Msg.COLUMN_REASON)
_REASON = _COLUMNS.index(Msg.COLUMN_REASON)
_AROUND = QSize(24, 12)
"""Pixels about the text of a cell, with what the stylesheet pads."""


class TapTable(QTableWidget):
    """A row for each card that was placed."""

    def __init__(self, speech: Speech) -> None:
        super().__init__(0, len(_COLUMNS))
        self._rows: Sequence[Row] = ()
        self.setHorizontalHeaderLabels([speech.say(column) for column in _COLUMNS])
        self.setAccessibleName(speech.say(Msg.LIST))
        reading_table(self, wide=_REASON)
        # What to do about a card is read whole, on as many lines as it takes.
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def sizeHintForRow(self, row: int) -> int:
        item = self.item(row, _REASON)
        room = QRect(0, 0, self.columnWidth(_REASON) - _AROUND.width(), 0)
        text = item.text() if item else ""
        said = self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, text or " ")
        return said.height() + _AROUND.height()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """New cards come on top; what stands there already stays."""
        self._rows = rows
        while self.rowCount() > len(rows):
            self.removeRow(0)
        for row in reversed(rows[: len(rows) - self.rowCount()]):
            self.insertRow(0)
            self._fill(0, row)

    def _fill(self, at: int, row: Row) -> None:
        result = QTableWidgetItem(qicon(ICONS[row.tone], colour(row.tone)), row.result)
        result.setForeground(QColor(colour(row.tone)))
        others = (QTableWidgetItem(text) for text in (row.uid, row.card, row.reason))
        for column, item in enumerate((result, *others)):
            item.setToolTip(item.text())
            self.setItem(at, column, item)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            for at, row in enumerate(self._rows):
                self._fill(at, row)
