"""The batch that is under way outlives the program, its end and its people do not."""

from contextlib import closing
from pathlib import Path

from people import holder
from station.store.batches import KeptBatch
from station.store.database import Store, open_store
from traces import files_below, found_in

KEYS = tuple(holder(number).esi.key for number in range(4))


def begin(store: Store) -> None:
    store.holders.save_all(holder(number) for number in range(4))
    store.batches.keep(KEYS[::-1], KEYS)


def test_it_keeps_its_order_and_its_place(store: Store, database: Path) -> None:
    begin(store)
    store.batches.pass_by([KEYS[3], KEYS[1]])
    with closing(open_store(database)) as again:
        assert again.batches.kept() == KeptBatch(KEYS[::-1], (KEYS[2], KEYS[0]))


def test_it_keeps_who_was_never_promised_a_card(store: Store, database: Path) -> None:
    begin(store)
    store.batches.keep(KEYS, KEYS[2:], [KEYS[0]])
    store.batches.pass_by([KEYS[2]])
    with closing(open_store(database)) as again:
        assert again.batches.kept() == KeptBatch(KEYS, (KEYS[3],), unfit=1)


def test_another_one_takes_its_place(store: Store) -> None:
    begin(store)
    store.batches.keep([KEYS[2], KEYS[0], KEYS[2]], [KEYS[0]])
    assert store.batches.kept() == KeptBatch((KEYS[2], KEYS[0]), (KEYS[0],))


def test_nothing_is_kept_of_one_that_has_ended(store: Store) -> None:
    begin(store)
    store.batches.pass_by(KEYS)
    assert store.batches.kept() is None
    store.batches.keep(KEYS, [])
    assert store.batches.kept() is None
    begin(store)
    store.batches.forget()
    assert store.batches.kept() is None


def test_who_is_erased_is_out_of_it(store: Store, database: Path) -> None:
    begin(store)
    store.batches.pass_by([KEYS[3]])
    store.erasing.erase(holder(2).esi, "erased")
    assert store.batches.kept() == KeptBatch((KEYS[3], KEYS[1], KEYS[0]), (KEYS[1], KEYS[0]))
    store.erasing.sweep()
    assert found_in(files_below(database.parent), {"the key": KEYS[2].encode()}) == set()


def test_who_is_not_in_the_records_is_passed_over(store: Store) -> None:
    begin(store)
    store.batches.keep([KEYS[0], holder(9).esi.key], [holder(9).esi.key, KEYS[0]])
    assert store.batches.kept() == KeptBatch((KEYS[0],), (KEYS[0],))


def test_one_may_be_long(store: Store) -> None:
    begin(store)
    store.holders.save_all(holder(number) for number in range(2_000))
    many = [holder(number).esi.key for number in range(2_000)]
    store.batches.keep(many, many)
    store.batches.pass_by(many[:1_999])
    kept = store.batches.kept()
    assert kept is not None
    assert (len(kept.people), kept.left) == (2_000, (many[1_999],))
