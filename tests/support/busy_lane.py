"""A thread of the crew that somebody keeps."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from station.gui.page import PageWorker


class Busy(QObject):
    """Keeps the thread of a worker, from when this is made until it is let go; `then` is done there at the end."""

    begun = Signal()

    def __init__(self, beside: PageWorker, then: Callable[[], object]) -> None:
        super().__init__()
        self.over, self._there = threading.Event(), threading.Event()
        self._then = then
        self.moveToThread(beside.thread())
        self.begun.connect(self.work)
        self.begun.emit()
        assert self._there.wait(60)

    @Slot()
    def work(self) -> None:
        self._there.set()
        self.over.wait()
        self._then()
