"""What names and rules an application: AID, key settings, DAM slot.

Key settings as in mittelab/libspookyaction (include/desfire/bits.hpp) and liblogicalaccess (DESFireKeySettings); the
bit for ISO FIDs as in libfreefare (mifare_desfire.c).
"""

import enum
from dataclasses import dataclass

from station.errors import MalformedResponseError


@dataclass(frozen=True, slots=True, order=True)
class Aid:
    """An application identifier: 3 bytes, written with the most significant first."""

    octets: bytes

    def __post_init__(self) -> None:
        if len(self.octets) != 3:
            raise ValueError(f"an AID has 3 bytes, not {len(self.octets)}")

    @property
    def wire(self) -> bytes:
        """As it is sent: least significant byte first."""
        return self.octets[::-1]

    @classmethod
    def from_wire(cls, octets: bytes) -> "Aid":
        """Reads an AID as the card sends it."""
        return cls(octets[::-1])

    def __str__(self) -> str:
        return self.octets.hex().upper()


PICC_AID = Aid(bytes(3))
"""The PICC level."""


@enum.unique
class Allows(enum.IntFlag):
    """KeySettings1, bits 3..0: what may be done later, or without a key. Bits 7..4: see `changing_key`."""

    NEW_MASTER_KEY = 0x01
    FREE_LISTING = 0x02
    FREE_CREATION = 0x04
    NEW_SETTINGS = 0x08


def changing_key(key_settings_1: int) -> int:
    """The number of the key by which an application's other keys are changed (E: each by itself, F: none is)."""
    return key_settings_1 >> 4


@enum.unique
class KeyType(enum.IntEnum):
    """The cipher of an application's keys: bits 7..6 of KeySettings2."""

    DES = 0
    TDEA3 = 1
    AES = 2


AES_KEYS = KeyType.AES << 6
ISO_FILE_IDS = 0x20
"""KeySettings2 bit 5: the application's files have ISO FIDs."""
MAX_KEYS = 14
"""In one application: the numbers E and F mean something else."""


@dataclass(frozen=True, slots=True)
class KeySettings:
    """GetKeySettings: KeySettings1, KeySettings2, and what may follow (KeySettings3 and key sets), unread."""

    settings_1: int
    settings_2: int
    more: bytes = b""

    @property
    def key_count(self) -> int:
        """How many keys the application has."""
        return self.settings_2 & 0x0F

    @property
    def key_type(self) -> int:
        """Bits 7..6: see KeyType."""
        return self.settings_2 >> 6

    @classmethod
    def parse(cls, answer: bytes) -> "KeySettings":
        """Reads the answer. Raises MalformedResponseError."""
        if len(answer) < 2:
            raise MalformedResponseError(f"GetKeySettings: {len(answer)} bytes, at least 2 are due")
        return cls(answer[0], answer[1], answer[2:])


@dataclass(frozen=True, slots=True)
class SlotInfo:
    """GetDelegatedInfo: a DAM slot. Quota and free space in blocks of 32 bytes; AID 000000 where nothing stands."""

    version: int
    quota: int
    free: int
    aid: Aid

    @property
    def vacant(self) -> bool:
        """Whether the slot was never used. A slot whose application was deleted keeps its quota, so it is not."""
        return self.aid == PICC_AID and self.quota == 0

    @classmethod
    def parse(cls, answer: bytes) -> "SlotInfo":
        """Reads the answer (8 bytes; proxmark3, GtechGovind/desfire-sdk). Raises MalformedResponseError."""
        if len(answer) != 8:
            raise MalformedResponseError(f"GetDelegatedInfo: {len(answer)} bytes, 8 are due")
        quota, free = int.from_bytes(answer[1:3], "little"), int.from_bytes(answer[3:5], "little")
        return cls(answer[0], quota, free, Aid.from_wire(answer[5:8]))


@dataclass(frozen=True, slots=True)
class DfName:
    """One answer of GetDFNames: an application with its ISO FID and ISO 7816-4 name (1..16 bytes)."""

    aid: Aid
    iso_fid: int
    name: bytes

    @classmethod
    def parse(cls, frame: bytes) -> "DfName":
        """Reads one frame: AID and ISO FID, least significant byte first, and the name (libfreefare).

        Raises MalformedResponseError.
        """
        if not 5 <= len(frame) <= 21:
            raise MalformedResponseError(f"GetDFNames: {len(frame)} bytes, 5 to 21 are due")
        return cls(Aid.from_wire(frame[:3]), int.from_bytes(frame[3:5], "little"), frame[5:])
