"""The two books of supplies: what came in, and what each job has used."""

from collections.abc import Callable, Collection
from datetime import date, datetime
from fractions import Fraction

from sqlalchemy import Connection, func, insert, select, update

from station.local_time import days_here
from station.model.supply import MOST, Stock, Supply, Uses
from station.store import schema
from station.store.transactions import Transactions

_moves, _uses, _cards = schema.supply_moves, schema.supply_uses, schema.cards


class Supplies:
    """Counts in cards. A supply of which nothing ever came in is not kept account of."""

    def __init__(self, transactions: Transactions, clock: Callable[[], datetime]) -> None:
        self._transactions = transactions
        self._clock = clock

    def deliver(self, supply: Supply, amount: int, price_cents: int | None) -> None:
        """So much has come in, for that price in all. Raises ValueError for what cannot be (MOST)."""
        if not 1 <= amount <= MOST or not 0 <= (price_cents or 0) <= 100 * MOST:
            raise ValueError(f"a delivery is one to {MOST}, and costs nothing to {100 * MOST} cents")
        with self._transactions.write() as connection:
            self._move(connection, supply, amount, price_cents)

    def correct(self, supply: Supply, counted: int) -> None:
        """A person has counted what is there. Raises ValueError outside 0..MOST."""
        if not 0 <= counted <= MOST:
            raise ValueError(f"a stock is nothing to {MOST}")
        with self._transactions.write() as connection:
            self._move(connection, supply, counted - _left(connection, supply), None)

    def use(self, job: str, uses: Uses) -> None:
        """What a job has used up to now; saying it again changes nothing."""
        with self._transactions.write() as connection:
            for supply, amount in uses.items():
                here = (_uses.c.job == job, _uses.c.kind == supply.value)
                if not connection.execute(update(_uses).where(*here).values(amount=amount)).rowcount:
                    connection.execute(insert(_uses).values(job=job, kind=supply.value, amount=amount))

    def stocks(self) -> dict[Supply, Stock]:
        """Every supply that account is kept of."""
        with self._transactions.read() as connection:
            priced = _moves.c.price_cents.is_not(None)
            rows = connection.execute(
                select(
                    _moves.c.kind,
                    func.sum(_moves.c.price_cents),
                    func.coalesce(func.sum(_moves.c.amount).filter(priced), 0),
                ).group_by(_moves.c.kind)
            ).all()
            return {
                supply: Stock(
                    supply,
                    _left(connection, supply),
                    _used(connection, supply),
                    Fraction(cents, amount) if amount else None,
                )
                for supply, cents, amount in ((Supply(kind), cents, amount) for kind, cents, amount in rows)
            }

    def used_by(self, jobs: Collection[str]) -> dict[Supply, int]:
        """What these jobs have used together, of the supplies that account is kept of."""
        kept = self.stocks()
        total = dict.fromkeys(kept, 0)
        with self._transactions.read() as connection:
            for job in jobs:
                for kind, amount in connection.execute(select(_uses.c.kind, _uses.c.amount).where(_uses.c.job == job)):
                    if (supply := Supply(kind)) in total:
                        total[supply] += amount
        return total

    def used_between(self, since: date, until: date) -> dict[Supply, int]:
        """What the cards begun from one day to another have used, both included, of the same supplies."""
        begin, end = days_here(since, until)
        wanted = (
            select(_uses.c.kind, func.sum(_uses.c.amount).label("amount"))
            .join(_cards, _cards.c.job == _uses.c.job)
            .where(_cards.c.created >= begin, _cards.c.created < end)
            .group_by(_uses.c.kind)
        )
        with self._transactions.read() as connection:
            used = {row.kind: row.amount for row in connection.execute(wanted)}
        return {supply: used.get(supply.value, 0) for supply in self.stocks()}

    def _move(self, connection: Connection, supply: Supply, amount: int, price_cents: int | None) -> None:
        row = {"kind": supply.value, "amount": amount, "price_cents": price_cents, "at": self._clock()}
        connection.execute(insert(_moves).values(row))


def _used(connection: Connection, supply: Supply) -> int:
    return connection.scalar(select(func.sum(_uses.c.amount)).where(_uses.c.kind == supply.value)) or 0


def _left(connection: Connection, supply: Supply) -> int:
    came = connection.scalar(select(func.sum(_moves.c.amount)).where(_moves.c.kind == supply.value)) or 0
    return came - _used(connection, supply)
