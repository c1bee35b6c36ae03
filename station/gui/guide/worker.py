"""The guide's side on the office thread: it lays simulated cards and invented people ready."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import Signal, Slot

from station.bootstrap import open_records, simulator
from station.errors import OperatorError
from station.gui.boundary import deed
from station.gui.guide.steps import SIMULATED
from station.gui.page import PageWorker
from station.local_time import local_now
from station.model.role import Right
from station.roster.sample import sample_roster
from station.roster.table import read_roster
from station.settings import Settings
from station.settings.edit import Changes, FaultyChangesError, with_changes

_CARDS = 10


class GuideWorker(PageWorker):
    """Signals: `troubled` with a Problem."""

    troubled = Signal(object)

    @Slot(object)
    @deed(Right.SETTINGS)
    def prepare(self, changes: Changes) -> None:
        """Where these settings mean simulated cards: cards on the stack, people in their own database.

        What is there already stays. Values that do not hold are said by whoever saves them.
        """
        with suppress(FaultyChangesError):
            try:
                settings = with_changes(changes)
                kind, _, folder = (settings.reader or "").partition(":")
                if kind == SIMULATED and folder:
                    _lay_ready(settings, Path(folder))
            except OperatorError as error:
                self.troubled.emit(error.problem)


def _lay_ready(settings: Settings, folder: Path) -> None:
    if not any(folder.glob("*.picc")):
        simulator("blanks")(str(folder), _CARDS)
    with open_records(settings, SIMULATED) as store:
        if not store.holders.search("", limit=1):
            for holder in read_roster(sample_roster(), local_now().date()).holders:
                store.holders.save(holder)
