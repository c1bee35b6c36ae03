"""A last day ends when the desk's day ends, whatever UTC says; who judges it does not matter."""

import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from made import make_card
from people import holder
from station.errors import CardExpiredError
from station.issuance.lifecycle import LifeCycle
from station.issuance.readiness import unready
from station.local_time import local_day, local_now
from station.model.card import CardState
from station.model.standing import Act
from station.store.card_search import CardQuery
from station.store.cards import CardRecord
from station.store.database import Store, open_store

LAST = date(2026, 11, 25)
ADA = replace(holder(1), valid_until=LAST)


@pytest.fixture(params=[("Asia/Tokyo", 16, True), ("Asia/Tokyo", 14, False), ("America/Bogota", 3, False)])
def over(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[datetime, bool]]:
    """A moment of the 25th, or the 26th (in Bogotá), by UTC, and whether the desk's 25th is over."""
    zone, hour, over = request.param
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    yield datetime(2026, 11, 26 if hour == 3 else 25, hour, tzinfo=UTC), over
    monkeypatch.undo()
    time.tzset()


def issued(store: Store) -> CardRecord:
    record = replace(make_card(store, ADA, active=False), state=CardState.ISSUED)
    store.cards.save(record)
    store.jobs.end(record.job)
    return record


def test_a_last_day_is_the_desks(over: tuple[datetime, bool], tmp_path: Path) -> None:
    moment, ended = over
    today = local_day(moment)
    assert (today > LAST) is ended
    with closing(open_store(tmp_path / "station.sqlite", lambda: moment)) as store:
        card = issued(store)
        assert (store.cards.valid_of(ADA.esi) is None) is ended
        assert store.card_search.count(CardQuery(expired=True)) == ended
        assert store.card_search.count(CardQuery(expired=False)) == (not ended)
        life = LifeCycle(store, lambda: moment.astimezone())
        try:
            life.act(card.escn, Act.HAND_OVER, operator="carla")
        except CardExpiredError:
            assert ended
        else:
            assert not ended
        codes = [one.code for one in unready(ADA, today=today, lacks_photo=False)]
        assert ("holder.expired" in codes) is ended


def test_what_the_store_keeps_of_time_stays_utc(over: tuple[datetime, bool], tmp_path: Path) -> None:
    moment, _ = over
    with closing(open_store(tmp_path / "station.sqlite", lambda: moment)) as store:
        card = issued(store)
        assert {row.at for row in store.journal.rows(card.job)} == {moment}
        assert store.journal.rows(card.job)[0].at.utcoffset() == UTC.utcoffset(None)


def test_the_desks_time_has_the_desks_zone(over: tuple[datetime, bool]) -> None:
    moment, _ = over
    assert local_now().utcoffset() == moment.astimezone().utcoffset()
