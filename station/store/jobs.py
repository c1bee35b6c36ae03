"""Jobs: one card on its way, at most one at a time for each holder."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Select, insert, select, update

from station.errors import JobOpenError
from station.model.esi import Esi
from station.store import schema
from station.store.transactions import Transactions

_jobs = schema.jobs


class Jobs:
    """Who has a job, and whether it has ended. What happened in it stands in the journal."""

    def __init__(self, transactions: Transactions, clock: Callable[[], datetime]) -> None:
        self._transactions = transactions
        self._clock = clock

    def start(self, job: str, esi: Esi) -> None:
        """Opens a job; `job` is a new uuid4 in hexadecimal. Raises JobOpenError when the holder has one."""
        with self._transactions.write() as connection:
            unfinished = connection.scalar(_unfinished(esi))
            if unfinished is not None:
                raise JobOpenError(job=unfinished)
            connection.execute(insert(_jobs).values(id=job, esi_key=esi.key, created=self._clock()))

    def unfinished(self, esi: Esi) -> str | None:
        """The holder's open job."""
        with self._transactions.read() as connection:
            return connection.scalar(_unfinished(esi))

    def unfinished_holders(self, limit: int) -> tuple[str, ...]:
        """Whose cards are not finished (`Esi.key`), the latest begun first."""
        open_jobs = select(_jobs.c.esi_key).where(_jobs.c.ended.is_(None)).order_by(_jobs.c.created.desc())
        with self._transactions.read() as connection:
            return tuple(connection.scalars(open_jobs.limit(limit)))

    def end(self, job: str) -> None:
        """Closes a job; ending it again changes nothing."""
        with self._transactions.write() as connection:
            connection.execute(
                update(_jobs).where(_jobs.c.id == job, _jobs.c.ended.is_(None)).values(ended=self._clock())
            )

    def reopen(self, job: str) -> None:
        """Opens a job again, unless its holder has another one by now."""
        other = _jobs.alias()
        same = select(_jobs.c.esi_key).where(_jobs.c.id == job).scalar_subquery()
        taken = select(other.c.id).where(other.c.esi_key == same, other.c.ended.is_(None)).exists()
        with self._transactions.write() as connection:
            connection.execute(update(_jobs).where(_jobs.c.id == job, ~taken).values(ended=None))


def _unfinished(esi: Esi) -> Select[str]:
    return select(_jobs.c.id).where(_jobs.c.esi_key == esi.key, _jobs.c.ended.is_(None))
