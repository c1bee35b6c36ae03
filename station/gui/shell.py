"""The window: a header that is always there, the rail of pages where there are several, and the page below it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from station.gui.entries import Entry
from station.gui.icons import Icon
from station.gui.issue.viewstate import ViewState
from station.gui.rail import Rail
from station.gui.shown import Light
from station.gui.theme import UNIT, tokens
from station.gui.voice import Voice
from station.gui.widgets.elided import ElidedLabel
from station.gui.widgets.frame import PageFrame
from station.gui.widgets.icon import IconView
from station.gui.widgets.label import PatientLabel, label, named
from station.gui.widgets.light import LightView
from station.gui.widgets.scroll import scrolled, scrolled_down
from station.gui.words import Msg

_LIGHTS = 3
_WHOLE = QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred
"""Of what stands in the header the institution's name alone gives way."""
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Shell(QMainWindow):
    """The frame around the pages. It stands before they do: each is put in when it is made.

    Closing asks first: the workers are to end before the window goes.

    Signals: `close_wanted`, when a person closes it; `page_shown` with the key of the page that is now in front.
    """

    close_wanted = Signal()
    page_shown = Signal(str)

    def __init__(self, title: str, voice: Voice, entries: Sequence[Entry]) -> None:
        super().__init__()
        self._voice = voice
        self._entries = tuple(entries)
        self._views = [_coming(voice) for _ in entries]
        self._focused = dict[QWidget, QWidget | None]()
        self.rail, self.stack = Rail(voice, self._entries), QStackedWidget()
        self._may_close = False
        self.setWindowTitle(title)
        self.resize(QSize(1280, 720).boundedTo(self.screen().availableSize()))
        self._institution = named(ElidedLabel(), "institution")
        self._simulated = PatientLabel("simulated", voice.say(Msg.SIMULATED))
        self._simulated.setMinimumHeight(3 * UNIT + UNIT // 2)
        self._simulated.setSizePolicy(*_WHOLE)
        self._simulated.hide()
        self.lights = [LightView() for _ in range(_LIGHTS)]
        self._tools = QHBoxLayout()
        body = _Body()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header())
        column.addLayout(self._below(), 1)
        # A page of a stack that is not in front can neither be seen nor be reached by a key.
        self._layers = QStackedWidget()
        self._layers.addWidget(body)
        # On a screen that is smaller than this, at a large scale, all of it is scrolled.
        self._layers.setMinimumSize(1200, 712)
        self._whole = scrolled(self._layers)
        self.setCentralWidget(self._whole)
        QShortcut(QKeySequence(Qt.Key.Key_F1), self, self._show_keys)

    def show_page(self, at: int) -> None:
        """Brings a page to the front, with the keyboard."""
        left, view = self._views[self.stack.currentIndex()], self._views[at]
        self._focused[left] = left.focusWidget()
        self.stack.setCurrentIndex(at)
        self.rail.show_chosen(at)
        self._enter(view)
        for bar in (self._whole.verticalScrollBar(), self._whole.horizontalScrollBar()):
            bar.setValue(0)  # a page is seen from its title on, wherever in the rail it was chosen
        self.page_shown.emit(self._entries[at].key)

    def put(self, at: int, view: QWidget) -> None:
        """Puts a page in its place, in front where a person waits for it there."""
        view.setAccessibleName(self._voice.say(self._entries[at].title))
        shown, coming, self._views[at] = self.stack.currentIndex(), self._views[at], view
        self.stack.insertWidget(at, scrolled(view) if isinstance(view, PageFrame) else view)
        self.stack.removeWidget(coming)
        coming.deleteLater()
        self.stack.setCurrentIndex(shown)
        if shown == at:
            self._enter(view)

    def add_tool(self, tool: QWidget) -> None:
        """Something beside the lights."""
        self._tools.addWidget(tool)

    def cover_with(self, cover: QWidget) -> None:
        """What stands in place of everything while the desk is covered."""
        layer = _Body()
        whole = QVBoxLayout(layer)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(cover)
        self._layers.addWidget(layer)

    def show_cover(self, *, covered: bool) -> None:
        """Covers the desk or uncovers it."""
        page = self._views[self.stack.currentIndex()]
        if covered == (self._layers.currentIndex() == 1):
            return
        if covered:
            self._focused[page] = page.focusWidget()
        self._layers.setCurrentIndex(1 if covered else 0)
        if not covered:
            self._enter(page)

    def _enter(self, view: QWidget) -> None:
        """The keyboard goes to the page's search, what stands there selected, else where it was; never to a button.

        Whoever comes back types and presses Enter with something new in mind, and may be another person.
        """
        first = view.first_place() if isinstance(view, PageFrame) else view
        left = self._focused.get(view)
        place = left if first is view and left is not None and not isinstance(left, QAbstractButton) else first
        place.setFocus()
        if isinstance(place, QLineEdit):
            place.selectAll()

    def allow(self, allowed: Sequence[bool]) -> None:
        """Which pages may be used; the others are not in the rail."""
        self.rail.allow(allowed)
        if not allowed[self.stack.currentIndex()]:
            self.show_page(allowed.index(True))

    def _below(self) -> QHBoxLayout:
        for view in self._views:
            self.stack.addWidget(view)
        self.rail.chosen.connect(self.show_page)
        self.rail.help_wanted.connect(self._show_keys)
        self.rail.show_chosen(0)
        row = QHBoxLayout()
        row.setSpacing(0)
        rail = scrolled_down(self.rail)
        rail.setVisible(len(self._entries) > 1)
        row.addWidget(rail)
        row.addWidget(self.stack, 1)
        return row

    def show_state(self, state: ViewState) -> None:
        """Shows the lights, and whose station this is."""
        self._institution.setText(state.institution)
        self._simulated.setVisible(state.simulated)
        for view, light in zip(self.lights, state.lights, strict=True):
            view.show_light(light, self._spoken(light))

    def say_closing(self) -> None:
        """The window is about to go. The Issue page says so itself; another one would look as if it could be used."""
        if self.stack.currentIndex() or self._layers.currentIndex():
            self._layers.setCurrentIndex(self._layers.addWidget(_closing(self._voice)))

    def let_close(self) -> None:
        """Closes now: the workers have ended."""
        self._may_close = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            event.accept()
            return
        event.ignore()
        self.close_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard, which Qt does in dialogs alone; held down it counts once."""
        button = self.focusWidget()
        if event.key() not in _ENTER or not isinstance(button, QPushButton | QToolButton):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):  # whether a press counts is the button's to say
                QCoreApplication.sendEvent(button, QKeyEvent(kind, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier))

    def _show_keys(self) -> None:
        from station.gui.sheet.dialog import KeySheet  # the window opens without it

        KeySheet(self, self._voice, issues=self.stack.currentIndex() == 0).open()

    def _spoken(self, light: Light) -> str:
        return self._voice.say(Msg.LIGHT_SPOKEN, part=light.part, word=light.word)

    def _header(self) -> QFrame:
        header = named(QFrame(), "header")
        header.setFixedHeight(8 * UNIT)
        row = QHBoxLayout(header)
        row.setContentsMargins(3 * UNIT, 0, 3 * UNIT, 0)
        row.setSpacing(2 * UNIT)
        row.addWidget(IconView(3 * UNIT, Icon.CARD, lambda: tokens().accent))
        row.addWidget(label("product", self._voice.say(Msg.PRODUCT)))
        row.addWidget(self._institution)
        row.addStretch(1)
        row.addWidget(self._simulated, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(self._tools)
        for light in self.lights:
            light.setSizePolicy(*_WHOLE)
            row.addWidget(light)
        return header


class _Body(QWidget):
    """One of the layers. If one had a height for its width, all of them would be asked for theirs."""

    def hasHeightForWidth(self) -> bool:
        # It is asked what it cannot do without, not what it would like: a card's picture gives way to texts.
        return False


def _closing(voice: Voice) -> QWidget:
    """What stands in place of everything until the window goes."""
    closing = _Body()
    column = QVBoxLayout(closing)
    column.setSpacing(UNIT)
    column.addStretch(1)
    for line in (label("dialogTitle", voice.say(Msg.SAY_CLOSING)), label("sentence", voice.say(Msg.SAY_CLOSING_HINT))):
        column.addWidget(line, 0, Qt.AlignmentFlag.AlignHCenter)
    column.addStretch(1)
    return closing


def _coming(voice: Voice) -> QWidget:
    """What stands where a page will be, for the moment until it is made."""
    coming = label("pageHint", voice.say(Msg.STARTING))
    coming.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return coming
