"""Which parts are simulated, by their names, and where they come from: entry points, never an import."""

from collections.abc import Callable
from importlib.metadata import entry_points
from typing import Any

from station.errors import NoSimulatorError, UnknownRegistryError
from station.model.quoting import cut
from station.settings import is_registry

SIMULATED = "simulated"


def is_simulated(part: str | None) -> bool:
    """Whether the name of a reader or a registry asks for the simulated one."""
    return (part or "").partition(":")[0] == SIMULATED


def known_registry(name: str) -> str:
    """A registry's name, if there is such a one: another would count as a real one's. Raises UnknownRegistryError."""
    if not is_registry(name):
        raise UnknownRegistryError(registry=cut(name))
    return name


def simulator(name: str) -> Callable[..., Any]:
    """An installed simulator (entry points `station.simulators`). Raises NoSimulatorError."""
    for entry in entry_points(group="station.simulators", name=name):
        return entry.load()
    raise NoSimulatorError(name=name)
