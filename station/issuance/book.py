"""The book of jobs: every event goes through the journal, and the journal gives every job back."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from station.errors import JournalRowError
from station.issuance import events
from station.issuance.job import Effect, Event, IllegalTransitionError, Job, Order, Proceed, Step, step
from station.store.journal import JournalRow, Phase

_OPENED = "opened"
_PRINT = Phase.INTENT, Effect.PRINT_FACE.value


class Journal(Protocol):
    """What the book needs of the journal: a row is durable when `append` returns, or the transaction around it ends."""

    def append(self, job: str, phase: Phase, kind: str, data: dict[str, str]) -> int: ...

    def rows(self, job: str) -> Iterable[JournalRow]: ...


@dataclass(frozen=True, slots=True)
class _Told:
    """The job after one of its rows, what it asks for from there, and the event; the first row has none."""

    job: Job
    wanted: tuple[Effect, ...]
    event: Event | None
    at: datetime


class Book:
    """Keeps jobs by keeping their events.

    Folding them gives the job back. The effects that the events once asked for are not repeated: `Proceed` asks anew,
    and what it asks for observes first. A job belongs to nobody: who has held it outside a transaction opens it again
    in the one that records, since somebody else may have taken it further (docs/adr/0026).
    """

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def open(self, job_id: str, order: Order) -> Job:
        """The job as its journal tells it. A job without rows begins, in `order`, which it then keeps.

        Raises JournalRowError.
        """
        job: Job | None = None
        for told in self._told(job_id):
            job = told.job
        if job is None:
            job = Job(job_id, order)
            self._journal.append(job_id, Phase.FACT, _OPENED, {"order": order.value})
        return job

    def look_back(self, job_id: str) -> tuple[Job, dict[Effect, float]] | None:
        """The job, and the seconds that each effect has taken so far, by the moments of its rows, for people to see.

        None without rows, or where one cannot be read: who would go on is told that (`open`). What was under way when
        the program ended counts for nothing: the next row is of another run.
        """
        spent: dict[Effect, float] = {}
        before: _Told | None = None
        try:
            rows = list(self._told(job_id))
        except JournalRowError:
            return None
        for told in rows:
            if before is not None and before.wanted and not isinstance(told.event, Proceed):
                effect = before.wanted[0]
                spent[effect] = spent.get(effect, 0.0) + (told.at - before.at).total_seconds()
            before = told
        return (before.job, spent) if before is not None else None

    def record(self, job: Job, event: Event) -> Step:
        """Takes an event: first the pure step (a bug shows before it is written), then the row."""
        result = step(job, event)
        kind, data = events.to_row(event)
        self._journal.append(job.id, Phase.FACT, kind, data)
        return result

    def intend(self, job: Job, effect: Effect, **told: str) -> None:
        """Writes the row before an irreversible effect: after a crash it may have happened."""
        self._journal.append(job.id, Phase.INTENT, effect.value, told)

    def position(self, job_id: str) -> int:
        """How far the job's journal has come. Whoever works on the job moves it, also where the job stays as it was."""
        return max((row.id for row in self._journal.rows(job_id) if row.phase is not Phase.LIFE), default=0)

    def printed(self, job_id: str) -> Mapping[str, str]:
        """The marks of what was printed last for this job (`card_face.face_marks`), as far as there are any.

        `printer`: where it may have been printed; nothing: it never came to that, or nobody knows.
        """
        prints = (row.data for row in self._journal.rows(job_id) if (row.phase, row.kind) == _PRINT)
        return next(reversed([*prints]), dict[str, str]())

    def _told(self, job_id: str) -> Iterator[_Told]:
        """The rows that count, in their order. One that cannot follow what stands before it came too late: it does not.

        Such rows were written while runner and registrar could have one job at the same time.
        """
        told: _Told | None = None
        for row in self._journal.rows(job_id):
            if row.phase is not Phase.FACT or (told is not None and row.kind == _OPENED):
                continue
            try:
                told = _after(told, row)
            except IllegalTransitionError:
                continue
            except (KeyError, ValueError) as error:
                raise JournalRowError(job=job_id, kind=row.kind) from error
            yield told


def _after(told: _Told | None, row: JournalRow) -> _Told:
    if told is None:
        return _Told(Job(row.job, Order(row.data["order"])), (), None, row.at)
    event = events.from_row(row.kind, row.data)
    return _Told(*step(told.job, event), event, row.at)
