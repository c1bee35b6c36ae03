"""What every page shows: how a thing is meant, a sentence with what to do, a light, a picture. No widget, no Qt."""

import enum
from dataclasses import dataclass, field


@enum.unique
class Tone(enum.Enum):
    """How a thing is meant; each tone has a colour, and an icon wherever it is shown."""

    QUIET = "quiet"
    BUSY = "busy"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"


@enum.unique
class Gesture(enum.Enum):
    """What the hand is to do with the card."""

    PLACE = "place"
    TAKE_AWAY = "take-away"
    LEAVE = "leave"
    REJECT = "reject"


@enum.unique
class Mark(enum.Enum):
    """Where a step stands."""

    TODO = "todo"
    NOW = "now"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Notice:
    """What the window says of the job: a headline and a sentence.

    For a failure also what it means for this card, what to do now, and the details; `gesture` shows it.
    """

    tone: Tone
    headline: str
    sentence: str
    remedy: str = ""
    details: str = ""
    meaning: str = ""
    gesture: Gesture | None = None


@dataclass(frozen=True, slots=True)
class Light:
    """One part of the station: its name, its state in words."""

    part: str
    word: str
    tone: Tone
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A raster of `width` x `height` pixels, 4 bytes each (RGBA, row by row)."""

    width: int
    height: int
    rgba: bytes = field(repr=False)
