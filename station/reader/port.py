"""What the station asks of a reader, whoever makes it."""

import enum
from collections.abc import Callable
from typing import Protocol


@enum.unique
class ReaderState(enum.Enum):
    """What a reader says of itself."""

    EMPTY = "empty"
    CARD = "card"
    GONE = "gone"


LONGEST_SHORT_APDU = 261
"""A command APDU with 255 bytes of data (ISO/IEC 7816-4)."""


class CardConnection(Protocol):
    """An exclusive connection to one card in the field."""

    @property
    def reader(self) -> str:
        """The reader's name."""
        ...

    @property
    def simulated(self) -> bool:
        """Whether the card is software: the one fact by which demo keys and real cards are kept apart."""
        ...

    @property
    def atr(self) -> bytes:
        """The answer to reset, as PC/SC gives it."""
        ...

    @property
    def longest_command(self) -> int:
        """The longest command APDU, in bytes, that the reader takes in one piece."""
        ...

    def transmit(self, apdu: bytes) -> bytes:
        """Sends a command APDU, returns the response APDU: data and the two status bytes.

        Raises CardLostError when the card left or was reset, ReaderLostError when the reader did.
        """
        ...

    def close(self) -> None:
        """Lets the card go. May be called twice."""
        ...


class Reader(Protocol):
    """One reader (or slot), known by name."""

    @property
    def name(self) -> str:
        """As the operator knows it."""
        ...

    @property
    def simulated(self) -> bool:
        """Whether its cards are software."""
        ...

    def state(self) -> ReaderState:
        """Looks, without waiting."""
        ...

    def wait(self, state: ReaderState, timeout_s: float) -> bool:
        """Waits until the reader is in `state`; False when the time is over. Raises ReaderLostError."""
        ...

    def connect(self) -> CardConnection:
        """Connects to the card in the field, exclusively. Raises NoCardError, ReaderBusyError, ReaderLostError."""
        ...

    def dismiss(self) -> None:
        """Says that this card is finished with.

        A feeder or the simulated stack takes it away by itself; at a desk reader a person does, and this does nothing.
        """
        ...

    def close(self) -> None:
        """Lets the reader go."""
        ...


Observer = Callable[[bytes, bytes], None]
"""Is called after each exchange with the command APDU and the response APDU, both unmasked."""
