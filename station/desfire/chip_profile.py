"""A chip profile: which application a card gets, its files, and the target of every key."""

import enum
from dataclasses import dataclass

from station.desfire.application import AES_KEYS, ISO_FILE_IDS, Aid
from station.desfire.files import AccessRights
from station.desfire.messaging import CommMode
from station.model.card import CardType, CardUid
from station.model.escn import Escn


@enum.unique
class Creation(enum.Enum):
    """Under whose authority the application is created."""

    DELEGATED = "delegated"
    OWNED = "owned"


@enum.unique
class Content(enum.Enum):
    """What a file holds."""

    ESCN = "escn"
    SIGNATURE = "signature"
    CERTIFICATE = "certificate"


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

    def derive(self, *, uid: CardUid, aid: Aid, escn: Escn | None = None, key_no: int = 0) -> DerivedKey:
        """The recipe for one card. Raises ValueError where it wants an ESCN and there is none."""
        values = {DivPart.UID: uid.octets, DivPart.AID: aid.octets, DivPart.KEY_NUMBER: bytes([key_no])}
        if escn is not None:
            values[DivPart.ESCN] = escn.octets
        if missing := [part.value for part in self.parts if part not in values]:
            raise ValueError(f"the key {self.name} is diversified by {missing[0]}, which is not known here")
        return DerivedKey(self.name, b"".join(values[part] for part in self.parts), self.version)


@dataclass(frozen=True, slots=True)
class DelegationProfile:
    """The DAM slot, the root and version of the card's DAM keys, and the application's default key."""

    slot: int
    slot_version: int
    key: str
    version: int
    default_key: KeyRecipe


@dataclass(frozen=True, slots=True)
class FileProfile:
    """A standard data file; it is as large as its content."""

    number: int
    iso_fid: int
    content: Content
    mode: CommMode
    rights: AccessRights


@dataclass(frozen=True, slots=True)
class ChipProfile:
    """A profile that has passed every check.

    `keys` are those of the application by number. `final_key_settings_1` is None where the settings stay as created.
    """

    name: str
    card_type: CardType
    aid: Aid
    creation: Creation
    key_settings_1: int
    final_key_settings_1: int | None
    iso_fid: int
    df_name: bytes
    delegation: DelegationProfile
    owner: KeyRecipe
    files: tuple[FileProfile, ...]
    keys: tuple[KeyRecipe, ...]

    @property
    def key_settings_2(self) -> int:
        """AES keys, ISO FIDs, and how many keys."""
        return AES_KEYS | ISO_FILE_IDS | len(self.keys)

    @property
    def delegated(self) -> bool:
        """Whether the application is created under the card's DAM keys."""
        return self.creation is Creation.DELEGATED
