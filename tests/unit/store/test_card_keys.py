"""What is known of the keys on cards."""

from dataclasses import replace

from station.model.card import CardState, CardUid
from station.model.esi import Esi
from station.model.standing import Standing, Worth
from station.store.database import Store

from .conftest import Clock
from .test_cards import make

ADA = CardUid(bytes.fromhex("04A1B2C3D4E580"))
BOB = CardUid(bytes.fromhex("04A1B2C3D4E581"))


def test_the_newest_row_tells_and_a_change_without_an_end_tells_nothing(store: Store) -> None:
    keys = store.card_keys
    keys.record(ADA, {"cdz": 1, "dam": 1})
    keys.intend(ADA, "cdz", 2)
    assert keys.of_card(ADA) == {"cdz": None, "dam": 1}
    keys.record(ADA, {"cdz": 2})
    assert keys.of_card(ADA) == {"cdz": 2, "dam": 1}
    assert keys.of_card(BOB) == {}


def test_what_is_known_is_not_written_again(store: Store) -> None:
    for _ in range(3):
        store.card_keys.record(ADA, {"cdz": 1})
    with store.transactions.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM card_keys").scalar() == 1


def test_progress_counts_cards_by_version(store: Store) -> None:
    keys = store.card_keys
    keys.record(ADA, {"cdz": 2, "dam": 1})
    keys.record(BOB, {"cdz": 1})
    assert keys.progress(("cdz", "dam", "other")) == {"cdz": {1: 1, 2: 1}, "dam": {1: 1}, "other": {}}
    keys.intend(BOB, "cdz", 2)
    assert keys.progress(("cdz",)) == {"cdz": {2: 1, None: 1}}


def issued(store: Store, clock: Clock, uid: CardUid, standing: Standing | None, state: CardState) -> None:
    job = uid.octets.hex()
    esi = Esi.build("uni-demo.example", job)
    record = replace(make(store, clock, job, esi), uid=uid, state=state)
    store.cards.save(record)
    if standing is not None:
        store.cards.stand(record.escn, Worth(standing))


def test_cards_that_nobody_has_looked_at_are_not_known_and_those_out_of_use_do_not_count(
    store: Store, clock: Clock
) -> None:
    ways = [
        (Standing.ACTIVE, CardState.ISSUED),
        (Standing.REVOKED, CardState.ISSUED),
        (None, CardState.REGISTERING),
        (None, CardState.SPOILED),
    ]
    uids = [CardUid(bytes([4, 1, 2, 3, 4, 5, number])) for number in range(len(ways))]
    for uid, (standing, state) in zip(uids, ways, strict=True):
        issued(store, clock, uid, standing, state)
    assert store.card_keys.progress(("cdz",)) == {"cdz": {None: 2}}
    for uid in uids:
        store.card_keys.record(uid, {"cdz": 1})
    assert store.card_keys.progress(("cdz",)) == {"cdz": {1: 2}}


def test_an_erased_person_s_card_leaves_no_row(store: Store, clock: Clock) -> None:
    esi = Esi.build("uni-demo.example", "ada")
    record = replace(make(store, clock, "job", esi), uid=ADA)
    store.cards.save(record)
    store.card_keys.record(ADA, {"cdz": 1})
    store.erasing.erase(esi, "erased")
    assert store.card_keys.of_card(ADA) == {}
