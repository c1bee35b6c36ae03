"""The batch that is under way: whose cards are made one after another, and who is left."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Boolean, Connection, Integer, bindparam, delete, insert, select, update

from station.store import schema
from station.store.transactions import Transactions

_people = schema.batch_people
_holders = schema.holders


@dataclass(frozen=True, slots=True)
class KeptBatch:
    """All people of a batch (by `Esi.key`) in its order, and those of them who are left.

    `unfit`: so many could get no card from the start.
    """

    people: tuple[str, ...]
    left: tuple[str, ...]
    unfit: int = 0


class Batches:
    """One batch at most, until nobody of it is left. It holds keys alone; who is erased is no longer in it."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def keep(self, people: Iterable[str], left: Iterable[str], unfit: Iterable[str] = ()) -> None:
        """Remembers a batch in the stead of the one before. Who is not in the records is passed over."""
        still, never = frozenset(left), frozenset(unfit)
        rows = [
            {"at": place, "key": key, "behind": key not in still, "never": key in never}
            for place, key in enumerate(dict.fromkeys(people))
        ]
        with self._transactions.write() as connection:
            connection.execute(delete(_people))
            if rows:
                connection.execute(_ADD, rows)
            _forget_ended(connection)

    def kept(self) -> KeptBatch | None:
        """The batch that is under way."""
        with self._transactions.read() as connection:
            rows = connection.execute(select(_people).order_by(_people.c.place)).all()
        left = tuple(row.esi_key for row in rows if not row.passed)
        unfit = sum(row.unfit for row in rows)
        return KeptBatch(tuple(row.esi_key for row in rows), left, unfit) if rows else None

    def pass_by(self, keys: Iterable[str]) -> None:
        """These people are behind it: their cards are made, cannot be made, or were left out. Its last one ends it.

        What a power failure takes back of this is known from the cards themselves.
        """
        rows = [{"key": key} for key in keys]
        with self._transactions.write(lasting=False) as connection:
            if rows:
                connection.execute(_PASS, rows)
            _forget_ended(connection)

    def forget(self) -> None:
        """There is no batch any more."""
        with self._transactions.write() as connection:
            connection.execute(delete(_people))


_ADD = insert(_people).from_select(
    ["place", "esi_key", "passed", "unfit"],
    select(
        bindparam("at", type_=Integer),
        _holders.c.esi_key,
        bindparam("behind", type_=Boolean),
        bindparam("never", type_=Boolean),
    ).where(_holders.c.esi_key == bindparam("key")),
)
_PASS = update(_people).where(_people.c.esi_key == bindparam("key")).values(passed=True)


def _forget_ended(connection: Connection) -> None:
    if connection.execute(select(_people.c.place).where(_people.c.passed.is_(False)).limit(1)).first() is None:
        connection.execute(delete(_people))
