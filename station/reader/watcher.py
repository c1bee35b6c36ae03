"""Notices a reader that has gone silent.

A call into PC/SC may never come back: pcscd blocks with a driver that does (PCSC issue 254, CCID issue 155). The thread
that waits for it can do nothing then; so each call is clocked, and a thread of its own looks whether an answer is
overdue. pyscard's CardMonitor is not used: it goes silent itself (pyscard issues 23, 64, 82).
"""

import math
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from threading import Event, Thread

from station.errors import ReaderSilentError
from station.reader.passing import PassingConnection, PassingReader
from station.reader.port import CardConnection, Reader, ReaderState

SILENT_AFTER_S = 5.0
"""An answer that takes longer is not on its way: a card's slowest command, FormatPICC, takes well under a second."""
LOOK_EVERY_S = 1.0
_LATE_S = 1.0
"""A look that comes later than this found the whole program standing still."""

Told = Callable[[ReaderSilentError | None], None]
"""Hears that the reader has gone silent, and (None) that it answers again; on the watching thread."""


class WatchedReader(PassingReader):
    """A Reader whose calls are clocked."""

    def __init__(self, reader: Reader, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(reader)
        self._clock = clock
        self._due: float | None = None
        self._woke = -math.inf
        """When this program last stood still (asleep, stopped): what it asked before gets its time from then on."""
        self._silent = False
        self._listeners = list[Told]()
        self._closed = Event()

    def listen(self, tell: Told) -> None:
        """Whom to tell from now on."""
        self._listeners.append(tell)

    def watch(self, every_s: float = LOOK_EVERY_S) -> None:
        """Looks until the reader is closed, on a thread that keeps no program alive."""

        def look_on() -> None:
            looked = self._clock()
            while not self._closed.wait(every_s):
                now = self._clock()
                if now - looked > every_s + _LATE_S:
                    self._woke = now
                looked = now
                self.look()

        Thread(target=look_on, name=f"watching {self.name}", daemon=True).start()

    def look(self) -> None:
        """Looks once whether an answer is overdue, and tells a change."""
        due = self._due
        silent = due is not None and self._clock() - max(due, self._woke) >= SILENT_AFTER_S
        if silent is self._silent:
            return
        self._silent = silent
        for tell in self._listeners:
            tell(ReaderSilentError(reader=self.name, seconds=f"{SILENT_AFTER_S:.0f}") if silent else None)

    def state(self) -> ReaderState:
        """See Reader."""
        with self.waiting():
            return super().state()

    def wait(self, state: ReaderState, timeout_s: float) -> bool:
        """See Reader. Overdue after `timeout_s`."""
        with self.waiting(timeout_s):
            return super().wait(state, timeout_s)

    def connect(self) -> CardConnection:
        """See Reader."""
        with self.waiting():
            return _WatchedConnection(super().connect(), self)

    def dismiss(self) -> None:
        """See Reader."""
        with self.waiting():
            super().dismiss()

    def close(self) -> None:
        """See Reader."""
        self.rest()
        with self.waiting():
            super().close()

    def rest(self) -> None:
        """Looks no longer."""
        self._closed.set()

    @contextmanager
    def waiting(self, allowed_s: float = 0.0) -> Generator[None]:
        """Clocks what is done inside; it may take `allowed_s` before it counts as overdue."""
        self._due = self._clock() + allowed_s
        try:
            yield
        finally:
            self._due = None


class _WatchedConnection(PassingConnection):
    """A CardConnection whose calls are clocked by its reader."""

    def __init__(self, connection: CardConnection, watched: WatchedReader) -> None:
        super().__init__(connection)
        self._watched = watched

    def transmit(self, apdu: bytes) -> bytes:
        with self._watched.waiting():
            return super().transmit(apdu)

    def close(self) -> None:
        with self._watched.waiting():
            super().close()
