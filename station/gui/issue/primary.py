"""The one button that goes on."""

from collections.abc import Iterable
from itertools import combinations, pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from station.gui.issue.viewstate import Act, Button
from station.gui.widgets.buttons import FilledButton
from station.gui.widgets.scroll import into_sight

_PADDING = 40
_LINES = 3


class PrimaryButton(FilledButton):
    """Does what its text says, also when Enter is pressed elsewhere: once it is settled.

    Signals: `pressed_for` with the Button that was shown.
    """

    pressed_for = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("primary")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._button = Button("")
        self.clicked.connect(self.act)

    @property
    def armed(self) -> bool:
        """Whether a press counts now."""
        return self._button.act is not Act.NOTHING and self.settled

    def show_button(self, button: Button) -> None:
        """Takes on a text and a meaning."""
        if button == self._button:
            return
        self._button = button
        self.settle()
        self.setEnabled(button.act is not Act.NOTHING)
        self.setAccessibleName(button.text)
        self._fit_text()

    def act(self) -> None:
        """Presses it, if it is settled."""
        if self.hears() and self._button.act is not Act.NOTHING:
            self.settle()  # what comes of it is not seen yet: pressed twice it is one wish
            self.pressed_for.emit(self._button)

    def act_in_sight(self) -> None:
        """Enter was pressed elsewhere: presses it where it is seen. On a screen that is smaller than the window it is
        brought into sight first, to be read before it is pressed.
        """
        if self.visibleRegion().contains(self.rect().center()):
            self.act()
        else:
            into_sight(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.act()  # Qt lets Enter press a button in dialogs alone

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_text()

    def _fit_text(self) -> None:
        room = max(self.width() - _PADDING, 0)
        lines = _in_lines(self._button.text, self.fontMetrics(), room)
        shown = "\n".join(self.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, room) for line in lines)
        self.setText(shown.replace("&", "&&"))
        self.setToolTip(self._button.text if "…" in shown and "…" not in self._button.text else "")


def _in_lines(text: str, metrics: QFontMetrics, room: int) -> tuple[str, ...]:
    """The text in as few lines as have room, three at most, broken where the longest of them is shortest."""
    words, lines = text.split(" "), (text,)
    for count in range(2, min(_LINES, len(words)) + 1):
        if _widest(lines, metrics) <= room:
            break
        breaks = combinations(range(1, len(words)), count - 1)
        ways = [tuple(" ".join(words[a:b]) for a, b in pairwise((0, *at, len(words)))) for at in breaks]
        lines = min(ways, key=lambda way: _widest(way, metrics))
    return lines


def _widest(lines: Iterable[str], metrics: QFontMetrics) -> int:
    return max(map(metrics.horizontalAdvance, lines))
