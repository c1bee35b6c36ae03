"""The European Student Card Number.

An ESCN is a UUID of version 1 whose node is no network address but prefix (3 digits) and PIC (9 digits),
written as the twelve hexadecimal digits (README and EscnFactory.java of EuropeanStudentCard/escn-java-generator
1.2.1). The reference generator adds the Gregorian offset in milliseconds where RFC 4122 wants units of 100 ns, so
its numbers, read by the RFC, date from the 1630s. Every published ESCN is of that kind; `Escn.decode` tells both.
"""

import enum
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from station.model.quoting import quoted

TICKS_PER_MS = 10_000
REFERENCE_OFFSET = 12_219_292_800_000
"""What the reference generator adds to ticks: the Gregorian offset in ms (EscnFactory.java)."""
RFC4122_OFFSET = 0x01B2_1DD2_1381_4000
"""The Gregorian offset in units of 100 ns (RFC 4122 section 4.1.4)."""
MAX_TICKS = (1 << 60) - 1
MAX_CLOCK = 0x3FFF

_PATTERN = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@enum.unique
class EscnFamily(enum.Enum):
    """Which generator made a number, told by its timestamp."""

    REFERENCE = "reference"
    RFC4122 = "rfc4122"


@dataclass(frozen=True, slots=True)
class EscnParts:
    """What an ESCN says: generator family, prefix 0..999, PIC (9 digits), the moment (UTC), the clock sequence."""

    family: EscnFamily
    prefix: int
    pic: str
    moment: datetime
    clock: int


def check_pic(pic: str) -> str:
    """Returns a PIC (Participant Identification Code) as it is; raises ValueError unless it is 9 ASCII digits."""
    if not re.fullmatch(r"[0-9]{9}", pic):
        raise ValueError(f"{quoted(pic)} is not a PIC: it has exactly 9 digits")
    return pic


def check_prefix(prefix: int) -> int:
    """Returns a prefix as it is; raises ValueError outside 0..999."""
    if not 0 <= prefix <= 999:
        raise ValueError(f"{prefix} is not an ESCN prefix: it lies between 0 and 999")
    return prefix


@dataclass(frozen=True, slots=True, order=True)
class Escn:
    """An ESCN as its 16 octets, in the order of its text."""

    octets: bytes

    def __post_init__(self) -> None:
        if len(self.octets) != 16:
            raise ValueError(f"an ESCN has 16 octets, not {len(self.octets)}")
        if (version := self.octets[6] >> 4) != 1:
            raise ValueError(f"not an ESCN: a UUID of version {version}, an ESCN has version 1")
        if self.octets[8] >> 6 != 0b10:
            raise ValueError("not an ESCN: the variant bits are not those of RFC 4122")
        if not self.octets[10:].hex().isdecimal():
            raise ValueError("not an ESCN: the last twelve digits are prefix and PIC, and must be decimal")

    @classmethod
    def parse(cls, text: str) -> "Escn":
        """Reads the form 8-4-4-4-12 in either case; raises ValueError."""
        if not _PATTERN.fullmatch(text.lower()):
            raise ValueError(f"{quoted(text)} is not an ESCN: 32 hexadecimal digits in groups of 8-4-4-4-12")
        return cls(bytes.fromhex(text.replace("-", "")))

    @classmethod
    def build(cls, *, ticks: int, clock: int, prefix: int, pic: str) -> "Escn":
        """Builds an ESCN from its 60-bit timestamp, its 14-bit clock sequence, prefix and PIC; raises ValueError."""
        if not 0 <= ticks <= MAX_TICKS:
            raise ValueError(f"timestamp {ticks} does not fit 60 bits")
        if not 0 <= clock <= MAX_CLOCK:
            raise ValueError(f"clock sequence {clock} does not fit 14 bits")
        time_low, time_mid, time_hi = ticks & 0xFFFF_FFFF, (ticks >> 32) & 0xFFFF, ticks >> 48
        node = f"{check_prefix(prefix):03d}{check_pic(pic)}"
        return cls(
            time_low.to_bytes(4, "big")
            + time_mid.to_bytes(2, "big")
            + (time_hi | 0x1000).to_bytes(2, "big")
            + (clock | 0x8000).to_bytes(2, "big")
            + bytes.fromhex(node)
        )

    def __str__(self) -> str:
        digits = self.octets.hex()
        return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"

    @property
    def ticks(self) -> int:
        """The 60-bit timestamp."""
        octets = self.octets
        return (
            int.from_bytes(octets[0:4], "big")
            | int.from_bytes(octets[4:6], "big") << 32
            | (int.from_bytes(octets[6:8], "big") & 0x0FFF) << 48
        )

    def decode(self) -> EscnParts:
        """Says what the number holds.

        A timestamp before the Unix epoch by RFC 4122 cannot be an RFC number of a card, so the two families do not
        overlap: the reference generator reaches that value only in the year 2357.
        """
        family = EscnFamily.RFC4122 if self.ticks >= RFC4122_OFFSET else EscnFamily.REFERENCE
        offset = RFC4122_OFFSET if family is EscnFamily.RFC4122 else REFERENCE_OFFSET
        node = self.octets[10:].hex()
        return EscnParts(
            family=family,
            prefix=int(node[:3]),
            pic=node[3:],
            moment=_EPOCH + timedelta(microseconds=(self.ticks - offset) // 10),
            clock=int.from_bytes(self.octets[8:10], "big") & MAX_CLOCK,
        )


def reference_ticks(moment: datetime) -> int:
    """The reference generator's timestamp for a moment: its milliseconds since 1970, times 10,000, plus its offset."""
    milliseconds = (moment - _EPOCH) // timedelta(milliseconds=1)
    return milliseconds * TICKS_PER_MS + REFERENCE_OFFSET
