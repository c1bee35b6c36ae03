"""Finding cards: by words, by standing, by their last day. For lists of many, a page at a time."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select

from station.local_time import local_day
from station.model.fold import fold
from station.model.standing import Standing
from station.store import schema
from station.store.cards import CardRecord, record_of
from station.store.transactions import Transactions

_cards = schema.cards
_holders = schema.holders


@dataclass(frozen=True, slots=True)
class CardQuery:
    """What is looked for; every part that is given must hold.

    `text`: each word of it is in the holder's name or ESI, the card's number or its UID. `standings`: one of these.
    `expired`: whether the last day is past. `expires_before`: valid until an earlier day than this.
    """

    text: str = ""
    standings: frozenset[Standing] = frozenset()
    expired: bool | None = None
    expires_before: date | None = None


@dataclass(frozen=True, slots=True)
class CardLine:
    """A card in a list, with its holder's name while that is known here."""

    record: CardRecord
    name: str | None = field(repr=False)


class CardSearch:
    """Searches the cards that have been made."""

    def __init__(self, transactions: Transactions, clock: Callable[[], datetime]) -> None:
        self._transactions = transactions
        self._clock = clock

    def find(self, query: CardQuery, *, limit: int | None = None, offset: int = 0) -> tuple[CardLine, ...]:
        """The cards, the newest first."""
        wanted = self._matching(select(_cards, _holders.c.name), query)
        wanted = wanted.order_by(_cards.c.created.desc(), _cards.c.escn.desc()).limit(limit).offset(offset)
        with self._transactions.read() as connection:
            return tuple(CardLine(record_of(row), row.name) for row in connection.execute(wanted))

    def count(self, query: CardQuery) -> int:
        """How many there are."""
        with self._transactions.read() as connection:
            return connection.scalar(self._matching(select(func.count()), query)) or 0

    def _matching(self, start: Select[Any], query: CardQuery) -> Select[Any]:
        joined = start.select_from(_cards.outerjoin(_holders, _holders.c.esi_key == _cards.c.esi_key))
        joined = joined.where(_cards.c.standing.is_not(None))
        for word in fold(query.text).split():
            joined = joined.where(_has(word))
        if query.standings:
            joined = joined.where(_cards.c.standing.in_([standing.value for standing in query.standings]))
        today = local_day(self._clock())
        if query.expired is not None:
            joined = joined.where((_cards.c.expires_on < today) if query.expired else (_cards.c.expires_on >= today))
        if query.expires_before is not None:
            joined = joined.where(_cards.c.expires_on < query.expires_before)
        return joined


def _has(word: str) -> ColumnElement[bool]:
    return or_(
        _holders.c.search_key.contains(word, autoescape=True),
        _cards.c.esi_key.contains(word, autoescape=True),
        _cards.c.escn.contains(word, autoescape=True),
        _cards.c.uid.contains(word.upper(), autoescape=True),
    )
