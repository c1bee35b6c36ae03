"""A search over a list: the arrows choose there, while the keyboard stays where the name is typed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget

_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class StepSearch(QLineEdit):
    """Down and up choose the next row, the page keys one further on; from nobody on, the first."""

    def __init__(self, rows: QListWidget) -> None:
        super().__init__()
        self._rows = rows

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = _MOVES.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
            return
        here, last = self._rows.currentRow(), self._rows.count() - 1
        self._rows.setCurrentRow(min(max(here + by, 0), last) if here >= 0 else min(0, last))
