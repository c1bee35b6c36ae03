"""What lies on a reader: the card of a stack that is in the field, and what a hand does with it."""

import secrets
from pathlib import Path

from fake_reader.card import Randomness
from fake_reader.chip import Chip, Family, load_other
from fake_reader.power import power_up
from fake_reader.stack import Held, Stack
from fake_reader.switches import Switches


class Field:
    """The field over a stack, or over one card file. A card that is dead lies there, but nobody sees it.

    `lifted`: a hand holds the card above the field. `chosen`: the card of the stack that lies there out of its turn.
    """

    def __init__(
        self, path: Path, *, switches: Switches | None = None, randomness: Randomness = secrets.token_bytes
    ) -> None:
        self.stack = Stack(path)
        self._switches = switches
        self._randomness = randomness
        self._aside: Path | None = None
        self.lifted = False
        self.chosen: Path | None = None

    def present(self) -> Path | None:
        """The card that a reader sees."""
        card = None if self.lifted else self.stack.present(self._aside, self.chosen)
        return None if card is None or load_other(card) is Family.DEAD else card

    def hold(self) -> Held | None:
        """Locks the card that lies there, dead or not. Raises BlockingIOError where another has it."""
        return None if self.lifted else self.stack.hold(self._aside, self.chosen)

    def power_up(self, held: Held) -> Chip | None:
        """Gives it power; None where it is dead. Raises CardFileError."""
        return power_up(held.path, switches=self._switches, randomness=self._randomness)

    def take_away(self, held: Held) -> None:
        """Takes the card away for good; one that was put aside for it comes back."""
        self._aside = None
        self.stack.take_away(held)

    def put_aside(self, held: Held) -> None:
        """Lets the next card of the stack, where there is one, lie in the place of this."""
        self._aside = held.path
