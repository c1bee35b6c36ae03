"""The book of jobs: every event goes through the journal, and the journal gives every job back."""

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol

from station.issuance import events
from station.issuance.job import Effect, Event, Job, Order, Proceed, Step, step
from station.store.journal import JournalRow, Phase


class Journal(Protocol):
    """What the book needs of the journal: a row is durable when `append` returns."""

    def append(self, job: str, phase: Phase, kind: str, data: dict[str, str]) -> int: ...

    def rows(self, job: str) -> Iterable[JournalRow]: ...


class Book:
    """Keeps jobs by keeping their events.

    Folding them gives the job back. The effects that the events once asked for are not repeated: `Proceed` asks anew,
    and what it asks for observes first.
    """

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def open(self, job_id: str, order: Order) -> Job:
        """The job as its journal tells it. A job without rows begins, in `order`, which it then keeps."""
        job: Job | None = None
        for row in self._journal.rows(job_id):
            if row.phase is not Phase.FACT:
                continue
            if job is None:
                job = Job(job_id, Order(row.data["order"]))
            else:
                job, _ = step(job, events.from_row(row.kind, row.data))
        if job is None:
            job = Job(job_id, order)
            self._journal.append(job_id, Phase.FACT, "opened", {"order": order.value})
        return job

    def look_back(self, job_id: str) -> tuple[Job, dict[Effect, float]] | None:
        """The job, and the seconds that each effect has taken so far, by the moments of its rows; None without rows.

        What was under way when the program ended counts for nothing: the next row is of another run.
        """
        job: Job | None = None
        spent: dict[Effect, float] = {}
        wanted: tuple[Effect, ...] = ()
        began: datetime | None = None
        for row in self._journal.rows(job_id):
            if row.phase is not Phase.FACT:
                continue
            if job is None:
                job = Job(job_id, Order(row.data["order"]))
                continue
            event = events.from_row(row.kind, row.data)
            if wanted and began is not None and not isinstance(event, Proceed):
                spent[wanted[0]] = spent.get(wanted[0], 0.0) + (row.at - began).total_seconds()
            job, wanted = step(job, event)
            began = row.at
        return (job, spent) if job is not None else None

    def record(self, job: Job, event: Event) -> Step:
        """Takes an event: first the pure step (a bug shows before it is written), then the row."""
        result = step(job, event)
        kind, data = events.to_row(event)
        self._journal.append(job.id, Phase.FACT, kind, data)
        return result

    def intend(self, job: Job, effect: Effect) -> None:
        """Writes the row before an irreversible effect: after a crash it may have happened."""
        self._journal.append(job.id, Phase.INTENT, effect.value, {})
