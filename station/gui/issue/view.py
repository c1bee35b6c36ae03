"""The Issue page: binds the view state, and tells the workers what a person wants. It decides nothing."""

from collections.abc import Callable
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from station.gui.issue.blank import blank
from station.gui.issue.jobpane import JobPane
from station.gui.issue.personpane import PersonPane
from station.gui.issue.rosterpane import RosterPane
from station.gui.issue.viewstate import Act, Button, ViewState
from station.gui.issue.words import CounterMsg
from station.gui.voice import Voice
from station.gui.widgets.scroll import into_sight
from station.gui.words import Msg

if TYPE_CHECKING:  # the window opens without it
    from station.gui.issue.known import Known
    from station.gui.issue.snapshot import DeskView, Found, ListRead, RegistryView, Tapped
    from station.gui.widgets.ask import AskDialog

Question = Callable[[QWidget, Voice, Button, str], "AskDialog | None"]


class IssuePage(QWidget):
    """One screen that issues cards.

    Signals: `wanted` with the Button that a person pressed; `searched` with a text; `holder_chosen` with a key;
    `rendered` with the ViewState; `photo_wanted` with the key of whose photo is to be taken or chosen;
    `list_wanted` with the path of a file that names people.
    """

    wanted = Signal(object)
    searched = Signal(str)
    holder_chosen = Signal(str)
    rendered = Signal(object)
    photo_wanted = Signal(str)
    list_wanted = Signal(str)

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self._voice = voice
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(voice.say(Msg.PRODUCT))
        self.roster, self.person, self.job = RosterPane(voice), PersonPane(voice), JobPane(voice)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.roster, 2)
        row.addWidget(self.person, 5)
        row.addWidget(self.job)
        self._connect()
        self._set_tab_order()
        self._opened = False
        self.question: Question = _unasked
        """What is asked before a button's deed; nothing, while there is nothing that could be done."""
        self.state = blank(voice)
        """What is shown."""
        self._put(self.state)

    @cached_property
    def _known(self) -> "Known":
        from station.gui.issue.known import Known  # by then the window stands

        return Known()

    def _connect(self) -> None:
        self.roster.searched.connect(self._search)
        self.roster.chosen.connect(self._choose)
        self.roster.entered.connect(self.job.primary.act_in_sight)
        self.roster.batch_pressed.connect(self._press)
        self.roster.holders.mark_pressed.connect(self._mark)
        self.roster.whose_pressed.connect(self._ask_whose)
        self.person.flip_pressed.connect(self._flip)
        self.person.photo_pressed.connect(self._ask_photo)
        self.job.pressed_for.connect(self._press)
        QShortcut(QKeySequence(Qt.Key.Key_F2), self, self._flip)
        QShortcut(QKeySequence(Qt.Key.Key_F3), self, self._ask_whose)
        QShortcut(QKeySequence(Qt.Key.Key_F4), self, self._ask_photo)
        QShortcut(QKeySequence(Qt.Key.Key_F5), self, lambda: self._mark(self._known.chosen))
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._clear)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            enter = QShortcut(QKeySequence(key), self.roster.holders, self.job.primary.act_in_sight)
            enter.setContext(Qt.ShortcutContext.WidgetShortcut)
            enter.setAutoRepeat(False)

    def _set_tab_order(self) -> None:
        order: tuple[QWidget, ...] = (
            self.roster.search,
            self.roster.whose,
            self.roster.holders,
            self.job.primary,
            *self.job.secondary,
            self.person.photo,
            self.person.flip,
            self.roster.picking,
            self.roster.batch,
        )
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
        for button in self.findChildren(QPushButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard where it is

    # ---- from the workers

    @property
    def desk(self) -> "DeskView":
        """The device thread's last truth that has arrived here."""
        return self._known.desk

    def show_desk(self, view: "DeskView") -> None:
        """Takes the device thread's truth."""
        had_lock = not self.roster.search.isEnabled()
        tapped = self._known.hear_desk(view)
        self._opened = self._known.is_open
        if tapped is not None:
            self._show_owner(tapped)
        if (cut_short := self._known.taken_up()) is not None:
            self._choose(cut_short)
        if not had_lock and self._known.busy:
            self.setFocus()  # before the search is locked: Qt would pass the focus on to a button that nobody means
        state = self._show()
        if had_lock and not state.locked:
            self.roster.search.setFocus()
            self.roster.search.selectAll()  # who is typed next is searched for alone

    def show_died(self) -> None:
        """The desk before this one did not end by itself: shows whose card was being made then, if there is one."""
        self._known.hear_of_death()

    def show_found(self, found: "Found") -> None:
        """Takes what the search has found; what was typed before is no longer wanted."""
        if self._known.hear_found(found):
            self._follow_search(self._show())

    def _show_owner(self, tapped: "Tapped") -> None:
        if tapped.key is not None:
            self.roster.search.clear()
            self._choose(tapped.key)
        self._known.hear_owner(tapped)

    def show_read(self, read: "ListRead") -> None:
        """Takes what a file has come to: whom it names are the batch that can be begun."""
        self._known.hear_read(read)
        self._show()
        if read.keys:
            self.wanted.emit(Button("", Act.PICK, read.keys))

    def show_registry(self, view: "RegistryView") -> None:
        """Takes the network thread's truth."""
        self._known.hear_registry(view)
        self._show()

    def say_closing(self) -> None:
        """Says that the window is about to go, and takes no more wishes."""
        self._known.close()
        self._show()

    def _show(self) -> ViewState:
        state = self._known.state(self._voice)
        self._put(state)
        self.state = state
        self.rendered.emit(state)
        return state

    def _put(self, state: ViewState) -> None:
        self.roster.show_state(state)
        self.person.show_person(state.holder)
        self.job.show_state(state)

    # ---- from the person

    def _search(self, text: str) -> None:
        into_sight(self.roster.search)
        self._known.search(text)
        state = self._show()
        if self._known.searches:
            self.searched.emit(text)
            self._follow_search(state)

    def _follow_search(self, state: ViewState) -> None:
        """Chooses the only one that is found, and lets go of who is not: Enter must mean whoever is typed."""
        if not self._known.searches or state.locked:
            return
        listed = [row.key for row in state.rows]
        if len(listed) == 1 and self._known.answered:
            self._choose(listed[0])
        elif self._known.chosen not in listed:
            self._known.let_go()
            self._show()

    def _ask_whose(self) -> None:
        if not self._known.busy:
            self._known.ask_whose()
            self.wanted.emit(Button("", Act.WHOSE))

    def _choose(self, key: str) -> None:
        if self._known.choose(key):
            self.holder_chosen.emit(key)
        self._show()

    def _flip(self) -> None:
        self._known.flip()
        self._show()

    def _ask_photo(self) -> None:
        if self._known.chosen is not None and not self._known.busy:
            self.photo_wanted.emit(self._known.chosen)

    def _mark(self, key: str | None) -> None:
        self._known.mark(key)
        self._show()

    def _pick_file(self) -> None:
        say = self._voice.say
        path, _ = QFileDialog.getOpenFileName(self, say(CounterMsg.PICK_FILE), "", say(CounterMsg.PICK_FILES))
        if path:
            self.roster.search.clear()  # now: when the file is read, somebody may be typing again
            self.list_wanted.emit(path)

    def _clear(self) -> None:
        if not self.roster.search.isEnabled():
            self.job.cancel()
        elif self._known.stop_begun():
            self.wanted.emit(Button("", Act.CANCEL))
        else:
            self.roster.search.clear()
            self.roster.search.setFocus()

    def _press(self, button: Button) -> None:
        if button.act is Act.NEXT:
            self.roster.search.clear()
            self._choose(button.keys[0])
        elif button.act is Act.PICK_FILE:
            self._pick_file()
        elif button.act is Act.PHOTO:
            self._ask_photo()
        elif button.act is Act.UNMARK:
            self._known.unmark()
            self._show()
        elif asked := self.question(self.window(), self._voice, button, self._called()):
            asked.answered.connect(self._carry_out)
            asked.open()
        else:
            self._carry_out(button)

    def _called(self) -> str:
        return self.state.holder.called if self.state.holder is not None else ""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.MouseFocusReason and self.roster.search.isEnabled():
            self.roster.search.setFocus()  # a click between the controls: Enter goes on meaning the large button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.roster.search.take(event):  # no button wanted it
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._opened and not event.spontaneous():
            self.wanted.emit(Button("", Act.LOOK_AGAIN))  # on the other pages anything may have been changed
            if self._known.searches:
                self.searched.emit(self.roster.search.text())
                self.roster.search.selectAll()  # who is typed next is searched for alone

    def _carry_out(self, button: Button) -> None:
        self._known.carry_out(button.act)
        self.roster.search.setFocus()  # the button may go: Enter is then the next one's, wherever it stood
        if button.act is Act.BATCH:
            self.roster.search.clear()  # what is listed from now on is the batch
        self.wanted.emit(button)
        self._show()


def _unasked(*_: object) -> None:
    """For a window behind which there is no desk yet."""
