"""One measurement, and how several are taken side by side."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """A row of results.json. `reference` says what was measured beside it in the same run.

    `ratio` is ours divided by the reference; None where there is none. `n` is how often it was taken.
    """

    name: str
    value: float
    unit: str
    reference: str
    ratio: float | None
    n: int


@dataclass(frozen=True, slots=True)
class Times:
    """What one way of doing something took at its best: wall clock and CPU time of this process, in seconds."""

    wall_s: float
    cpu_s: float


def side_by_side(ways: Sequence[Callable[[], Callable[[], None]]], n: int) -> list[Times]:
    """Each way `n` times, in turns; of each the least, since whatever else the machine does can only add to it.

    A way is called to get ready (not measured) and gives the work itself.
    """
    taken: list[list[tuple[float, float]]] = [[] for _ in ways]
    for _ in range(n):
        for way, times in zip(ways, taken, strict=True):
            work = way()
            cpu, wall = time.process_time(), time.perf_counter()
            work()
            times.append((time.perf_counter() - wall, time.process_time() - cpu))
    return [Times(*(min(column) for column in zip(*times, strict=True))) for times in taken]
