"""What the station asks of a card printer, whoever makes it."""

import enum
from dataclasses import dataclass
from typing import Literal, Protocol

from station.printer.face import Face

PrintOrder = Literal["encode-first", "print-first"]
"""Whether a card is encoded before or after it is printed (docs/adr/0001)."""


@enum.unique
class PrintOutcome(enum.Enum):
    """What became of a job's card, asked after an interruption."""

    PRINTED = "printed"
    NOT_PRINTED = "not-printed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Gauge:
    """What a printer says of one of its supplies, or of its next cleaning: `left` of `full`, `low` when it warns."""

    name: str
    left: int
    full: int
    low: bool


class CardPrinter(Protocol):
    """One printer (or what stands for one), known by name.

    An in-line printer has the encoder inside: it takes cards from its feeder, and keeps a card until it is told where
    it goes. Every method may raise a PrinterError.
    """

    @property
    def name(self) -> str:
        """As the operator knows it."""
        ...

    @property
    def simulated(self) -> bool:
        """Whether it only pretends to print."""
        ...

    @property
    def order(self) -> PrintOrder:
        """Whether chip or face comes first."""
        ...

    @property
    def inline(self) -> bool:
        """Whether the cards are encoded inside. If not, nobody calls `holds_card`, `feed`, `eject` or `reject`."""
        ...

    def check_ready(self) -> None:
        """Looks whether a card could be printed now; raises a PrinterError with the reason and the fix."""
        ...

    def gauges(self) -> tuple[Gauge, ...]:
        """What it says of its supplies; nothing where it says nothing."""
        ...

    def holds_card(self) -> bool:
        """Whether a card is inside, at whatever station."""
        ...

    def feed(self) -> None:
        """Brings a card to the encoder: the one inside, or else the next of the feeder."""
        ...

    def print_card(self, job: str, face: Face) -> None:
        """Prints one card, the one inside or else the next, and returns when it has been printed.

        `job` is the card's job, a name of letters, digits, `-`, `_` and `.`: the printer remembers it for `outcome`.
        After a PrinterError whose `begun` is true, `outcome` has to be asked what became of the card.
        """
        ...

    def outcome(self, job: str) -> PrintOutcome:
        """What happened to this job's card, as far as the printer knows. UNKNOWN is for a person to decide."""
        ...

    def eject(self) -> None:
        """Puts the card inside out, to the finished ones."""
        ...

    def reject(self) -> None:
        """Puts the card inside out, to the reject tray."""
        ...

    def close(self) -> None:
        """Lets the printer go. May be called twice."""
        ...


class DeskPrinter:
    """What all printers have in common that only print: a person carries the card."""

    order: PrintOrder = "encode-first"
    inline = False

    def gauges(self) -> tuple[Gauge, ...]:
        """It says nothing, unless a printer knows better."""
        return ()

    def holds_card(self) -> bool:
        """No card stays inside."""
        return False

    def feed(self) -> None:
        """Nothing: the encoder is elsewhere."""

    def eject(self) -> None:
        """Nothing: the card comes out by itself."""

    def reject(self) -> None:
        """Nothing: a person puts it aside."""

    def close(self) -> None:
        """Nothing is held open."""
