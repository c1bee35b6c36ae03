"""The outbox: what ESC-R is still to be brought to, so that the card office does not wait for the network.

A message names a record and a wish; what is told is read from the other tables at the moment of sending. So the newest
word always goes out, a withdrawn consent holds at once, and no name and no e-mail lies here while it waits.
"""

import enum
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, and_, delete, func, or_, select, update
from sqlalchemy.dialects.sqlite import insert

from station.model.card import Problem
from station.model.esi import Esi
from station.store import schema
from station.store.problems import problem_columns, problem_of
from station.store.transactions import Transactions

_outbox = schema.outbox


@enum.unique
class Subject(enum.Enum):
    """Which record of ESC-R."""

    PERSON = "person"
    PICTURE = "picture"
    CARD = "card"


@enum.unique
class Wish(enum.Enum):
    """TELL: the record shall be there, as it stands here. ERASE: it shall not be there."""

    TELL = "tell"
    ERASE = "erase"


@enum.unique
class MessageState(enum.Enum):
    """PENDING is sent again until it is one of the other two; REFUSED waits for a person."""

    PENDING = "pending"
    DONE = "done"
    REFUSED = "refused"


Both = Mapping[str, tuple[str | None, str | None]]


@dataclass(frozen=True, slots=True)
class Message:
    """What is to be brought about for one record. `key` is the ESCN of a card, else the person's ESI.

    `revision` rises with every new wish, so that a late answer to an old one settles nothing. `known`: ESC-R has
    confirmed this record before, or a person has decided that ours replaces what is there. `both` has both sides
    by field, ours first, where what ESC-R holds is why it was refused.
    """

    id: int
    subject: Subject
    key: str = field(repr=False)
    esi_key: str = field(repr=False)
    wish: Wish
    state: MessageState
    revision: int
    known: bool
    attempts: int
    problem: Problem | None
    both: Both | None = field(repr=False)
    updated: datetime


@dataclass(frozen=True, slots=True)
class Wished:
    """What is to be brought about for one record; `key` as in Message, as it is spelt here."""

    subject: Subject
    key: str = field(repr=False)
    esi: Esi = field(repr=False)
    wish: Wish = Wish.TELL


_ORDER = [
    (Subject.PERSON, Wish.TELL),
    (Subject.CARD, Wish.TELL),
    (Subject.PICTURE, Wish.TELL),
    (Subject.CARD, Wish.ERASE),
    (Subject.PICTURE, Wish.ERASE),
    (Subject.PERSON, Wish.ERASE),
]
"""A card needs its person, and a person goes last."""


