"""What a restored database must take over from the time after its backup: erasures, withdrawals, numbers given out.

Who is let in is carried over in `carry_access`, what was done with cards in `carry_standing`.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, insert, select, union, update

from station.model.escn import MAX_CLOCK
from station.model.esi import Esi
from station.model.holder import Purpose
from station.store import schema
from station.store.audit import take_rows
from station.store.carry_access import take_accounts, take_issuers, take_tickets, take_tokens
from station.store.carry_standing import take_standings
from station.store.consents import withdraw
from station.store.database import Store
from station.store.outbox import Wish
from station.store.tombstones import put_tombstone


@dataclass(frozen=True, slots=True)
class Note:
    """One erasure, as it was noted beside the database: hashes of the person and of the cards, each with its reason."""

    at: datetime
    esi_hash: str
    reason: str
    cards: tuple[tuple[str, str], ...]


def read_notes(path: Path) -> tuple[Note, ...]:
    """The erasures noted beside a database. A line that a power failure cut short is passed over."""
    if not path.exists():
        return ()
    return tuple(_notes(path.read_text(encoding="ascii", errors="replace").splitlines()))


def _notes(lines: Sequence[str]) -> Iterator[Note]:
    for line in lines:
        try:
            told = json.loads(line)
            yield Note(
                datetime.fromisoformat(told["at"]),
                told["esi"],
                told.get("reason", "erased"),
                tuple(told["cards"].items()),
            )
        except (ValueError, KeyError, TypeError, AttributeError):
            continue


def carry_over(restored: Store, current: Store | None, notes: Sequence[Note], made_at: datetime) -> int:
    """Brings the restored database up to what people asked for since; returns how many were erased again.

    `current` is the database that it replaces, None where that is lost: the notes then say who was erased.
    """
    since = [note for note in notes if note.at > made_at]
    people = {note.esi_hash: note.reason for note in since} | _erased_since(current, made_at)
    again = [esi for esi in _everybody(restored) if restored.tombstones.hash_esi(esi.key) in people]
    for esi in again:
        _erase_again(restored, current, esi, people[restored.tombstones.hash_esi(esi.key)])
    with restored.transactions.write() as connection:
        for note in since:
            for uid_hash, reason in note.cards:
                put_tombstone(connection, uid_hash, reason, note.at)
        if current is None:
            # Nobody knows how far the numbers went: another clock sequence keeps the next ones apart.
            clocks = schema.clocks
            connection.execute(update(clocks).values(sequence=(clocks.c.sequence + 1).op("&")(MAX_CLOCK)))
            take_tokens(restored, connection, None)
            take_issuers(restored, connection, None)
            return len(again)
        with current.transactions.read() as there:
            _take_withdrawals(connection, there, made_at)
            _take_numbers(connection, there)
            take_standings(restored, connection, there, made_at)
            _take_tombstones(connection, there)
            take_accounts(connection, there)
            take_tickets(connection, there)
            take_rows(connection, there)
            take_tokens(restored, connection, there)
            take_issuers(restored, connection, there)
    return len(again)


def _erase_again(restored: Store, current: Store | None, esi: Esi, reason: str) -> None:
    """ESC-R is told what it has not confirmed yet; where nobody knows, all of it again."""
    told = (current or restored).outbox.of_person(esi)
    restored.erasing.erase(esi, reason)
    restored.outbox.forget(esi)
    for message in told:
        restored.outbox.put(message.subject, message.key, esi, Wish.ERASE, known=message.known)


def _erased_since(current: Store | None, made_at: datetime) -> dict[str, str]:
    if current is None:
        return {}
    erasures = schema.erasures
    with current.transactions.read() as connection:
        found = connection.execute(select(erasures.c.esi_hash, erasures.c.reason).where(erasures.c.at > made_at))
        return {row.esi_hash: row.reason for row in found}


def _everybody(store: Store) -> list[Esi]:
    tables = (schema.holders, schema.cards)
    with store.transactions.read() as connection:
        found = connection.scalars(union(*(select(table.c.esi) for table in tables)))
        return list({Esi.parse(text) for text in found})


def _take_withdrawals(connection: Connection, there: Connection, made_at: datetime) -> None:
    consents = schema.consents
    for row in there.execute(
        select(consents.c.purpose, consents.c.withdrawn_by, consents.c.withdrawn_at, schema.holders.c.esi)
        .join(schema.holders)
        .where(consents.c.withdrawn_at > made_at)
    ):
        withdraw(connection, Esi.parse(row.esi), Purpose(row.purpose), row.withdrawn_by, row.withdrawn_at)


def _take_numbers(connection: Connection, there: Connection) -> None:
    numbers, clocks = schema.numbers, schema.clocks
    for row in there.execute(select(numbers.c.escn, numbers.c.state, numbers.c.minted)):
        known = connection.scalar(select(numbers.c.state).where(numbers.c.escn == row.escn))
        if known is None:
            state = "burnt" if row.state == "reserved" else row.state
            connection.execute(insert(numbers).values(escn=row.escn, job=None, state=state, minted=row.minted))
        elif (known, row.state) == ("reserved", "burnt"):
            connection.execute(update(numbers).where(numbers.c.escn == row.escn).values(state="burnt"))
    for row in there.execute(select(clocks)).mappings():
        this = clocks.c.prefix == row["prefix"]
        mine = connection.execute(select(clocks.c.last_ticks).where(this)).scalar_one_or_none()
        if mine is None:
            connection.execute(insert(clocks).values(**row))
        elif mine < row["last_ticks"]:
            connection.execute(update(clocks).where(this).values(**row))


def _take_tombstones(connection: Connection, there: Connection) -> None:
    for row in there.execute(select(schema.tombstones)):
        put_tombstone(connection, row.uid_hash, row.reason, row.at)
