"""What the station asks of a card printer, whoever makes it."""

import enum
from typing import Literal, Protocol

from station.printer.face import Face

PrintOrder = Literal["encode-first", "print-first"]
"""Whether a card is encoded before or after it is printed: the device's nature, never a preference."""


@enum.unique
class PrintOutcome(enum.Enum):
    """What became of a job's card, asked after an interruption."""

    PRINTED = "printed"
    NOT_PRINTED = "not-printed"
    UNKNOWN = "unknown"


class CardPrinter(Protocol):
    """One printer (or what stands for one), known by name."""

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

    def check_ready(self) -> None:
        """Looks whether a card could be printed now; raises a PrinterError with the reason and the fix."""
        ...

    def print_card(self, job: str, face: Face) -> None:
        """Prints one card and returns when it has been printed; raises PrinterError.

        `job` is the card's job, a name of letters, digits, `-`, `_` and `.`: the printer remembers it for `outcome`.
        """
        ...

    def outcome(self, job: str) -> PrintOutcome:
        """What happened to this job's card, as far as the printer knows. UNKNOWN is for a person to decide."""
        ...
