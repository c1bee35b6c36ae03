"""What befalls the line between card and reader."""

from dataclasses import dataclass

from fake_reader.faults.port import Exchange, ExchangeFault

_SELECT_PIV = bytes.fromhex("00a404000ba000000308000010000100")
"""What Windows sends to each new card to find out what it is (SELECT of the PIV application)."""

_STATUS = 2
_BIT = 0x01


@dataclass(frozen=True, slots=True)
class ForeignFrame(ExchangeFault):
    """A command of another program gets in between."""

    frame: bytes = _SELECT_PIV

    def strike(self, exchange: Exchange) -> bytes:
        """See ExchangeFault."""
        exchange.interject(self.frame)
        return exchange.deliver()


@dataclass(frozen=True, slots=True)
class Slow(ExchangeFault):
    """The reader is slow: this APDU, and `count` in all (None: all from then on), take so many `seconds` more."""

    count: int | None = None
    seconds: float = 1.0

    def strikes(self, number: int) -> bool:
        """See Fault."""
        return number >= self.apdu_index and (self.count is None or number < self.apdu_index + self.count)

    def strike(self, exchange: Exchange) -> bytes:
        """See ExchangeFault."""
        exchange.pause(self.seconds)
        return exchange.deliver()


@dataclass(frozen=True, slots=True)
class Silence(ExchangeFault):
    """The reader hangs: no answer comes, and no error."""

    def strike(self, exchange: Exchange) -> bytes:
        """See ExchangeFault."""
        exchange.hang()


@dataclass(frozen=True, slots=True)
class Falsified(ExchangeFault):
    """One bit of the answer is another: the last of its data (of its MAC, where it has one) or, without, nothing."""

    def strike(self, exchange: Exchange) -> bytes:
        """See ExchangeFault."""
        answer = bytearray(exchange.deliver())
        if len(answer) > _STATUS:
            answer[-_STATUS - 1] ^= _BIT
        return bytes(answer)


@dataclass(frozen=True, slots=True)
class Truncated(ExchangeFault):
    """Of the answer's data, only the first `kept` bytes arrive, with the status."""

    kept: int = 0

    def strike(self, exchange: Exchange) -> bytes:
        """See ExchangeFault."""
        answer = exchange.deliver()
        return answer[:-_STATUS][: self.kept] + answer[-_STATUS:]
