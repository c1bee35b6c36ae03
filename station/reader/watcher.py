"""Watches a reader by looking at it again and again, and keeps a heartbeat that shows when it hangs.

pyscard's CardMonitor is not used: its thread goes silent after an error (pyscard issues 23, 64, 82).
"""

import time
from collections.abc import Callable
from threading import Event

from station.errors import ReaderError
from station.reader.port import Reader, ReaderState

LOOK_EVERY_S = 0.25


class ReaderWatcher:
    """Reports a reader's changes. `run` belongs to the device thread; `silent_for_s` may be asked from any other."""

    def __init__(
        self, reader: Reader, report: Callable[[ReaderState], None], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._reader = reader
        self._report = report
        self._clock = clock
        self._last_beat = clock()
        self._known: ReaderState | None = None

    def look(self) -> ReaderState:
        """Looks once, reports a change, and beats. A reader or service that does not answer counts as GONE."""
        try:
            state = self._reader.state()
        except ReaderError:
            state = ReaderState.GONE
        self._last_beat = self._clock()
        if state is not self._known:
            self._known = state
            self._report(state)
        return state

    def run(self, stop: Event, every_s: float = LOOK_EVERY_S) -> None:
        """Looks until `stop` is set."""
        while not stop.is_set():
            self.look()
            stop.wait(every_s)

    @property
    def silent_for_s(self) -> float:
        """Seconds since the reader last answered: much more than a look's interval means that it hangs."""
        return self._clock() - self._last_beat
