"""What a fault may touch, and what a fault is.

A fault says when it strikes, by a count from 0 (of APDUs, pseudo-APDUs included, or of connections), and then does with
that exchange or connection what it likes. Counts begin when the fault is switched on. Where several strike at once,
each has the next one's answer for its own.
"""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import NoReturn, Protocol

from fake_reader.chip import Chip, Family
from fake_reader.memory import Cut


class Exchange(Protocol):
    """One exchange between the reader and the card, in the hands of a fault."""

    def deliver(self) -> bytes:
        """Lets the card do the command, and returns its answer."""
        ...

    def deliver_until(self, step: int, cut: Cut) -> None:
        """Lets the card get the frame, with power only until its write number `step` of the EEPROM, from 0."""
        ...

    def interject(self, apdu: bytes) -> None:
        """Lets the card get another program's command first."""
        ...

    def pause(self, seconds: float) -> None:
        """Lets time go by."""
        ...

    def hang(self) -> NoReturn:
        """Never answers: until the reader is closed."""
        ...

    def lose_card(self) -> NoReturn:
        """Takes the power away; the card is at once back in the field, just reset."""
        ...

    def kill_card(self) -> NoReturn:
        """Takes the power away for good: this card never answers again."""
        ...

    def swap_card(self) -> NoReturn:
        """Takes the card away; the next of the stack is in the field in its place."""
        ...

    def lose_reader(self, looks: int) -> NoReturn:
        """Pulls the reader's plug; it is back after so many looks at it."""
        ...

    def lose_service(self, looks: int) -> NoReturn:
        """Stops the PC/SC service; it is back after so many looks."""
        ...


class Connecting(Protocol):
    """A connection about to be made, in the hands of a fault."""

    def proceed(self) -> Chip:
        """The card in the field, with power."""
        ...

    def refuse(self) -> NoReturn:
        """Another program holds the card."""
        ...

    def other(self, family: Family) -> Chip:
        """A card of another family lies there instead."""
        ...


@dataclass(frozen=True, slots=True)
class ExchangeFault(ABC):
    """Befalls the card or its line, at one APDU."""

    apdu_index: int = 0

    def strikes(self, number: int) -> bool:
        """Whether it strikes the APDU of that number."""
        return number == self.apdu_index

    @abstractmethod
    def strike(self, exchange: Exchange) -> bytes:
        """Does the damage; returns what the reader gets for an answer, or raises as the reader does."""


class ReaderFault(ExchangeFault):
    """Befalls the reader or its service: not to be had behind a real PC/SC service, which has its own."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class ConnectionFault(ABC):
    """Befalls connections being made: `count` of them, from one on."""

    connection_index: int = 0
    count: int = 1

    def strikes(self, number: int) -> bool:
        """Whether it strikes the connection of that number."""
        return self.connection_index <= number < self.connection_index + self.count

    @abstractmethod
    def meet(self, connecting: Connecting) -> Chip:
        """The chip that is connected to, or what the reader raises."""


Fault = ExchangeFault | ConnectionFault
