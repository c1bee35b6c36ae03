"""What the page binds: finished texts, tones and what the buttons do. No widget, no Qt."""

import enum
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from station.gui.shown import Light, Mark, Notice, Picture, Tone

if TYPE_CHECKING:  # the window opens without it
    from station.model.standing import Reason


@enum.unique
class Act(enum.Enum):
    """What a button does."""

    NOTHING = "nothing"
    UNLOCK = "unlock"
    FREE_READER = "free-reader"
    RETRY_OPEN = "retry-open"
    ISSUE = "issue"
    NEXT = "next"
    CANCEL = "cancel"
    BATCH = "batch"
    STOP_BATCH = "stop-batch"
    PICK_FILE = "pick-file"
    PICK = "pick"
    UNMARK = "unmark"
    PUT_AWAY = "put-away"
    SKIP = "skip"
    GIVE_UP = "give-up"
    CALL_OFF = "call-off"
    HAND_OVER = "hand-over"
    HAND_OUT_EARLY = "hand-out-early"
    REPLACE = "replace"
    TAKE_BACK = "take-back"
    WHOSE = "whose"
    LOOK_AGAIN = "look-again"
    PHOTO = "photo"
    CONSENT = "consent"
    CORRECT = "correct"
    FACE_THERE = "face-there"
    FACE_MISSING = "face-missing"

    @property
    def begins(self) -> bool:
        """Whether a card is made, or gone on with."""
        return self in {Act.ISSUE, Act.BATCH, Act.SKIP, Act.FACE_THERE, Act.FACE_MISSING}


@dataclass(frozen=True, slots=True)
class Button:
    """A button's text and deed; NOTHING means disabled. `keys` are the holders that it is about.

    `reason` is why, where the deed asks for it.
    """

    text: str
    act: Act = Act.NOTHING
    keys: tuple[str, ...] = ()
    reason: "Reason | None" = None


@dataclass(frozen=True, slots=True)
class ListRow:
    """One line of the roster list; `apart`: `line` tells it from another of the same name.

    `mark` is None where it cannot be marked, `spoken` says all of it.
    """

    key: str
    name: str = field(repr=False)
    line: str
    apart: bool
    badge: str
    tone: Tone
    mark: bool | None
    spoken: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Consent:
    """One purpose, and whether the holder agrees; `spoken` says both."""

    text: str
    given: bool
    spoken: str


@dataclass(frozen=True, slots=True)
class HolderPanel:
    """The person in the middle of the page; `called`: as buttons and questions name the person."""

    name: str = field(repr=False)
    called: str = field(repr=False)
    line: str
    warn: bool
    consents: tuple[Consent, ...]
    portrait: Picture | None
    portrait_name: str
    face: Picture | None
    face_name: str
    caption: str
    caution: str
    side: str


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step: its text, its mark, the time it took, and all of it as spoken."""

    text: str
    mark: Mark
    time: str
    spoken: str


@dataclass(frozen=True, slots=True)
class ViewState:
    """The whole page. `picking` is the small button over that of the batch, `total` the time that all steps took."""

    institution: str
    simulated: bool
    lights: tuple[Light, ...]
    rows: tuple[ListRow, ...]
    empty: str
    counts: str
    chosen: str | None
    locked: bool
    batch: Button
    picking: Button
    holder: HolderPanel | None
    notice: Notice
    steps: tuple[StepRow, ...]
    total: str
    history: tuple[str, ...]
    primary: Button
    secondary: tuple[Button, ...]
