"""The rail: every page of the window, one under the other, by mouse and by Ctrl and a digit."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from station.gui.entries import Entry
from station.gui.icons import qicon
from station.gui.theme import UNIT, tokens
from station.gui.voice import Voice
from station.gui.widgets.label import named

_MOST_SHORTCUTS = 9


class Rail(QWidget):
    """Signals: `chosen` with a page's place."""

    chosen = Signal(int)

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
        column.setSpacing(UNIT // 4)
        for button in self.buttons:
            column.addWidget(button)
        column.addStretch(1)
        self._group.idClicked.connect(self.chosen)

    def show_chosen(self, at: int) -> None:
        """Marks the page that is shown."""
        self.buttons[at].setChecked(True)
        self._paint()

    def allow(self, allowed: Sequence[bool]) -> None:
        """Shows the buttons of these pages, and no others."""
        for button, shown in zip(self.buttons, allowed, strict=True):
            button.setVisible(shown)

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
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._group.addButton(button, at)
        if at < _MOST_SHORTCUTS:
            keys = QKeySequence(f"Ctrl+{at + 1}")
            QShortcut(keys, self, lambda: None if button.isHidden() else self.chosen.emit(at))
            button.setToolTip(f"{title}  {keys.toString(QKeySequence.SequenceFormat.NativeText)}")
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
