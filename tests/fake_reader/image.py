"""What the card's EEPROM holds, as one frozen value.

A command that changes the card makes a new image and writes it in one step (`memory.py`); a `.picc` file is this
value as JSON (`card_file.py`). AIDs and ISO file identifiers are integers; on the wire they go LSB first.
"""

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from fake_reader.configuration import Configuration
from fake_reader.file_types import CardFile
from fake_reader.octets import Octets

AID_MASTER = 0x000000
"""The PICC level is selected as AID 000000."""

MASTER_KEY = 0x00
DAM_AUTH_KEY = 0x10
DAM_MAC_KEY = 0x11
DAM_ENC_KEY = 0x12
"""Keys of the PICC level for delegated applications (CnousDeuinfo, nfcjlib)."""


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
class Application:
    """An application: KeySettings 1 and 2 as on the wire, its keys in order, its files in order of creation."""

    aid: int
    key_settings: int
    key_settings_2: int
    keys: tuple[Key, ...]
    iso_fid: int | None = None
    df_name: Octets = b""
    files: tuple[CardFile, ...] = ()
    dam_slot: int | None = None
    lost_blocks: int = 0

    def file(self, number: int) -> CardFile | None:
        """The file of that number."""
        return next((file for file in self.files if file.number == number), None)

    def with_file(self, file: CardFile) -> "Application":
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
class FailureCount:
    """Failed authentications with a key, less what successful ones took off."""

    aid: int
    key_number: int
    count: int


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
    configuration: Configuration = field(default_factory=Configuration)
    failures: tuple[FailureCount, ...] = ()

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
        """The card without an application, and without what was counted against its keys."""
        applications = tuple(kept for kept in self.applications if kept.aid != aid)
        return replace(
            self, applications=applications, failures=tuple(each for each in self.failures if each.aid != aid)
        )

    def slot(self, number: int) -> DamSlot | None:
        """The DAM slot of that number."""
        return next((slot for slot in self.slots if slot.number == number), None)

    def with_slot(self, slot: DamSlot) -> "CardImage":
        """The card with a slot added, or put in place of the one with its number."""
        others = (old for old in self.slots if old.number != slot.number)
        return replace(self, slots=(*others, slot))

    def failure_count(self, aid: int, key_number: int) -> int:
        """Failed authentications counted against a key."""
        return next((each.count for each in self.failures if (each.aid, each.key_number) == (aid, key_number)), 0)

    def with_failure_count(self, aid: int, key_number: int, count: int) -> "CardImage":
        """The card with that many of them."""
        others = tuple(each for each in self.failures if (each.aid, each.key_number) != (aid, key_number))
        return replace(self, failures=(*others, FailureCount(aid, key_number, count)) if count else others)
