"""A table of texts that are read, not changed."""

from collections.abc import Sequence

from PySide6.QtWidgets import QTableWidget, QTableWidgetItem

from station.gui.voice import Voice
from station.gui.widgets.table import reading_table
from station.gui.words import Words


class TextTable(QTableWidget):
    """Rows of texts under headings; the last column takes the room that is left."""

    def __init__(self, voice: Voice, name: Words, columns: Sequence[Words]) -> None:
        super().__init__(0, len(columns))
        self.setAccessibleName(voice.say(name))
        self.setHorizontalHeaderLabels([voice.say(column) for column in columns])
        reading_table(self, wide=len(columns) - 1)

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Shows these, in place of those before."""
        self.setRowCount(len(rows))
        for at, row in enumerate(rows):
            for column, text in enumerate(row):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.setItem(at, column, item)

    def texts(self) -> list[list[str]]:
        """What it shows."""
        return [
            [item.text() if (item := self.item(row, column)) else "" for column in range(self.columnCount())]
            for row in range(self.rowCount())
        ]
