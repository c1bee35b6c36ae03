"""What kinds of card there are: what GetVersion says, how much memory that is, and what it can do.

Sources: proxmark3 cmdhfmfdes.c, liblogicalaccess (version bytes of the generations and of the sizes).
"""

import enum
from dataclasses import dataclass


@enum.unique
class Generation(enum.IntEnum):
    """The generations of DESFire cards, in order."""

    EV1 = 1
    EV2 = 2
    EV3 = 3


_STORAGE_CODES = {2: 0x16, 4: 0x18, 8: 0x1A, 16: 0x1C, 32: 0x1E}
"""By kilobytes: 2 * log2 of the bytes, the lowest bit 0 where that is exact."""

_EMPTY_BYTES = {("EV3", 4): 5120}
"""What FreeMem says on an empty card, where it is known (dfc-core); otherwise the storage size (modelled)."""


@dataclass(frozen=True, slots=True)
class Personality:
    """A product. Vendor 04, type 01, subtype 01, protocol 05 are the same for all.

    product: as NXP calls it, without the size. hardware, software: major and minor of the two version blocks.
    """

    product: str
    kilobytes: int
    generation: Generation
    hardware: tuple[int, int]
    software: tuple[int, int]

    @property
    def name(self) -> str:
        """As people choose it: `EV2-8K`."""
        return f"{self.product}-{self.kilobytes}K"

    @property
    def capacity(self) -> int:
        """Bytes that FreeMem reports on an empty card."""
        return _EMPTY_BYTES.get((self.product, self.kilobytes), self.kilobytes * 1024)

    def version_block(self, version: tuple[int, int]) -> bytes:
        """One of the two blocks of 7 bytes."""
        return bytes([0x04, 0x01, 0x01, *version, _STORAGE_CODES[self.kilobytes], 0x05])


def _ev1(kilobytes: int) -> Personality:
    return Personality("EV1", kilobytes, Generation.EV1, hardware=(0x01, 0x00), software=(0x01, 0x04))


def _ev2(kilobytes: int) -> Personality:
    return Personality("EV2", kilobytes, Generation.EV2, hardware=(0x12, 0x00), software=(0x02, 0x00))


def _ev2_xl(kilobytes: int) -> Personality:
    return Personality("EV2XL", kilobytes, Generation.EV2, hardware=(0x22, 0x00), software=(0x02, 0x02))


def _ev3(kilobytes: int) -> Personality:
    return Personality("EV3", kilobytes, Generation.EV3, hardware=(0x33, 0x00), software=(0x03, 0x00))


EV2_4K = _ev2(4)
EV2_8K = _ev2(8)
PERSONALITIES = {
    personality.name: personality
    for personality in (
        *(_ev1(size) for size in (2, 4, 8)),
        _ev2(2),
        EV2_4K,
        EV2_8K,
        *(_ev2_xl(size) for size in (16, 32)),
        *(_ev3(size) for size in (2, 4, 8, 16)),
    )
}

ATR = bytes.fromhex("3b8180018080")
"""What a PC/SC reader makes of a DESFire's historical byte 80 (PC/SC part 3)."""
