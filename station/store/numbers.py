"""Minting card numbers: no ESCN is ever given out twice.

The reference generator draws its clock sequence anew at each call and keeps its time in memory, so that after a clock
that was set back, or with two processes, 14 random bits are all that keeps its numbers apart (EscnFactory.java of
EuropeanStudentCard/escn-java-generator 1.2.1). Here the last tick of a prefix is kept in the database and only rises;
the clock sequence is drawn once per prefix and raised when the clock was seen to step back.
"""

import enum
import secrets
from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from station.model.escn import MAX_CLOCK, Escn, EscnFamily, check_pic, check_prefix, reference_ticks
from station.store import schema
from station.store.transactions import Transactions


@enum.unique
class NumberState(enum.Enum):
    """What has become of a number. USED and BURNT are for ever."""

    RESERVED = "reserved"
    USED = "used"
    BURNT = "burnt"


class Numbers:
    """Every number that this database has given out."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def reserve(self, job: str, prefix: int, pic: str, now: datetime) -> Escn:
        """A number for a job: a new one, or the one that the job already has.

        Raises ValueError for a broken prefix or PIC, and when the job's number is burnt.
        """
        with self._transactions.write() as connection:
            number = connection.execute(select(schema.numbers).where(schema.numbers.c.job == job)).one_or_none()
            if number is None:
                return _mint(connection, prefix, pic, [job], NumberState.RESERVED, now)[0]
            if number.state == NumberState.BURNT.value:
                raise ValueError(f"number {number.escn} of job {job} is burnt")
            return Escn.parse(number.escn)

    def mint(self, prefix: int, pic: str, count: int, now: datetime) -> tuple[Escn, ...]:
        """`count` numbers for use outside the station, recorded as used.

        Raises ValueError for a broken prefix or PIC, or a count below 1.
        """
        if count < 1:
            raise ValueError(f"{count} is no number of card numbers: it is 1 or more")
        with self._transactions.write() as connection:
            return _mint(connection, prefix, pic, [None] * count, NumberState.USED, now)

    def take(self, escn: Escn, job: str) -> None:
        """Ties a number that was minted for use outside to a job: reserved, until the job settles it.

        Raises ValueError for a number that this database never gave out, that is burnt, or that another job has.
        """
        this = (schema.numbers.c.escn == str(escn), schema.numbers.c.state == NumberState.USED.value)
        with self._transactions.write() as connection:
            free = update(schema.numbers).where(*this, schema.numbers.c.job.is_(None))
            if not connection.execute(free.values(job=job, state=NumberState.RESERVED.value)).rowcount:
                raise ValueError(f"number {escn} is not free for a job")

    def adopt(self, escn: Escn, now: datetime) -> None:
        """Takes over a number that another system has minted, as used: it, and none before it, is minted here again.

        Raises ValueError where this database knows it.
        """
        parts = escn.decode()
        with self._transactions.write() as connection:
            if _state(connection, escn) is not None:
                raise ValueError(f"number {escn} is known already")
            state = NumberState.USED.value
            connection.execute(insert(schema.numbers).values(escn=str(escn), job=None, state=state, minted=now))
            clocks = schema.clocks
            if parts.family is EscnFamily.REFERENCE and parts.moment <= now:
                behind = (clocks.c.prefix == parts.prefix, clocks.c.last_ticks < escn.ticks)
                connection.execute(update(clocks).where(*behind).values(last_ticks=escn.ticks))

    def use(self, escn: Escn) -> None:
        """The card with this number is issued. Raises ValueError unless it was reserved, or used before."""
        self._settle(escn, NumberState.USED)

    def burn(self, escn: Escn) -> None:
        """The number is burnt for ever. Raises ValueError when it was never given out, or is in use."""
        self._settle(escn, NumberState.BURNT)

    def state(self, escn: Escn) -> NumberState | None:
        """Where a number stands; None when this database never gave it out."""
        with self._transactions.read() as connection:
            return _state(connection, escn)

    def _settle(self, escn: Escn, wanted: NumberState) -> None:
        with self._transactions.write() as connection:
            state = _state(connection, escn)
            if state not in (NumberState.RESERVED, wanted):
                raise ValueError(f"number {escn} cannot be {wanted.value}: it is {state.value if state else 'unknown'}")
            connection.execute(
                update(schema.numbers).where(schema.numbers.c.escn == str(escn)).values(state=wanted.value)
            )


def _state(connection: Connection, escn: Escn) -> NumberState | None:
    found = connection.scalar(select(schema.numbers.c.state).where(schema.numbers.c.escn == str(escn)))
    return NumberState(found) if found else None


def _mint(
    connection: Connection, prefix: int, pic: str, jobs: list[str] | list[None], state: NumberState, now: datetime
) -> tuple[Escn, ...]:
    check_prefix(prefix)
    check_pic(pic)
    first, sequence = _advance(connection, prefix, len(jobs), reference_ticks(now))
    escns = tuple(
        Escn.build(ticks=ticks, clock=sequence, prefix=prefix, pic=pic) for ticks in range(first, first + len(jobs))
    )
    rows = zip(escns, jobs, strict=True)
    connection.execute(
        insert(schema.numbers),
        [{"escn": str(escn), "job": job, "state": state.value, "minted": now} for escn, job in rows],
    )
    return escns


def _advance(connection: Connection, prefix: int, count: int, wall: int) -> tuple[int, int]:
    """Takes `count` ticks of a prefix: the first of them, and the clock sequence that goes with them."""
    clocks = schema.clocks
    row = connection.execute(select(clocks).where(clocks.c.prefix == prefix)).one_or_none()
    if row is None:
        first, sequence = wall, secrets.randbelow(MAX_CLOCK + 1)
        connection.execute(insert(clocks).values(prefix=prefix, last_ticks=first, seen_ticks=wall, sequence=sequence))
    else:
        first = max(wall, row.last_ticks + 1)
        # Ticks given out may run ahead of the clock without harm: only the clock's own word counts as a step back.
        sequence = (row.sequence + (wall < row.seen_ticks)) & MAX_CLOCK
    connection.execute(
        update(clocks)
        .where(clocks.c.prefix == prefix)
        .values(last_ticks=first + count - 1, seen_ticks=wall, sequence=sequence)
    )
    return first, sequence
