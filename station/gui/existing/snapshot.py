"""What travels between the Stickers page and its workers: frozen values."""

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from station.issuance.existing import CardChange, CardFate
from station.model.card import Problem
from station.roster.line import BadRow
from station.store.existing import ExistingCard


@dataclass(frozen=True, slots=True)
class Shelf:
    """What is known: how many there are, have a number, have their sticker on; and the first that wait for one."""

    total: int = 0
    numbered: int = 0
    matched: int = 0
    waiting: tuple[ExistingCard, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class ListState:
    """A list as far as it is read. `rows` are the first that change something or cannot be taken in."""

    path: Path | None = None
    mapping: Path | None = None
    counts: Mapping[CardFate, int] = field(default_factory=dict[CardFate, int])
    unreadable: int = 0
    rows: tuple[CardChange | BadRow, ...] = field(default=(), repr=False)
    left: int = 0
    reading: bool = False
    applied: bool = False
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Papers:
    """What was written where; `left` cards get no sticker, since their holders have not agreed."""

    file: str
    stickers: int | None = None
    left: int = 0


@dataclass(frozen=True, slots=True)
class OnReader:
    """The card on the reader, and whose it is where the list says so."""

    uid: str | None = None
    card: ExistingCard | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Scan:
    """What the scanner typed, and how it is to be matched."""

    text: str
    read: bool
    chip: bool


@enum.unique
class End(enum.Enum):
    """How a scan ended."""

    DONE = "done"
    HELD = "held"
    SPOILED = "spoiled"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Matched:
    """What became of a scan; `card` is whose sticker it is, where it is known."""

    end: End
    card: ExistingCard | None = field(default=None, repr=False)
    problem: Problem | None = None
