"""A button whose press means what it said when the finger came down."""

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QPushButton

_SETTLE_MS = 350
_PRESSES = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Select})


class SettledButton(QPushButton):
    """For a button that says something else from time to time, under a pointer that rests on it.

    Three presses were not meant for what it says now, and do nothing: one that comes just after it has changed, the
    second of a double click, and one that has begun before the change and ends after it. Whoever goes on pressing has
    to rest first. A key that is held down counts once.
    """

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self._changed = QElapsedTimer()
        self._is_pressed = self._has_changed = False

    @property
    def settled(self) -> bool:
        """Whether a press counts now."""
        return not self._changed.isValid() or self._changed.elapsed() >= _SETTLE_MS

    def settle(self) -> None:
        """It means something else from now on, or stands in another's place."""
        self._changed.start()
        self._has_changed = self._is_pressed

    def hears(self) -> bool:
        """Takes a press; returns whether it counts. One that does not puts off the next."""
        if self.settled:
            return True
        self._changed.start()
        return False

    def setText(self, text: str) -> None:
        """See QPushButton; another text is another meaning."""
        if text != self.text():
            self.settle()
        super().setText(text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """See QPushButton."""
        if self.hears():
            self._is_pressed, self._has_changed = True, False
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The first click of the two has been heard; this one is only a sign of a hand that goes on."""
        self.hears()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """See QPushButton."""
        self._let_go()
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See QPushButton."""
        if event.key() in _PRESSES:
            if event.isAutoRepeat() or not self.hears():
                return
            self._is_pressed, self._has_changed = True, False
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """See QPushButton."""
        if event.key() in _PRESSES and not event.isAutoRepeat():
            self._let_go()
        super().keyReleaseEvent(event)

    def _let_go(self) -> None:
        if self._has_changed:
            self.setDown(False)  # Qt clicks only what is down
        self._is_pressed = self._has_changed = False
