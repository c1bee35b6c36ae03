"""How often somebody may ask: a bucket for each name, that fills up again with time."""

from collections.abc import Callable
from dataclasses import dataclass

_MOST_NAMES = 10_000


@dataclass(slots=True)
class _Bucket:
    left: float
    at: float


class Budget:
    """`per_minute` requests in a row, and as many again in each minute. `clock` counts seconds and never goes back."""

    def __init__(self, per_minute: int, clock: Callable[[], float]) -> None:
        self._most = per_minute
        self._clock = clock
        self._buckets: dict[str, _Bucket] = {}

    def wait_s(self, name: str) -> int:
        """Takes one request of this name's: 0. Where none is left, the seconds until there is one."""
        now = self._clock()
        bucket = self._buckets.pop(name, None) or _Bucket(self._most, now)
        left = min(self._most, bucket.left + (now - bucket.at) * self._most / 60)
        allowed = left >= 1
        # The names that asked last stand at the end: strangers' addresses push out the oldest ones.
        self._buckets[name] = _Bucket(left - 1 if allowed else left, now)
        if len(self._buckets) > _MOST_NAMES:
            del self._buckets[next(iter(self._buckets))]
        return 0 if allowed else int((1 - left) * 60 / self._most) + 1
