"""The audit on the office thread: its last rows, and whether all of it is what was written."""

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot

from station.bootstrap import Station
from station.errors import OperatorError
from station.gui.boundary import deed
from station.gui.door.rights import may_here
from station.gui.page import PageWorker
from station.model.card import CardUid, Problem
from station.model.esi import Esi
from station.model.role import Right
from station.store.audit import Verified
from station.store.audit_chain import AuditRow

_SHOWN = 500


@dataclass(frozen=True, slots=True)
class AuditView:
    """The last rows, the newest first; what a look at all of them came to, or why there was none."""

    rows: tuple[AuditRow, ...] = ()
    verified: Verified | None = None
    problem: Problem | None = None


class AuditWorker(PageWorker):
    """Signals: `changed` with an AuditView."""

    changed = Signal(object)
    _about: CardUid | Esi | None = None

    def opened(self, station: Station) -> None:
        """See PageWorker: at once where nobody has to sign in for it."""
        if may_here(station.desk.store, Right.AUDIT, lambda _: None):
            self.look(None)

    @Slot(object)
    @deed(Right.AUDIT)
    def look(self, about: CardUid | Esi | None) -> None:
        """Reads the last rows, or those of one card or person."""
        self._about = about
        if self._station is not None:
            self.changed.emit(AuditView(self._rows(self._station)))

    @Slot()
    @deed(Right.AUDIT)
    def verify(self) -> None:
        """Looks at every row."""
        if self._station is None:
            return
        rows = self._rows(self._station)
        try:
            self.changed.emit(AuditView(rows, self._station.desk.store.audit.verify()))
        except OperatorError as error:
            self.changed.emit(AuditView(rows, problem=error.problem))

    def _rows(self, station: Station) -> tuple[AuditRow, ...]:
        return tuple(reversed(station.desk.store.audit.rows(last=_SHOWN, about=self._about)))
