"""One exchange in the hands of the faults that strike it."""

from abc import ABC, abstractmethod
from typing import NoReturn

from fake_reader.chip import Chip, Family, save_other
from fake_reader.faults.port import ExchangeFault
from fake_reader.memory import Cut, PowerLost
from fake_reader.picc import Picc
from fake_reader.stack import Held


class FaultyExchange(ABC):
    """An Exchange with the card of a file. What becomes of the connection, the place where it happens must say.

    `deliver` lets the next fault have its turn; the card comes last.
    """

    def __init__(self, chip: Chip, held: Held, apdu: bytes, faults: list[ExchangeFault]) -> None:
        self._chip = chip
        self._held = held
        self._apdu = apdu
        self._faults = faults

    def deliver(self) -> bytes:
        """See Exchange."""
        return self._faults.pop(0).strike(self) if self._faults else self._chip.exchange(self._apdu)

    def deliver_until(self, step: int, cut: Cut) -> None:
        """See Exchange."""
        if isinstance(self._chip, Picc):
            self._chip.card.memory.lose_power_after(step, cut)
        try:
            self._chip.exchange(self._apdu)
        except PowerLost:
            return

    def interject(self, apdu: bytes) -> None:
        """See Exchange."""
        self._chip.exchange(apdu)

    def kill_card(self) -> NoReturn:
        """See Exchange. The file says that the card is dead, and no more."""
        self._chip.lose_power()
        save_other(self._held.path, Family.DEAD)
        self.lose_card()

    @abstractmethod
    def pause(self, seconds: float) -> None:
        """See Exchange."""

    @abstractmethod
    def hang(self) -> NoReturn:
        """See Exchange."""
        raise NotImplementedError

    @abstractmethod
    def lose_card(self) -> NoReturn:
        """See Exchange."""
        raise NotImplementedError

    @abstractmethod
    def swap_card(self) -> NoReturn:
        """See Exchange."""
        raise NotImplementedError

    @abstractmethod
    def lose_reader(self, looks: int) -> NoReturn:
        """See Exchange."""
        raise NotImplementedError

    @abstractmethod
    def lose_service(self, looks: int) -> NoReturn:
        """See Exchange."""
        raise NotImplementedError
