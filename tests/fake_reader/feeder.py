"""The card path of an in-line printer, in folders: the feeder, the encoder inside, the output, the reject bin.

The folder holds the stack in the feeder; `inside` the card at the encoder, `out` the finished ones, `reject` the rest.
All of it outlives the process: a card is where its file is.
"""

from pathlib import Path

from fake_reader.blank import OUT
from fake_reader.reader import SimulatedReader
from fake_reader.stack import Stack, free_name
from station.errors import ReaderBusyError

INSIDE = "inside"
REJECT = "reject"


class Feeder:
    """Moves cards. One that a program is connected to does not move: ReaderBusyError."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._hopper, self._encoder = Stack(folder), Stack(folder / INSIDE)
        self._encoder.path.mkdir(parents=True, exist_ok=True)

    @property
    def left(self) -> int:
        """How many cards are in the feeder."""
        return len(self._hopper.cards())

    @property
    def inside(self) -> Path | None:
        """The card at the encoder."""
        return self._encoder.present()

    def feed(self) -> Path | None:
        """Brings the next card to the encoder, unless one is there; that card, None where the feeder is empty."""
        if self.inside is None:
            self._move(self._hopper, self._encoder.path)
        return self.inside

    def eject(self) -> None:
        """Puts the card inside to the finished ones."""
        self._move(self._encoder, self._folder / OUT)

    def reject(self) -> None:
        """Puts the card inside into the reject bin."""
        self._move(self._encoder, self._folder / REJECT)

    def reader(self) -> SimulatedReader:
        """The encoder, as a reader. Cards leave it by `eject` or `reject` alone, never by being dismissed."""
        return SimulatedReader(self._encoder.path)

    def _move(self, place: Stack, folder: Path) -> None:
        try:
            held = place.hold()
        except BlockingIOError as error:
            raise ReaderBusyError(reader="simulated") from error
        if held is None:
            return
        folder.mkdir(exist_ok=True)
        place.move(held, free_name(folder / held.path.name))
