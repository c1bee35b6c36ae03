"""What the device thread says of a batch of blanks: frozen, for the window to show."""

import enum
from dataclasses import dataclass

from station.desfire.provision import ProvisionStep
from station.gui.hold import ReaderUse
from station.issuance.provisioning import Tap
from station.model.card import Problem


@enum.unique
class Phase(enum.Enum):
    """Where the batch is."""

    CLOSED = "closed"
    IDLE = "idle"
    PLACE = "place"
    WORKING = "working"
    TAKE = "take"


@dataclass(frozen=True, slots=True)
class BatchView:
    """A batch. `taps` are its cards, the newest first; `seconds` the time since its start.

    `left`: it ended because whoever began it left the desk. `held_by`: the other work that has the reader.
    """

    phase: Phase = Phase.CLOSED
    step: ProvisionStep | None = None
    taps: tuple[Tap, ...] = ()
    seconds: float = 0.0
    report: str = ""
    problem: Problem | None = None
    left: bool = False
    held_by: ReaderUse | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """A batch that a person wants: recipe by name or path; `confirmed_by` where it cannot be taken back."""

    recipe: str
    confirmed_by: str = ""
