"""What is counted, and what is not."""

import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from made import NOW, make_card
from people import holder
from station.issuance.costs import costs_between
from station.model.card import CardState, Problem
from station.store.database import Store
from station.store.journal import Phase
from station.store.statistics import count

from .conftest import Clock


def test_cards_are_counted_by_what_they_are(store: Store, clock: Clock) -> None:
    clock.now = NOW
    for number in range(3):
        record = make_card(store, holder(number))
        store.cards.save(replace(record, state=CardState.ISSUED))
        store.jobs.end(record.job)
    spoiled = make_card(store, holder(9))
    store.cards.save(replace(spoiled, state=CardState.SPOILED, problem=Problem("card.verification", "x", "y")))
    store.journal.append(spoiled.job, Phase.FACT, "registration-queued", {})
    day = NOW.date()
    found = count(store.transactions, day, day)
    assert (found.made, found.spoiled, found.erased) == (3, 1, 0)
    assert found.state == (("issued", 3), ("spoiled", 1))
    assert found.rejects == (("card.verification", 1),)
    assert found.level == (("master", 3),)
    assert found.month == ((day.strftime("%Y-%m"), 3),)
    assert sum(number for _, number in found.desk) == 3
    assert dict(found.backlog).get("pending", 0) > 0
    assert count(store.transactions, date(2000, 1, 1), date(2000, 12, 31)).state == ()
    store.erasing.erase(holder(0).esi, "erased")
    after = count(store.transactions, day, day)
    assert (after.made, after.erased) == (2, 1)


BORDERS = [
    ("Asia/Tokyo", datetime(2026, 10, 31, 15, 0, tzinfo=UTC), date(2026, 11, 1)),
    ("Asia/Tokyo", datetime(2026, 10, 31, 14, 59, 59, tzinfo=UTC), date(2026, 10, 31)),
    ("America/Bogota", datetime(2026, 11, 1, 4, 59, 59, tzinfo=UTC), date(2026, 10, 31)),
    ("Europe/Brussels", datetime(2026, 10, 25, 22, 59, 59, tzinfo=UTC), date(2026, 10, 25)),  # 25 hours long
    ("Europe/Brussels", datetime(2026, 10, 25, 23, 0, tzinfo=UTC), date(2026, 10, 26)),
    ("Europe/Brussels", datetime(2026, 3, 29, 22, 0, tzinfo=UTC), date(2026, 3, 30)),  # after one of 23
]


@pytest.mark.parametrize(("zone", "moment", "day"), BORDERS)
def test_a_card_counts_for_the_day_and_month_that_it_was_begun_on_here(
    store: Store, clock: Clock, monkeypatch: pytest.MonkeyPatch, zone: str, moment: datetime, day: date
) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        clock.now = moment
        make_card(store, holder(1), now=moment)
        for asked, number in ((day, 1), (day - timedelta(days=1), 0), (day + timedelta(days=1), 0)):
            found = count(store.transactions, asked, asked)
            assert (found.made, costs_between(store, asked, asked).made) == (number, number)
        assert count(store.transactions, date.min, date.max).month == ((f"{day:%Y-%m}", 1),)
    finally:
        monkeypatch.undo()
        time.tzset()


def test_nobody_is_told_by_the_counts(store: Store, clock: Clock) -> None:
    clock.now = NOW
    record = make_card(store, holder(1))
    told = repr(count(store.transactions, NOW.date(), NOW.date()))
    assert holder(1).esi.code not in told
    assert str(record.escn) not in told
