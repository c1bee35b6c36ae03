"""Whose card is inside an in-line printer."""

from sqlalchemy import delete, insert, select, update

from station.store import schema
from station.store.transactions import Transactions

_slots = schema.printer_slots


class Slots:
    """One slot a printer, by its name."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def put(self, printer: str, job: str) -> None:
        """Says that the card inside, or the next one that goes in, is this job's."""
        with self._transactions.write() as connection:
            if not connection.execute(update(_slots).where(_slots.c.printer == printer).values(job=job)).rowcount:
                connection.execute(insert(_slots).values(printer=printer, job=job))

    def whose(self, printer: str) -> str | None:
        """The job whose card is inside, as far as the station knows."""
        with self._transactions.read() as connection:
            return connection.scalar(select(_slots.c.job).where(_slots.c.printer == printer))

    def clear(self, printer: str) -> None:
        """Says that the card has left."""
        with self._transactions.write() as connection:
            connection.execute(delete(_slots).where(_slots.c.printer == printer))
