"""The one place that keeps simulation and reality apart.

A simulated card or a demo key never meets a real registry; a real card never meets demo keys.
"""

import enum
from typing import Protocol

from station.errors import MixedWorldsError


@enum.unique
class World(enum.Enum):
    """Where a station's cards, keys and registry live."""

    REAL = "real"
    SIMULATED = "simulated"


class _Simulated(Protocol):
    @property
    def simulated(self) -> bool: ...


class _Demo(Protocol):
    @property
    def demo(self) -> bool: ...


def one_world(*, reader: _Simulated, custody: _Demo, registry: _Simulated) -> World:
    """The world that all three belong to. Raises MixedWorldsError when they do not agree."""
    worlds = {
        "the reader": reader.simulated,
        "the keys": custody.demo,
        "the registry": registry.simulated,
    }
    if len(set(worlds.values())) > 1:
        simulated = " and ".join(name for name, is_simulated in worlds.items() if is_simulated)
        real = " and ".join(name for name, is_simulated in worlds.items() if not is_simulated)
        raise MixedWorldsError(simulated=simulated, real=real)
    return World.SIMULATED if reader.simulated else World.REAL
