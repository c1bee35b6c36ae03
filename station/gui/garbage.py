"""Collects Python's cyclic garbage on the GUI thread alone.

Python collects on whichever thread happens to allocate. A widget or an animation that dies on the device thread stays
registered with timers of the GUI thread, which then run into freed memory: the window is gone without a word.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 500


class GuiGarbage(QObject):
    """From `start` to `stop` nothing is collected but here, on the thread that made this object."""

    def __init__(self) -> None:
        super().__init__()
        self._was_enabled = False
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.collect_due)

    def start(self) -> None:
        """Takes collecting over."""
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Hands collecting back, once no thread is left that could do it at the wrong place."""
        self._timer.stop()
        gc.collect()
        if self._was_enabled:
            gc.enable()

    def collect_due(self) -> None:
        """Collects the oldest generation that is due by Python's own thresholds, and the younger ones with it."""
        due = [
            at
            for at, (count, limit) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
            if count > limit
        ]
        if due:
            gc.collect(due[-1])
