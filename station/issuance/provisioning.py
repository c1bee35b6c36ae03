"""A batch of cards: tap after tap, each brought to what it is to be, or put aside with its reason."""

import enum
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from station.desfire.provision import Provisioned
from station.errors import CardError, CardLostError, NoCardError, OperatorError, ProtocolError
from station.model.card import CardUid, Problem
from station.reader.port import CardConnection, Reader, ReaderState


@enum.unique
class Verdict(enum.Enum):
    """What became of a card that was placed."""

    READY = "ready"
    ALREADY = "already"
    """It had been so before."""
    AGAIN = "again"
    """Taken away too early: place it once more, it goes on where it was."""
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
            done = self._provision()
        except (CardLostError, NoCardError) as error:
            return Tap(Verdict.AGAIN, None, None, _problem(error), self.clock() - began)
        except (CardError, ProtocolError) as error:
            return Tap(Verdict.REJECTED, _uid(error), None, _problem(error), self.clock() - began)
        verdict = Verdict.ALREADY if done.already else Verdict.READY
        return Tap(verdict, done.uid, done.version.generation.value, None, self.clock() - began)

    def _provision(self) -> Provisioned:
        connection = self.reader.connect()
        try:
            return self.work.provision(connection)
        finally:
            connection.close()


def _problem(error: OperatorError | ProtocolError) -> Problem:
    if isinstance(error, OperatorError):
        return error.problem
    return Problem("card.protocol", f"The card did not answer as it should ({error}).", "Put it aside.")


def _uid(error: CardError | ProtocolError) -> CardUid | None:
    """The card's UID where the error knows it."""
    known = error.facts.get("uid") if isinstance(error, CardError) else None
    return CardUid(bytes.fromhex(known)) if known else None
