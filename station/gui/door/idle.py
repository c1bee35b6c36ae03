"""Whether nobody has touched the desk for so long that it is locked. A machine that sleeps is not touched either.

A QTimer runs on a clock that stands still while the machine sleeps: a laptop opened after the weekend would show
people until the rest of its ten minutes had gone by. So the time is looked at on a clock that goes on.
"""

import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

_LOOK_MS = 1_000
_MINUTE_S = 60.0


def going_on_s() -> float:
    """Seconds on a clock that goes on in sleep, and that nobody sets.

    Linux's monotonic clock stands still in sleep, its boot-time clock does not (clock_gettime(2)). macOS's
    CLOCK_MONOTONIC goes on in sleep, which Python's own does not there (clock_gettime(3); `time.get_clock_info`).
    Windows's tick count, Python's monotonic clock there, includes sleep (GetTickCount64).
    """
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_MONOTONIC)
    return time.monotonic()


class Idle(QObject):
    """Signals: `over`, when nobody has stirred for so many minutes; never for 0."""

    over = Signal()

    def __init__(self, parent: QObject, minutes: int, clock_s: Callable[[], float] = going_on_s) -> None:
        super().__init__(parent)
        self._longest_s, self._clock_s = minutes * _MINUTE_S, clock_s
        self._since = 0.0
        self._looking = QTimer(self, interval=_LOOK_MS)
        self._looking.timeout.connect(self.look)

    def begin(self) -> None:
        """From now on; somebody has just come."""
        if self._longest_s:
            self._since = self._clock_s()
            self._looking.start()

    def stop(self) -> None:
        """Nobody is to be waited for."""
        self._looking.stop()

    @Slot()
    def stir(self) -> None:
        """A sign of life; it comes too late when the time is over already, as after a sleep."""
        if self._looking.isActive() and not self.look():
            self._since = self._clock_s()

    def look(self) -> bool:
        """Whether it is over, which is told once."""
        over = self._clock_s() - self._since >= self._longest_s
        if over:
            self.stop()
            self.over.emit()
        return over
