"""A reader put to the test with any DESFire card on it: commands of every length, then the same one a thousand times.

Nothing is written. GetVersion takes no data, so the card refuses it with any, and still has answered; selecting the
PICC level is always allowed.
"""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

from station.errors import CardError, MalformedResponseError, ReaderError
from station.reader.port import CardConnection

ROUNDS = 1000
_GET_VERSION = bytes.fromhex("90600000")
_SELECT_PICC = bytes.fromhex("905A00000300000000")
_SELECTED = bytes.fromhex("9100")
_MOST_DATA = 255


@dataclass(frozen=True, slots=True)
class Exercised:
    """What came of it. `longest` is the longest command, in bytes, up to which every length was answered.

    `failed` counts rounds without the answer that was due; `times_s` are those of the others, in their order.
    """

    longest: int
    failed: int
    times_s: tuple[float, ...]

    @property
    def sound(self) -> bool:
        """Whether every length and every round was answered."""
        return not self.failed and self.longest == len(_GET_VERSION) + 2 + _MOST_DATA

    def quantile_s(self, share: float) -> float:
        """The time within which that share of the rounds was done; at least two rounds."""
        cuts = statistics.quantiles(self.times_s, n=1000, method="inclusive")
        return cuts[min(int(share * 1000), 999) - 1]


def exercise(
    connect: Callable[[], CardConnection],
    *,
    rounds: int = ROUNDS,
    advance: Callable[[], None] = lambda: None,
    clock: Callable[[], float] = time.perf_counter,
) -> Exercised:
    """Does it; `advance` is called after each command. Raises what connecting raises, at first and after a failure.

    Raises MalformedResponseError where there is no DESFire.
    """
    connection = connect()
    try:
        if connection.transmit(_SELECT_PICC) != _SELECTED:
            raise MalformedResponseError("the card on the reader is not a DESFire")
        longest = _longest(connection, advance)
    finally:
        connection.close()
    times: list[float] = []
    connection = connect()
    try:
        for _ in range(rounds):
            began = clock()
            try:
                answered = connection.transmit(_SELECT_PICC) == _SELECTED
            except (ReaderError, CardError):
                answered = False
            if answered:
                times.append(clock() - began)
            advance()
    finally:
        connection.close()
    return Exercised(longest, rounds - len(times), tuple(times))


def _longest(connection: CardConnection, advance: Callable[[], None]) -> int:
    """The first length that gets no answer ends it."""
    longest = len(_SELECT_PICC)
    for count in range(1, _MOST_DATA + 1):
        command = _GET_VERSION + bytes([count]) + bytes(count) + b"\x00"
        try:
            answer = connection.transmit(command)
        except (ReaderError, CardError):
            return longest
        if len(answer) != len(_SELECTED):
            return longest
        longest = len(command)
        advance()
    return longest
