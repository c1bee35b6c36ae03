"""The network thread's side of the People page: what ESC-R holds about a person, and the copy to take along."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot

from station.errors import NoSuchHolderError, OperatorError
from station.gui.boundary import bounded, deed
from station.gui.holders.looking import view_of
from station.gui.holders.snapshot import Wanted
from station.gui.page import Lane, PageWorker
from station.issuance.papers.copy_of_data import write_copy
from station.model.role import Right


class AskingWorker(PageWorker):
    """Signals: `shown` with a PersonView, `copied` with the files' names, `failed_with` with a Problem."""

    shown = Signal(object)
    copied = Signal(str)
    failed_with = Signal(object)
    lane = Lane.NETWORK

    @Slot(object)
    @bounded
    def ask(self, wanted: Wanted) -> None:
        """Shows both sides."""
        if self._station is None:
            return
        try:
            self.shown.emit(view_of(self._station, wanted, ask=True))
        except NoSuchHolderError:
            return  # erased while ESC-R was being asked, which has been said
        except OperatorError as error:
            self._say(error)

    @Slot(object, str)
    @deed(Right.PEOPLE)
    def copy(self, wanted: Wanted, folder: str) -> None:
        """Writes all of it for the person to take along."""
        if self._station is None:
            return
        try:
            view = view_of(self._station, wanted, ask=True)
            files = write_copy(view.insight, view.notice, Path(folder))
        except OperatorError as error:
            self._say(error)
        else:
            self.copied.emit(", ".join(str(file) for file in files))

    def _say(self, error: OperatorError) -> None:
        self.failed_with.emit(error.problem)
