"""Which version of each root a card's keys are derived from, as far as the station has seen. Never a key."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from sqlalchemy import Select, case, func, insert, or_, select

from station.model.card import CardState, CardUid
from station.model.standing import Standing
from station.store import schema
from station.store.journal import Phase
from station.store.transactions import Transactions

_keys, _cards = schema.card_keys, schema.cards
_MADE = (CardState.REGISTERING.value, CardState.ISSUED.value)
_OUT_OF_USE = (Standing.REPLACED.value, Standing.REVOKED.value)

Versions = Mapping[int | None, int]
"""How many cards have a root in which version; None where that is not known."""


class CardKeys:
    """A journal of its own: a row before a key of a card is changed, and one after. Rows are added, never changed."""

    def __init__(self, transactions: Transactions, clock: Callable[[], datetime]) -> None:
        self._transactions = transactions
        self._clock = clock

    def intend(self, uid: CardUid, key: str, version: int) -> None:
        """About to move a card's keys of a root to a version; on the disk when this returns."""
        self._add(uid, {key: version}, Phase.INTENT)

    def record(self, uid: CardUid, keys: Mapping[str, int]) -> None:
        """The card has these roots in these versions; what was known before is not written again."""
        known = self.of_card(uid)
        self._add(uid, {key: version for key, version in keys.items() if known.get(key) != version}, Phase.FACT)

    def of_card(self, uid: CardUid) -> dict[str, int | None]:
        """The last known version of each root; None where a change has been begun and nobody has seen its end."""
        last = _last().where(_keys.c.uid == str(uid)).subquery()
        wanted = select(_keys.c.key, _keys.c.version, _keys.c.phase).join(last, _keys.c.id == last.c.id)
        with self._transactions.read() as connection:
            rows = connection.execute(wanted).all()
        return {row.key: row.version if row.phase == Phase.FACT.value else None for row in rows}

    def progress(self, keys: Iterable[str]) -> dict[str, Versions]:
        """For each root, cards by version: those in use, and blanks that were provisioned here."""
        with self._transactions.read() as connection:
            out_of_use = select(_cards.c.uid).where(
                _cards.c.uid.is_not(None),
                or_(_cards.c.standing.in_(_OUT_OF_USE), _cards.c.state == CardState.SPOILED.value),
            )
            last = _last().subquery()
            version = case((_keys.c.phase == Phase.FACT.value, _keys.c.version))
            seen = (
                select(_keys.c.key, version.label("version"), func.count().label("cards"))
                .join(last, _keys.c.id == last.c.id)
                .where(_keys.c.uid.not_in(out_of_use))
                .group_by(_keys.c.key, version)
            )
            counts = {key: Counter[int | None]() for key in keys}
            for row in connection.execute(seen):
                if row.key in counts:
                    counts[row.key][row.version] += row.cards
            for key, found in counts.items():
                told = select(_keys.c.uid).where(_keys.c.key == key)
                never = select(func.count(func.distinct(_cards.c.uid))).where(
                    _cards.c.state.in_(_MADE),
                    or_(_cards.c.standing.is_(None), _cards.c.standing.not_in(_OUT_OF_USE)),
                    _cards.c.uid.not_in(told),
                )
                if unseen := connection.scalar(never):
                    found[None] += unseen
        return dict(counts)

    def _add(self, uid: CardUid, keys: Mapping[str, int], phase: Phase) -> None:
        if not keys:
            return
        row = {"uid": str(uid), "phase": phase.value, "at": self._clock()}
        rows = [{**row, "key": key, "version": version} for key, version in keys.items()]
        with self._transactions.write() as connection:
            connection.execute(insert(_keys), rows)


def _last() -> Select[int]:
    """The newest row of each card and root."""
    return select(func.max(_keys.c.id).label("id")).group_by(_keys.c.uid, _keys.c.key)
