"""GetVersion: which card this is. And the cards that are none of ours, by name."""

import enum
from dataclasses import dataclass

from station.errors import ForeignCardError, MalformedResponseError
from station.model.card import CardUid

_LIGHT_TYPE = 0x08
# PC/SC Workgroup, Part 3, supplemental document: how a reader names a storage card in the ATR it makes up.
_STORAGE_ATR = bytes.fromhex("3B8F8001804F0CA000000306")
_STORAGE_CARDS = {
    0x0001: "MIFARE Classic 1K",
    0x0002: "MIFARE Classic 4K",
    0x0003: "MIFARE Ultralight or NTAG",
    0x0026: "MIFARE Mini",
    0x003A: "MIFARE Ultralight C",
    0x003B: "FeliCa",
}


@enum.unique
class Generation(enum.Enum):
    """Which DESFire."""

    EV1 = "MIFARE DESFire EV1"
    EV2 = "MIFARE DESFire EV2"
    EV2_XL = "MIFARE DESFire EV2 XL"
    EV3 = "MIFARE DESFire EV3"
    LIGHT = "MIFARE DESFire Light"
    DUOX = "MIFARE DUOX"
    UNKNOWN = "an unknown DESFire"

    @property
    def delegates(self) -> bool:
        """Whether it knows EV2 messaging and delegated applications."""
        return self in {Generation.EV2, Generation.EV2_XL, Generation.EV3}


# By the hardware's major version (proxmark3 client/src/cmdhfmfdes.c).
_GENERATIONS = {
    0x01: Generation.EV1,
    0x12: Generation.EV2,
    0x22: Generation.EV2_XL,
    0x33: Generation.EV3,
    0xA0: Generation.DUOX,
}


@dataclass(frozen=True, slots=True)
class CardVersion:
    """What GetVersion says.

    `hardware` and `software` have 7 bytes each: vendor, type, subtype, major, minor, size, protocol. `uid` is None on a
    card with random UID, which shows zeros. `batch` has 5 bytes; week and year are those of production.
    """

    hardware: bytes
    software: bytes
    uid: CardUid | None
    batch: bytes
    week: int
    year: int

    @classmethod
    def parse(cls, answer: bytes) -> "CardVersion":
        """Reads the three frames, joined. Raises MalformedResponseError.

        Some cards append a 29th byte, FabKeyID (NXP, NT4H2421Gx data sheet, GetVersion part 3).
        """
        if len(answer) not in (28, 29):
            raise MalformedResponseError(f"GetVersion: {len(answer)} bytes, 28 are due")
        uid = answer[14:21]
        return cls(
            hardware=answer[:7],
            software=answer[7:14],
            uid=CardUid(uid) if any(uid) else None,
            batch=answer[21:26],
            week=_bcd(answer[26]),
            year=2000 + _bcd(answer[27]),
        )

    @property
    def generation(self) -> Generation:
        """Which DESFire it is."""
        if self.hardware[1] & 0x0F == _LIGHT_TYPE:
            return Generation.LIGHT
        return _GENERATIONS.get(self.hardware[3], Generation.UNKNOWN)

    @property
    def storage(self) -> int:
        """Storage in bytes: 2 to the power of half the code; an odd code lies between this and the next."""
        return 1 << (self.hardware[5] >> 1)


def refuse_storage_card(atr: bytes) -> None:
    """Raises ForeignCardError for a card that PC/SC itself names as something else."""
    if atr.startswith(_STORAGE_ATR) and len(atr) >= 15:
        kind = int.from_bytes(atr[13:15], "big")
        raise ForeignCardError(found=_STORAGE_CARDS.get(kind, f"a storage card of PC/SC kind {kind:04X}"))


def _bcd(octet: int) -> int:
    return (octet >> 4) * 10 + (octet & 0x0F)
