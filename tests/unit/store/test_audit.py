"""The audit: whatever is done to its rows is found, and named."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.errors import TombstoneKeyError
from station.model.card import CardUid
from station.model.deed import Action, Deed
from station.model.esi import Esi
from station.store.audit import head_file, read_head
from station.store.audit_chain import FIRST, AuditRow, Fault, Finding, Head, findings, seal
from station.store.backup import restore, write_backup
from station.store.database import Store, open_store
from station.store.tombstones import key_file

from .conftest import Clock

KEY = bytes(32)
UID = CardUid(bytes.fromhex("04A1B2C3D4E5F6"))
DEED = Deed(Action.KEY_DERIVED, "encode", "cdz", 1, UID)
START = datetime(2026, 9, 1, 8, 30, tzinfo=UTC)


def chain(length: int) -> list[AuditRow]:
    rows: list[AuditRow] = []
    for number in range(1, length + 1):
        at = (START + timedelta(seconds=number)).isoformat()
        row = AuditRow(number, at, "anna", None, "key.derive", "cdz", 1, "encode", "ab" * 32, "")
        rows.append(replace(row, seal=seal(KEY, rows[-1].seal if rows else FIRST, row)))
    return rows


def found(rows: list[AuditRow], *heads: Head) -> list[Finding]:
    return list(findings(KEY, rows, heads))


def test_a_chain_as_it_was_written_holds() -> None:
    rows = chain(5)
    assert found(rows, Head(5, rows[4].seal), Head(2, rows[1].seal)) == []
    assert found([]) == []


CHANGES: dict[str, Callable[[str], object]] = {
    "at": lambda text: text,
    "actor": lambda text: text,
    "second": lambda text: text,
    "action": lambda text: text,
    "key": lambda text: text or None,
    "version": len,
    "purpose": lambda text: text,
    "about": lambda text: text or None,
    "seal": lambda text: text,
}


@given(st.integers(0, 5), st.sampled_from(sorted(CHANGES)), st.text(max_size=8))
def test_a_changed_row_is_named(at: int, name: str, text: str) -> None:
    rows = chain(6)
    changed = replace(rows[at], **{name: CHANGES[name](text)})
    if changed == rows[at]:
        return
    rows[at] = changed
    named = {finding.number for finding in found(rows)}
    assert at + 1 in named
    assert named <= {at + 1, at + 2}  # a changed seal no longer leads to the next row


@given(st.integers(1, 6), st.data())
def test_removed_rows_are_named(first: int, data: st.DataObject) -> None:
    rows = chain(8)
    last = data.draw(st.integers(first, 7))
    kept = [row for row in rows if not first <= row.number <= last]
    assert found(kept) == [Finding(Fault.MISSING, first, last)]


@given(st.integers(1, 6))
def test_a_removed_row_whose_gap_is_closed_is_found(removed: int) -> None:
    rows = [row for row in chain(8) if row.number != removed]
    closed = [replace(row, number=number) for number, row in enumerate(rows, 1)]
    assert removed in {finding.number for finding in found(closed)}


@given(st.integers(0, 7), st.integers(0, 7))
def test_two_rows_that_changed_places_are_both_named(one: int, other: int) -> None:
    rows = chain(8)
    if one == other:
        return
    rows[one], rows[other] = replace(rows[other], number=one + 1), replace(rows[one], number=other + 1)
    assert {one + 1, other + 1} <= {finding.number for finding in found(rows)}


def test_an_end_that_is_cut_off_is_noticed_by_where_it_was() -> None:
    rows = chain(6)
    end = Head(6, rows[5].seal)
    assert found(rows[:4], end) == [Finding(Fault.CUT_OFF, 5, 6)]
    assert found([], end) == [Finding(Fault.CUT_OFF, 1, 6)]
    written_anew = chain(7)[:6]
    written_anew[5] = replace(written_anew[5], purpose="other", seal="")
    written_anew[5] = replace(written_anew[5], seal=seal(KEY, written_anew[4].seal, written_anew[5]))
    assert found(written_anew, end) == [Finding(Fault.REPLACED, 6, 6)]


def test_a_row_says_who_did_what_for_which_card(store: Store, clock: Clock) -> None:
    store.audit.append(DEED)
    store.audit.append(Deed(Action.KEYS_LOCKED, second="bea"))
    first, second = store.audit.rows()
    assert (first.number, first.at, first.action, first.key) == (1, clock.now.isoformat(), "key.derive", "cdz")
    assert first.actor.startswith("os:")
    assert first.about == store.tombstones.hash_uid(UID)
    assert (second.number, second.second, second.about) == (2, "bea", None)
    assert store.audit.rows(last=1) == [second]
    assert store.audit.rows(about=UID) == [first]
    assert store.audit.rows(about=Esi.build("fr", "1")) == []
    assert store.audit.verify().findings == ()


def test_no_uid_is_in_the_file(store: Store, database: Path) -> None:
    store.audit.append(DEED)
    store.close()
    octets = database.read_bytes()
    assert UID.octets not in octets
    assert str(UID).encode() not in octets


@pytest.mark.parametrize("change", ["UPDATE audit SET actor = 'x'", "DELETE FROM audit"])
def test_the_database_refuses_to_change_a_row(store: Store, change: str) -> None:
    store.audit.append(DEED)
    with pytest.raises(Exception, match="append-only"), store.transactions.write() as connection:
        connection.exec_driver_sql(change)


def tamper(database: Path, *statements: str) -> None:
    with closing(sqlite3.connect(database)) as db, db:
        for name in ("update", "delete"):
            db.execute(f"DROP TRIGGER IF EXISTS audit_no_{name}")
        for statement in statements:
            db.execute(statement)


def test_who_has_the_database_alone_is_found_out(store: Store, database: Path) -> None:
    for _ in range(4):
        store.audit.append(DEED)
    tamper(database, "UPDATE audit SET actor = x'00FF' WHERE number = 2", "DELETE FROM audit WHERE number = 4")
    assert store.audit.verify().findings == (Finding(Fault.CHANGED, 2, 2), Finding(Fault.CUT_OFF, 4, 4))


def test_an_end_cut_off_stays_noticed_when_the_work_goes_on(store: Store, database: Path, clock: Clock) -> None:
    for _ in range(3):
        store.audit.append(DEED)
    clock.now += timedelta(minutes=1)
    tamper(database, "DELETE FROM audit WHERE number > 1")
    for _ in range(3):
        store.audit.append(DEED)
    assert store.audit.verify().findings == (Finding(Fault.REPLACED, 3, 3),)


def test_an_end_that_a_person_noted_is_compared(store: Store, database: Path) -> None:
    for _ in range(3):
        store.audit.append(DEED)
    noted = store.audit.verify().head
    tamper(database, "DELETE FROM audit WHERE number > 1")
    head_file(database).unlink()
    assert store.audit.verify().findings == ()  # nothing tells it, and nothing was noted
    assert store.audit.verify(noted).findings == (Finding(Fault.CUT_OFF, 2, 3),)


def test_a_row_that_need_not_last_is_noted_with_the_next_that_does(store: Store, database: Path) -> None:
    store.audit.append(DEED)
    store.audit.append(DEED, lasting=False)
    assert read_head(head_file(database)) == Head(1, store.audit.rows()[0].seal)
    store.audit.append(DEED)
    noted = read_head(head_file(database))
    assert noted is not None
    assert noted.number == 3


def test_a_row_stands_or_falls_with_the_transaction_that_it_is_in(store: Store) -> None:
    def fail() -> None:
        with store.transactions.write():
            store.audit.append(DEED, lasting=False)
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert store.audit.rows() == []


def test_transactions_after_one_that_need_not_last_are_durable_again(store: Store) -> None:
    def durable() -> int:
        with store.transactions.write() as connection:
            return connection.exec_driver_sql("PRAGMA synchronous").scalar_one()

    store.audit.append(DEED, lasting=False)
    assert durable() == 2


def test_two_processes_write_one_chain(store: Store, database: Path) -> None:
    with closing(open_store(database, who=lambda: "bea")) as other:
        for _ in range(3):
            store.audit.append(DEED)
            other.audit.append(DEED)
    assert [row.actor == "bea" for row in store.audit.rows()] == [False, True] * 3
    assert store.audit.verify().findings == ()


def test_a_lost_key_is_not_replaced_under_rows(store: Store, database: Path) -> None:
    store.audit.append(DEED)
    key_file(database).unlink()
    with pytest.raises(TombstoneKeyError):
        store.audit.append(DEED)


def test_a_restore_goes_on_with_the_rows_since_the_backup(store: Store, database: Path, tmp_path: Path) -> None:
    store.audit.append(DEED)
    write_backup(store, tmp_path / "backup.zip", START, simulated=False)
    store.audit.append(Deed(Action.KEYS_LOCKED))
    store.close()
    restore(
        tmp_path / "backup.zip",
        database,
        START + timedelta(days=1),
        who=lambda: "sofia",
        simulated=False,
        settle=lambda _: None,
    )
    with closing(open_store(database)) as again:
        assert [row.action for row in again.audit.rows()] == ["key.derive", "keys.lock", "records.restore"]
        assert again.audit.verify().findings == ()


def test_a_restore_of_a_lost_database_says_what_is_missing(store: Store, database: Path, tmp_path: Path) -> None:
    store.audit.append(DEED)
    write_backup(store, tmp_path / "backup.zip", START, simulated=False)
    store.audit.append(Deed(Action.KEYS_LOCKED))
    noted = store.audit.verify().head
    store.close()
    database.write_bytes(b"no database any more" * 100)
    for suffix in ("-wal", "-shm"):
        database.with_name(database.name + suffix).unlink(missing_ok=True)
    restore(
        tmp_path / "backup.zip",
        database,
        START + timedelta(days=1),
        who=lambda: "sofia",
        simulated=False,
        settle=lambda _: None,
    )
    with closing(open_store(database)) as again:
        last = again.audit.rows(last=1)[0]
        assert (last.number, last.purpose) == (2, f"backup of {START:%Y-%m-%d %H:%M}, after row 2 was known")
        assert again.audit.verify().findings == ()
        assert again.audit.verify(noted).findings == (Finding(Fault.REPLACED, 2, 2),)
