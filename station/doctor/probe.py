"""A probe: which parts it looks at, where it may run, and how it looks."""

import enum
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from station.bootstrap import Choices, Station
from station.doctor.finding import Finding, Part, State, found, trouble
from station.errors import Cancelled, OperatorError
from station.escr.client import EscrClient
from station.settings import Settings


@enum.unique
class Where(enum.Enum):
    """What a look may make wait: files and the database, the network, or the devices."""

    OFFICE = "office"
    NETWORK = "network"
    DEVICE = "device"


@dataclass(frozen=True, slots=True)
class Ground:
    """What is looked at: settings and choices; and the station, where it is open already, so that nothing opens twice.

    Open parts are used on the thread that uses them anyway: see `Where`. `calling` is told of the line to ESC-R before
    anything is asked there, so that another thread can hang up.
    """

    settings: Settings
    choices: Choices
    station: Station | None = None
    calling: Callable[[EscrClient], object] = lambda _: None


@dataclass(frozen=True, slots=True)
class Probe:
    """Looks at parts, the first of which is the one that fails where looking itself does."""

    parts: tuple[Part, ...]
    where: Where
    look: Callable[[Ground], Iterator[Finding]]


def examine(probe: Probe, ground: Ground) -> Iterator[Finding]:
    """What the probe finds. A fault in a probe is a finding too. Raises Cancelled where somebody has hung up."""
    try:
        yield from probe.look(ground)
    except Cancelled:
        raise
    except OperatorError as error:
        yield trouble(probe.parts[0], error)
    except Exception as error:
        # Who comes here has trouble already. Kind and place alone: the words may hold what is private.
        at = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{Path(at.filename).name}:{at.lineno}"
        yield found(probe.parts[0], State.BAD, "doctor.fault", kind=type(error).__name__, place=place)
