"""Something to look at that the keyboard scrolls: whoever comes to it with Tab sees that."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea

from station.gui.widgets.label import named


class ReadingArea(QScrollArea):
    """While it has the focus a frame lies over its edge: nothing in it moves aside for that."""

    def __init__(self) -> None:
        super().__init__()
        self._frame = named(QFrame(self), "readingFrame")
        self._frame.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._frame.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._frame.setGeometry(self.rect())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._frame.raise_()
        self._frame.show()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._frame.hide()
