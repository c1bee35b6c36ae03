"""Holders, their photos, and what they have agreed to."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection

from people import holder
from statements import statements
from station.model.esi import URN_PREFIX, Esi
from station.model.holder import AcademicLevel, Holder, Purpose
from station.store import holders
from station.store.consents import ROSTER, Asked
from station.store.database import Store, open_store

from .conftest import Clock

ADA = Holder(
    esi=Esi.parse(f"{URN_PREFIX}uni-demo.example:Ada1"),
    name="Ada Łukasiewicz-Müller",
    level=AcademicLevel.MASTER,
    valid_until=date(2030, 9, 30),
    email="ada@uni-demo.example",
    photo=b"\xff\xd8 a photo",
    consents=frozenset({Purpose.CARD, Purpose.PHOTO_ON_CARD}),
    role="Visiting lecturer",
    language="pl",
)
BOB = Holder(Esi.build("fr", "100%25x"), "Bob O'Neil", None, date(2029, 1, 1))


def test_a_holder_comes_back_as_saved(store: Store) -> None:
    assert store.holders.save(ADA) == ADA
    assert store.holders.find(ADA.esi) == ADA
    store.holders.save(BOB)
    assert store.holders.find(BOB.esi) == BOB


def test_an_identifier_is_found_in_either_case_and_keeps_its_spelling(store: Store) -> None:
    store.holders.save(ADA)
    shouted = Esi.parse(ADA.esi.text.upper())
    saved = store.holders.save(replace(ADA, esi=shouted, name="Ada"))
    found = store.holders.find(shouted)
    assert found is not None
    assert saved.esi.text == found.esi.text == ADA.esi.text
    assert found.name == "Ada"
    assert store.holders.find(BOB.esi) is None


def test_a_photo_that_the_roster_no_longer_has_is_dropped(store: Store) -> None:
    store.holders.save(ADA)
    store.holders.save(replace(ADA, photo=None, email=None))
    found = store.holders.find(ADA.esi)
    assert found is not None
    assert (found.photo, found.email) == (None, None)


def test_who_is_saved_together_stands_as_if_saved_alone(store: Store, clock: Clock, tmp_path: Path) -> None:
    cleo = replace(BOB, esi=Esi.build("fr", "cleo"), name="Cleo Duval", photo=b"one", consents=ADA.consents)
    rounds = (
        (ADA, BOB, cleo),
        (replace(ADA, name="Ada Brown"), replace(BOB, photo=b"new", role="Guest"), replace(cleo, photo=b"two")),
        (replace(ADA, consents=frozenset()), BOB, replace(cleo, photo=b"three", consents=frozenset())),
    )
    refused = Asked("2026-11", "carla")
    with closing(open_store(tmp_path / "other.sqlite", clock)) as other:
        for people in rounds:
            store.holders.save_all(people)
            for one in people:
                other.holders.save(one)
            for each in (store, other):
                each.holders.answer(cleo.esi, {Purpose.PHOTO_ON_CARD: False}, refused)
            for one in people:
                assert store.holders.find(one.esi) == other.holders.find(one.esi)
                assert store.holders.consents(one.esi) == other.holders.consents(one.esi)
        for text in ("ada", "brown", "luk", "bob", "cleo"):
            assert store.holders.search(text) == other.holders.search(text)
    assert [entry.name for entry in store.holders.search("ada")] == [ADA.name]
    cleo_now = store.holders.find(cleo.esi)
    assert cleo_now is not None
    assert cleo_now.photo is None, "she has refused it"


def test_many_are_changed_with_as_few_statements_as_one(store: Store) -> None:
    store.holders.save_all([ADA, BOB])
    one, two = [replace(ADA, name="A")], [replace(ADA, name="Ad"), replace(BOB, name="Bo")]
    assert statements(lambda: store.holders.save_all(one)) == statements(lambda: store.holders.save_all(two))


def test_lists_are_sorted_limited_and_know_the_consents(store: Store) -> None:
    store.holders.save(BOB)
    store.holders.save(ADA)
    assert [(entry.name, entry.consents) for entry in store.holders.search("")] == [
        (ADA.name, ADA.consents),
        (BOB.name, frozenset()),
    ]
    assert [entry.esi for entry in store.holders.search("", limit=1)] == [ADA.esi]
    assert store.holders.search("", limit=1)[0].consents == ADA.consents


def agreed(store: Store) -> set[Purpose]:
    found = store.holders.find(ADA.esi)
    assert found is not None
    return set(found.consents)


def test_consents_of_a_roster_become_records_once(store: Store, clock: Clock) -> None:
    store.holders.save(ADA)
    store.holders.save(ADA)
    records = store.holders.consents(ADA.esi)
    assert {record.purpose for record in records} == ADA.consents
    assert len(records) == len(ADA.consents)
    for record in records:
        assert (record.operator, record.text_version, record.given_at) == (ROSTER, ROSTER, clock.now)
        assert record.withdrawn_at is None


def test_a_roster_ends_and_brings_back_what_a_roster_gave(store: Store, clock: Clock) -> None:
    store.holders.save(ADA)
    clock.now += timedelta(days=1)
    store.holders.save(replace(ADA, consents=frozenset({Purpose.CARD})))
    assert agreed(store) == {Purpose.CARD}
    ended = [record for record in store.holders.consents(ADA.esi) if record.purpose is Purpose.PHOTO_ON_CARD]
    assert [(record.withdrawn_at, record.withdrawn_by) for record in ended] == [(clock.now, ROSTER)]
    assert store.holders.save(ADA).consents == ADA.consents


def test_what_a_person_withdrew_stays_withdrawn(store: Store, clock: Clock) -> None:
    store.holders.save(ADA)
    store.holders.withdraw_consent(ADA.esi, Purpose.CARD, operator="carla")
    assert store.holders.save(ADA).consents == {Purpose.PHOTO_ON_CARD}
    assert agreed(store) == {Purpose.PHOTO_ON_CARD}
    store.holders.answer(ADA.esi, {Purpose.CARD: True}, Asked("2026-01", "carla"))
    assert agreed(store) == ADA.consents
    last = store.holders.consents(ADA.esi)[-1]
    assert (last.text_version, last.operator, last.given_at) == ("2026-01", "carla", clock.now)


def test_what_a_person_gave_at_the_desk_outlives_the_roster(store: Store) -> None:
    store.holders.save(ADA)
    store.holders.answer(ADA.esi, {Purpose.NAME_TO_REGISTRY: True}, Asked("2026-01", "carla"))
    store.holders.save(replace(ADA, consents=frozenset()))
    assert agreed(store) == {Purpose.NAME_TO_REGISTRY}


def test_nothing_personal_shows_in_a_list_entry(store: Store) -> None:
    store.holders.save(ADA)
    assert "Ada Ł" not in repr(store.holders.search(""))


def test_those_who_agree_come_by_name_without_photos_and_not_all_at_once(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.holders.save_all([ADA, BOB, *(holder(number) for number in range(7))])
    store.holders.withdraw_consent(holder(2).esi, Purpose.CARD, operator="carla")
    pages = list[int]()
    real = holders._found  # pyright: ignore[reportPrivateUsage] - how many people are read together is what is asked

    def counted(connection: Connection, esis: Iterable[Esi], *, photo: bool) -> Iterator[Holder]:
        wanted = list(esis)
        pages.append(len(wanted))
        yield from real(connection, wanted, photo=photo)

    monkeypatch.setattr(holders, "_found", counted)
    monkeypatch.setattr(holders, "_PAGE", 3)
    agreeing = store.holders.agreeing(Purpose.CARD)
    first = next(agreeing)
    assert pages == [3]
    found = [first, *agreeing]
    assert pages == [3, 3, 1]
    assert replace(ADA, photo=None) in found
    by_name = [entry.esi for entry in store.holders.search("") if Purpose.CARD in entry.consents]
    assert [one.esi for one in found] == by_name
    assert len(found) == 7
