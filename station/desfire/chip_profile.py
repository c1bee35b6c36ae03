"""A chip profile: which applications a card gets, their files, and the target of every key."""

import enum
from dataclasses import dataclass
from typing import TypeAlias

from station.desfire.application import AES_KEYS, ISO_FILE_IDS, Aid
from station.desfire.files import FREE, NEVER, AccessRights
from station.desfire.messaging import CommMode
from station.model.card import CardType, CardUid
from station.model.escn import Escn


@enum.unique
class Content(enum.Enum):
    """What a file can hold of a card and its holder; texts are UTF-8, filled up with zeros."""

    ESCN = "escn"
    SIGNATURE = "signature"
    CERTIFICATE = "certificate"
    UID = "uid"
    ESI = "esi"
    NAME = "name"
    LEVEL = "level"
    VALID_UNTIL = "valid-until"


PERSONAL = frozenset({Content.ESI, Content.NAME, Content.LEVEL, Content.VALID_UNTIL})
"""What comes from the holder's record, and may have changed when a card goes on after an interruption."""


@enum.unique
class DivPart(enum.Enum):
    """A part of a diversification input."""

    UID = "uid"
    ESCN = "escn"
    AID = "aid"
    KEY_NUMBER = "key-number"


@dataclass(frozen=True, slots=True)
class DerivedKey:
    """One card's key, as custody is asked for it: root name, AN10922 input; and the version it has on the card."""

    name: str
    div_input: bytes
    version: int


@dataclass(frozen=True, slots=True)
class KeyRecipe:
    """How a key of every card is derived: the root's name, its version on the card, the parts of the input."""

    name: str
    version: int
    parts: tuple[DivPart, ...]

    def derive(self, *, uid: CardUid | None, aid: Aid, escn: Escn | None = None, key_no: int = 0) -> DerivedKey:
        """The recipe for one card. Raises ValueError where it wants a UID or an ESCN and there is none."""
        values = {DivPart.AID: aid.octets, DivPart.KEY_NUMBER: bytes([key_no])}
        if uid is not None:
            values[DivPart.UID] = uid.octets
        if escn is not None:
            values[DivPart.ESCN] = escn.octets
        if missing := [part.value for part in self.parts if part not in values]:
            raise ValueError(f"the key {self.name} is diversified by {missing[0]}, which is not known here")
        return DerivedKey(self.name, b"".join(values[part] for part in self.parts), self.version)


@dataclass(frozen=True, slots=True)
class Owned:
    """The application is created under the PICC master key; its keys are zeros at first."""

    master: KeyRecipe


@dataclass(frozen=True, slots=True)
class Delegated:
    """The application is created in a DAM slot under the card's DAM keys (root and version); its keys are `default`.

    `quota` in blocks of 32 bytes; None: as many as files and keys need.
    """

    slot: int
    slot_version: int
    quota: int | None
    key: str
    version: int
    default: KeyRecipe


@dataclass(frozen=True, slots=True)
class DataFileProfile:
    """A standard or backup data file.

    `content` None is left to whoever uses the file later; bytes are the same on every card. `size` in bytes; None: as
    large as its content.
    """

    number: int
    iso_fid: int | None
    mode: CommMode
    rights: AccessRights
    content: Content | bytes | None
    size: int | None
    backup: bool


@dataclass(frozen=True, slots=True)
class ValueFileProfile:
    """A value file: limits and the value that it begins with."""

    number: int
    mode: CommMode
    rights: AccessRights
    lower: int
    upper: int
    value: int
    limited_credit: bool


@dataclass(frozen=True, slots=True)
class RecordFileProfile:
    """A record file of `records` records of `size` bytes, the first of them written where there is a `content`.

    The oldest record of a cyclic file gives way to the newest.
    """

    number: int
    iso_fid: int | None
    mode: CommMode
    rights: AccessRights
    content: Content | bytes | None
    size: int
    records: int
    cyclic: bool


FileProfile: TypeAlias = DataFileProfile | ValueFileProfile | RecordFileProfile


@dataclass(frozen=True, slots=True)
class ApplicationProfile:
    """One application. `keys` by number; `iso_fid` None: no ISO identifiers.

    `final_key_settings_1` is None where the settings stay as created.
    """

    aid: Aid
    creation: Owned | Delegated
    key_settings_1: int
    final_key_settings_1: int | None
    iso_fid: int | None
    df_name: bytes
    files: tuple[FileProfile, ...]
    keys: tuple[KeyRecipe, ...]

    @property
    def key_settings_2(self) -> int:
        """AES keys, ISO FIDs if there are any, and how many keys."""
        return AES_KEYS | (0 if self.iso_fid is None else ISO_FILE_IDS) | len(self.keys)


@dataclass(frozen=True, slots=True)
class ChipProfile:
    """A profile that has passed every check. `random_uid`: whether the site's cards show a random UID."""

    name: str
    card_type: CardType
    random_uid: bool
    applications: tuple[ApplicationProfile, ...]

    @property
    def delegated(self) -> bool:
        """Whether any application is created under DAM keys, which takes an EV2 card or a later one."""
        return any(isinstance(application.creation, Delegated) for application in self.applications)


def keeper(readers: frozenset[int], writers: frozenset[int] | None) -> int | None:
    """The key under which a file is read back, and written where there are `writers`: the lowest that may do both.

    Key 0 where anybody may; None where no key may.
    """
    enough = [holders for holders in (readers, writers) if holders is not None and FREE not in holders]
    if not enough:
        return 0
    able = enough[0] & enough[-1]
    return min(able - {NEVER}, default=None)
