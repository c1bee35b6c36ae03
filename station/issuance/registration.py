"""Registration with ESC-R: wished for in the outbox, carried out from there by the registrar.

The card office does not wait for the network. A message that got no answer is sent again; the client makes sure that
nothing is created twice.
"""

import logging
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from traceback import extract_tb

from station.errors import (
    Cancelled,
    JournalRowError,
    OperatorError,
    RegistryBusyError,
    RegistryConflictError,
    RegistryDownError,
    RegistryError,
    RegistryMalformedError,
    RegistryUnreachableError,
)
from station.escr.client import EscrClient
from station.issuance.book import Book, Journal
from station.issuance.delivery import Delivery
from station.issuance.desk import Desk
from station.issuance.job import ENDED, Damaged, Event, Interrupted, Job, Order, Registered
from station.issuance.lifecycle import change, retire_older, stand_queued
from station.issuance.presence import AT_WORK
from station.issuance.projection import settle
from station.model.card import CardState, Problem
from station.model.escn import Escn
from station.model.esi import Esi
from station.model.holder import Holder
from station.model.standing import Act, Reason, Standing, Worth
from station.store.cards import CardRecord
from station.store.database import Store
from station.store.outbox import Message, MessageState, Subject, Wish

_log = logging.getLogger(__name__)
LINES = 4
"""How many persons are dealt with at once. ESC-R publishes no limit; this is what one office would do by hand."""
_WRITTEN_TOGETHER = 16
"""So many persons are written down in one transaction: on a disk that takes its time, that is what takes the time."""
_AHEAD = 4
"""So many persons for each line are handed out in advance: while answers are written down, no line stands still."""
_IN_A_ROW = 3
"""So many persons without an answer, one after another, and the line is given up for now."""
_SILENT_S = 2.0
"""An answer takes a second at most. After so long without one it is said that ESC-R keeps silent; the requests go on
until their own patience ends (`station.escr.transport`)."""
_REVOKED = Problem("card.revoked", "The card was revoked before ESC-R had confirmed it.", "Put it on the reject pile.")


def queue_registration(desk: Desk, job: Job, holder: Holder) -> None:
    """Wishes person and card at ESC-R; doing it again changes nothing more."""
    if job.escn is None:
        raise ValueError("only a job with a number is registered")
    with desk.store.transactions.write():
        stand_queued(desk.store, job.escn, holder.esi, active=desk.issuer.register_active)


def withdraw_registration(store: Store, job: Job) -> None:
    """The card is given up while it waits for ESC-R, which may know it already: it is not to be there."""
    record = store.cards.of_job(job.id)
    if record is not None and record.worth is not None and record.worth.may(Act.REVOKE):
        change(store, record, Act.REVOKE, Worth(Standing.REVOKED, Reason.OUT_OF_ORDER), AT_WORK.name())


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of one job's registration: None where ESC-R confirmed person and card."""

    job: str
    problem: Problem | None


@dataclass(frozen=True, slots=True)
class _Result:
    message: Message
    error: OperatorError | None


