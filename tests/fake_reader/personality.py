"""What kinds of card there are: what GetVersion says, and how much memory that is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Personality:
    """A product. Bytes 4 to 7 of the two version blocks, and the code of the storage size.

    Vendor 04, type 01, subtype 01, protocol 05 are the same for all (proxmark3 cmdhfmfdes.c). The storage code is
    2 * log2 of the bytes, its lowest bit 0 where that is exact.
    """

    name: str
    hardware: tuple[int, int]
    software: tuple[int, int]
    storage: int

    @property
    def capacity(self) -> int:
        """Bytes that FreeMem reports on an empty card: what the storage code says (modelled, no figure published)."""
        return 1 << (self.storage >> 1)

    def version_block(self, version: tuple[int, int]) -> bytes:
        """One of the two blocks of 7 bytes."""
        return bytes([0x04, 0x01, 0x01, *version, self.storage, 0x05])


EV2_4K = Personality("EV2-4K", hardware=(0x12, 0x00), software=(0x02, 0x00), storage=0x18)
EV2_8K = Personality("EV2-8K", hardware=(0x12, 0x00), software=(0x02, 0x00), storage=0x1A)
PERSONALITIES = {personality.name: personality for personality in (EV2_4K, EV2_8K)}

ATR = bytes.fromhex("3b8180018080")
"""What a PC/SC reader makes of a DESFire's historical byte 80 (PC/SC part 3)."""
ATS = bytes.fromhex("067577810280")
"""The ATS that DESFire cards send (proxmark3, liblogicalaccess)."""
