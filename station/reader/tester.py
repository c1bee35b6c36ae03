"""What a simulated reader lets a tester do. A real one has no such thing."""

from typing import Protocol


class Tester(Protocol):
    """A tester's hand. Every call may come from any thread."""

    def cards(self) -> tuple[str, ...]:
        """The cards of the stack by name, in the order in which they come up."""
        ...

    def present(self) -> str | None:
        """The card that the reader sees."""
        ...

    def lift(self) -> None:
        """Takes the card out of the field."""
        ...

    def lay(self, card: str | None = None) -> None:
        """Lays the card back, or another one of the stack."""
        ...

    def add_blanks(self, count: int) -> None:
        """Puts blanks under the stack."""
        ...

    def kinds(self) -> tuple[str, ...]:
        """Every fault by its word."""
        ...

    def faults(self) -> tuple[str, ...]:
        """The faults that are switched on, in words: `tear:apdu=12`."""
        ...

    def switch_on(self, words: str) -> None:
        """Switches a fault on. Raises InputError."""
        ...

    def switch_off(self) -> None:
        """Switches all faults off."""
        ...

    def contents(self) -> dict[str, str]:
        """What is on the card that the reader sees, by place (`application F58840/file 01/data`); keys by version."""
        ...
