"""The rail: every page of the window, one under the other, by mouse and by keyboard.

Tab comes by the page that is in front, and the arrow keys go on from there. Ctrl and a digit choose by place among the
pages that are shown; Ctrl+PgUp and Ctrl+PgDown go to the one before and the next, as in browsers, and go round.
Ctrl+Shift and a digit would do for more of them, but not on a French keyboard, whose digits take Shift.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from station.gui.entries import Entry
from station.gui.icons import qicon
from station.gui.theme import UNIT, tokens
from station.gui.voice import Voice
from station.gui.widgets.label import named
from station.gui.words import Msg

_DIGITS = 9
_BEFORE, _NEXT = QKeySequence("Ctrl+PgUp"), QKeySequence("Ctrl+PgDown")


class Rail(QWidget):
    """Signals: `chosen` with a page's place; `help_wanted`."""

    chosen = Signal(int)
    help_wanted = Signal()

    def __init__(self, voice: Voice, entries: Sequence[Entry]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._entries = entries
        self._colours = [""] * len(entries)
        self._group = QButtonGroup(self)
        self.buttons = [self._button(at, voice.say(entry.title)) for at, entry in enumerate(entries)]
        column = QVBoxLayout(self)
        column.setContentsMargins(UNIT // 2, UNIT // 2, UNIT // 2, UNIT // 2)
        column.setSpacing(UNIT // 8)
        for button in self.buttons:
            column.addWidget(button)
        column.addStretch(1)
        self.help = self._help(voice.say(Msg.SHORTCUTS))
        column.addWidget(self.help)
        self._group.idClicked.connect(self.chosen)
        for place in range(_DIGITS):
            QShortcut(QKeySequence(f"Ctrl+{place + 1}"), self, partial(self._go_to, place))
        QShortcut(_BEFORE, self, partial(self._go_on, -1))
        QShortcut(_NEXT, self, partial(self._go_on, 1))
        self._tell_keys()

    def show_chosen(self, at: int) -> None:
        """Marks the page that is in front."""
        self.buttons[at].setChecked(True)
        # Qt moves the group's one place on Tab's way with the focus alone: a key may have brought another page.
        for button in self.buttons:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if button.isChecked() else Qt.FocusPolicy.NoFocus)
        self._paint()

    def allow(self, allowed: Sequence[bool]) -> None:
        """Shows the buttons of these pages, and no others."""
        for button, shown in zip(self.buttons, allowed, strict=True):
            button.setVisible(shown)
        self._tell_keys()

    @property
    def _shown(self) -> list[int]:
        return [at for at, button in enumerate(self.buttons) if not button.isHidden()]

    def _go_to(self, place: int) -> None:
        if place < len(self._shown):
            self.chosen.emit(self._shown[place])

    def _go_on(self, by: int) -> None:
        shown = self._shown
        self.chosen.emit(shown[(shown.index(self._group.checkedId()) + by) % len(shown)])

    def _tell_keys(self) -> None:
        for place, at in enumerate(self._shown):
            keys = [QKeySequence(f"Ctrl+{place + 1}")] if place < _DIGITS else [_BEFORE, _NEXT]
            told = " / ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys)
            self.buttons[at].setToolTip(f"{self.buttons[at].text()}  {told}")

    def _button(self, at: int, title: str) -> QToolButton:
        button = named(QToolButton(), "railButton")
        button.setText(title)
        button.setAccessibleName(title)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(QSize(2 * UNIT, 2 * UNIT))
        button.setFixedHeight(5 * UNIT)
        button.setMinimumWidth(10 * UNIT)
        button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        button.setCheckable(True)
        self._group.addButton(button, at)
        return button

    def _help(self, text: str) -> QToolButton:
        """For the mouse; whoever has the keyboard reads on it which key it is."""
        button = named(QToolButton(), "railButton")
        button.setText(f"{text}  F1")
        button.setAccessibleName(button.text())
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        button.clicked.connect(self.help_wanted)
        return button

    def _paint(self) -> None:
        for at, (entry, button) in enumerate(zip(self._entries, self.buttons, strict=True)):
            colour = tokens().accent if button.isChecked() else tokens().soft
            if colour != self._colours[at]:  # the palette is said to have changed many a time while a window is made
                self._colours[at] = colour
                button.setIcon(qicon(entry.icon, colour))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._paint()
