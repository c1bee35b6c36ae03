"""What befalls the card in the field."""

import enum
from dataclasses import dataclass

from fake_reader.faults.port import Exchange, ExchangeFault
from fake_reader.memory import Cut


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
class Tear(ExchangeFault):
    """The card is torn out of the field, and put back."""

    moment: Moment = Moment.NOT_RECEIVED

    def strike(self, exchange: Exchange) -> bytes:
        """See ExchangeFault."""
        match self.moment:
            case Moment.NOT_RECEIVED:
                pass
            case Moment.INSIDE_CHAIN:
                exchange.deliver_until(0, Cut.BEFORE)
            case Moment.EXECUTED_ANSWER_LOST:
                exchange.deliver()
        exchange.lose_card()


@dataclass(frozen=True, slots=True)
class TearInWrite(ExchangeFault):
    """The card is torn out while it writes to its EEPROM: before, inside or after write number `step`, from 0.

    With fewer writes than that the command is done, and only its answer lost.
    """

    step: int = 0
    cut: Cut = Cut.INSIDE

    def strike(self, exchange: Exchange) -> bytes:
        """See ExchangeFault."""
        exchange.deliver_until(self.step, self.cut)
        exchange.lose_card()


@dataclass(frozen=True, slots=True)
class Reset(ExchangeFault):
    """Another program resets the card: what the session knew is gone, the card has not moved."""

    def strike(self, exchange: Exchange) -> bytes:
        """See ExchangeFault."""
        exchange.lose_card()


@dataclass(frozen=True, slots=True)
class Death(ExchangeFault):
    """The chip, or its antenna, breaks."""

    def strike(self, exchange: Exchange) -> bytes:
        """See ExchangeFault."""
        exchange.kill_card()


@dataclass(frozen=True, slots=True)
class SecondCard(ExchangeFault):
    """Two cards lie in the field: the reader drops the one, and finds the other."""

    def strike(self, exchange: Exchange) -> bytes:
        """See ExchangeFault."""
        exchange.swap_card()
