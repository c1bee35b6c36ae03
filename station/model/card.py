"""A card: its UID, its kind, where it stands."""

import enum
from dataclasses import dataclass, field
from datetime import date

from station.model.escn import Escn


@dataclass(frozen=True, slots=True)
class CardUid:
    """The real 7-byte UID of a PICC (ISO/IEC 14443-3, cascade level 2)."""

    octets: bytes

    def __post_init__(self) -> None:
        if len(self.octets) != 7:
            raise ValueError(f"a UID has 7 bytes, not {len(self.octets)}")

    def __str__(self) -> str:
        return self.octets.hex().upper()


@enum.unique
class CardType(enum.Enum):
    """ESC-R's card types (`cardType`, ESC-R v2 OpenAPI) that this station registers; PASSIVE has no chip."""

    PASSIVE = "PASSIVE"
    SMART_NO_CDZ = "SMART_NO_CDZ"
    SMART_CDZ = "SMART_CDZ"


@enum.unique
class CardState(enum.Enum):
    """Where a card stands (docs/adr/0001): the states of a job, which the card keeps when the job has ended."""

    DRAFT = "draft"
    READY = "ready"
    ENCODING = "encoding"
    ENCODED = "encoded"
    PRINTING = "printing"
    PRINTED = "printed"
    REGISTERING = "registering"
    ISSUED = "issued"
    HELD = "held"
    SPOILED = "spoiled"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Problem:
    """Why something stands still or was given up: a code for programs, what happened and what to do for people.

    `cause` is what a library or the system said, for support alone; it is not kept.
    """

    code: str
    what: str
    fix: str
    cause: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Registration:
    """What ESC-R is told of one card; the person's part is the holder's."""

    escn: Escn
    card_type: CardType
    issued_on: date
    expires_on: date
    active: bool
