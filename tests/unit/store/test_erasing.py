"""Erasing in the file itself: pages that moved, logs, keys of tombstones."""

import random
import stat
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from people import holder
from station.errors import JobErasedError, StoreLockedError, TombstoneKeyError
from station.model.card import CardUid
from station.model.holder import Holder
from station.store import schema
from station.store.database import Store, open_store
from station.store.journal import Phase
from station.store.tombstones import KEY_BYTES, hash_under, key_file
from station.store.transactions import Transactions
from traces import files_below, found_in, traces_of

from .conftest import Clock

NOW = datetime(2026, 9, 1, tzinfo=UTC)
UID = CardUid(bytes.fromhex("04A1B2C3D4E5F6"))


def test_no_page_keeps_what_was_moved_and_erased(store: Store, database: Path) -> None:
    # SQLite overwrites what it deletes, but not always what it has moved: seeds and sizes are such that without
    # writing the file anew some of these people are found (SQLite 3.40).
    dice = random.Random(7)
    here: dict[str, list[str]] = {}
    gone: list[str] = []

    def rename(key: str) -> None:
        name = f"N{dice.randbytes(dice.randrange(6, 200)).hex()}"
        here.setdefault(key, []).append(name)
        values = {"name": name, "search_key": f"{name.lower()} {key}"}
        if len(here[key]) > 1:
            connection.execute(update(schema.holders).where(schema.holders.c.esi_key == key).values(values))
        else:
            new = {"esi_key": key, "esi": key, "valid_until": NOW.date(), "updated": NOW, **values}
            connection.execute(insert(schema.holders).values(new))

    def erase(key: str) -> None:
        connection.execute(delete(schema.holders).where(schema.holders.c.esi_key == key))
        gone.extend(here.pop(key))

    with store.transactions.write() as connection:
        for number in range(1_500):
            rename(f"urn:x:{dice.random()}:{number}")
            if dice.random() < 0.4:
                rename(dice.choice(list(here)))
            if dice.random() < 0.3:
                erase(dice.choice(list(here)))
        for key in dice.sample(list(here), 400):
            erase(key)
    store.erasing.sweep()
    written = b"".join(file.read_bytes() for file in files_below(database.parent))
    assert [name for name in gone if name.encode() in written or name.lower().encode() in written] == []
    assert all(name[-1].encode() in written for name in here.values()), "the search can find"


def card(store: Store, person: Holder, job: str, uid: CardUid = UID) -> None:
    store.holders.save(person)
    store.jobs.start(job, person.esi)
    store.journal.append(job, Phase.FACT, "card-presented", {"uid": str(uid)})
    store.attempts.record_failure(uid, "a key", 1)
    with store.transactions.write() as connection:
        escn = f"00000000-0000-1000-8000-{int(job):012d}"
        moment = {"created": NOW, "updated": NOW, "expires_on": person.valid_until}
        connection.execute(insert(schema.numbers).values(escn=escn, job=job, state="reserved", minted=NOW))
        connection.execute(
            insert(schema.cards).values(
                escn=escn, job=job, esi_key=person.esi.key, esi=person.esi.text, uid=str(uid), state="ready",
                template_name="t", template_version="1", chip_profile="c", card_type="SMART_CDZ", **moment,
            )
        )  # fmt: skip


def test_an_erased_card_leaves_its_tombstone_alone(store: Store, database: Path, clock: Clock) -> None:
    ada = holder(1)
    card(store, ada, "1")
    assert store.tombstones.of_card(UID) is None
    assert store.erasing.erase(ada.esi, "erased") == ("1",)
    store.erasing.sweep()
    assert found_in(files_below(database.parent), traces_of(ada, [UID])) == set()
    grave = store.tombstones.of_card(UID)
    assert grave is not None
    assert (grave.reason, grave.at) == ("erased", clock.now)
    assert store.tombstones.of_card(CardUid(bytes(7))) is None
    with store.transactions.read() as connection:
        assert connection.scalars(select(schema.numbers.c.state)).all() == ["burnt"]
        assert connection.execute(select(schema.jobs.c.esi_key, schema.jobs.c.ended)).all() == [("", clock.now)]


def test_the_journal_lets_go_of_the_erased_alone(store: Store) -> None:
    ada, bob = holder(1), holder(2)
    card(store, ada, "1")
    card(store, bob, "2", CardUid(bytes(range(7))))
    store.erasing.erase(ada.esi, "erased")
    assert store.journal.rows("1") == []
    assert len(store.journal.rows("2")) == 1
    with pytest.raises(JobErasedError):
        store.journal.append("1", Phase.FACT, "printed", {})
    with pytest.raises(IntegrityError, match="append-only"), store.transactions.write() as connection:
        connection.exec_driver_sql("DELETE FROM journal")


def test_sweeping_waits_for_nobody_for_ever(store: Store, database: Path) -> None:
    impatient = Transactions(database, patience_s=0.05)
    with closing(impatient), store.transactions.write() as busy:
        busy.exec_driver_sql("SELECT 1")
        with pytest.raises(StoreLockedError), impatient.bare() as connection:
            connection.execute("VACUUM")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_key_and_notes_are_for_this_account_alone(store: Store, database: Path) -> None:
    store.holders.save(holder(1))
    store.erasing.erase(holder(1).esi, "erased")
    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in database.parent.iterdir()}
    assert modes["station.tombstone-key"] == modes["station.erasures.jsonl"] == 0o600
    assert len(key_file(database).read_bytes()) == KEY_BYTES


def test_a_lost_key_is_named_and_never_made_anew(store: Store, database: Path) -> None:
    card(store, holder(1), "1")
    store.erasing.erase(holder(1).esi, "erased")
    key_file(database).unlink()
    with pytest.raises(TombstoneKeyError):
        store.tombstones.of_card(UID)
    key_file(database).write_bytes(b"short")
    with pytest.raises(TombstoneKeyError):
        store.tombstones.of_card(UID)


def test_two_databases_hash_one_person_differently(store: Store, tmp_path: Path) -> None:
    with closing(open_store(tmp_path / "other.sqlite")) as other:
        assert store.tombstones.hash_uid(UID) != other.tombstones.hash_uid(UID)
    assert hash_under(b"k", b"uid", b"x") != hash_under(b"k", b"esi", b"x")


def test_an_erasure_is_unfinished_until_it_is_told(store: Store, clock: Clock) -> None:
    store.holders.save(holder(1))
    store.erasing.erase(holder(1).esi, "erased")
    assert store.tombstones.unfinished() == (store.tombstones.hash_esi(holder(1).esi.key),)
    clock.now += timedelta(days=1)
    store.tombstones.finish(store.tombstones.unfinished())
    assert store.tombstones.unfinished() == ()
