"""The People page's side on the thread that nothing long keeps: it searches, and shows who is chosen."""

from PySide6.QtCore import Signal, Slot

from station.bootstrap import Station
from station.errors import OperatorError
from station.gui.boundary import bounded
from station.gui.holders.looking import view_of
from station.gui.holders.snapshot import Found, Wanted
from station.gui.page import Lane, PageWorker
from station.model.esi import Esi

SHOWN = 200


class PeopleFinder(PageWorker):
    """Signals: `found` with Found; `shown` with a PersonView, then `asked` with the Wanted that ESC-R is to be asked
    for; `failed_with` with a Problem.
    """

    found = Signal(object)
    shown = Signal(object)
    asked = Signal(object)
    failed_with = Signal(object)
    lane = Lane.AT_ONCE

    def __init__(self) -> None:
        super().__init__()
        self._wanted: Wanted | None = None

    def opened(self, station: Station) -> None:
        self.search("")

    @Slot(str)
    @bounded
    def search(self, text: str) -> None:
        """Looks for people."""
        if self._station is None:
            return
        entries = self._station.desk.store.holders.search(text, SHOWN + 1)
        self.found.emit(Found(entries[:SHOWN], len(entries) > SHOWN))

    @Slot(object)
    @bounded
    def show_person(self, wanted: Wanted) -> None:
        """Shows what is kept here; ESC-R is asked next."""
        self._wanted = wanted
        if self._station is None:
            return
        try:
            self.shown.emit(view_of(self._station, wanted, ask=False))
        except OperatorError as error:
            self.failed_with.emit(error.problem)
        else:
            self.asked.emit(wanted)

    @Slot(object)
    @bounded
    def show_anew(self, esi: Esi) -> None:
        """Something of this person was changed: who is shown is shown as he is now."""
        if self._wanted is not None and self._wanted.esi == esi:
            self.show_person(self._wanted)

    @Slot()
    @bounded
    def forget(self) -> None:
        """Who was shown is no longer here."""
        self._wanted = None
