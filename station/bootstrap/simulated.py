"""Which parts are simulated, and where they come from: entry points, never an import."""

from collections.abc import Callable
from importlib.metadata import entry_points
from typing import Any

from station.errors import NoSimulatorError

SIMULATED = "simulated"


def is_simulated(part: str | None) -> bool:
    """Whether the name of a reader or a registry asks for the simulated one."""
    return (part or "").partition(":")[0] == SIMULATED


def simulator(name: str) -> Callable[..., Any]:
    """An installed simulator (entry points `station.simulators`). Raises NoSimulatorError."""
    for entry in entry_points(group="station.simulators", name=name):
        return entry.load()
    raise NoSimulatorError(name=name)
