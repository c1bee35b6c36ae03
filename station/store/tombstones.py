"""What is left of people who were erased: keyed hashes, so that a stolen card stays blocked and a restore erases again.

A UID has 56 bits of which a maker's byte and habit leave few enough to try: a bare hash of it would hold the UID. The
key (256 bits, HMAC-SHA-256, RFC 2104) lies in a file beside the database, for this account alone, and goes into the
backups. Who has the database alone, a copy sent to support for instance, cannot tell a UID or an ESI from it.
"""

import hmac
import json
import os
import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, insert, select, update

from station.errors import StoreUnwritableError, TombstoneKeyError
from station.errors.foreign import refused
from station.model.card import CardUid
from station.model.esi import Esi
from station.model.standing import Reason
from station.store import schema
from station.store.beside import write_beside
from station.store.transactions import Transactions

KEY_BYTES = 32
_EXPIRED = Reason.EXPIRED.value
_tombstones, _erasures = schema.tombstones, schema.erasures


@dataclass(frozen=True, slots=True)
class Tombstone:
    """A card of a person who was erased: why it is blocked, and since when."""

    reason: str
    at: datetime


def key_file(database: Path) -> Path:
    """Where the key of a database lies."""
    return database.with_suffix(".tombstone-key")


def erasure_file(database: Path) -> Path:
    """Where the erasures of a database are noted a second time, for the day on which the database itself is lost."""
    return database.with_suffix(".erasures.jsonl")


class Tombstones:
    """Tombstones and erasures of one database."""

    def __init__(self, transactions: Transactions, clock: Callable[[], datetime]) -> None:
        self._transactions = transactions
        self._clock = clock

    def of_card(self, uid: CardUid) -> Tombstone | None:
        """The tombstone of a card, if the person whose card it was has been erased."""
        with self._transactions.read() as connection:
            if connection.execute(select(_tombstones.c.at).limit(1)).first() is None:
                return None
            wanted = select(_tombstones).where(_tombstones.c.uid_hash == self.hash_uid(uid))
            row = connection.execute(wanted).one_or_none()
            return Tombstone(row.reason, row.at) if row else None

    def stays_away(self, esi: Esi) -> bool:
        """Whether this person asked to be erased, so that no roster may bring the person back. Expiry is no such wish.

        Somebody who has been taken in again since is simply here.
        """
        return bool(self.staying_away([esi]))

    def staying_away(self, esis: Iterable[Esi]) -> frozenset[Esi]:
        """Those of these people, dozens at once, who stay away (see stays_away)."""
        with self._transactions.read() as connection:
            asked = select(_erasures.c.esi_hash).where(_erasures.c.reason != _EXPIRED)
            if connection.execute(asked.limit(1)).first() is None:
                return frozenset()
            hashes = {self.hash_esi(esi.key): esi for esi in esis}
            found = connection.scalars(asked.where(_erasures.c.esi_hash.in_(hashes)))
            return frozenset(hashes[one] for one in found)

    def readmit(self, esi: Esi) -> None:
        """The person has come back and may be taken in again. Tombstones of cards stay."""
        with self._transactions.write() as connection:
            this = _erasures.c.esi_hash == self.hash_esi(esi.key)
            connection.execute(update(_erasures).where(this).values(reason=_EXPIRED))

    def raise_for(self, connection: Connection, esi: Esi, reason: str, cards: Iterable[tuple[CardUid, str]]) -> None:
        """Notes an erasure: of a person, why, and of the cards with the reason that each is blocked for."""
        at = self._clock()
        hashes = {self.hash_uid(uid): reason for uid, reason in cards}
        for uid_hash, reason in hashes.items():
            put_tombstone(connection, uid_hash, reason, at)
        connection.execute(insert(_erasures).values(esi_hash=self.hash_esi(esi.key), reason=reason, at=at))
        note = {"at": at.isoformat(), "esi": self.hash_esi(esi.key), "reason": reason, "cards": hashes}
        _append(erasure_file(self._transactions.path), json.dumps(note))

    def unfinished(self) -> tuple[str, ...]:
        """The hashes of the people whose erasure ESC-R has not confirmed yet, or after which nothing was swept."""
        with self._transactions.read() as connection:
            return tuple(connection.scalars(select(_erasures.c.esi_hash).where(_erasures.c.gone_at.is_(None))))

    def finish(self, esi_hashes: Iterable[str]) -> None:
        """Nothing of these people is left, nor anything to be told."""
        with self._transactions.write() as connection:
            for esi_hash in esi_hashes:
                this = (_erasures.c.esi_hash == esi_hash, _erasures.c.gone_at.is_(None))
                connection.execute(update(_erasures).where(*this).values(gone_at=self._clock()))

    def hash_uid(self, uid: CardUid) -> str:
        """Stands for a UID, in 64 hexadecimal digits."""
        return hash_under(self.key(), b"uid", uid.octets)

    def hash_esi(self, esi_key: str) -> str:
        """Stands for an ESI."""
        return hash_under(self.key(), b"esi", esi_key.encode())

    def key(self) -> bytes:
        """The key of the hashes, made where there is none yet. Raises TombstoneKeyError, StoreUnwritableError."""
        path = key_file(self._transactions.path)
        if not path.exists():
            with self._transactions.write() as connection:  # the lock: no other process makes another key meanwhile
                if not path.exists():
                    _check_first(connection, path)
                    write_beside(path, secrets.token_bytes(KEY_BYTES))
        key = path.read_bytes()
        if len(key) != KEY_BYTES:
            raise TombstoneKeyError(path=path)
        return key


def hash_under(key: bytes, kind: bytes, value: bytes) -> str:
    """The keyed hash of a value; kinds do not mix."""
    return hmac.digest(key, kind + b"\0" + value, "sha256").hex()


def put_tombstone(connection: Connection, uid_hash: str, reason: str, at: datetime) -> None:
    """Adds a tombstone; the first reason stays."""
    if connection.execute(select(_tombstones).where(_tombstones.c.uid_hash == uid_hash)).first() is None:
        connection.execute(insert(_tombstones).values(uid_hash=uid_hash, reason=reason, at=at))


def _check_first(connection: Connection, path: Path) -> None:
    """A new key would let every blocked card through, and fit no row of the audit."""
    for known in (_erasures.c.id, schema.audit.c.number):
        if connection.execute(select(known).limit(1)).first() is not None:
            raise TombstoneKeyError(path=path)


def _append(path: Path, line: str) -> None:
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(descriptor, "a", encoding="ascii") as file:
            file.write(line + "\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise StoreUnwritableError(path=path, found=refused(error)) from error
