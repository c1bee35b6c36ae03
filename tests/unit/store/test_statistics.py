"""What is counted, and what is not."""

from dataclasses import replace
from datetime import date

from made import NOW, make_card
from people import holder
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


def test_nobody_is_told_by_the_counts(store: Store, clock: Clock) -> None:
    clock.now = NOW
    record = make_card(store, holder(1))
    told = repr(count(store.transactions, NOW.date(), NOW.date()))
    assert holder(1).esi.code not in told
    assert str(record.escn) not in told
