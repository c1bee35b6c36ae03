"""The journal: what was about to happen, and what happened. Rows are added, never changed.

It holds card numbers, UIDs, codes, printers, public signatures and certificates; and of a printed face
two marks, by which the photo and the words are known again, and from which neither can be read.
"""

import enum
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, insert, select

from station.errors import JobErasedError
from station.store import schema
from station.store.transactions import Transactions


@enum.unique
class Phase(enum.Enum):
    """INTENT: written before an effect that cannot be taken back. FACT: it has happened.

    LIFE: what people did with the card after it was made; no event of the job.
    """

    INTENT = "intent"
    FACT = "fact"
    LIFE = "life"


@dataclass(frozen=True, slots=True)
class JournalRow:
    """One row. `id` rises with time."""

    id: int
    job: str
    phase: Phase
    kind: str
    data: Mapping[str, str]
    at: datetime


class Journal:
    """Append-only: the database itself refuses to change a row, or to delete one of anybody who was not erased."""

    def __init__(self, transactions: Transactions, clock: Callable[[], datetime]) -> None:
        self._transactions = transactions
        self._clock = clock

    def append(self, job: str, phase: Phase, kind: str, data: Mapping[str, str]) -> int:
        """Adds a row and returns its id; the row is on the disk when this returns.

        Raises JobErasedError where the person of the job has been erased meanwhile.
        """
        row = {"job": job, "phase": phase.value, "kind": kind, "data": dict(data), "at": self._clock()}
        with self._transactions.write() as connection:
            if connection.scalar(select(schema.jobs.c.erased).where(schema.jobs.c.id == job)) is not None:
                raise JobErasedError
            return connection.execute(insert(schema.journal).values(row).returning(schema.journal.c.id)).scalar_one()

    def rows(self, job: str) -> list[JournalRow]:
        """A job's rows in the order they were written."""
        wanted = select(schema.journal).where(schema.journal.c.job == job).order_by(schema.journal.c.id)
        with self._transactions.read() as connection:
            return [
                JournalRow(row.id, row.job, Phase(row.phase), row.kind, row.data, row.at)
                for row in connection.execute(wanted)
            ]

    def open_jobs(self) -> list[str]:
        """The jobs that have rows and have not ended, in the order of their first row."""
        journal, jobs = schema.journal, schema.jobs
        unfinished = (
            select(journal.c.job)
            .join(jobs, jobs.c.id == journal.c.job)
            .where(jobs.c.ended.is_(None))
            .group_by(journal.c.job)
            .order_by(func.min(journal.c.id))
        )
        with self._transactions.read() as connection:
            return list(connection.scalars(unfinished))