class Outbox:
    """Messages to ESC-R, one for each record."""

    def __init__(self, transactions: Transactions, clock: Callable[[], datetime]) -> None:
        self._transactions = transactions
        self._clock = clock

    def put(self, subject: Subject, key: str, esi: Esi, wish: Wish = Wish.TELL, *, known: bool | None = None) -> None:
        """Wishes something for a record; it is pending from now on, whatever it was. `known` None: as it was."""
        self.put_all([Wished(subject, key, esi, wish)], known=known)

    def put_all(self, wishes: Sequence[Wished], *, known: bool | None = None) -> None:
        """The same for several records, in one statement."""
        now = self._clock()
        fresh = {
            "state": MessageState.PENDING.value,
            "attempts": 0,
            "both_sides": None,
            "updated": now,
            **problem_columns(None),
        }
        first = {"revision": 1, "known": bool(known), "created": now}
        adding = insert(_outbox)
        renewed: dict[str, object] = {name: adding.excluded[name] for name in ("spelling", "wish", *fresh)}
        if known is not None:
            renewed["known"] = adding.excluded.known
        renewed["revision"] = _outbox.c.revision + 1
        adding = adding.on_conflict_do_update(index_elements=["subject", "key"], set_=renewed)
        if rows := [{**_columns(one), **first, **fresh} for one in wishes]:
            with self._transactions.write() as connection:
                connection.execute(adding, rows)

    def pending(self, after: int = 0, people: int = 200) -> tuple[tuple[Message, ...], ...]:
        """What is to be sent, person by person in the order of queueing; a person's messages in the order they go.

        The first `people` of those whose oldest message comes after the number `after`: so a long queue is read in
        parts. What follows a message that was not delivered must not be sent; what would be told of a person who was
        refused waits for the decision about that.
        """
        waits = and_(
            _outbox.c.state == MessageState.PENDING.value,
            or_(_outbox.c.wish == Wish.ERASE.value, _outbox.c.esi_key.not_in(_refused_people())),
        )
        first = func.min(_outbox.c.id)
        some = select(_outbox.c.esi_key).where(waits).group_by(_outbox.c.esi_key).having(first > after)
        some = some.order_by(first).limit(people)
        found: dict[str, list[Message]] = {}
        for message in self._messages(select(_outbox).where(waits, _outbox.c.esi_key.in_(some))):
            found.setdefault(message.esi_key, []).append(message)
        return tuple(
            tuple(sorted(messages, key=lambda one: (_ORDER.index((one.subject, one.wish)), one.id)))
            for messages in found.values()
        )

    def of_person(self, esi: Esi) -> tuple[Message, ...]:
        """All messages about a person, in any state."""
        return self._messages(select(_outbox).where(_outbox.c.esi_key == esi.key))

    def people(self) -> tuple[str, ...]:
        """Whom there are messages about, in any state: their ESIs as they are compared."""
        with self._transactions.read() as connection:
            return tuple(connection.scalars(select(_outbox.c.esi_key).distinct()))

    def pictured(self, keys: Iterable[str]) -> frozenset[str]:
        """Of whom among these people (by `Esi.key`) ESC-R is told a picture: for dozens, not for thousands."""
        told = (_outbox.c.subject == Subject.PICTURE.value, _outbox.c.wish == Wish.TELL.value)
        with self._transactions.read() as connection:
            return frozenset(
                connection.scalars(select(_outbox.c.esi_key).where(_outbox.c.esi_key.in_(list(keys)), *told))
            )

    def in_state(self, state: MessageState) -> tuple[Message, ...]:
        """All messages in a state; those that were refused wait for a person's decision."""
        return self._messages(select(_outbox).where(_outbox.c.state == state.value))

    def find(self, message: int) -> Message | None:
        """A message by its number."""
        found = self._messages(select(_outbox).where(_outbox.c.id == message))
        return found[0] if found else None

    def counts(self) -> dict[MessageState, int]:
        """How many messages there are in each state."""
        grouped = select(_outbox.c.state, func.count()).group_by(_outbox.c.state)
        with self._transactions.read() as connection:
            found = {state: int(number) for state, number in connection.execute(grouped)}
        return {state: found.get(state.value, 0) for state in MessageState}

    def waiting_since(self) -> datetime | None:
        """When the pending message that has waited longest was last wished."""
        oldest = (
            select(_outbox.c.updated)
            .where(_outbox.c.state == MessageState.PENDING.value)
            .order_by(_outbox.c.updated)
            .limit(1)
        )
        with self._transactions.read() as connection:
            return connection.scalar(oldest)

    def done(self, message: Message) -> bool:
        """ESC-R has confirmed it. False where something newer has been wished in between: that is still to be sent."""
        known = {"known": message.wish is Wish.TELL}
        settled = {"state": MessageState.DONE.value, "both_sides": None, **known, **problem_columns(None)}
        with self._transactions.write() as connection:
            if self._settle(message, settled):
                return True
            # Also an answer to an older wish tells whether the record is there.
            connection.execute(update(_outbox).where(_outbox.c.id == message.id).values(known))
            return False

    def refused(self, message: Message, problem: Problem, both: Both | None = None) -> bool:
        """ESC-R will not have it as it is. False where something newer has been wished in between."""
        settled = {
            "state": MessageState.REFUSED.value,
            "both_sides": {name: list(sides) for name, sides in both.items()} if both else None,
        }
        return self._settle(message, {**settled, "attempts": message.attempts + 1, **problem_columns(problem)})

    def failed(self, message: Message, problem: Problem) -> None:
        """It did not get through: it stays pending, and the attempt counts."""
        self._settle(message, {"attempts": message.attempts + 1, **problem_columns(problem)})

    def forget(self, esi: Esi) -> None:
        """Nothing is left here of what was told of a person."""
        with self._transactions.write() as connection:
            connection.execute(delete(_outbox).where(_outbox.c.esi_key == esi.key))

    def _settle(self, message: Message, values: Mapping[str, object]) -> bool:
        # What another line has settled meanwhile (`registry sync` beside a desk) is not unsettled by a slower answer.
        open_still = _outbox.c.state != MessageState.DONE.value
        this = (_outbox.c.id == message.id, _outbox.c.revision == message.revision, open_still)
        with self._transactions.write() as connection:
            settled = connection.execute(update(_outbox).where(*this).values(**values, updated=self._clock()))
        return settled.rowcount > 0

    def _messages(self, query: Select[Any]) -> tuple[Message, ...]:
        with self._transactions.read() as connection:
            return tuple(map(_message, connection.execute(query.order_by(_outbox.c.id))))


def _refused_people() -> Select[Any]:
    other = _outbox.alias()
    refused = (other.c.subject == Subject.PERSON.value, other.c.state == MessageState.REFUSED.value)
    return select(other.c.esi_key).where(*refused)


def _folded(key: str) -> str:
    return key.casefold()


def _columns(wished: Wished) -> dict[str, object]:
    return {
        "subject": wished.subject.value,
        "key": _folded(wished.key),
        "spelling": wished.key,
        "esi_key": wished.esi.key,
        "wish": wished.wish.value,
    }


def _message(row: Row[Any]) -> Message:
    return Message(
        id=row.id,
        subject=Subject(row.subject),
        key=row.spelling,
        esi_key=row.esi_key,
        wish=Wish(row.wish),
        state=MessageState(row.state),
        revision=row.revision,
        known=row.known,
        attempts=row.attempts,
        problem=problem_of(row),
        both={name: (ours, theirs) for name, (ours, theirs) in row.both_sides.items()} if row.both_sides else None,
        updated=row.updated,
    )
