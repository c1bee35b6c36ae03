"""The table of cards, and the jobs that make them."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import Row

from station.errors import JobOpenError, StoreError
from station.model.card import CardState, CardType, CardUid, Problem
from station.model.esi import Esi
from station.store import cards
from station.store.cards import CardRecord
from station.store.database import Store

from .conftest import Clock, open_jobs

ESI = Esi.parse("FR-999859608-Ab1")
UID = CardUid(bytes.fromhex("04112233445566"))


def make(store: Store, clock: Clock, job: str = "job", esi: Esi = ESI) -> CardRecord:
    store.jobs.start(job, esi)
    record = CardRecord(
        escn=store.numbers.reserve(job, 1, "999859608", clock.now),
        job=job,
        esi=esi,
        uid=None,
        state=CardState.READY,
        problem=None,
        template="classic",
        template_version="1",
        chip_profile="esc-cdz",
        card_type=CardType.SMART_CDZ,
        issued_on=None,
        expires_on=date(2030, 9, 30),
    )
    store.cards.save(record)
    return replace(record, created=clock.now, updated=clock.now)


def test_a_card_comes_back_as_saved(store: Store, clock: Clock) -> None:
    record = make(store, clock)
    assert store.cards.by_escn(record.escn) == record
    assert store.cards.of_job("job") == record
    assert store.cards.of_job("another") is None
    found = store.cards.of_holder(Esi.parse(ESI.text.lower()))
    assert found == (record,)
    assert found[0].esi.text == ESI.text


def test_the_card_that_was_being_made_is_the_one_last_worked_on(store: Store, clock: Clock) -> None:
    assert store.cards.being_made() is None
    first, second, third = (make(store, clock, job, Esi.build("fr", job)) for job in ("one", "two", "three"))
    for record, state in ((second, CardState.PRINTING), (first, CardState.ENCODING), (third, CardState.HELD)):
        clock.now += timedelta(minutes=5)
        store.cards.save(replace(record, state=state))
    found = store.cards.being_made()
    assert found is not None
    assert found.job == "one"
    store.jobs.end("one")
    store.cards.save(replace(second, state=CardState.REGISTERING))
    assert store.cards.being_made() is None


def test_cards_in_some_states_come_one_by_one_the_oldest_first(
    store: Store, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = list[CardRecord]()
    for number, state in enumerate((CardState.ISSUED, CardState.SPOILED, CardState.REGISTERING, CardState.ISSUED)):
        card = make(store, clock, f"job{number}", Esi.parse(f"FR-999859608-{number}"))
        store.cards.save(replace(card, state=state))
        made.append(card)
        clock.now += timedelta(hours=1)
    read, real = list[object](), cards.record_of

    def seen(row: Row[Any]) -> CardRecord:
        read.append(row)
        return real(row)

    monkeypatch.setattr(cards, "record_of", seen)
    found = store.cards.in_states({CardState.ISSUED, CardState.REGISTERING})
    assert next(found).escn == made[0].escn
    assert len(read) == 1
    assert [card.escn for card in found] == [made[2].escn, made[3].escn]


def test_saving_again_moves_the_row(store: Store, clock: Clock) -> None:
    record = make(store, clock)
    clock.now += timedelta(minutes=5)
    held = replace(record, uid=UID, state=CardState.HELD, problem=Problem("card.lost", "Gone.", "Place it."))
    store.cards.save(held)
    assert store.cards.all() == (replace(held, updated=clock.now),)
    store.cards.save(replace(held, state=CardState.ISSUED, problem=None, issued_on=date(2026, 9, 1)))
    again = store.cards.by_uid(UID)
    assert again is not None
    assert (again.state, again.problem, again.issued_on) == (CardState.ISSUED, None, date(2026, 9, 1))
    assert again.created == record.created


def test_a_chip_is_found_by_its_last_card(store: Store, clock: Clock) -> None:
    assert store.cards.by_uid(UID) is None
    store.cards.save(replace(make(store, clock), uid=UID, state=CardState.SPOILED))
    store.jobs.end("job")
    clock.now += timedelta(days=1)
    newest = replace(make(store, clock, "later"), uid=UID)
    store.cards.save(newest)
    found = store.cards.by_uid(UID)
    assert found is not None
    assert found.escn == newest.escn
    assert [card.job for card in store.cards.of_holder(ESI)] == ["later", "job"]


def test_a_valid_card_is_issued_and_not_expired(store: Store, clock: Clock) -> None:
    record = make(store, clock)
    assert store.cards.valid_of(ESI) is None
    store.cards.save(replace(record, state=CardState.ISSUED))
    found = store.cards.valid_of(ESI)
    assert found is not None
    assert found.escn == record.escn
    clock.now = clock.now.replace(year=2030, month=9, day=30)
    assert store.cards.valid_of(ESI) is not None
    clock.now += timedelta(days=1)
    assert store.cards.valid_of(ESI) is None


def test_a_card_needs_a_number_that_was_given_out(store: Store, clock: Clock) -> None:
    record = make(store, clock)
    store.jobs.start("other", Esi.build("fr", "2"))
    invented = type(record.escn).build(ticks=5, clock=0, prefix=1, pic="999859608")
    with pytest.raises(Exception, match="FOREIGN KEY"):
        store.cards.save(replace(record, escn=invented, job="other"))


def test_a_holder_has_one_open_job(store: Store) -> None:
    store.jobs.start("first", ESI)
    with pytest.raises(JobOpenError, match="first") as caught:
        store.jobs.start("second", Esi.parse(ESI.text.lower()))
    assert isinstance(caught.value, StoreError)
    assert ESI.code not in str(caught.value)
    assert store.jobs.unfinished(ESI) == "first"
    store.jobs.end("first")
    store.jobs.end("first")
    assert store.jobs.unfinished(ESI) is None
    store.jobs.start("second", ESI)
    assert open_jobs(store) == ("second",)


def test_the_database_itself_refuses_a_second_open_job(store: Store) -> None:
    store.jobs.start("first", ESI)
    with pytest.raises(Exception, match="UNIQUE"), store.transactions.write() as connection:
        connection.exec_driver_sql(
            "INSERT INTO jobs (id, esi_key, created) VALUES ('second', ?, '2026-01-01')", (ESI.key,)
        )
