"""The office thread's side of taking a roster in: first what it would change, then the change."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Signal, Slot

from station.bootstrap import Station
from station.errors import OperatorError
from station.gui.boundary import deed
from station.gui.first_rows import FirstRows
from station.gui.holders.snapshot import RosterState
from station.gui.page import PageWorker
from station.issuance.intake import Change, Fate, Tally, preview, take_in
from station.issuance.lifecycle import LifeCycle
from station.model.esi import Esi
from station.model.role import Right
from station.roster.encoding import WINDOWS
from station.roster.source import Source
from station.roster.table import BadRow, Rows

_TELL_EVERY = 500


class RosterWorker(PageWorker):
    """Signals: `changed` with a RosterState; `taken` when people were taken in."""

    changed = Signal(object)
    taken = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._state = RosterState()

    @Slot(object)
    @deed(Right.PEOPLE)
    def read(self, source: Source) -> None:
        """Shows what the roster would change."""
        self._run(source, apply=False)

    @Slot()
    @deed(Right.PEOPLE)
    def apply(self) -> None:
        """Does what was shown."""
        if self._state.source is not None:
            self._run(self._state.source, apply=True)
            self.taken.emit()
            self.queued.emit()

    @Slot(object)
    @deed(Right.ERASE)
    def readmit(self, esi: Esi) -> None:
        """Somebody who was erased has come back: the roster is read again."""
        if self._station is not None and self._state.source is not None:
            self._station.desk.store.tombstones.readmit(esi)
            self._run(self._state.source, apply=False)

    def _run(self, source: Source, *, apply: bool) -> None:
        if self._station is None:
            return
        self._state = RosterState(source, reading=True)
        self.changed.emit(self._state)
        try:
            read, walk = self._rows(self._station, source, apply=apply)
            self._walk(walk)
            windows_text, day_first = read.encoding == WINDOWS, read.dates is not None
            self._state = replace(
                self._state, reading=False, applied=apply, windows_text=windows_text, day_first=day_first
            )
        except OperatorError as error:
            problem = error.problem
            self._state = replace(self._state, reading=False, problem=problem)
        self.changed.emit(self._state)

    def _rows(self, station: Station, source: Source, *, apply: bool) -> tuple[Rows, Iterable[Change | BadRow]]:
        read, store = source.rows(), station.desk.store
        walk = take_in(LifeCycle(store, station.desk.now), read) if apply else preview(store, read)
        return read, walk

    def _walk(self, rows: Iterable[Change | BadRow]) -> None:
        tally, shown = Tally(), FirstRows[Change]()
        for number, row in enumerate(rows, 1):
            if self._stopping.is_set():
                return
            tally.add(row)
            if isinstance(row, BadRow) or row.fate is not Fate.SAME:
                shown.add(row)
            if number % _TELL_EVERY == 0:
                self.changed.emit(replace(self._state, tally=replace(tally)))
        self._state = replace(self._state, tally=tally, rows=shown.rows, left=shown.left)
