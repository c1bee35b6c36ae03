"""The search: what is typed on the page goes there, all of it or nothing."""

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

_PAUSE_MS = 1000


class SearchField(QLineEdit):
    """Takes what is typed elsewhere on the page too.

    What is typed while it is locked is lost, and what follows without a pause with it: the end of a name would find
    somebody else.
    """

    def __init__(self) -> None:
        super().__init__()
        self._lost = QElapsedTimer()

    def take(self, event: QKeyEvent) -> bool:
        """A key that was pressed elsewhere; returns whether it belongs here: a letter, or Backspace."""
        if not (event.key() == Qt.Key.Key_Backspace or _types(event)):
            return False
        if self.isEnabled():
            self.setFocus()
            self.keyPressEvent(event)
        else:
            self._lost.start()
        return True

    def take_composed(self, event: QInputMethodEvent) -> None:
        """What an input method composes elsewhere: a letter with its accent, a syllable."""
        self.inputMethodEvent(event)
        if event.commitString():
            self.setFocus()  # not before: a change of focus would end the composing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See QLineEdit."""
        if not (_types(event) and self._is_rest()):
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """See QLineEdit."""
        rest = bool(event.commitString()) and self._is_rest()
        super().inputMethodEvent(QInputMethodEvent() if rest else event)

    def _is_rest(self) -> bool:
        """Whether this belongs to what is lost."""
        rest = self._lost.isValid() and self._lost.elapsed() < _PAUSE_MS
        if rest:
            self._lost.start()
        return rest


def _types(event: QKeyEvent) -> bool:
    # With Ctrl or Alt alone it is a shortcut; both together are the AltGr of some keyboards.
    held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    alone = held in {Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier}
    return event.text().isprintable() and bool(event.text()) and not alone
