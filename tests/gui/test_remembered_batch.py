"""A batch that comes back after the window was closed: it counts as it did when it was formed."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from issue_views import NO_CONSENT, row
from people import holder
from station.gui.issue import batches
from station.gui.issue.snapshot import HolderRow
from station.issuance.desk import Desk
from station.store.database import open_store
from station.store.holders import HolderEntry

KEYS = tuple(holder(number).esi.key for number in range(5))


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """Records with five people, of whom the first cannot get a card."""

    def rows(_: Desk, entries: Iterable[HolderEntry]) -> list[HolderRow]:
        return [
            replace(row(entry.name, refusals=(NO_CONSENT,) if entry.esi.key == KEYS[0] else ()), key=entry.esi.key)
            for entry in entries
        ]

    monkeypatch.setattr(batches, "rows_of", rows)
    with closing(open_store(tmp_path / "station.sqlite")) as store:
        store.holders.save_all(holder(number) for number in range(5))
        yield cast("Desk", SimpleNamespace(store=store))


@pytest.mark.parametrize("goes_on", [False, True])
def test_who_was_left_out_on_the_way_still_counts(desk: Desk, *, goes_on: bool) -> None:
    before = batches.picked(desk, KEYS)
    if goes_on:
        before = batches.going(desk, before, KEYS[1:])
    before = batches.passed(desk, before, KEYS[1:3])
    assert (len(before.left), before.total) == (2, 4)
    after = batches.remembered(desk)
    assert after is not None
    assert (after.left, after.total) == (before.left, 4)
    on = batches.going(desk, after, after.left[1:])
    assert (on.left, on.total) == (KEYS[4:], 4)
    after = batches.remembered(desk)
    assert after is not None
    assert (after.left, after.total) == (KEYS[4:], 4)
