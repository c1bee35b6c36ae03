"""What befalls the reader, its service, and whoever connects."""

from dataclasses import dataclass

from fake_reader.chip import Chip, Family
from fake_reader.faults.port import Connecting, ConnectionFault, Exchange, ReaderFault


@dataclass(frozen=True, slots=True)
class Unplugged(ReaderFault):
    """The reader's plug is pulled; plugged in again after so many `looks` at it."""

    looks: int = 1

    def strike(self, exchange: Exchange) -> bytes:
        """See ExchangeFault."""
        exchange.lose_reader(self.looks)


@dataclass(frozen=True, slots=True)
class ServiceStopped(ReaderFault):
    """The PC/SC service stops; it runs again after so many `looks`."""

    looks: int = 1

    def strike(self, exchange: Exchange) -> bytes:
        """See ExchangeFault."""
        exchange.lose_service(self.looks)


@dataclass(frozen=True, slots=True)
class Busy(ConnectionFault):
    """Another program holds the card: a sharing violation."""

    def meet(self, connecting: Connecting) -> Chip:
        """See ConnectionFault."""
        connecting.refuse()


@dataclass(frozen=True, slots=True)
class ForeignCard(ConnectionFault):
    """A card of another family lies in the field when this connection is made."""

    family: Family = Family.CLASSIC

    def meet(self, connecting: Connecting) -> Chip:
        """See ConnectionFault."""
        return connecting.other(self.family)
