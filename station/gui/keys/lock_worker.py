"""Unlocks and locks the keys, away from the window's thread: stretching a passphrase takes half a second."""

import enum
import threading
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot

from station.bootstrap import Station
from station.errors import OperatorError
from station.gui.boundary import bounded
from station.gui.page import Lane, PageWorker
from station.keys.guarded import GuardedCustody
from station.model.card import Problem
from station.model.secret import SecretKey


@enum.unique
class Lock(enum.Enum):
    """Whether the keys can be used. NONE: there is nothing to unlock, or no station yet."""

    NONE = "none"
    LOCKED = "locked"
    UNLOCKED = "unlocked"


@dataclass(frozen=True, slots=True)
class LockView:
    """The lock, where the keys are, and why they were not unlocked."""

    lock: Lock = Lock.NONE
    place: str = ""
    problem: Problem | None = None


class LockWorker(PageWorker):
    """Signals: `changed` with a LockView."""

    lane = Lane.AT_ONCE
    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._custody: GuardedCustody | None = None
        self._one = threading.Lock()

    def opened(self, station: Station) -> None:
        """See PageWorker."""
        custody = station.desk.custody.inside
        if isinstance(custody, GuardedCustody):
            self._custody = custody
            custody.listen(lambda _: self._tell(custody))
            self._tell(custody)

    def closing(self) -> None:
        """See PageWorker."""
        self._custody = None
        self.changed.emit(LockView())

    @Slot(object)
    @bounded
    def unlock(self, secret: SecretKey) -> None:
        """Tries a passphrase or PIN, which is emptied."""
        if self._custody is None:
            secret.wipe()
            return
        try:
            self._custody.unlock(secret)
        except OperatorError as error:
            problem = error.problem
            self.changed.emit(LockView(Lock.LOCKED, self._custody.place, problem))

    @Slot()
    @bounded
    def lock(self) -> None:
        """Locks the keys; a use that is under way is finished first."""
        if self._custody is not None:
            self._custody.lock()

    def _tell(self, custody: GuardedCustody) -> None:
        """On any thread. Two may hear of their turns in the wrong order: what holds now is told."""
        with self._one:
            self.changed.emit(LockView(Lock.LOCKED if custody.locked else Lock.UNLOCKED, custody.place))
