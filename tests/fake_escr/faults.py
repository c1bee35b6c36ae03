"""What may go wrong with a request, as data.

In words: `KIND[:method=POST][,path=/api/v2/cards][,first=2][,count=1][,odds=0.05][,seconds=0.5]`. A fault strikes
requests of its method and path template (every one where they are not given), from the `first` on (1), `count` of them
(all), and of those only a part where `odds` says so.
"""

import enum
import random
import threading
from collections.abc import Iterable
from dataclasses import dataclass


@enum.unique
class FaultKind(enum.Enum):
    """What happens instead of an ordinary answer."""

    SLOW = "slow"  # answers after `seconds`
    DOWN = "down"  # closes the connection, unread
    REFUSE = "refuse"  # 403, as for an address that is not on the allow list
    BUSY = "busy"  # 429, nothing done; Retry-After is `seconds`
    REDIRECT = "redirect"  # 302 to another host, nothing done
    GONE = "gone"  # 410, nothing done
    ERROR_BEFORE = "error-before"  # 500, nothing done
    ERROR_AFTER = "error-after"  # done and committed, then 500
    DROP = "drop"  # done and committed, then the connection closes without an answer
    HALF = "half"  # done and committed, then the connection closes in the middle of the answer
    MALFORMED = "malformed"  # done and committed, answered with something that is no JSON
    WRONG_TYPES = "wrong-types"  # done and committed, answered with JSON of other types


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: `first` counts from 1, `count` None means for ever, `seconds` is for SLOW and BUSY."""

    kind: FaultKind
    method: str | None = None
    path: str | None = None
    first: int = 1
    count: int | None = None
    odds: float = 1.0
    seconds: float = 0.0

    @classmethod
    def parse(cls, text: str) -> "Fault":
        """Reads a fault in words. Raises ValueError."""
        kind, _, rest = text.partition(":")
        values = {name: value for name, _, value in (part.partition("=") for part in rest.split(",") if part)}
        if strange := values.keys() - {"method", "path", "first", "count", "odds", "seconds"}:
            raise ValueError(f"a fault has no {', '.join(sorted(strange))}")
        return cls(
            kind=FaultKind(kind),
            method=values.get("method"),
            path=values.get("path"),
            first=int(values.get("first", 1)),
            count=int(values["count"]) if "count" in values else None,
            odds=float(values.get("odds", 1)),
            seconds=float(values.get("seconds", 0)),
        )

    def __str__(self) -> str:
        given = {
            "method": self.method,
            "path": self.path,
            "first": self.first,
            "count": self.count,
            "odds": self.odds,
            "seconds": self.seconds,
        }
        return f"{self.kind.value}:" + ",".join(f"{name}={value}" for name, value in given.items() if value is not None)

    def concerns(self, method: str, path: str) -> bool:
        """Whether it counts requests of this kind."""
        return self.method in (None, method) and self.path in (None, path)

    def strikes(self, number: int) -> bool:
        """Whether it may strike the request that is the `number`th (from 1) of those that it concerns."""
        return number >= self.first and (self.count is None or number < self.first + self.count)


class Faults:
    """All faults of a running registry, with their counts. The same `seed` throws the same dice."""

    def __init__(self, faults: Iterable[Fault], seed: int = 0) -> None:
        self._lock = threading.Lock()
        self._counts = dict.fromkeys(faults, 0)
        self._dice = random.Random(seed)

    def strike(self, method: str, path: str) -> dict[FaultKind, Fault]:
        """Counts a request, and says what strikes it."""
        struck: dict[FaultKind, Fault] = {}
        with self._lock:
            for fault in self._counts:
                if fault.concerns(method, path):
                    self._counts[fault] += 1
                    if fault.strikes(self._counts[fault]) and self._dice.random() < fault.odds:
                        struck[fault.kind] = fault
        return struck
