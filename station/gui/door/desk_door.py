"""The door of the window: the cover, who is signed in, the lock by key and by idleness, the second person."""

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import QApplication, QDialog

from station.gui.door.cover import Cover
from station.gui.door.idle import Idle
from station.gui.door.person_button import PersonButton
from station.gui.door.second_dialog import SecondDialog
from station.gui.door.second_eyes import SecondEyes
from station.gui.door.words import DoorMsg
from station.gui.door.worker import Door, DoorView, DoorWorker
from station.gui.issue.snapshot import DeskView, Opening
from station.gui.messages import Speech
from station.gui.page import PageWorker
from station.gui.shell import Shell
from station.gui.widgets.ask import AskDialog
from station.gui.widgets.unsaved import UnsavedDialog
from station.model.card import Problem
from station.model.deed import Action
from station.model.role import Account, Right

_KEYS = QKeySequence(QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_L))
_SIGNS_OF_LIFE = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove})


class DeskDoor(QObject):
    """`lock_minutes`: after so many without key or mouse the desk locks itself, asleep or awake; 0 for never.

    It shuts at once: the worker, which has it audited, may have much to do before it hears of it.

    Signals: `changed` with a DoorView; `closed` when nobody can work at it any more; `passed` with a DeskView that may
    be shown; `lock_wanted`; `shut` with an Action and how many times it has been shut.
    """

    changed = Signal(object)
    closed = Signal()
    passed = Signal(object)
    lock_wanted = Signal()
    shut = Signal(object, int)

    def __init__(self, speech: Speech, *, lock_minutes: int) -> None:
        super().__init__()
        self.worker = DoorWorker()
        self.cover = Cover(speech)
        self.who = PersonButton(speech, _KEYS.toString(QKeySequence.SequenceFormat.NativeText))
        self.second: SecondDialog | None = None
        self._said: list[Problem] = []
        self._speech = speech
        self._shell: Shell | None = None
        self._view = DoorView()
        self._shuts = 0
        self._known = False
        self._held: DeskView | None = None
        self.idle = Idle(self, lock_minutes)
        self._dropping = QTimer(self, interval=0, singleShot=True)
        self._dropping.timeout.connect(self._drop_dialog)
        self.who.lock_wanted.connect(self.lock_wanted)
        self.who.leave_wanted.connect(self._sign_out)
        self.who.own_wished.connect(self.worker.change_own)
        self.worker.own_changed.connect(self.who.hear)
        self.cover.form.given.connect(self.worker.sign_in)
        self.lock_wanted.connect(self._lock)
        self.shut.connect(self.worker.shut)
        self.worker.unkept.connect(self.cover.say_unkept)
        self.idle.over.connect(self.lock_wanted)
        self.worker.changed.connect(self.show_view)

    def guard(self, shell: Shell) -> None:
        """Stands before this window from now on."""
        self._shell = shell
        shell.cover_with(self.cover)
        QShortcut(_KEYS, shell, self.lock_wanted.emit)
        _application().focusWindowChanged.connect(self._watch_window)

    def watch(self, worker: PageWorker) -> None:
        """Asks for a second person where a worker needs one, and says what was not done, and why."""
        worker.second.wanted.connect(self._ask_second)
        worker.second.heard.connect(self._hear_second)
        worker.not_done.connect(self._say_not_done)

    @Slot(object)
    def hold(self, view: DeskView) -> None:
        """Holds an open desk back, which shows people, until it is known whether one signs in here."""
        if self._known or view.opening is not Opening.OPEN:
            self.passed.emit(view)
        else:
            self._held = view

    def leave(self) -> None:
        """The window goes."""
        self.idle.stop()
        _application().focusWindowChanged.disconnect(self._watch_window)

    def show_view(self, view: DoorView) -> None:
        """Opens the desk, or covers it. What was told before the desk was shut does not open it again."""
        if view.shuts != self._shuts:
            if view.door is Door.SIGNED_IN:
                self.changed.emit(view)  # what another person began stops all the same
            return
        before, self._view = self._view, view
        if view.door is not Door.OPEN or before.door is not Door.OPEN:
            self._open_or_cover(view)
        self._known = True
        if self._held is not None:
            held, self._held = self._held, None
            self.passed.emit(held)

    def _lock(self) -> None:
        self._shut(Action.DESK_LOCKED, self._view.person)

    def _sign_out(self) -> None:
        self._shut(Action.SIGNED_OUT, None)

    def _shut(self, why: Action, person: Account | None) -> None:
        if self._view.door is not Door.OPEN:
            self._shuts += 1
            self.show_view(DoorView(Door.SHUT, person, shuts=self._shuts))
            self.shut.emit(why, self._shuts)

    def _open_or_cover(self, view: DoorView) -> None:
        shell = self._shell
        if shell is None:
            return
        if view.door is Door.SHUT:
            self.idle.stop()
            self.closed.emit()
            self._dropping.start()
            shell.show_cover(covered=True)
            self.cover.show_view(view)
            return
        self.who.show_person(view.person)
        if view.person is not None:
            self.idle.begin()
        self.changed.emit(view)
        shell.show_cover(covered=False)
        self.who.tell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE:
            self.idle.stir()
        return False

    def _watch_window(self, window: QWindow | None) -> None:
        """Keys and mouse reach a window before anything in it: few events, where all of the application's are many."""
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)
        if self._view.door is Door.SHUT:
            self._dropping.start()  # one that came later: not before its own loop runs

    def _drop_dialog(self) -> None:
        """Cancels a menu or dialog, the inmost first: they show people, and would stand before the cover.

        The next one's turn comes when the event loop of this one, if it runs its own, has ended.
        """
        if self._view.door is Door.SHUT and (menu := QApplication.activePopupWidget()) is not None:
            menu.close()
        shown = [one for one in _dialogs() if one.isVisible()]
        inmost = QApplication.activeModalWidget()
        if self._view.door is not Door.SHUT or not shown:
            return
        (inmost if isinstance(inmost, QDialog) and inmost in shown else shown[-1]).reject()
        self._dropping.start()

    def _ask_second(self, eyes: SecondEyes, right: Right) -> None:
        if self._shell is None or self.second is not None:
            return  # pressed twice before the first question could be seen
        self.second = SecondDialog(self._shell, self._speech, right)
        self.second.form.given.connect(eyes.given)
        self.second.rejected.connect(eyes.gone)
        self.second.finished.connect(self._forget_second)
        self.second.open()
        self.second.form.begin("")

    def _say_not_done(self, problem: Problem) -> None:
        if problem in self._said:
            return  # asked for again while it stands there
        self._said.append(problem)
        what, fix = self._speech.explain(problem)
        told = AskDialog(self._shell, what, fix, (), self._speech.say(DoorMsg.CLOSE))
        told.finished.connect(lambda: self._said.remove(problem))
        told.open()

    def _hear_second(self, problem: Problem | None) -> None:
        if self.second is None:
            return
        if problem is None:
            self.second.accept()
        else:
            self.second.form.refuse(problem)

    def _forget_second(self) -> None:
        self.second = None


def _dialogs() -> list[QDialog]:
    dialogs = (one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog))
    return [one for one in dialogs if not isinstance(one, UnsavedDialog)]  # which lets the window go, and shows nobody


def _application() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("a window without its application")
    return app
