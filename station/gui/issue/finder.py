"""The search, on the thread that nothing long keeps: looks among all holders while a person types."""

from PySide6.QtCore import Signal, Slot

from station.bootstrap import Station
from station.gui.boundary import bounded
from station.gui.issue.listing import rows_of
from station.gui.issue.snapshot import Found
from station.gui.page import Lane, PageWorker

SHOWN = 50


class Finder(PageWorker):
    """Of what is typed while it looks, only the last is looked for.

    Signals: `found` with a Found.
    """

    lane = Lane.AT_ONCE
    found = Signal(object)
    _asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._wanted = self._answered = (0, "")
        self._asked.connect(self._look)

    def opened(self, station: Station) -> None:
        """See PageWorker: what was typed meanwhile."""
        self._look()

    def ask(self, text: str) -> None:
        """From any thread: this is what is wanted now."""
        self._wanted = (self._wanted[0] + 1, text)
        self._asked.emit()

    @Slot()
    @bounded
    def _look(self) -> None:
        wanted = self._wanted
        if self._station is None or wanted == self._answered:
            return
        self._answered, text, desk = wanted, wanted[1], self._station.desk
        found = desk.store.holders.search(text, SHOWN + 1)
        self.found.emit(Found(text, rows_of(desk, found[:SHOWN]), len(found) > SHOWN))
