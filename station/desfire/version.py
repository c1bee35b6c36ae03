"""GetVersion: which card this is."""

import enum
from dataclasses import dataclass

from station.errors import MalformedResponseError
from station.model.card import CardUid


@enum.unique
class Generation(enum.Enum):
    """Which product: DESFire by its generation, and the others that answer GetVersion in the same way."""

    MF3ICD40 = "MIFARE DESFire of the first generation (MF3ICD40)"
    EV1 = "MIFARE DESFire EV1"
    EV2 = "MIFARE DESFire EV2"
    EV2_XL = "MIFARE DESFire EV2 XL"
    EV3 = "MIFARE DESFire EV3"
    LIGHT = "MIFARE DESFire Light"
    DUOX = "MIFARE DUOX"
    WALLET = "a DESFire in the wallet of a phone or watch"
    PLUS = "MIFARE Plus"
    NTAG = "NTAG 413 DNA or 424 DNA"
    UNKNOWN = "an unknown DESFire"

    @property
    def delegates(self) -> bool:
        """Whether it knows EV2 messaging and delegated applications."""
        return self in {Generation.EV2, Generation.EV2_XL, Generation.EV3}


# By the hardware's type and major version (proxmark3 client/src/cmdhfmfdes.c): type 01 is a chip of its own, 81 a
# microcontroller (bank cards with a DESFire inside), 91 a JavaCard.
_GENERATIONS = {
    (0x01, 0x00): Generation.MF3ICD40,
    (0x01, 0x01): Generation.EV1,
    (0x01, 0x12): Generation.EV2,
    (0x01, 0x22): Generation.EV2_XL,
    (0x01, 0x33): Generation.EV3,
    (0x01, 0xA0): Generation.DUOX,
    (0x02, 0x11): Generation.PLUS,
    (0x02, 0x22): Generation.PLUS,
    (0x04, 0x10): Generation.NTAG,
    (0x04, 0x30): Generation.NTAG,
    (0x08, 0x30): Generation.LIGHT,
    (0x81, 0x42): Generation.EV2,
    (0x81, 0x43): Generation.EV3,
    (0x91, 0x62): Generation.WALLET,
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
        """Which product it is."""
        return _GENERATIONS.get((self.hardware[1], self.hardware[3]), Generation.UNKNOWN)

    @property
    def storage(self) -> int:
        """Storage in bytes: 2 to the power of half the code; an odd code lies between this and the next."""
        return 1 << (self.hardware[5] >> 1)


def _bcd(octet: int) -> int:
    return (octet >> 4) * 10 + (octet & 0x0F)
