"""The office thread's side of the Retention page."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal, Slot

from station.bootstrap import Site, Station
from station.errors import OperatorError, StoreLockedError
from station.gui.boundary import bounded, deed
from station.gui.keeping.snapshot import DueLine, Keeping, Phase
from station.gui.page import PageWorker
from station.issuance import retention as rules
from station.issuance.lifecycle import LifeCycle
from station.issuance.rights import Rights
from station.issuance.world import World
from station.model.role import Right
from station.store.backup import write_backup

SHOWN = 200
_TELL_EVERY = 20


class KeepingWorker(PageWorker):
    """Signals.

    `changed` with a Keeping; `writing` when a backup is begun, `backed_up` with its path and the Problem of one that
    could not be written, None when it stands; `checked` with a file and the Problem of one that is no backup.
    """

    changed = Signal(object)
    writing = Signal()
    backed_up = Signal(str, object)
    checked = Signal(str, object)

    def __init__(self, site: Site) -> None:
        super().__init__()
        self._site = site
        self._state = Keeping()
        self._due: tuple[rules.Due, ...] = ()

    def opened(self, station: Station) -> None:
        self.show_rule()

    @Slot()
    @bounded
    def show_rule(self) -> None:
        """The settings may have changed since."""
        if self._station is not None:
            self._tell(days=self._site.read().retention.days_after_expiry)

    @Slot()
    @deed(Right.ERASE)
    def look(self) -> None:
        """Looks whose time is over. Changes nothing."""
        if self._station is None:
            return
        desk = self._station.desk
        days = self._site.read().retention.days_after_expiry
        self._tell(phase=Phase.LOOKING, days=days, lines=(), problem=None)
        self._due = rules.due(desk.store, desk.now().date(), days)
        first = self._due[:SHOWN]
        names = {entry.esi: entry.name for entry in desk.store.holders.listed(one.esi.key for one in first)}
        lines = tuple(DueLine(names.get(one.esi, ""), str(one.esi), one.last_day, one.cards) for one in first)
        self._tell(phase=Phase.FOUND, count=len(self._due), lines=lines)

    @Slot()
    @deed(Right.ERASE)
    def erase(self) -> None:
        """Erases those that were shown."""
        if self._station is None:
            return
        store = self._station.desk.store
        done, later = 0, False
        self._tell(phase=Phase.ERASING, done=0)
        try:
            for _ in rules.run(Rights(store, LifeCycle(store, self._station.desk.now)), self._due):
                done += 1
                if done % _TELL_EVERY == 0:
                    self._tell(done=done)
                if self._stopping.is_set():
                    break
        except StoreLockedError:
            later = True
        except OperatorError as error:
            self._tell(problem=error.problem)
        self._due = ()
        self._tell(phase=Phase.ERASED, done=done, later=later, lines=(), count=0)
        self.queued.emit()

    @Slot(str)
    @deed(Right.BACKUP)
    def backup(self, path: str) -> None:
        """Copies all records into one file."""
        if self._station is None:
            return
        self.writing.emit()
        try:
            desk, simulated = self._station.desk, self._station.world is World.SIMULATED
            write_backup(desk.store, Path(path), desk.now(), simulated=simulated)
        except OperatorError as error:
            self.backed_up.emit(path, error.problem)
        else:
            self.backed_up.emit(path, None)

    @Slot(str)
    @deed(Right.RESTORE)
    def check(self, path: str) -> None:
        """Says whether a file is a backup for this desk: before it is shut for it, and where no records open."""
        try:
            self._site.check(Path(path))
        except OperatorError as error:
            self.checked.emit(path, error.problem)
        else:
            self.checked.emit(path, None)

    def _tell(self, **changes: object) -> None:
        self._state = replace(self._state, **changes)
        self.changed.emit(self._state)
