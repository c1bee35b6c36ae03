"""The outbox: what ESC-R is still to be told, so that the card office does not wait for the network."""

import enum
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, Row, Select, func, insert, select, update

from station.model.card import Problem
from station.store import schema
from station.store.problems import problem_columns, problem_of
from station.store.transactions import Transactions

_outbox = schema.outbox

MessageKind = Literal["person", "card"]


@enum.unique
class MessageState(enum.Enum):
    """PENDING is sent again until it is one of the other two; REFUSED waits for a person."""

    PENDING = "pending"
    DONE = "done"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Message:
    """One registration message. `key` is the ESI or the ESCN, `body` what is sent: empty once it is done."""

    id: int
    job: str
    kind: MessageKind
    key: str = field(repr=False)
    body: Mapping[str, Any] = field(repr=False)
    state: MessageState
    attempts: int
    problem: Problem | None


class Outbox:
    """Registration messages, at most one of each kind for a job."""

    def __init__(self, transactions: Transactions, clock: Callable[[], datetime]) -> None:
        self._transactions = transactions
        self._clock = clock

    def put(self, job: str, kind: MessageKind, key: str, body: Mapping[str, Any]) -> int:
        """Queues a message and returns its id.

        Doing it again queues nothing new: a pending or refused message takes the new body and is pending (again),
        and one that is done stays done.
        """
        now = self._clock()
        fresh = {"key": key, "body": dict(body), "state": MessageState.PENDING.value, "updated": now}
        with self._transactions.write() as connection:
            same = select(_outbox).where(_outbox.c.job == job, _outbox.c.kind == kind)
            row = connection.execute(same).one_or_none()
            if row is None:
                new = insert(_outbox).values(job=job, kind=kind, attempts=0, created=now, **fresh)
                return connection.execute(new.returning(_outbox.c.id)).scalar_one()
            if row.state != MessageState.DONE.value:
                _set(connection, row.id, **fresh, **problem_columns(None))
            return row.id

    def jobs(self) -> tuple[str, ...]:
        """The unfinished jobs whose registration is completely queued and not refused, in the order of queueing.

        A job whose messages are all done is among them until it is ended: so its end is not lost in a crash.
        """
        card = _outbox.alias()
        refused = select(_outbox.c.id).where(_outbox.c.job == card.c.job, _outbox.c.state == MessageState.REFUSED.value)
        wanted = (
            select(card.c.job)
            .join(schema.jobs, schema.jobs.c.id == card.c.job)
            # The card is queued after the person, so that a job with a card message has both.
            .where(card.c.kind == "card", schema.jobs.c.ended.is_(None), ~refused.exists())
            .order_by(card.c.id)
        )
        with self._transactions.read() as connection:
            return tuple(connection.scalars(wanted))

    def pending(self, job: str | None = None) -> tuple[Message, ...]:
        """What is to be sent, of one job or of all: job by job in the order of queueing, each person before the card.

        What follows a message that was not delivered must not be sent: a card needs its person.
        """
        first = func.min(_outbox.c.id).over(partition_by=_outbox.c.job)
        wanted = select(_outbox).where(_outbox.c.state == MessageState.PENDING.value)
        if job is not None:
            wanted = wanted.where(_outbox.c.job == job)
        return self._messages(wanted.order_by(first, _outbox.c.kind.desc()))

    def of_job(self, job: str) -> tuple[Message, ...]:
        """A job's messages in any state, the person before the card."""
        return self._messages(select(_outbox).where(_outbox.c.job == job).order_by(_outbox.c.kind.desc()))

    def done(self, message: int) -> None:
        """ESC-R has confirmed it. What it said is erased: it is about a person."""
        self._update(message, body={}, state=MessageState.DONE.value, **problem_columns(None))

    def refused(self, message: int, problem: Problem) -> None:
        """ESC-R will not have it as it is."""
        self._update(message, state=MessageState.REFUSED.value, attempts=_tried_again(), **problem_columns(problem))

    def failed(self, message: int, problem: Problem) -> None:
        """It did not get through: it stays pending, and the attempt counts."""
        self._update(message, attempts=_tried_again(), **problem_columns(problem))

    def _update(self, message: int, **values: object) -> None:
        with self._transactions.write() as connection:
            _set(connection, message, updated=self._clock(), **values)

    def _messages(self, query: Select[Any]) -> tuple[Message, ...]:
        with self._transactions.read() as connection:
            return tuple(map(_message, connection.execute(query)))


def _tried_again() -> object:
    return _outbox.c.attempts + 1


def _set(connection: Connection, message: int, **values: object) -> None:
    connection.execute(update(_outbox).where(_outbox.c.id == message).values(values))


def _message(row: Row[Any]) -> Message:
    return Message(
        id=row.id,
        job=row.job,
        kind=row.kind,
        key=row.key,
        body=row.body,
        state=MessageState(row.state),
        attempts=row.attempts,
        problem=problem_of(row),
    )
