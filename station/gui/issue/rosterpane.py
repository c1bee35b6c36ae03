"""The left column: search, the list, and all of it as a batch."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from station.gui.icons import Icon
from station.gui.issue.holderlist import HolderList
from station.gui.issue.searchfield import SearchField
from station.gui.issue.viewstate import Act, Button, ViewState
from station.gui.issue.words import CounterMsg
from station.gui.theme import UNIT, tokens
from station.gui.voice import Voice
from station.gui.widgets.icon import IconView
from station.gui.widgets.iconbutton import IconButton
from station.gui.widgets.label import label, named
from station.gui.widgets.settled import SettledButton
from station.gui.words import Msg

_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class RosterPane(QFrame):
    """Signals: `searched` (text), `chosen` (key), `entered` (Enter in the search), `batch_pressed` (Button, of either).

    `whose_pressed`: the owner of the card on the reader is asked for.
    """

    searched = Signal(str)
    chosen = Signal(str)
    entered = Signal()
    batch_pressed = Signal(object)
    whose_pressed = Signal()

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self.setObjectName("left")
        self.setMinimumWidth(35 * UNIT)
        self.setMaximumWidth(50 * UNIT)
        self.search = named(SearchField(), "search")
        self.search.setPlaceholderText(voice.say(Msg.SEARCH))
        self.search.setAccessibleName(voice.say(Msg.SEARCH_NAME))
        self.search.setTextMargins(4 * UNIT, 0, 0, 0)
        glass = IconView(2 * UNIT + 2, Icon.SEARCH, lambda: tokens().soft)
        glass.setParent(self.search)
        glass.move(UNIT + 2, UNIT + 5)
        self.search.textChanged.connect(self.searched)
        self.search.returnPressed.connect(self.entered)
        self.search.installEventFilter(self)
        self.whose = _tool(Icon.TAP, 5 * UNIT + UNIT // 2)
        self.whose.setAccessibleName(voice.say(CounterMsg.WHOSE))
        self.whose.setToolTip(voice.say(CounterMsg.WHOSE))
        self.whose.clicked.connect(self.whose_pressed)
        self.holders = HolderList()
        self.holders.setAccessibleName(voice.say(Msg.LIST_NAME))
        self.holders.setAccessibleDescription(voice.say(CounterMsg.MARK_HOW))
        self.holders.chosen.connect(self.chosen)
        self.holders.installEventFilter(self)
        self._empty = label("emptyList", wraps=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._counts = label("counts", wraps=True)
        self._mark_how = voice.say(CounterMsg.MARK_HOW)
        self.batch, self.picking = named(SettledButton(), "batch"), _tool(Icon.LIST, 4 * UNIT)
        self.picking.setProperty("small", True)
        self.batch.clicked.connect(lambda: self.batch_pressed.emit(self._button))
        self.picking.clicked.connect(lambda: self.batch_pressed.emit(self._picking))
        self._button = self._picking = Button("")
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2 * UNIT, 1, 2 * UNIT)  # the list leaves the hairline free
        column.setSpacing(UNIT)
        inset = (2 * UNIT, 0, 2 * UNIT, 0)
        finding = QHBoxLayout()
        finding.setContentsMargins(*inset)
        finding.setSpacing(UNIT)
        finding.addWidget(self.search, 1)
        finding.addWidget(self.whose)
        column.addLayout(finding)
        self._pile = QStackedLayout()
        self._pile.addWidget(self.holders)
        self._pile.addWidget(self._empty)
        column.addLayout(self._pile, 1)
        many = QHBoxLayout()
        many.setContentsMargins(*inset)
        many.setSpacing(UNIT)
        many.addWidget(self._counts, 1)
        many.addWidget(self.picking)
        column.addLayout(many)
        column.addWidget(_inset(self.batch, inset))

    def show_state(self, state: ViewState) -> None:
        """Shows the list as the view state has it."""
        self.holders.show_rows(state.rows, state.chosen)
        self._empty.setText(state.empty)
        self._pile.setCurrentIndex(1 if state.empty else 0)
        self._counts.setText(state.counts)
        self.search.setEnabled(not state.locked)
        self.whose.setEnabled(not state.locked)
        self.holders.setEnabled(not state.locked)
        self._show_batch(state.batch)
        self._show_picking(state.picking)

    def _show_batch(self, button: Button) -> None:
        if button == self._button:
            return
        self._button = button
        self.batch.settle()
        self.batch.setText(button.text)
        self.batch.setAccessibleName(button.text)
        self.batch.setEnabled(button.act is not Act.NOTHING)

    def _show_picking(self, button: Button) -> None:
        if button == self._picking:
            return
        self._picking = button
        self.picking.settle()
        self.picking.setAccessibleName(button.text)
        how = f"\n{self._mark_how}" if button.act is Act.PICK_FILE else ""
        self.picking.setToolTip(button.text + how)
        self.picking.setEnabled(button.act is not Act.NOTHING)
        self.picking.show_icon(Icon.LIST if button.act in {Act.NOTHING, Act.PICK_FILE} else Icon.CLOSE)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _MOVES:
                self.holders.step(_MOVES[key])
                return True
            if event.isAutoRepeat() and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                return True
        return (watched is self.holders and self._is_typed(event)) or super().eventFilter(watched, event)

    def _is_typed(self, event: QEvent) -> bool:
        """What is typed while the list has the focus is searched for: Qt would choose whoever begins with it."""
        if isinstance(event, QKeyEvent):
            return event.type() is QEvent.Type.KeyPress and self.search.take(event)
        if isinstance(event, QInputMethodEvent):
            self.search.take_composed(event)
            return True
        return event.type() is QEvent.Type.InputMethodQuery and QCoreApplication.sendEvent(self.search, event)


def _tool(icon: Icon, size: int) -> IconButton:
    button = IconButton("tool", icon)
    button.setFixedSize(size, size)
    button.setIconSize(QSize(size * 6 // 11, size * 6 // 11))
    return button


def _inset(widget: QWidget, margins: tuple[int, int, int, int]) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(*margins)
    column.addWidget(widget)
    return box
