"""Command APDUs and status words (ISO/IEC 7816-4)."""

import enum
from dataclasses import dataclass

MAX_ANSWER = 256


@enum.unique
class Word(enum.IntEnum):
    """Status words."""

    OK = 0x9000
    WRONG_LENGTH = 0x6700
    SECURITY = 0x6982
    CONDITIONS = 0x6985
    NOT_FOUND = 0x6A82
    WRONG_P1_P2 = 0x6A86
    OUTSIDE = 0x6B00
    EXACT_LENGTH = 0x6C00
    NO_INSTRUCTION = 0x6D00

    def octets(self) -> bytes:
        """As it goes on the wire."""
        return self.value.to_bytes(2, "big")


class IsoRefusal(Exception):
    """The card refuses an ISO command with a status word. It never leaves the card."""

    def __init__(self, word: int) -> None:
        super().__init__(f"{word:04X}")
        self.octets = word.to_bytes(2, "big")


@dataclass(frozen=True, slots=True)
class Apdu:
    """A short command APDU. `expected` is Le, 256 for 00, None where there is none."""

    instruction: int
    p1: int
    p2: int
    data: bytes
    expected: int | None

    @classmethod
    def parse(cls, apdu: bytes) -> "Apdu | None":
        """Cases 1 to 4 of ISO/IEC 7816-3, short; None where Lc does not fit."""
        body = apdu[4:]
        if len(apdu) < 4:
            return None
        if len(body) <= 1:
            return cls(apdu[1], apdu[2], apdu[3], b"", (body[0] or MAX_ANSWER) if body else None)
        length, rest = body[0], body[1:]
        if length == 0 or len(rest) not in (length, length + 1):
            return None
        expected = (rest[length] or MAX_ANSWER) if len(rest) > length else None
        return cls(apdu[1], apdu[2], apdu[3], rest[:length], expected)
