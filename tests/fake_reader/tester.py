"""The hand of a tester at a simulated reader: cards lifted, laid and chosen, faults switched on, contents looked at."""

from contextlib import suppress

from fake_reader.blank import make_stack
from fake_reader.card_file import load_card
from fake_reader.contents import contents
from fake_reader.errors import CardFileError
from fake_reader.faults.words import KINDS, details, fault_words, parse_fault
from fake_reader.reader import SimulatedReader
from station.errors import InputError


class Tester:
    """See station.reader.tester.Tester. May be used from any thread."""

    def __init__(self, reader: SimulatedReader) -> None:
        self._reader = reader
        self._field = reader.field

    def cards(self) -> tuple[str, ...]:
        """The cards of the stack by the names of their files, in the order in which they come up."""
        return tuple(card.name for card in self._field.stack.cards())

    def present(self) -> str | None:
        """The card that the reader sees."""
        card = self._field.present()
        return card.name if card else None

    def lift(self) -> None:
        """Takes the card out of the field, into the hand."""
        self._field.lifted = True

    def lay(self, card: str | None = None) -> None:
        """Lays the card back, or another one of the stack."""
        if card is not None:
            self._field.chosen = self._field.stack.path / card
        self._field.lifted = False

    def add_blanks(self, count: int) -> None:
        """Puts blanks under the stack."""
        if not self._field.stack.single:
            make_stack(self._field.stack.path, count)

    def kinds(self) -> tuple[str, ...]:
        """Every fault by its word."""
        return tuple(KINDS)

    def faults(self) -> tuple[str, ...]:
        """The faults that are switched on, in words."""
        return tuple(fault_words(fault) for fault in self._reader.faults.on)

    def switch_on(self, words: str) -> None:
        """Switches a fault on. Raises InputError."""
        try:
            self._reader.faults.switch_on(parse_fault(words))
        except ValueError as error:
            names = ", ".join(details(words.partition(":")[0])) or ", ".join(KINDS)
            raise InputError(
                what=f"This fault cannot be read: {error}.",
                fix=f"Write name=value, with commas between; the names are: {names}.",
            ) from None

    def switch_off(self) -> None:
        """Switches all faults off."""
        self._reader.faults.switch_off()

    def contents(self) -> dict[str, str]:
        """What is on the card that the reader sees, by place; empty where there is none to be read."""
        card = self._field.present()
        if card is not None:
            # Between looking and reading a job may take the card away.
            with suppress(CardFileError, OSError):
                return contents(load_card(card))
        return {}
