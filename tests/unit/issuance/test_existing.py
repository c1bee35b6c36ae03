"""Cards that people had before: taken in, numbered, matched, registered; and all that does not belong together."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from assembly import PIC
from made import NOW, make_card
from people import holder
from station.errors import (
    CardExpiredError,
    CardKnownError,
    JobOpenError,
    NoConsentError,
    StatusEndedError,
    StickerCardNeededError,
    StickerHasCardError,
    StickerOtherCardError,
    StickerUnknownError,
    StickerUsedError,
)
from station.issuance.desk import Issuer
from station.issuance.existing import CardChange, CardFate, Existing
from station.model.card import CardState, CardType, CardUid
from station.model.card_stock import Hologram
from station.model.deed import Action
from station.model.escn import Escn
from station.model.holder import Holder
from station.model.standing import Standing
from station.model.supply import Supply
from station.roster.existing import CardRow, read_cards
from station.roster.line import BadRow
from station.store.database import Store
from station.store.existing import ExistingCard
from station.store.numbers import NumberState
from station.store.outbox import Subject
from station.store.schema import audit, supply_uses

UID, OTHER = CardUid(bytes.fromhex("04112233445566")), CardUid(bytes.fromhex("04665544332211"))
ELSEWHERE = Escn.parse("6a01dfc0-cb98-1035-a19b-001999859608")


@pytest.fixture
def existing(store: Store) -> Existing:
    return Existing(store, Issuer("Uni Demo", PIC, 1, "https://s.esc-r.eu/", register_active=True), lambda: NOW)


def row(person: Holder, uid: CardUid | None = None, escn: Escn | None = None, until: date | None = None) -> CardRow:
    return CardRow(2, person.esi, uid, "A-17", None, until, escn)


def admit(existing: Existing, number: int, uid: CardUid | None = None) -> tuple[Holder, Escn]:
    """Somebody with a card, and the number of its sticker."""
    person = existing.store.holders.save(holder(number))
    list(existing.take_in([row(person, uid)]))
    card = next(card for card in existing.mint() if card.esi == person.esi)
    assert card.escn is not None
    return person, card.escn


def only(changes: Iterator[CardChange | BadRow]) -> CardChange:
    (change,) = changes
    assert isinstance(change, CardChange)
    return change


def test_a_preview_says_what_taking_in_does(existing: Existing) -> None:
    ada = existing.store.holders.save(holder(1))
    assert only(existing.preview([row(ada)])).fate is CardFate.NEW
    assert existing.store.existing.all() == ()
    assert only(existing.take_in([row(ada)])).fate is CardFate.NEW
    assert only(existing.take_in([row(ada)])).fate is CardFate.SAME
    assert only(existing.take_in([row(ada, UID)])).fate is CardFate.CHANGED
    assert existing.store.existing.of_holder(ada.esi) == ExistingCard(ada.esi, UID, "A-17", name=ada.name)


def test_what_cannot_be_taken_in_is_said(existing: Existing) -> None:
    store = existing.store
    ada, bob = store.holders.save(holder(1)), store.holders.save(holder(2))
    made = make_card(store, holder(3))
    assert made.uid is not None
    list(existing.take_in([row(ada, UID)]))
    for wrong, code in (
        (row(holder(99)), "existing.nobody"),
        (row(bob, UID), "existing.uid-taken"),
        (row(bob, made.uid), "existing.uid-taken"),
        (row(bob, escn=made.escn), "existing.number-taken"),
    ):
        change = only(existing.take_in([wrong]))
        assert (change.fate, change.problem and change.problem.code) == (CardFate.REFUSED, code)
    store.cards.save(replace(made, state=CardState.ISSUED))
    change = only(existing.preview([row(holder(3))]))
    assert change.problem is not None
    assert change.problem.code == "existing.has-card"
    assert store.existing.of_holder(bob.esi) is None


def test_numbers_are_minted_once_and_only_for_who_agrees(existing: Existing) -> None:
    people = [
        existing.store.holders.save(one) for one in (holder(1), replace(holder(2), consents=frozenset()), holder(3))
    ]
    list(existing.take_in([row(one) for one in people]))
    first = existing.mint()
    assert {card.esi for card in first} == {people[0].esi, people[2].esi}
    assert existing.mint() == first
    assert len({card.escn for card in first}) == 2


@pytest.mark.parametrize(("known", "read"), [(None, None), (None, UID), (UID, UID)])
def test_a_match_registers_in_one_transaction(existing: Existing, known: CardUid | None, read: CardUid | None) -> None:
    person, escn = admit(existing, 1, known)
    job = existing.match(escn, read)
    store = existing.store
    record = store.cards.by_escn(escn)
    assert record is not None
    assert (record.state, record.uid, record.job) == (CardState.REGISTERING, read, job.id)
    assert (record.template, record.chip_profile) == ("sticker", "none")
    assert record.card_type is (CardType.SMART_NO_CDZ if read else CardType.PASSIVE)
    assert record.worth is not None
    assert record.worth.standing is Standing.ACTIVE
    assert {message.subject for message in store.outbox.of_person(person.esi)} == {Subject.PERSON, Subject.CARD}
    assert store.numbers.state(escn) is NumberState.RESERVED
    assert store.existing.counts() == (1, 1, 1)
    assert existing.mint() == ()


@pytest.mark.parametrize(("hologram", "uses"), [(Hologram.STICKER, 1), (Hologram.PRE_APPLIED, 0)])
def test_a_match_is_audited_and_takes_a_hologram(existing: Existing, hologram: Hologram, uses: int) -> None:
    _, escn = admit(existing, 1)
    replace(existing, hologram=hologram).match(escn, None)
    with existing.store.transactions.read() as connection:
        used = connection.scalars(select(supply_uses.c.kind)).all()
        done = connection.scalars(select(audit.c.action)).all()
    assert used == [Supply.HOLOGRAM.value] * uses
    assert done[-1] == Action.CARD_WORKED_ON.value


def test_what_does_not_belong_together_is_refused_and_changes_nothing(existing: Existing) -> None:
    _, adas = admit(existing, 1, UID)
    _, bobs = admit(existing, 2)
    made = make_card(existing.store, holder(3))
    before = existing.store.existing.all()
    for sticker, uid, error in (
        (Escn.build(ticks=5, clock=0, prefix=1, pic=PIC), UID, StickerUnknownError),
        (made.escn, UID, StickerUsedError),
        (adas, None, StickerCardNeededError),
        (adas, OTHER, StickerOtherCardError),
        (bobs, UID, StickerOtherCardError),
        (bobs, made.uid, CardKnownError),
    ):
        with pytest.raises(error):
            existing.match(sticker, uid)
    assert existing.store.existing.all() == before
    existing.match(adas, UID)
    with pytest.raises(StickerUsedError):
        existing.match(adas, UID)
    with pytest.raises(CardKnownError):
        existing.match(bobs, UID)


def test_who_withdrew_or_whose_card_has_expired_is_not_registered(existing: Existing) -> None:
    ada, escn = admit(existing, 1)
    existing.store.holders.save(replace(ada, consents=frozenset()))
    with pytest.raises(NoConsentError):
        existing.match(escn, None)
    existing.store.holders.save(ada)
    list(existing.take_in([row(ada, until=NOW.date() - timedelta(days=1))]))
    with pytest.raises(CardExpiredError):
        existing.match(escn, None)
    existing.store.holders.save(replace(ada, valid_until=NOW.date() - timedelta(days=1)))
    with pytest.raises(StatusEndedError):
        existing.match(escn, None)
    assert existing.store.cards.all() == ()


def test_who_got_a_new_card_meanwhile_gets_no_second_one(existing: Existing) -> None:
    ada, escn = admit(existing, 1)
    new = make_card(existing.store, ada)
    existing.store.cards.save(replace(new, state=CardState.ISSUED))
    existing.store.jobs.end(new.job)
    with pytest.raises(StickerHasCardError, match=str(new.escn)):
        existing.match(escn, None)
    assert [card.escn for card in existing.store.cards.of_holder(ada.esi)] == [new.escn]


def test_a_card_that_is_being_made_goes_first(existing: Existing) -> None:
    ada, escn = admit(existing, 1)
    existing.store.jobs.start("f" * 32, ada.esi)
    with pytest.raises(JobOpenError):
        existing.match(escn, None)
    assert existing.store.cards.by_escn(escn) is None


def test_a_card_with_a_number_of_another_system_keeps_it(existing: Existing) -> None:
    ada = existing.store.holders.save(holder(1))
    assert only(existing.take_in([row(ada, UID, ELSEWHERE)])).fate is CardFate.NUMBERED
    record = existing.store.cards.by_escn(ELSEWHERE)
    assert record is not None
    assert (record.uid, record.state) == (UID, CardState.REGISTERING)
    assert only(existing.take_in([row(ada, UID, ELSEWHERE)])).fate is CardFate.SAME
    later = existing.store.numbers.mint(1, PIC, 1, NOW)[0]
    assert later.ticks > ELSEWHERE.ticks


def test_with_the_person_the_card_goes(existing: Existing) -> None:
    ada, escn = admit(existing, 1, UID)
    existing.store.erasing.erase(ada.esi, "erased")
    assert existing.store.existing.all() == ()
    with pytest.raises(StickerUnknownError):
        existing.match(escn, UID)


def test_a_list_is_read_by_its_headers_and_bad_rows_are_named(tmp_path: Path) -> None:
    path = tmp_path / "cards.csv"
    esi = holder(1).esi
    path.write_text(
        "Identifiant;UID;Ancien numéro;valable jusqu'au;Remarque\n"
        f"{esi};04:11:22:33:44:55:66;A-17;2030-09-30;x\n"
        f"{esi}2;04112233;A-18;;\n"
        f"{esi};;A-19;;\n",
        "utf-8",
    )
    good, short, twice = read_cards(path)
    assert good == CardRow(2, esi, UID, "A-17", None, date(2030, 9, 30), None)
    assert isinstance(short, BadRow)
    assert (short.column, short.reason.code) == ("UID", "existing.uid-form")
    assert isinstance(twice, BadRow)
    assert twice.reason.code == "existing.twice"
