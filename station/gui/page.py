"""What a page is to the window: an entry in the rail, a view, and workers on the crew's threads."""

import enum
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from station.bootstrap import Station
from station.errors import OperatorError
from station.gui.boundary import bounded
from station.gui.crash import report_of
from station.gui.door.rights import may_here
from station.gui.door.second_eyes import SecondEyes
from station.gui.entries import Entry
from station.gui.hold import ReaderHold
from station.model.role import Right


@enum.unique
class Lane(enum.Enum):
    """The crew's threads, in the order in which they end."""

    OFFICE = "office"
    """Database, files, pictures: what neither a device nor the network makes wait."""
    NETWORK = "network"
    AT_ONCE = "at-once"
    """What a person stands waiting for: the door, the lock of the keys, the search. Each takes a moment, so that none
    waits behind a roster, a backup or a rendering."""
    DEVICE = "device"


class PageWorker(QObject):
    """A page's side on one of the crew's threads, for all of its life.

    A subclass has slots, each `@Slot(...)` and `@bounded`, or `@deed` where it changes something, and signals that
    carry frozen values to the view model.

    `second` waits for a second person where something takes two.

    Signals: `crashed` with a CrashReport; `not_done` with the Problem for which something that was asked for was not
    done; `queued` when something new waits for ESC-R; `stirred` when a hand is at work here, though not at the
    window.
    """

    crashed = Signal(object)
    not_done = Signal(object)
    queued = Signal()
    stirred = Signal()
    lane: ClassVar[Lane] = Lane.OFFICE

    def __init__(self) -> None:
        super().__init__()
        self._station: Station | None = None
        self._stopping = threading.Event()
        self.second = SecondEyes(self, lambda error: self.failed(error))

    def stop(self) -> None:
        """From any thread: what is under way ends at its next rest."""
        self._stopping.set()

    @Slot(object)
    @bounded
    def attach(self, station: Station) -> None:
        """Takes the station, when it has been put together; one that is told to stop begins nothing any more."""
        if self._stopping.is_set():
            return
        self._station = station
        self.opened(station)

    @Slot()
    @bounded
    def detach(self) -> None:
        """Lets the station go, before it is taken apart."""
        self._station = None
        self.closing()

    def share(self, hold: ReaderHold) -> None:
        """For a subclass on the device thread: the reader is not its alone. Before the threads begin."""

    def person_left(self) -> None:
        """For a subclass: whoever began its work has left the desk. On the window's thread."""

    def opened(self, station: Station) -> None:
        """For a subclass: the first look. On its own thread."""

    def closing(self) -> None:
        """For a subclass: gives back what it holds. On its own thread."""

    def may(self, right: Right) -> bool:
        """Whether whoever is at work may do it; who may not hears so. Before there are records, everybody may."""
        return self._station is None or may_here(self._station.desk.store, right, self.not_done.emit)

    def failed(self, error: Exception) -> None:
        """What no slot has said itself: the window says it, as what a person can mend or as a bug."""
        if isinstance(error, OperatorError):
            self.not_done.emit(error.problem)
        else:
            self.crashed.emit(report_of(error))


class DeskLinks(QObject):
    """What a page and the desk around it say to each other.

    Signals of the desk: `allowed` with the Account at work, None where there are no accounts; `person_wanted` with an
    ESI, and whether it is about a consent; `restored` with what became of a backup; `guide_wanted` at the first start.

    Signals of a page: `restart_wanted`; `restore_wanted` with a backup's path; `guide_left` when it was put off;
    `person_done` when what was to be said about that person is, or is not going to be;
    `own_wanted`, another secret for who is signed in; `at_work_changed` with who was signed in, and as who now.
    """

    allowed = Signal(object)
    person_wanted = Signal(object, bool)
    person_done = Signal()
    restored = Signal(object)
    guide_wanted = Signal(bool)
    restart_wanted = Signal()
    restore_wanted = Signal(str)
    guide_left = Signal()
    own_wanted = Signal()
    at_work_changed = Signal(object, object)


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its entry in the rail, what is seen, and who works for it.

    `unsaved` says whether it has edits that are not saved; `join` connects it with the desk.
    """

    entry: Entry
    view: QWidget
    workers: tuple[PageWorker, ...] = ()
    unsaved: Callable[[], bool] = lambda: False
    join: Callable[[DeskLinks], object] = lambda _: None
