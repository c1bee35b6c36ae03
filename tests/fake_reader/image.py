"""What the card's EEPROM holds, as one frozen value.

A command that changes the card makes a new image and writes it in one step (`memory.py`); a `.picc` file is this
value as JSON (`card_file.py`). AIDs and ISO file identifiers are integers; on the wire they go LSB first.
"""

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Annotated

from pydantic import BeforeValidator, PlainSerializer

AID_MASTER = 0x000000
"""The PICC level is selected as AID 000000."""

MASTER_KEY = 0x00
DAM_AUTH_KEY = 0x10
DAM_MAC_KEY = 0x11
DAM_ENC_KEY = 0x12
"""Keys of the PICC level for delegated applications (CnousDeuinfo, nfcjlib)."""

FREE = 0xE
NEVER = 0xF
"""The two access rights that are no key numbers (libfreefare)."""


def _octets(value: object) -> object:
    return bytes.fromhex(value) if isinstance(value, str) else value


Octets = Annotated[bytes, BeforeValidator(_octets), PlainSerializer(bytes.hex, when_used="json")]


@enum.unique
class KeyType(enum.IntEnum):
    """Bits 7..6 of KeySettings2 (libfreefare)."""

    TDEA2 = 0
    TDEA3 = 1
    AES = 2

    @property
    def length(self) -> int:
        """Bytes of such a key."""
        return 24 if self is KeyType.TDEA3 else 16


@enum.unique
class CommMode(enum.IntEnum):
    """A file's communication settings (libfreefare)."""

    PLAIN = 0
    MAC = 1
    FULL = 3


@dataclass(frozen=True, slots=True)
class Key:
    """A key and its version."""

    type: KeyType
    octets: Octets = field(repr=False)
    version: int

    def __post_init__(self) -> None:
        if len(self.octets) != self.type.length or not 0 <= self.version <= 0xFF:
            raise ValueError(f"not a key of type {self.type.name}")


@dataclass(frozen=True, slots=True)
class AccessRights:
    """Four nibbles: a key number, E for free, F for never."""

    read: int
    write: int
    read_write: int
    change: int

    @classmethod
    def from_wire(cls, octets: bytes) -> "AccessRights":
        """Two bytes, LSB first: read is the most significant nibble (libfreefare)."""
        low, high = octets
        return cls(read=high >> 4, write=high & 0xF, read_write=low >> 4, change=low & 0xF)

    def to_wire(self) -> bytes:
        """Two bytes, LSB first."""
        return bytes([self.read_write << 4 | self.change, self.read << 4 | self.write])


@dataclass(frozen=True, slots=True)
class StdDataFile:
    """A standard data file: no backup, so a write that breaks off may stay in part."""

    number: int
    iso_fid: int | None
    comm: CommMode
    rights: AccessRights
    data: Octets

    def written(self, offset: int, octets: bytes) -> "StdDataFile":
        """The file with some of its bytes replaced."""
        return replace(self, data=self.data[:offset] + octets + self.data[offset + len(octets) :])


@dataclass(frozen=True, slots=True)
class Application:
    """An application: KeySettings 1 and 2 as on the wire, its keys in order, its files in order of creation."""

    aid: int
    key_settings: int
    key_settings_2: int
    keys: tuple[Key, ...]
    iso_fid: int | None = None
    df_name: Octets = b""
    files: tuple[StdDataFile, ...] = ()
    dam_slot: int | None = None
    lost_blocks: int = 0

    def file(self, number: int) -> StdDataFile | None:
        """The file of that number."""
        return next((file for file in self.files if file.number == number), None)

    def with_file(self, file: StdDataFile) -> "Application":
        """The application with a file added, or put in place of the one with its number."""
        if self.file(file.number) is None:
            return replace(self, files=(*self.files, file))
        return replace(self, files=tuple(file if old.number == file.number else old for old in self.files))


@dataclass(frozen=True, slots=True)
class DamSlot:
    """A slot of delegated memory: reserved from its first application on. `aid` is 0 when that was deleted."""

    number: int
    version: int
    quota: int
    aid: int


@dataclass(frozen=True, slots=True)
class CardImage:
    """A whole card. `lost_blocks` were freed by deletions, but cannot be used before FormatPICC."""

    personality: str
    uid: Octets
    batch: Octets
    production_week: int
    production_year: int
    picc_settings: int
    picc_keys: Mapping[int, Key]
    applications: tuple[Application, ...] = ()
    slots: tuple[DamSlot, ...] = ()
    lost_blocks: int = 0

    def __post_init__(self) -> None:
        if len(self.uid) != 7 or len(self.batch) != 5 or MASTER_KEY not in self.picc_keys:
            raise ValueError("a card has a UID of 7 bytes, a batch number of 5, and a master key")

    def application(self, aid: int) -> Application | None:
        """The application of that AID."""
        return next((application for application in self.applications if application.aid == aid), None)

    def with_application(self, application: Application) -> "CardImage":
        """The card with an application added, or put in place of the one with its AID."""
        if self.application(application.aid) is None:
            return replace(self, applications=(*self.applications, application))
        kept = (application if old.aid == application.aid else old for old in self.applications)
        return replace(self, applications=tuple(kept))

    def without_application(self, aid: int) -> "CardImage":
        """The card without an application."""
        return replace(self, applications=tuple(kept for kept in self.applications if kept.aid != aid))

    def slot(self, number: int) -> DamSlot | None:
        """The DAM slot of that number."""
        return next((slot for slot in self.slots if slot.number == number), None)

    def with_slot(self, slot: DamSlot) -> "CardImage":
        """The card with a slot added, or put in place of the one with its number."""
        others = (old for old in self.slots if old.number != slot.number)
        return replace(self, slots=(*others, slot))
