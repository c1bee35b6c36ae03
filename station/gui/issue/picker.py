"""The office thread's side of a batch from a file: reads whom it names."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot

from station.bootstrap import Station
from station.errors import OperatorError
from station.gui.boundary import bounded
from station.gui.issue.snapshot import ListRead
from station.gui.page import PageWorker
from station.issuance.picking import pick


class Picker(PageWorker):
    """Signals: `read` with a ListRead."""

    read = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._path: Path | None = None

    @Slot(str)
    @bounded
    def take(self, path: str) -> None:
        """Reads the file, and looks whom of it the records know: at once, or as soon as there are any."""
        self._path = Path(path)
        if self._station is not None:
            self.opened(self._station)

    def opened(self, station: Station) -> None:
        """Reads the file that waits, if one does."""
        path, self._path = self._path, None
        if path is None:
            return
        try:
            found = pick(station.desk.store, path)
        except OperatorError as error:
            self.read.emit(ListRead(problem=error.problem))
        else:
            self.read.emit(ListRead(found.keys, found.others))
