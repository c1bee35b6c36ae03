"""The chain that holds the audit's rows together, and what breaks it.

Each row's seal is HMAC-SHA-256 (RFC 2104), under the key beside the database, of the seal before it and the row's own
content. Whoever has the database alone cannot make a seal.
"""

import enum
import hmac
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

FIRST = ""
"""What stands for the seal before the first row."""


@dataclass(frozen=True, slots=True)
class AuditRow:
    """One row. `number` counts from 1; `at` is ISO 8601 in UTC; `about` is the keyed hash of a UID or an ESI.

    `seal` is 64 hex digits.
    """

    number: int
    at: str
    actor: str
    second: str | None
    action: str
    key: str | None
    version: int | None
    purpose: str
    about: str | None
    seal: str


@dataclass(frozen=True, slots=True)
class Head:
    """The last row at some moment: kept elsewhere, it tells later whether the end was cut off."""

    number: int
    seal: str

    def __str__(self) -> str:
        return f"{self.number}:{self.seal}"


@enum.unique
class Fault(enum.Enum):
    """What is wrong with a row."""

    CHANGED = "changed"
    """Its content is not what was sealed after the row before it."""
    MISSING = "missing"
    CUT_OFF = "cut off"
    """It was the last one once, and is not there any more."""
    REPLACED = "replaced"
    """It was the last one once, and another stands in its place: the end was cut off and written anew."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault of one row, or of all from `number` to `last`."""

    fault: Fault
    number: int
    last: int


def seal(key: bytes, previous: str, row: AuditRow) -> str:
    """The seal of a row after another one (its own is not looked at)."""
    content = (
        *(previous, row.number, row.at, row.actor, row.second),
        *(row.action, row.key, row.version, row.purpose, row.about),
    )
    # Who changes rows may leave what JSON cannot hold: SQLite takes bytes where text should be.
    return hmac.digest(key, b"audit\0" + json.dumps(content, default=repr).encode(), "sha256").hex()


def findings(key: bytes, rows: Iterable[AuditRow], heads: Iterable[Head]) -> Iterator[Finding]:
    """What is wrong with rows that come in the order of their numbers; `heads` are last rows as they were noted."""
    noted = {(head.number, head.seal) for head in heads}
    number, previous = 0, FIRST
    for row in rows:
        if row.number != number + 1:
            yield Finding(Fault.MISSING, number + 1, row.number - 1)
        # After a gap nobody can say what the row before was: the next one to be checked is the one after.
        elif not hmac.compare_digest(seal(key, previous, row).encode(), str(row.seal).encode()):
            yield Finding(Fault.CHANGED, row.number, row.number)
        if any(at == row.number and kept != row.seal for at, kept in noted):
            yield Finding(Fault.REPLACED, row.number, row.number)
        number, previous = row.number, row.seal
    last = max((at for at, _ in noted), default=0)
    if last > number:
        yield Finding(Fault.CUT_OFF, number + 1, last)
