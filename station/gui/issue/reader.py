"""The desk's reader as the window needs it: waiting can be stopped, and says what it waits for."""

import threading
import time
from collections.abc import Callable

from station.errors import Cancelled
from station.gui.issue.snapshot import Waiting
from station.reader.passing import PassingReader
from station.reader.port import Reader, ReaderState

_SLICE_S = 0.25


class PatientReader(PassingReader):
    """A reader whose waits end with Cancelled as soon as `stop` is set.

    At a reader without a feeder the finished card still lies there when the next job begins: after `dismiss` the field
    has to be seen empty once before another card counts. `tell` hears what is being waited for.
    """

    def __init__(self, reader: Reader, stop: threading.Event, tell: Callable[[Waiting], None]) -> None:
        super().__init__(reader)
        self._stop = stop
        self._tell = tell
        self._finished = False

    def state(self) -> ReaderState:
        """Looks, without waiting. A field that is seen empty between two jobs has let the finished card go."""
        state = super().state()
        if state is ReaderState.EMPTY:
            self._finished = False
        return state

    def wait(self, state: ReaderState, timeout_s: float) -> bool:
        """Waits until the reader is in `state`; False when the time is over. Raises Cancelled, ReaderLostError."""
        until = time.monotonic() + timeout_s
        if state is ReaderState.CARD and self._finished:
            if not self._until(ReaderState.EMPTY, Waiting.REMOVAL, until):
                return False
            self._finished = False
        return self._until(state, Waiting.CARD, until)

    def dismiss(self) -> None:
        """Says that this card is finished with."""
        super().dismiss()
        # A simulated stack has taken it away by now.
        self._finished = not self.simulated

    def _until(self, state: ReaderState, waiting: Waiting, until: float) -> bool:
        if self._reader.state() is state:
            return True
        self._tell(waiting)
        try:
            while True:
                if self._stop.is_set():
                    raise Cancelled
                left = until - time.monotonic()
                if left <= 0:
                    return False
                began = time.monotonic()
                if self._reader.wait(state, min(left, _SLICE_S)):
                    return True
                # A reader that only looks would be asked without a pause.
                self._stop.wait(max(0.0, min(left, _SLICE_S) - (time.monotonic() - began)))
        finally:
            self._tell(Waiting.NOTHING)
