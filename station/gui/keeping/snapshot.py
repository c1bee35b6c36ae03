"""What travels between the Retention page and its worker: frozen values."""

import enum
from dataclasses import dataclass, field
from datetime import date

from station.model.card import Problem


@enum.unique
class Phase(enum.Enum):
    """What the worker is about."""

    IDLE = "idle"
    LOOKING = "looking"
    FOUND = "found"
    ERASING = "erasing"
    ERASED = "erased"


@dataclass(frozen=True, slots=True)
class DueLine:
    """Somebody whose time is over: since when, and how many cards."""

    name: str = field(repr=False)
    esi: str = field(repr=False)
    last_day: date
    cards: int


@dataclass(frozen=True, slots=True)
class Keeping:
    """Where it stands. `lines` are the first of `count` people; `later`: traces in the file go at closing."""

    phase: Phase = Phase.IDLE
    days: int = 0
    count: int = 0
    done: int = 0
    lines: tuple[DueLine, ...] = field(default=(), repr=False)
    later: bool = False
    problem: Problem | None = None
