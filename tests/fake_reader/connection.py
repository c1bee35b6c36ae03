"""A connection of the simulated reader to the card in its field."""

from collections.abc import Callable
from typing import NoReturn, Protocol

from fake_reader.chip import Chip
from fake_reader.faults.exchange import FaultyExchange
from fake_reader.faults.schedule import Faults
from fake_reader.field import Field
from fake_reader.stack import Held
from station.errors import CardLostError, NoServiceError, ReaderError, ReaderLostError
from station.reader.port import LONGEST_SHORT_APDU

NAME = "simulated"


class Surroundings(Protocol):
    """The reader around a connection."""

    field: Field
    faults: Faults
    pause: Callable[[float], None]

    def hang(self) -> None:
        """Returns when the reader is closed."""
        ...

    def be_away(self, looks: int, error: ReaderError) -> None:
        """Answers so many looks with this error."""
        ...


class SimulatedConnection:
    """A connection to the card of one file, from a reset on."""

    simulated = True
    reader = NAME

    def __init__(self, surroundings: Surroundings, held: Held, chip: Chip) -> None:
        self.surroundings = surroundings
        self.held = held
        self._chip: Chip | None = chip
        self._atr = chip.atr

    @property
    def atr(self) -> bytes:
        """As PC/SC gives it."""
        return self._atr

    @property
    def longest_command(self) -> int:
        """Any short APDU."""
        return LONGEST_SHORT_APDU

    @property
    def open(self) -> bool:
        """Whether the card is still there."""
        return self._chip is not None

    def transmit(self, apdu: bytes) -> bytes:
        """One exchange, with the faults that are due. Raises CardLostError, ReaderLostError, NoServiceError."""
        if self._chip is None:
            raise CardLostError(reader=NAME)
        return _Exchange(self, self._chip, apdu).deliver()

    def close(self) -> None:
        """Takes the power away and lets the card go. May be called twice."""
        chip, self._chip = self._chip, None
        if chip is not None:
            chip.lose_power()
        self.held.release()


class _Exchange(FaultyExchange):
    def __init__(self, connection: SimulatedConnection, chip: Chip, apdu: bytes) -> None:
        self._around = connection.surroundings
        super().__init__(chip, connection.held, apdu, self._around.faults.of_apdu())
        self._connection = connection

    def pause(self, seconds: float) -> None:
        self._around.pause(seconds)

    def hang(self) -> NoReturn:
        self._around.hang()
        raise ReaderLostError(reader=NAME)

    def lose_card(self) -> NoReturn:
        self._connection.close()
        raise CardLostError(reader=NAME)

    def swap_card(self) -> NoReturn:
        self._around.field.put_aside(self._held)
        self.lose_card()

    def lose_reader(self, looks: int) -> NoReturn:
        self._lose(looks, ReaderLostError(reader=NAME))

    def lose_service(self, looks: int) -> NoReturn:
        self._lose(looks, NoServiceError())

    def _lose(self, looks: int, error: ReaderError) -> NoReturn:
        self._connection.close()
        self._around.be_away(looks, error)
        raise error
