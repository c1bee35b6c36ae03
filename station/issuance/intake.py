"""Taking a roster in: what it would change, said before it is done. Nobody is ever deleted by a roster."""

import enum
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from itertools import islice

from station.issuance.lifecycle import LifeCycle
from station.model.esi import Esi
from station.model.holder import Holder
from station.roster.columns import Field
from station.roster.table import BadRow, Rows
from station.store.database import Store

_AT_ONCE = 100
"""Holders compared or saved in one transaction: few enough that their photos fit the memory."""
_READ_SINGLY = 10
"""So many rejected rows are read one by one."""


@enum.unique
class Fate(enum.Enum):
    """What a roster means for one person. GONE: known here, and not on the roster.

    AWAY: erased on the person's own wish; a roster does not bring such a person back.
    """

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    GONE = "gone"
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class Change:
    """One person: `fields` are what differs, in words. The name is there for people, not for logs."""

    fate: Fate
    esi: Esi
    name: str = field(repr=False)
    fields: tuple[str, ...] = ()


@dataclass(slots=True)
class Tally:
    """How many of each."""

    new: int = 0
    changed: int = 0
    same: int = 0
    gone: int = 0
    away: int = 0
    rejected: int = 0
    renamed: int = 0
    fault: BadRow | None = None
    """The first row that was rejected, as long as all others have its fault in its column."""

    def add(self, row: Change | BadRow) -> None:
        """Counts one."""
        if isinstance(row, BadRow):
            if self.rejected == 0:
                self.fault = row
            elif self.fault and (row.column, row.reason.code) != (self.fault.column, self.fault.reason.code):
                self.fault = None
            self.rejected += 1
            return
        setattr(self, row.fate.value, getattr(self, row.fate.value) + 1)
        self.renamed += "name" in row.fields

    @property
    def common_fault(self) -> BadRow | None:
        """The first rejected row, where they are too many to be read one by one and all have its fault."""
        return self.fault if self.rejected > _READ_SINGLY else None

    @property
    def doubt(self) -> str | None:
        """Why this roster looks like the wrong file, or one with shifted columns; None if it does not."""
        known = self.changed + self.same
        if self.rejected > max(_READ_SINGLY, self.new + known):
            return f"more rows cannot be read ({self.rejected}) than can ({self.new + known})"
        if self.renamed > max(10, known // 4):
            return f"{self.renamed} of {known} people would get another name"
        return None


def preview(store: Store, rows: Rows) -> Iterator[Change | BadRow]:
    """What the roster would change, row by row; at the end, who is not on it. Writes nothing."""
    return _walk(store, rows, lambda judged: None)


def take_in(life: LifeCycle, rows: Rows) -> Iterator[Change | BadRow]:
    """The same, carried out: each person is told after it is saved. May be repeated after an interruption.

    Of people who are registered, what has changed waits for ESC-R at once: a consent that a roster ends, above all.
    """

    def save(judged: list[tuple[Change, Holder]]) -> None:
        with life.store.transactions.write():
            life.store.holders.save_all(holder for _, holder in judged)
            life.tell_all(holder for change, holder in judged if change.fate is Fate.CHANGED)

    return _walk(life.store, rows, save)


def _walk(store: Store, rows: Rows, save: Callable[[list[tuple[Change, Holder]]], None]) -> Iterator[Change | BadRow]:
    reading = iter(rows)
    while batch := list(islice(reading, _AT_ONCE)):
        there = store.holders.find_all(row.esi for row in batch if isinstance(row, Holder))
        away = store.tombstones.staying_away(row.esi for row in batch if isinstance(row, Holder))
        told = [
            _judge(store, row, there.get(row.esi), rows.fields, away=row.esi in away)
            if isinstance(row, Holder)
            else (row, None)
            for row in batch
        ]
        save([(change, holder) for change, holder in told if isinstance(change, Change) and holder is not None])
        yield from (change for change, _ in told)
    yield from _gone(store, rows)


def _gone(store: Store, rows: Rows) -> Iterator[Change]:
    missing = (esi for esi in store.holders.identifiers() if not rows.names(esi))
    while batch := list(islice(missing, _AT_ONCE)):
        there = store.holders.find_all(batch)
        yield from (Change(Fate.GONE, esi, there[esi].name) for esi in batch if esi in there)


def _judge(
    store: Store, row: Holder, before: Holder | None, told: frozenset[Field], *, away: bool
) -> tuple[Change, Holder | None]:
    """The change, and the holder to save where there is one."""
    if before is None and away:
        return Change(Fate.AWAY, row.esi, row.name), None
    if before is None:
        return Change(Fate.NEW, row.esi, row.name), row
    after = _merged(before, row, told)
    if after.consents != before.consents or after.photo != before.photo:
        after = store.holders.foresee(after)
    fields = _differences(before, after)
    if not fields:
        return Change(Fate.SAME, before.esi, before.name), None
    return Change(Fate.CHANGED, before.esi, after.name, fields), after


def _merged(before: Holder, row: Holder, told: frozenset[Field]) -> Holder:
    """The row, with what the roster does not speak of left as it is."""
    return replace(
        row,
        level=row.level if Field.LEVEL in told else before.level,
        role=row.role if Field.ROLE in told else before.role,
        language=row.language if Field.LANGUAGE in told else before.language,
        email=row.email if Field.EMAIL in told else before.email,
        photo=row.photo if Field.PHOTO in told else before.photo,
        consents=row.consents if Field.CONSENT in told else before.consents,
    )


def _differences(before: Holder, after: Holder) -> tuple[str, ...]:
    compared = {
        "name": before.name == after.name,
        "level": before.level == after.level,
        "valid until": before.valid_until == after.valid_until,
        "role": before.role == after.role,
        "language": before.language == after.language,
        "email": before.email == after.email,
        "photo": before.photo == after.photo,
        "consent": before.consents == after.consents,
    }
    return tuple(what for what, same in compared.items() if not same)