class Registrar:
    """Empties the outbox: many persons at once, each one's records in their order.

    The network is on threads of its own; the store is written on the caller's.
    """

    def __init__(
        self, store: Store, client: EscrClient, pic: str, *, journal: Journal | None = None, lines: int = LINES
    ) -> None:
        self._store = store
        self._delivery = Delivery(store, client, pic)
        self._book = Book(journal or store.journal)
        self._lines = lines

    def drain(
        self, advance: Callable[[int], None] = lambda _: None, silent: Callable[[bool], bool] = lambda _: False
    ) -> Iterator[Sent]:
        """Sends what is pending; yields each job that came to an end, and tells `advance` how many records are through.

        `silent` is told, while there is something to wait for, whether no answer has come for two seconds, or none but
        failures; where it says True, no further person is begun with.

        Raises a RegistryError when ESC-R cannot be used now: everything stays queued. One person whom ESC-R fails on
        does not keep the others waiting: that error is raised when they are through, and so is a bug.
        """
        line, through, bugs = _Line(), list[list[_Result]](), list[BaseException]()
        waiting = self._waiting()
        # Who stops listening waits for what is under way, and for nothing that is handed out in advance.
        with ThreadPoolExecutor(self._lines, thread_name_prefix="escr") as pool, closing(line):
            running: set[Future[list[_Result]]] = set()
            while True:
                while line.open and len(running) < _AHEAD * self._lines and (person := next(waiting, None)):
                    running.add(pool.submit(self._visit, person, line))
                if through and (not running or len(through) >= _WRITTEN_TOGETHER):
                    yield from self._record(through)
                    advance(sum(map(len, through)))
                    through = []
                if not running:
                    break
                finished, running = wait(running, _SILENT_S, return_when=FIRST_COMPLETED)
                bugs += [error for one in finished if (error := one.exception()) is not None]
                visits = [one.result() for one in finished if one.exception() is None]
                line.note(visits)
                through += visits
                if silent(not finished or not line.open):
                    line.close()
        for bug in bugs[1:]:
            at = extract_tb(bug.__traceback__)[-1]  # no words of its own: they may hold a name or a number
            _log.error("another fault: %s in %s:%d", type(bug).__name__, Path(at.filename).name, at.lineno or 0)
        for error in (*bugs, line.failure):
            if error is not None:
                raise error

    def drain_patiently(
        self, rest: Callable[[int], None], advance: Callable[[int], None] = lambda _: None
    ) -> Iterator[Sent]:
        """The same; where ESC-R asks to be left alone for some seconds, it goes on after the `rest` of so many.

        Raises RegistryBusyError too, where ESC-R has taken nothing more after one.
        """
        pending, rested = self._pending, False
        while True:
            try:
                yield from self.drain(advance)
            except RegistryBusyError as error:
                before, pending = pending, self._pending
                if rested and pending >= before:
                    raise
                rested = True
                rest(error.seconds)
            else:
                return

    @property
    def _pending(self) -> int:
        return self._store.outbox.counts()[MessageState.PENDING]

    def _waiting(self) -> Iterator[tuple[Message, ...]]:
        """The persons that something is to be sent about, each once."""
        after = 0
        while people := self._store.outbox.pending(after):
            yield from people
            after = min(message.id for message in people[-1])

    def _visit(self, messages: tuple[Message, ...], line: "_Line") -> list[_Result]:
        """One person's messages, up to the first that does not get through. None where the line has been given up.

        What was cut off stays as it is, to be sent again.
        """
        results: list[_Result] = []
        for message in messages if line.open else ():
            try:
                self._delivery.deliver(message)
            except Cancelled:
                line.close()
                return results
            except OperatorError as error:
                return [*results, _Result(message, error)]
            results.append(_Result(message, None))
        return results

    def _record(self, visits: Iterable[list[_Result]]) -> list[Sent]:
        """Writes down what became of them, in one transaction: all of it is known after a crash, or is sent again."""
        sent: list[Sent] = []
        with self._store.transactions.write():
            for result in (result for visit in visits for result in visit):
                try:
                    sent += self._confirmed(result.message) if result.error is None else self._failed(result)
                except JournalRowError as error:  # this card waits for a person; the others go on
                    self._store.outbox.refused(result.message, error.problem)
                    sent.append(Sent(error.facts["job"], error.problem))
        return sent

    def _confirmed(self, message: Message) -> list[Sent]:
        outbox = self._store.outbox
        sent = self._card_confirmed(message) if message.subject is Subject.CARD else []
        settled = outbox.done(message)
        if message.subject is Subject.PERSON and message.wish is Wish.ERASE and settled:
            outbox.forget(Esi.parse(message.key))
        return sent

    def _card_confirmed(self, message: Message) -> list[Sent]:
        record = self._store.cards.by_escn(Escn.parse(message.key))
        if record is None or record.state in ENDED:
            return []
        if message.wish is Wish.ERASE:
            return [Sent(self._end(record, Damaged(_REVOKED)).id, _REVOKED)]
        job = self._end(record, Registered())
        if record.worth is not None and record.worth.standing is Standing.ACTIVE:
            retire_older(self._store, record)
        return [Sent(job.id, None)]

    def _failed(self, result: _Result) -> list[Sent]:
        message, error = result.message, result.error
        if error is None:
            raise ValueError("this one did not fail")
        problem = error.problem
        if isinstance(error, RegistryError) and error.passing:
            self._store.outbox.failed(message, problem)
            return []
        both = error.both if isinstance(error, RegistryConflictError) else None
        if not self._store.outbox.refused(message, problem, both) or message.wish is Wish.ERASE:
            return []
        return [Sent(self._end(record, Interrupted(problem)).id, problem) for record in self._held_by(message)]

    def _held_by(self, message: Message) -> list[CardRecord]:
        """The cards that are being registered and cannot be, because of this message."""
        if message.subject is Subject.PICTURE:
            return []
        cards = self._store.cards.of_holder(Esi.parse(message.esi_key))
        mine = [card for card in cards if card.worth is not None and card.state is CardState.REGISTERING]
        return [card for card in mine if message.subject is Subject.PERSON or str(card.escn) == message.key]

    def _end(self, record: CardRecord, event: Event) -> Job:
        """Takes the event into the job, and its outcome into the card and the number."""
        job = self._book.open(record.job, Order.ENCODE_FIRST)
        if job.here is CardState.REGISTERING:
            job, _ = self._book.record(job, event)
        self._store.cards.save(replace(record, state=job.state, problem=job.problem))
        settle(self._store, job)
        return job


class _Line:
    """Whether ESC-R can still be talked to."""

    def __init__(self) -> None:
        self.failure: RegistryError | None = None
        self.open = True
        self._silent = 0

    def close(self) -> None:
        """Nothing is begun any more."""
        self.open = False

    def note(self, visits: Iterable[list[_Result]]) -> None:
        """Takes account of what became of some persons."""
        for visit in filter(None, visits):
            error = visit[-1].error
            if not isinstance(error, RegistryError) or not error.passing:
                self._silent = 0
                continue
            if _busy_s(error) >= _busy_s(self.failure):  # several lines may be told, and not the same
                self.failure = error
            self._silent += 1
            about_one = isinstance(error, RegistryDownError | RegistryMalformedError | RegistryUnreachableError)
            if not about_one or self._silent >= _IN_A_ROW:
                self.open = False


def _busy_s(error: RegistryError | None) -> int:
    return error.seconds if isinstance(error, RegistryBusyError) else 0
