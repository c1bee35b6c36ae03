"""The audit: who did what, with which key, for which card. Rows are added, never changed, and a chain holds them.

The database refuses to change or delete a row; whoever gets around that breaks the chain (`audit_chain`). Where the
chain ends is noted beside the database, so that an end that was cut off is noticed too.
"""

import getpass
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from station.model.card import CardUid
from station.model.deed import Deed
from station.model.esi import Esi
from station.store import schema
from station.store.audit_chain import FIRST, AuditRow, Finding, Head, findings, seal
from station.store.beside import write_beside
from station.store.tombstones import Tombstones
from station.store.transactions import Transactions

_audit = schema.audit
_AT_ONCE = 1000
# Made once: a card has half a dozen rows.
_LAST = select(_audit.c.number, _audit.c.seal).order_by(_audit.c.number.desc()).limit(1)
_ADD = insert(_audit)


def head_file(database: Path) -> Path:
    """Where the end of a database's audit is noted."""
    return database.with_suffix(".audit-head")


def system_user() -> str:
    """Who works here where nobody has signed in: the account of the operating system."""
    try:
        return f"os:{getpass.getuser()}"
    except (OSError, KeyError):  # an account without a name
        return f"os:{os.getuid()}"


@dataclass(frozen=True, slots=True)
class Verified:
    """What a look at the whole chain came to: how far it goes, what it was compared with, and what is wrong."""

    head: Head
    noted: Head | None
    findings: tuple[Finding, ...]


class Audit:
    """The rows of one database. `who` says who is at work at the moment."""

    def __init__(
        self,
        transactions: Transactions,
        clock: Callable[[], datetime],
        who: Callable[[], str],
        tombstones: Tombstones,
    ) -> None:
        self._transactions = transactions
        self._clock = clock
        self._who = who
        self._tombstones = tombstones

    def append(self, deed: Deed, *, lasting: bool = True, actor: str | None = None) -> None:
        """Adds a row, alone or as a part of this thread's transaction.

        With `lasting` the row is on the disk when this returns. Without, it outlives the death of this process, and
        reaches the disk with the next transaction that lasts. `actor`: who did it, where that
        is not who is at work yet. Raises StoreError, TombstoneKeyError.
        """
        key = self._tombstones.key()
        about = self._hash(deed.about)
        alone = not self._transactions.writing
        with self._transactions.write(lasting=lasting) as connection:
            end = _head(connection)
            row = AuditRow(
                number=end.number + 1,
                at=self._clock().astimezone(UTC).isoformat(),
                actor=actor or self._who(),
                second=deed.second,
                action=deed.action.value,
                key=deed.key,
                version=deed.version,
                purpose=deed.purpose,
                about=about,
                seal="",
            )
            row = replace(row, seal=seal(key, end.seal, row))
            connection.execute(_ADD, _values(row))
        if lasting and alone:
            self._note_head()

    def rows(self, *, last: int | None = None, about: CardUid | Esi | None = None) -> list[AuditRow]:
        """The last rows, oldest first; all without `last`; with `about` those of one card or person."""
        wanted = select(_audit).order_by(_audit.c.number.desc()).limit(last)
        if about is not None:
            wanted = wanted.where(_audit.c.about == self._hash(about))
        with self._transactions.read() as connection:
            return [_row(row) for row in connection.execute(wanted)][::-1]

    def verify(self, noted: Head | None = None) -> Verified:
        """Looks at every row. `noted` is an end that a person noted down earlier. Raises TombstoneKeyError."""
        beside = read_head(head_file(self._transactions.path))  # before the rows: they may grow meanwhile
        heads = [head for head in (noted, beside) if head is not None]
        with self._transactions.read() as connection:
            end = _head(connection)
            if not end.number and not heads:
                return Verified(end, None, ())
            rows = connection.execution_options(yield_per=_AT_ONCE).execute(select(_audit).order_by(_audit.c.number))
            found = tuple(findings(self._tombstones.key(), map(_row, rows), heads))
        return Verified(end, beside, found)

    def _hash(self, about: CardUid | Esi | None) -> str | None:
        if about is None:
            return None
        return self._tombstones.hash_uid(about) if isinstance(about, CardUid) else self._tombstones.hash_esi(about.key)

    def _note_head(self) -> None:
        """After what is noted has reached the disk. Where the note and the rows disagree, it stays: it is evidence."""
        path = head_file(self._transactions.path)
        told = read_head(path)
        with self._transactions.read() as connection:
            end = _head(connection)
            if told is not None:
                kept = connection.scalar(select(_audit.c.seal).where(_audit.c.number == told.number))
                if kept != told.seal:
                    return
        write_beside(path, f"{end}\n".encode())


def read_head(path: Path) -> Head | None:
    """The end that was noted in a file, if it can be read."""
    try:
        return parse_head(path.read_text(encoding="ascii"))
    except (OSError, ValueError):
        return None


def parse_head(text: str) -> Head:
    """An end as `Head` shows it. Raises ValueError."""
    number, _, kept = text.strip().partition(":")
    if len(bytes.fromhex(kept)) != 32:
        raise ValueError("no seal of an audit row")
    return Head(int(number), kept)


def take_rows(connection: Connection, there: Connection) -> None:
    """Continues the chain with the rows that another database has beyond it, where that is the same chain."""
    end = _head(connection)
    same = not end.number or there.scalar(select(_audit.c.seal).where(_audit.c.number == end.number)) == end.seal
    if same:
        further = there.execute(select(_audit).where(_audit.c.number > end.number).order_by(_audit.c.number))
        copied: Sequence[dict[str, Any]] = [dict(row) for row in further.mappings()]
        if copied:
            connection.execute(_ADD, copied)


def _head(connection: Connection) -> Head:
    row = connection.execute(_LAST).first()
    return Head(row.number, row.seal) if row else Head(0, FIRST)


def _values(row: AuditRow) -> dict[str, Any]:
    return {name: getattr(row, name) for name in AuditRow.__slots__}


def _row(row: Row[Any]) -> AuditRow:
    return AuditRow(*row)
