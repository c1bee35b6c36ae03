"""What the workers tell the window: frozen values, each a whole truth about its moment."""

import enum
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date

from station.gui.hold import ReaderUse
from station.gui.shown import Mark, Picture
from station.model.card import CardState, Problem
from station.model.holder import AcademicLevel, Purpose
from station.model.standing import Worth
from station.reader.port import ReaderState


@enum.unique
class Opening(enum.Enum):
    """Whether the station's parts are there. GUIDED: they are opened when the first guide has been gone through."""

    GUIDED = "guided"
    OPENING = "opening"
    OPEN = "open"
    FAILED = "failed"


@enum.unique
class Waiting(enum.Enum):
    """What the reader waits for."""

    NOTHING = "nothing"
    CARD = "card"
    REMOVAL = "removal"


@enum.unique
class Step(enum.Enum):
    """One card's way in an operator's words."""

    CHECK_HOLDER = "check-holder"
    NUMBER = "number"
    FACE = "face"
    CARD = "card"
    CHIP = "chip"
    VERIFY = "verify"
    PRINT = "print"
    REGISTER = "register"
    HAND_OVER = "hand-over"


@dataclass(frozen=True, slots=True)
class StepSeen:
    """A step, and how long it took, all tries together (None: nothing is known of it)."""

    step: Step
    mark: Mark
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """A job as it was last seen. `bound` says whether a card belongs to it already; `active` whether work goes on."""

    key: str
    state: CardState
    steps: tuple[StepSeen, ...]
    problem: Problem | None = None
    bound: bool = False
    active: bool = True


@dataclass(frozen=True, slots=True)
class CardBrief:
    """A card of a holder. `worth` is None until it is queued for ESC-R; `ends_early` where it outlives its look."""

    escn: str
    state: CardState
    problem: Problem | None
    bound: bool
    worth: Worth | None = None
    since: date | None = None
    ends_early: bool = False
    issued_on: date | None = None


@dataclass(frozen=True, slots=True)
class HolderRow:
    """A holder as the list knows it.

    `key` is the ESI as it is compared, `code` its last part as it is written; `refusals` are all reasons why no card
    can be made now. The photo is not looked at for the list: `DeskView.refusals` are of a closer look.
    """

    key: str
    code: str = field(repr=False)
    name: str = field(repr=False)
    level: AcademicLevel | None
    valid_until: date
    expired: bool
    consents: AbstractSet[Purpose]
    refusals: tuple[Problem, ...]
    card: CardBrief | None


@dataclass(frozen=True, slots=True)
class Found:
    """What the search has found for a text, as it was typed; `more`: these are the first of them."""

    text: str = ""
    rows: tuple[HolderRow, ...] = ()
    more: bool = False


NOTHING_FOUND = Found()


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose a card is that was placed for somebody else's job, and where it stands."""

    key: str
    name: str = field(repr=False)
    card: CardBrief


@dataclass(frozen=True, slots=True)
class Person:
    """The holder in front: with all cards, the newest first; `ends_early` where a new card would outlive its look.

    `steps` are those of the newest card, as its journal has them; none where this desk has not made it. `lies`: the
    card of the records that was placed instead of it, where it stands still for that.
    """

    row: HolderRow
    cards: tuple[CardBrief, ...] = ()
    ends_early: bool = False
    steps: tuple[StepSeen, ...] = ()
    lies: Owner | None = None


@dataclass(frozen=True, slots=True)
class Tapped:
    """A card was looked at to find its owner: whose it is with its number, or why that cannot be said.

    `turn` tells two looks apart.
    """

    turn: int
    key: str | None = None
    escn: str | None = None
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Undone:
    """A deed that could not be: with whose card, and why."""

    key: str
    problem: Problem


@dataclass(frozen=True, slots=True)
class ListRead:
    """What a file that names people has come to: who is in the records, the lines of the others, or why nothing."""

    keys: tuple[str, ...] = ()
    others: tuple[int, ...] = ()
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """The pictures of one holder; without sides where the face cannot be laid out.

    `other_photo`: the holder's card was printed with another photo than the one shown, or with none; `other_words`:
    with another name, last day, level or role.
    """

    key: str
    portrait: Picture | None
    front: Picture | None
    back: Picture | None
    other_photo: bool = False
    other_words: bool = False


@dataclass(frozen=True, slots=True)
class Batch:
    """Cards one after another: `people` are the keys of all, `left` of those still to do, the running one first.

    `rows` are the people as the list shows them: all, or of a long batch those about where it stands. `over` are those
    who are behind it without a card; `unfit` so many could get none from the start, and were never promised one.
    """

    people: tuple[str, ...]
    left: tuple[str, ...]
    running: bool
    rows: tuple[HolderRow, ...] = ()
    over: tuple[HolderRow, ...] = ()
    unfit: int = 0

    @property
    def total(self) -> int:
        """How many cards were promised."""
        return len(self.people) - self.unfit


@dataclass(frozen=True, slots=True)
class DeskView:
    """Everything that the device thread knows.

    `holders` is the list at hand, `all_listed` says whether it holds everybody. `cards` are those that have changed
    since the lists were read, `refusals` those that were found since, by holder. `hands_over`: cards become valid when
    they are handed over. `handed_early`: the numbers that were handed out unregistered in this run. `cut_short`: whose
    card was being made when the desk before this one ended. `held_by`: the other work that has the reader.
    `keys_problem`: why the keys that there are now can make no card.
    """

    opening: Opening = Opening.OPENING
    failure: Problem | None = None
    institution: str = ""
    simulated: bool = False
    reader_name: str = ""
    reader: ReaderState | None = None
    reader_problem: Problem | None = None
    held_by: ReaderUse | None = None
    waiting: Waiting = Waiting.NOTHING
    keys_problem: Problem | None = None
    printer_name: str = ""
    printer_problem: Problem | None = None
    holders: tuple[HolderRow, ...] = ()
    all_listed: bool = True
    cards: Mapping[str, CardBrief] = field(default_factory=dict[str, CardBrief])
    refusals: Mapping[str, tuple[Problem, ...]] = field(default_factory=dict[str, tuple[Problem, ...]])
    person: Person | None = None
    tapped: Tapped | None = None
    undone: Undone | None = None
    hands_over: bool = False
    handed_early: frozenset[str] = frozenset()
    cut_short: str | None = None
    steps: tuple[Step, ...] = tuple(step for step in Step if step is not Step.HAND_OVER)
    progress: Progress | None = None
    batch: Batch | None = None
    shown: Shown | None = None

    @property
    def at_rest(self) -> tuple[HolderRow, ...]:
        """Who is listed while nothing is searched for: the people of a batch, or everybody at hand."""
        return self.holders if self.batch is None else self.batch.rows


@enum.unique
class Line(enum.Enum):
    """The line to ESC-R."""

    CLOSED = "closed"
    IDLE = "idle"
    SENDING = "sending"
    SILENT = "silent"
    DONE = "done"
    AWAY = "away"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class RegistryView:
    """Everything that the network thread knows."""

    line: Line = Line.CLOSED
    problem: Problem | None = None
