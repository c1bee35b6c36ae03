"""What can befall a card in the field, as data.

A fault says at which APDU it strikes (counted from 0 over a reader's life, pseudo-APDUs included), and does with that
exchange what it likes: `Exchange` is all that it may touch. Another kind of fault is another frozen class that has
`strike`.
"""

import enum
from dataclasses import dataclass
from typing import NoReturn, Protocol


class Exchange(Protocol):
    """One exchange between the reader and the card, in the hands of a fault."""

    def deliver(self) -> bytes:
        """Lets the card do the command, and returns its answer."""
        ...

    def deliver_without_writing(self) -> None:
        """Lets the card get the frame, with power only until it would write."""
        ...

    def lose_card(self) -> NoReturn:
        """Takes the power away and raises CardLostError."""
        ...


class Fault(Protocol):
    """Something that goes wrong once."""

    @property
    def apdu_index(self) -> int:
        """At which APDU of the reader's life, from 0."""
        ...

    def strike(self, exchange: Exchange) -> bytes:
        """Does the damage; returns what the reader gets for an answer, or raises as the reader does."""
        ...


@enum.unique
class Moment(enum.Enum):
    """When a card is torn out of the field.

    NOT_RECEIVED: before the card got the frame. It knows of the frames before it alone.
    INSIDE_CHAIN: the card got the frame, and lost its power before it wrote anything of it to the EEPROM.
    EXECUTED_ANSWER_LOST: the command is done and written, the answer never arrived.
    """

    NOT_RECEIVED = "not-received"
    INSIDE_CHAIN = "inside-chain"
    EXECUTED_ANSWER_LOST = "executed-answer-lost"


@dataclass(frozen=True, slots=True)
class Tear:
    """The card is torn out of the field."""

    apdu_index: int
    moment: Moment

    def strike(self, exchange: Exchange) -> bytes:
        """Never returns: the card is lost."""
        match self.moment:
            case Moment.NOT_RECEIVED:
                pass
            case Moment.INSIDE_CHAIN:
                exchange.deliver_without_writing()
            case Moment.EXECUTED_ANSWER_LOST:
                exchange.deliver()
        exchange.lose_card()
