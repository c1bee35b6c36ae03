"""Deleting everything that the database holds about a person, and every trace of it in the file."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import delete, insert, select, update

from station.errors import StoreLockedError
from station.model.card import CardUid
from station.model.esi import Esi
from station.store import schema
from station.store.tombstones import Tombstones
from station.store.transactions import Transactions

_jobs, _cards, _numbers, _journal = schema.jobs, schema.cards, schema.numbers, schema.journal


class Erasing:
    """Erases people. What stays of a job is when it was begun and ended; of a number, that it was given out."""

    def __init__(self, transactions: Transactions, clock: Callable[[], datetime], tombstones: Tombstones) -> None:
        self._transactions = transactions
        self._clock = clock
        self._tombstones = tombstones

    def erase(self, esi: Esi, reason: str) -> tuple[str, ...]:
        """Deletes the person, photo, answers, forms, cards and their journals; returns the jobs that there were.

        Each card leaves a tombstone: with its own reason where it was blocked before, else with `reason`. Numbers stay
        given out, those of unfinished jobs are burnt. What ESC-R is still to be told (the outbox) is left alone.
        """
        now = self._clock()
        with self._transactions.write() as connection:
            uids = connection.execute(select(_cards.c.uid, _cards.c.reason).where(_cards.c.esi_key == esi.key)).all()
            jobs = tuple(connection.scalars(select(_jobs.c.id).where(_jobs.c.esi_key == esi.key)))
            blocked = [(CardUid(bytes.fromhex(row.uid)), row.reason or reason) for row in uids if row.uid]
            self._tombstones.raise_for(connection, esi, reason, blocked)
            for uid, _ in blocked:
                connection.execute(delete(schema.attempts).where(schema.attempts.c.uid == str(uid)))
                connection.execute(delete(schema.card_keys).where(schema.card_keys.c.uid == str(uid)))
            connection.execute(delete(_cards).where(_cards.c.esi_key == esi.key))
            connection.execute(
                update(_numbers).where(_numbers.c.job.in_(jobs), _numbers.c.state == "reserved").values(state="burnt")
            )
            connection.execute(update(_jobs).where(_jobs.c.id.in_(jobs), _jobs.c.ended.is_(None)).values(ended=now))
            connection.execute(update(_jobs).where(_jobs.c.id.in_(jobs)).values(esi_key="", erased=now))
            connection.execute(delete(_journal).where(_journal.c.job.in_(jobs)))
            connection.execute(delete(schema.holders).where(schema.holders.c.esi_key == esi.key))
        return jobs

    def sweep(self) -> None:
        """Writes the file anew, so that no page keeps what was deleted, and empties the write-ahead log.

        SQLite overwrites what it deletes (`secure_delete`), but not what it moves from page to page. Raises
        StoreLockedError while another program is in the middle of something.
        """
        with self._transactions.bare() as connection:
            connection.execute("VACUUM")
            busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        if busy:
            raise StoreLockedError(path=self._transactions.path)

    def remember_folder(self, path: str) -> None:
        """Faces are put into this folder: an erasure looks there."""
        folders = schema.face_folders
        with self._transactions.write() as connection:
            if connection.execute(select(folders).where(folders.c.path == path)).first() is None:
                connection.execute(insert(folders).values(path=path))

    def folders(self) -> tuple[str, ...]:
        """Where faces have been put."""
        with self._transactions.read() as connection:
            return tuple(connection.scalars(select(schema.face_folders.c.path)))
