"""Counting: cards, people and messages by what they are. Nothing here tells who anybody is."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median

from sqlalchemy import Connection, func, select

from station.local_time import days_here, local_day
from station.model.card import CardState
from station.model.escn import Escn
from station.store import schema
from station.store.transactions import Transactions

_cards, _holders, _journal, _outbox = schema.cards, schema.holders, schema.journal, schema.outbox
_MADE = (CardState.REGISTERING.value, CardState.ISSUED.value)
_QUEUED = "registration-queued"
"""The event after which a card is out of the desk's hands."""
Counts = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Statistics:
    """Cards begun between two days, by what they are; the queue as it is now.

    `seconds` is the median time from the first event of a job to the queueing of its registration, None without cards;
    a card that was held overnight counts with its night. `erased` are the jobs of people who were erased since.
    """

    state: Counts
    standing: Counts
    level: Counts
    month: Counts
    desk: Counts
    template: Counts
    rejects: Counts
    backlog: Counts
    made: int
    spoiled: int
    erased: int
    seconds: float | None

    def tables(self) -> dict[str, Counts]:
        """Each count by its name."""
        return {
            "state": self.state,
            "standing": self.standing,
            "level": self.level,
            "month": self.month,
            "desk": self.desk,
            "template": self.template,
            "rejects": self.rejects,
            "backlog": self.backlog,
        }


def count(transactions: Transactions, since: date, until: date) -> Statistics:
    """Counts the cards begun from one day to another, both included, as days are here (`local_time`)."""
    with transactions.read() as connection:
        begin, end = days_here(since, until)
        wanted = (
            select(_cards, _holders.c.level)
            .outerjoin(_holders, _holders.c.esi_key == _cards.c.esi_key)
            .where(_cards.c.created >= begin, _cards.c.created < end)
        )
        rows = connection.execute(wanted).all()
        made = [row for row in rows if row.state in _MADE]
        jobs = schema.jobs
        erased = select(func.count()).where(jobs.c.erased.is_not(None), jobs.c.created >= begin, jobs.c.created < end)
        spoiled = CardState.SPOILED.value
        return Statistics(
            state=_by(row.state for row in rows),
            standing=_by(row.standing for row in rows if row.standing),
            level=_by((row.level or "none").lower() for row in made),
            month=_in_order(local_day(row.created).strftime("%Y-%m") for row in made),
            desk=_in_order(f"{Escn.parse(row.escn).decode().prefix:03d}" for row in made),
            template=_by(f"{row.template_name} {row.template_version}" for row in made),
            rejects=_by(row.problem_code or "unknown" for row in rows if row.state == spoiled),
            backlog=_by(connection.scalars(select(_outbox.c.state).where(_outbox.c.state != "done"))),
            made=len(made),
            spoiled=sum(row.state == spoiled for row in rows),
            erased=connection.scalar(erased) or 0,
            seconds=_seconds(connection, {row.job for row in made}),
        )


def made_and_spoiled(transactions: Transactions, since: date, until: date) -> tuple[int, int]:
    """These two of the counts alone."""
    begin, end = days_here(since, until)
    wanted = (
        select(_cards.c.state, func.count().label("number"))
        .where(_cards.c.created >= begin, _cards.c.created < end)
        .group_by(_cards.c.state)
    )
    with transactions.read() as connection:
        counts = {row.state: row.number for row in connection.execute(wanted)}
    return sum(counts.get(state, 0) for state in _MADE), counts.get(CardState.SPOILED.value, 0)


def _seconds(connection: Connection, jobs: set[str]) -> float | None:
    first = select(_journal.c.job, func.min(_journal.c.at).label("at")).group_by(_journal.c.job)
    begun = {row.job: row.at for row in connection.execute(first) if row.job in jobs}
    queued = select(_journal.c.job, _journal.c.at).where(_journal.c.kind == _QUEUED, _journal.c.phase == "fact")
    took = [(row.at - begun[row.job]).total_seconds() for row in connection.execute(queued) if row.job in begun]
    return round(median(took), 1) if took else None


def _by(values: Iterable[str]) -> Counts:
    """The most frequent first."""
    return tuple(sorted(Counter(values).items(), key=lambda one: (-one[1], one[0])))


def _in_order(values: Iterable[str]) -> Counts:
    return tuple(sorted(Counter(values).items()))
