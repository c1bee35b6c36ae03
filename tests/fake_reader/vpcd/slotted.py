"""The card in a slot: its power, its answers, and the faults that befall it there."""

from collections.abc import Callable
from typing import NoReturn

from fake_reader.chip import Chip
from fake_reader.faults.exchange import FaultyExchange
from fake_reader.faults.port import ExchangeFault, Fault, ReaderFault
from fake_reader.faults.schedule import Faults
from fake_reader.power import power_up
from fake_reader.stack import Held
from fake_reader.vpcd.line import MAX_FRAME, Control, Line

_POWER = {bytes([control]) for control in (Control.POWER_OFF, Control.POWER_ON, Control.RESET)}


class CardLeftError(Exception):
    """The card has left the slot. `other`: the next card of the stack lies there now, where there is one."""

    def __init__(self, *, other: bool = False) -> None:
        super().__init__()
        self.other = other


def befalls_slots(fault: Fault) -> bool:
    """Whether the fault can befall a card behind a PC/SC service of its own: card and line, not reader and service."""
    return isinstance(fault, ExchangeFault) and not isinstance(fault, ReaderFault)


class SlottedCard:
    """A card, from its laying into a slot to its leaving. `wait` returns when the slot stops, or the time is over."""

    def __init__(self, held: Held, faults: Faults, wait: Callable[[float | None], object]) -> None:
        """Raises CardFileError, CardLeftError where the card is dead."""
        self._held = held
        self._faults = faults
        self.wait = wait
        chip = power_up(held.path)
        if chip is None:
            raise CardLeftError
        self._atr = chip.atr
        self._chip: Chip | None = None

    def answer(self, line: Line, frame: bytes) -> None:
        """Takes one frame of the driver. Raises CardLeftError, LineLostError, CardFileError.

        Some clients send native commands bare, and a command alone is one byte: none of them is a control's. A command
        without power is meant for the card before: the driver has not noticed yet that it left.
        """
        if frame == bytes([Control.ATR]):
            line.send(self._atr)
        elif frame in _POWER:
            self.power_off()
            if frame[0] != Control.POWER_OFF:
                self._chip = power_up(self._held.path)
        elif self._chip is None:
            raise CardLeftError
        else:
            exchange = _Exchange(self, self._chip, self._held, frame, self._faults.of_apdu())
            line.send(exchange.deliver()[:MAX_FRAME])

    def power_off(self) -> None:
        """The field has gone. May be called twice."""
        chip, self._chip = self._chip, None
        if chip is not None:
            chip.lose_power()


class _Exchange(FaultyExchange):
    def __init__(self, card: "SlottedCard", chip: Chip, held: Held, apdu: bytes, faults: list[ExchangeFault]) -> None:
        super().__init__(chip, held, apdu, faults)
        self._card = card

    def pause(self, seconds: float) -> None:
        self._card.wait(seconds)

    def hang(self) -> NoReturn:
        self._card.wait(None)
        raise CardLeftError

    def lose_card(self) -> NoReturn:
        raise CardLeftError

    def swap_card(self) -> NoReturn:
        raise CardLeftError(other=True)

    def lose_reader(self, looks: int) -> NoReturn:
        """Not asked for (`befalls_slots`); a reader that goes takes the card along."""
        raise CardLeftError

    def lose_service(self, looks: int) -> NoReturn:
        """As `lose_reader`."""
        raise CardLeftError
