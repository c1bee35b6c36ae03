"""Cards: one row for each number that a job has taken, and where that card stands."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, Select, func, insert, select, update

from station.local_time import local_day
from station.model.card import CardState, CardType, CardUid, Problem
from station.model.escn import Escn
from station.model.esi import Esi
from station.model.standing import Reason, Standing, Worth
from station.store import schema
from station.store.problems import problem_columns, problem_of
from station.store.transactions import Transactions

_cards = schema.cards
_AT_WORK = (CardState.READY, CardState.ENCODING, CardState.ENCODED, CardState.PRINTING, CardState.PRINTED)


@dataclass(frozen=True, slots=True)
class CardRecord:
    """One card. What has a default is the store's to set: `save` leaves it as it is.

    `worth` is None until the card is queued for ESC-R; `since` is when it came to stand so.
    """

    escn: Escn
    job: str
    esi: Esi
    uid: CardUid | None
    state: CardState
    problem: Problem | None
    template: str
    template_version: str
    chip_profile: str
    card_type: CardType
    issued_on: date | None
    expires_on: date
    worth: Worth | None = None
    since: datetime | None = None
    created: datetime | None = None
    updated: datetime | None = None

    def expired(self, today: date) -> bool:
        """Whether its last day has passed."""
        return self.expires_on < today


class Cards:
    """The table of cards."""

    def __init__(self, transactions: Transactions, clock: Callable[[], datetime]) -> None:
        self._transactions = transactions
        self._clock = clock

    def save(self, record: CardRecord) -> None:
        """Adds the card, or brings its row to what the record says."""
        values = {
            "job": record.job,
            "esi_key": record.esi.key,
            "esi": record.esi.text,
            "uid": str(record.uid) if record.uid else None,
            "state": record.state.value,
            **problem_columns(record.problem),
            "template_name": record.template,
            "template_version": record.template_version,
            "chip_profile": record.chip_profile,
            "card_type": record.card_type.value,
            "issued_on": record.issued_on,
            "expires_on": record.expires_on,
            "updated": self._clock(),
        }
        escn = str(record.escn)
        with self._transactions.write() as connection:
            if not connection.execute(update(_cards).where(_cards.c.escn == escn).values(values)).rowcount:
                connection.execute(insert(_cards).values(escn=escn, created=values["updated"], **values))

    def stand(self, escn: Escn, worth: Worth) -> None:
        """From now on the card stands so."""
        now = self._clock()
        values = {
            "standing": worth.standing.value,
            "reason": worth.reason.value if worth.reason else None,
            "standing_since": now,
            "updated": now,
        }
        self._change(escn, values)

    def extend(self, escn: Escn, until: date) -> None:
        """The card is valid until this day."""
        self._change(escn, {"expires_on": until, "updated": self._clock()})

    def by_escn(self, escn: Escn) -> CardRecord | None:
        """The card with this number."""
        return self._first(select(_cards).where(_cards.c.escn == str(escn)))

    def by_uid(self, uid: CardUid) -> CardRecord | None:
        """The card last made of this PICC."""
        return self._first(_newest().where(_cards.c.uid == str(uid)))

    def of_job(self, job: str) -> CardRecord | None:
        """The card that a job makes, once it has a number."""
        return self._first(select(_cards).where(_cards.c.job == job))

    def being_made(self) -> CardRecord | None:
        """The card that was worked on last, of those that are begun and neither made nor stopped for a reason."""
        return self._first(_being_made())

    def of_holder(self, esi: Esi) -> tuple[CardRecord, ...]:
        """All cards of a holder, the newest first."""
        return self._all(_newest().where(_cards.c.esi_key == esi.key))

    def newest_of(self, keys: Iterable[str]) -> dict[str, CardRecord]:
        """The newest card of each of these holders (by `Esi.key`) who has one: for dozens, not for thousands."""
        return {key: cards[0] for key, cards in self.of_holders(keys).items()}

    def of_holders(self, keys: Iterable[str]) -> dict[str, list[CardRecord]]:
        """All cards of each of these holders (by `Esi.key`) who has any, the newest first: for dozens of holders."""
        found: dict[str, list[CardRecord]] = {}
        for record in self._all(_newest().where(_cards.c.esi_key.in_(list(keys)))):
            found.setdefault(record.esi.key, []).append(record)
        return found

    def valid_of(self, esi: Esi) -> CardRecord | None:
        """The holder's newest card that is issued, has not expired, and is neither revoked nor being replaced."""
        return self._first(
            _newest().where(
                _cards.c.esi_key == esi.key,
                _cards.c.state == CardState.ISSUED.value,
                _cards.c.expires_on >= local_day(self._clock()),
                func.coalesce(_cards.c.standing, "").not_in([Standing.REPLACED.value, Standing.REVOKED.value]),
            )
        )

    def all(self) -> tuple[CardRecord, ...]:
        """Every card, the newest first."""
        return self._all(_newest())

    def in_states(self, states: Collection[CardState]) -> Iterator[CardRecord]:
        """Every card in one of these, the oldest first, as they are read: a transaction stands while you iterate."""
        wanted = select(_cards).where(_cards.c.state.in_([state.value for state in states]))
        with self._transactions.read() as connection:
            yield from map(record_of, connection.execute(wanted.order_by(_cards.c.created, _cards.c.escn)))

    def _change(self, escn: Escn, values: dict[str, Any]) -> None:
        with self._transactions.write() as connection:
            connection.execute(update(_cards).where(_cards.c.escn == str(escn)).values(values))

    def _first(self, query: Select[Any]) -> CardRecord | None:
        with self._transactions.read() as connection:
            row = connection.execute(query.limit(1)).first()
            return record_of(row) if row else None

    def _all(self, query: Select[Any]) -> tuple[CardRecord, ...]:
        with self._transactions.read() as connection:
            return tuple(map(record_of, connection.execute(query)))


def _being_made() -> Select[Any]:
    open_jobs = select(_cards).join(schema.jobs, schema.jobs.c.id == _cards.c.job).where(schema.jobs.c.ended.is_(None))
    at_work = _cards.c.state.in_([state.value for state in _AT_WORK])
    return open_jobs.where(at_work).order_by(_cards.c.updated.desc(), _cards.c.escn.desc()).limit(1)


def _newest() -> Select[Any]:
    return select(_cards).order_by(_cards.c.created.desc(), _cards.c.escn.desc())


def record_of(row: Row[Any]) -> CardRecord:
    """The card of a row that has the columns of the table."""
    return CardRecord(
        escn=Escn.parse(row.escn),
        job=row.job,
        esi=Esi.parse(row.esi),
        uid=CardUid(bytes.fromhex(row.uid)) if row.uid else None,
        state=CardState(row.state),
        problem=problem_of(row),
        template=row.template_name,
        template_version=row.template_version,
        chip_profile=row.chip_profile,
        card_type=CardType(row.card_type),
        issued_on=row.issued_on,
        expires_on=row.expires_on,
        worth=Worth(Standing(row.standing), Reason(row.reason) if row.reason else None) if row.standing else None,
        since=row.standing_since,
        created=row.created,
        updated=row.updated,
    )
