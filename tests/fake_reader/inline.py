"""A card printer with its encoder inside, in folders: cards move by the feeder, faces are files beside them.

What it prints lies in the folder `printed`, by job. A trouble is the word in the file `trouble`: `ribbon`, `cards`,
`cover`, `tray`, `offline`, `busy` keep it from working as long as the file is there; `jam` strikes in the middle of the
next print, once, and nobody can say then whether the face is on the card.
"""

from collections.abc import Sequence
from pathlib import Path

from fake_reader.faults.port import Fault
from fake_reader.feeder import INSIDE, Feeder
from fake_reader.reader import SimulatedReader
from station.errors import (
    PrinterBusyError,
    PrinterCardsError,
    PrinterCoverError,
    PrinterError,
    PrinterJamError,
    PrinterOfflineError,
    PrinterRibbonError,
    PrinterTrayError,
)
from station.printer.face import Face
from station.printer.folder import FolderPrinter
from station.printer.port import Gauge, PrintOrder, PrintOutcome

NAME = "simulated"
TROUBLE = "trouble"
FEW = 5
_TROUBLES: dict[str, type[PrinterError]] = {
    "ribbon": PrinterRibbonError,
    "cards": PrinterCardsError,
    "cover": PrinterCoverError,
    "tray": PrinterTrayError,
    "busy": PrinterBusyError,
}


class InlinePrinter:
    """A printer over the folder with its stack of cards."""

    name = NAME
    simulated = True
    inline = True

    def __init__(self, folder: Path, order: PrintOrder) -> None:
        self.order: PrintOrder = order
        self._folder = folder
        self._feeder = Feeder(folder)
        self._printed = FolderPrinter(folder / "printed")
        self._full = self._feeder.left

    def encoder(self, faults: Sequence[Fault] = ()) -> SimulatedReader:
        """The reader inside."""
        return SimulatedReader(self._folder / INSIDE, faults=faults)

    def check_ready(self) -> None:
        """Raises the trouble that stands, and PrinterCardsError where no card is left."""
        self._work()
        if not self.holds_card() and not self._feeder.left:
            raise PrinterCardsError(printer=NAME)

    def gauges(self) -> tuple[Gauge, ...]:
        """The cards in the feeder."""
        left = self._feeder.left
        return (Gauge("cards", left, max(left, self._full), left <= FEW),)

    def holds_card(self) -> bool:
        """Whether a card is inside."""
        return self._feeder.inside is not None

    def feed(self) -> None:
        """Brings a card to the encoder."""
        self._work()
        if self._feeder.feed() is None:
            raise PrinterCardsError(printer=NAME)

    def print_card(self, job: str, face: Face) -> None:
        """Prints on the card inside, or the next; it stays inside."""
        self.feed()
        if self._trouble() == "jam":
            (self._folder / TROUBLE).unlink()
            self._doubt(job).touch()
            raise PrinterJamError(printer=NAME)
        self._printed.print_card(job, face)
        self._doubt(job).unlink(missing_ok=True)

    def outcome(self, job: str) -> PrintOutcome:
        """What lies there; UNKNOWN after a jam."""
        return PrintOutcome.UNKNOWN if self._doubt(job).exists() else self._printed.outcome(job)

    def eject(self) -> None:
        """Puts the card to the finished ones."""
        self._work()
        self._feeder.eject()

    def reject(self) -> None:
        """Puts the card into the reject bin."""
        self._work()
        self._feeder.reject()

    def close(self) -> None:
        """Nothing is held open."""

    def _work(self) -> None:
        word = self._trouble()
        if word == "offline":
            raise PrinterOfflineError(printer=NAME, reason="it is switched off")
        if kind := _TROUBLES.get(word):
            raise kind(printer=NAME).untouched()

    def _trouble(self) -> str:
        file = self._folder / TROUBLE
        return file.read_text().strip() if file.is_file() else ""

    def _doubt(self, job: str) -> Path:
        self._printed.directory.mkdir(exist_ok=True)
        return self._printed.directory / f"{job}.doubt"
