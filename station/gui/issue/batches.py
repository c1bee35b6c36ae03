"""The batch that is under way, as the window sees it and the store remembers it: on the device thread."""

from collections.abc import Iterable
from dataclasses import replace

from station.gui.issue.listing import AT_HAND, rows_of
from station.gui.issue.roster import issuable, made
from station.gui.issue.snapshot import Batch, DeskView, HolderRow
from station.issuance.desk import Desk

_BEHIND = 20
"""Of a long batch so many people who are behind it stay in the list."""
_AS_READ = DeskView()


def picked(desk: Desk, keys: tuple[str, ...]) -> Batch:
    """A batch of these people that has not begun; who has a card or cannot get one now is behind it already."""
    batch = _as_it_stands(desk, keys, keys)
    desk.store.batches.keep(keys, batch.left, (row.key for row in batch.over))
    return replace(batch, unfit=len(batch.over))


def remembered(desk: Desk) -> Batch | None:
    """The batch that was not put away when the window closed, however it closed. Reads only, as `again` does."""
    kept = desk.store.batches.kept()
    return replace(_as_it_stands(desk, kept.people, kept.left), unfit=kept.unfit) if kept else None


def going(desk: Desk, before: Batch | None, keys: tuple[str, ...]) -> Batch:
    """The batch that goes on with these people: the rest of the one before, or a new one."""
    if before is None or not set(keys) <= set(before.left):
        return replace(picked(desk, keys), running=True)
    batch = _as_it_stands(desk, before.people, keys)
    desk.store.batches.pass_by(frozenset(before.people) - frozenset(batch.left))
    return replace(batch, running=True, unfit=before.unfit)


def again(desk: Desk, batch: Batch) -> Batch:
    """The same batch, at rest, as the records have its people now."""
    return replace(_as_it_stands(desk, batch.people, batch.left), unfit=batch.unfit)


def passed(desk: Desk, batch: Batch, keys: Iterable[str]) -> Batch:
    """The same batch with these people behind it."""
    behind = frozenset(keys) & frozenset(batch.left)
    if not behind:
        return batch
    desk.store.batches.pass_by(behind)
    left = tuple(key for key in batch.left if key not in behind)
    over = (*batch.over, *_without_card(_rows(desk, tuple(behind))))
    in_sight = batch.rows
    if left and left[0] not in {row.key for row in in_sight}:
        in_sight = _in_sight(desk, batch.people, left)
    return replace(batch, left=left, rows=in_sight, over=over)


def _as_it_stands(desk: Desk, people: tuple[str, ...], left: tuple[str, ...]) -> Batch:
    """Looks again who can get a card now: since then cards may have been made elsewhere, and people erased."""
    left = tuple(row.key for row in _rows(desk, left) if issuable(_AS_READ, row))
    still = frozenset(left)
    over = _without_card(_rows(desk, tuple(key for key in people if key not in still)))
    return Batch(people, left, running=False, rows=_in_sight(desk, people, left), over=over)


def _without_card(behind: Iterable[HolderRow]) -> tuple[HolderRow, ...]:
    return tuple(row for row in behind if not made(_AS_READ, row))


def _in_sight(desk: Desk, people: tuple[str, ...], left: tuple[str, ...]) -> tuple[HolderRow, ...]:
    """All of a batch, or of a long one those about where it stands."""
    here = people.index(left[0]) if left else 0
    first = max(0, min(here - _BEHIND, len(people) - AT_HAND))
    return tuple(_rows(desk, people[first : first + AT_HAND]))


def _rows(desk: Desk, keys: tuple[str, ...]) -> list[HolderRow]:
    rows: list[HolderRow] = []
    for start in range(0, len(keys), AT_HAND):
        rows += rows_of(desk, desk.store.holders.listed(keys[start : start + AT_HAND]))
    return rows
