"""Cards that people had before this station, until a sticker with a number is on them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, func, insert, select, update

from station.model.card import CardUid
from station.model.escn import Escn
from station.model.esi import Esi
from station.model.holder import Purpose
from station.store import schema
from station.store.transactions import Transactions

_existing = schema.existing_cards


@dataclass(frozen=True, slots=True)
class ExistingCard:
    """One card that is out. `escn` is minted when its sticker is made; `job` stands when the sticker is on it.

    `old_number` is what is printed on the card, to find it by.
    """

    esi: Esi
    uid: CardUid | None = None
    old_number: str | None = field(default=None, repr=False)
    issued_on: date | None = None
    expires_on: date | None = None
    escn: Escn | None = None
    printed: datetime | None = None
    job: str | None = None
    name: str = field(default="", repr=False)


class ExistingCards:
    """The table of them: one for each person."""

    def __init__(self, transactions: Transactions, clock: Callable[[], datetime]) -> None:
        self._transactions = transactions
        self._clock = clock

    def save(self, card: ExistingCard) -> None:
        """Adds the card, or takes over what is said of it now; number, sticker and job stay as they are."""
        values = {
            "uid": str(card.uid) if card.uid else None,
            "old_number": card.old_number,
            "issued_on": card.issued_on,
            "expires_on": card.expires_on,
        }
        key = card.esi.key
        with self._transactions.write() as connection:
            if not connection.execute(update(_existing).where(_existing.c.esi_key == key).values(values)).rowcount:
                connection.execute(insert(_existing).values(esi_key=key, imported=self._clock(), **values))

    def number(self, given: Mapping[Esi, Escn]) -> None:
        """These numbers are on their stickers from now on."""
        with self._transactions.write():
            for esi, escn in given.items():
                self._change(esi, {"escn": str(escn)})

    def printed(self, esis: Iterable[Esi]) -> None:
        """These people's stickers are printed."""
        with self._transactions.write():
            for esi in esis:
                self._change(esi, {"printed": self._clock()})

    def matched(self, esi: Esi, job: str, uid: CardUid | None) -> None:
        """The sticker is on the card."""
        self._change(esi, {"job": job, **({"uid": str(uid)} if uid else {})})

    def of_holder(self, esi: Esi) -> ExistingCard | None:
        """The person's card."""
        return self._first(_existing.c.esi_key == esi.key)

    def by_uid(self, uid: CardUid) -> ExistingCard | None:
        """The card with this UID."""
        return self._first(_existing.c.uid == str(uid))

    def by_escn(self, escn: Escn) -> ExistingCard | None:
        """The card that this number's sticker is for."""
        return self._first(_existing.c.escn == str(escn))

    def open(self, limit: int | None = None) -> tuple[ExistingCard, ...]:
        """Those that have no sticker on them yet, by name; the first `limit` of them."""
        return self._all(_joined().where(_existing.c.job.is_(None)).limit(limit))

    def agreed(self) -> tuple[ExistingCard, ...]:
        """Those that have no sticker on them yet, and whose holders agree to a card, by name."""
        consents = schema.consents
        agrees = select(consents.c.esi_key).where(
            consents.c.purpose == Purpose.CARD.value, consents.c.withdrawn_at.is_(None)
        )
        return self._all(_joined().where(_existing.c.job.is_(None), _existing.c.esi_key.in_(agrees)))

    def all(self) -> tuple[ExistingCard, ...]:
        """All of them, by name."""
        return self._all(_joined())

    def counts(self) -> tuple[int, int, int]:
        """How many there are, how many of them have a number, and how many have their sticker on."""
        columns = (func.count(), func.count(_existing.c.escn), func.count(_existing.c.job))
        with self._transactions.read() as connection:
            total, numbered, matched = connection.execute(select(*columns).select_from(_existing)).one()
            return total, numbered, matched

    def _change(self, esi: Esi, values: Mapping[str, object]) -> None:
        with self._transactions.write() as connection:
            connection.execute(update(_existing).where(_existing.c.esi_key == esi.key).values(**values))

    def _first(self, condition: ColumnElement[bool]) -> ExistingCard | None:
        return next(iter(self._all(_joined().where(condition))), None)

    def _all(self, query: Select[Any]) -> tuple[ExistingCard, ...]:
        with self._transactions.read() as connection:
            return tuple(map(_card, connection.execute(query)))


def _joined() -> Select[Any]:
    holders = schema.holders
    return select(_existing, holders.c.esi, holders.c.name).join(holders).order_by(holders.c.search_key)


def _card(row: Row[Any]) -> ExistingCard:
    return ExistingCard(
        esi=Esi.parse(row.esi),
        uid=CardUid(bytes.fromhex(row.uid)) if row.uid else None,
        old_number=row.old_number,
        issued_on=row.issued_on,
        expires_on=row.expires_on,
        escn=Escn.parse(row.escn) if row.escn else None,
        printed=row.printed,
        job=row.job,
        name=row.name,
    )
