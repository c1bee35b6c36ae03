"""A batch of cards: tap after tap, each brought to what it is to be, or put aside with its reason."""

import enum
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from typing import Protocol

from station.desfire.observe import select_desfire
from station.desfire.provision import Provisioned
from station.errors import (
    CardError,
    CardLostError,
    IntegrityError,
    MalformedResponseError,
    NoCardError,
    OperatorError,
    ProtocolError,
)
from station.model.card import CardUid, Problem
from station.reader.port import CardConnection, Reader, ReaderState

_GARBLED_AT_MOST = 3
"""So often the same card is taken for one that a disturbance befell; then the fault is its own."""


@enum.unique
class Verdict(enum.Enum):
    """What became of a card that was placed."""

    READY = "ready"
    ALREADY = "already"
    """It had been so before."""
    AGAIN = "again"
    """Taken away too early, or an answer of it was garbled: place it once more, it goes on where it was."""
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Tap:
    """One card on the reader. `kind` and `uid` are None where it was put aside before it had shown them."""

    verdict: Verdict
    uid: CardUid | None
    kind: str | None
    problem: Problem | None
    seconds: float


class Work(Protocol):
    """What is done to every card: made a blank, or given a service's application."""

    def provision(self, connection: CardConnection) -> Provisioned:
        """One card. Raises CardError, ProtocolError, and what ends a batch."""
        ...


@dataclass(frozen=True, slots=True)
class Bench:
    """A reader, and what is done to the cards on it. `patience_s` is how long the next card is waited for."""

    reader: Reader
    work: Work
    patience_s: float
    clock: Callable[[], float] = time.perf_counter
    _garbled: Counter[CardUid] = field(default_factory=Counter[CardUid], init=False, repr=False)
    """How often a card gave such an answer since the last one that is what it was to be."""

    def taps(self) -> Iterator[Tap]:
        """One for each card, until none comes any more. Raises ReaderError, KeysError: both end a batch."""
        while self.reader.wait(ReaderState.CARD, self.patience_s):
            tap = self.tap()
            yield tap
            if tap.verdict is not Verdict.AGAIN:
                self.reader.dismiss()
            if not self.reader.simulated or tap.verdict is Verdict.AGAIN:
                self.reader.wait(ReaderState.EMPTY, self.patience_s)  # a stack brings the next card by itself

    def tap(self) -> Tap:
        """The card that lies there now. Raises ReaderError, KeysError."""
        began = self.clock()
        try:
            with closing(self.reader.connect()) as connection:
                verdict, uid, kind, problem = self._work_on(connection)
        except (CardLostError, NoCardError) as error:
            verdict, uid, kind, problem = Verdict.AGAIN, None, None, error.problem
        except CardError as error:
            verdict, uid, kind, problem = Verdict.REJECTED, _uid(error), None, error.problem
        return Tap(verdict, uid, kind, problem, self.clock() - began)

    def _work_on(self, connection: CardConnection) -> tuple[Verdict, CardUid | None, str | None, Problem | None]:
        try:
            done = self.work.provision(connection)
        except ProtocolError as error:
            uid = _shown_uid(connection)
            verdict = self._verdict_on(error, uid)
            fix = "Place the same card on the reader again." if verdict is Verdict.AGAIN else "Put it aside."
            return verdict, uid, None, Problem("card.protocol", f"The card did not answer as it should ({error}).", fix)
        self._garbled.clear()
        verdict = Verdict.ALREADY if done.already else Verdict.READY
        return verdict, done.uid, done.version.generation.value, None

    def _verdict_on(self, error: ProtocolError, uid: CardUid | None) -> Verdict:
        """What was garbled on the way is no fault of the card, as long as it does not happen again and again."""
        if not isinstance(error, IntegrityError | MalformedResponseError):
            return Verdict.REJECTED
        if uid is None:
            return Verdict.AGAIN  # nobody knows whether it is the same one
        self._garbled[uid] += 1
        return Verdict.AGAIN if self._garbled[uid] < _GARBLED_AT_MOST else Verdict.REJECTED


def _uid(error: CardError) -> CardUid | None:
    """The card's UID where the error knows it."""
    known = error.facts.get("uid")
    return CardUid(bytes.fromhex(known)) if known else None


def _shown_uid(connection: CardConnection) -> CardUid | None:
    """The UID that the card shows now, without a key, where it still answers."""
    with suppress(OperatorError, ProtocolError):
        return select_desfire(connection).get_version().uid
    return None
