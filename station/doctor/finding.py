"""What a probe finds: of which part, how it stands, in a sentence, and what to do."""

import enum
from dataclasses import dataclass

from station.doctor.sentences import SENTENCES
from station.errors import OperatorError
from station.model.card import Problem


@enum.unique
class Part(enum.Enum):
    """The parts of a station, in the order in which they are shown."""

    SETTINGS = "settings"
    DATABASE = "database"
    SPACE = "space"
    CLOCK = "clock"
    FACE = "face"
    SERVICE = "service"
    READER = "reader"
    KEYS = "keys"
    CERTIFICATE = "certificate"
    PRINTER = "printer"
    SUPPLIES = "supplies"
    REGISTRY = "registry"
    CAMERA = "camera"
    SIMULATORS = "simulators"


@enum.unique
class State(enum.Enum):
    """How a part stands. NOTE: it works, and wants to be looked at. UNUSED: this station does without."""

    GOOD = "good"
    NOTE = "note"
    BAD = "bad"
    UNUSED = "unused"


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence about one part. `said.code` names it for programs and translations; `said.fix` may be empty.

    `exit_code` is what the command line makes of it: 0 unless the part is BAD.
    """

    part: Part
    state: State
    said: Problem
    exit_code: int = 0


def found(part: Part, state: State, code: str, **facts: object) -> Finding:
    """A finding in the words of `SENTENCES`."""
    what, fix = SENTENCES[code]
    problem = Problem(code, what.format(**facts), fix.format(**facts))
    return Finding(part, state, problem, 1 if state is State.BAD else 0)


def trouble(part: Part, error: OperatorError) -> Finding:
    """A part that does not work, in the error's own words."""
    return Finding(part, State.BAD, error.problem, error.exit_code)
