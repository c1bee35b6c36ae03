"""What ends a transaction, and what a value may still return."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from fake_reader.file_types import AccessRights, BackupDataFile, CommMode, RecordFile, ValueFile
from fake_reader.switches import Switches

if TYPE_CHECKING:
    from unit.fake_reader.conftest import Bench, MakeBench
    from unit.fake_reader.pcd import Pcd

    MakePcd = Callable[[Callable[[bytes], bytes]], Pcd]

FREE = AccessRights(0xE, 0xE, 0xE, 0xE)
BACKUP = BackupDataFile(0, None, CommMode.PLAIN, FREE, bytes(4))
VALUE = ValueFile(1, CommMode.PLAIN, FREE, 0, 100, 50, limited_enabled=True)
WRITE, COMMIT = "3D0000000004000061626364", "C7"


def value_of(bench: "Bench") -> int:
    answer = bytes.fromhex(bench.exchange("6C01"))
    assert answer[0] == 0
    return int.from_bytes(answer[1:], "little", signed=True)


@pytest.mark.parametrize(("aborts", "answer"), [(True, "0c"), (False, "00")])
def test_error_aborts_by_a_switch(make_application_bench: "MakeBench", aborts: bool, answer: str) -> None:
    bench = make_application_bench(BACKUP, switches=Switches(error_aborts_transaction=aborts))
    assert bench.exchange(WRITE) == "00"
    assert bench.exchange("42") == "1c"
    assert bench.exchange(COMMIT) == answer


@pytest.mark.parametrize("ends", ["5A4088F5", "00A4040009A00000061404F58840", "A7"])
def test_selection_and_abort_end_it(make_application_bench: "MakeBench", ends: str) -> None:
    bench = make_application_bench(BACKUP)
    assert bench.exchange(WRITE) == "00"
    assert bench.exchange(ends) in ("00", "9000")
    assert bench.exchange(COMMIT) == "0c"
    assert bench.kept == []


def test_authentication_does_not_end_it(make_application_bench: "MakeBench", pcd_on: "MakePcd") -> None:
    bench = make_application_bench(BACKUP)
    assert bench.exchange(WRITE) == "00"
    pcd = pcd_on(bench.picc.exchange)
    assert pcd.authenticate(0, b"\xa0" * 16) == 0
    assert pcd.macked(COMMIT) == (0, b"")
    assert bench.exchange("BD00000000000000") == "00" + b"abcd".hex()


def test_iso_update_waits_for_the_commit_too(make_application_bench: "MakeBench") -> None:
    bench = make_application_bench(BACKUP)
    assert bench.exchange("00D680000461626364") == "9000"
    assert bench.exchange("00B0800004") == "00000000" + "9000"
    assert bench.exchange(COMMIT) == "00"
    assert bench.exchange("00B0800004") == "61626364" + "9000"


@pytest.mark.parametrize("command", ["0C01", "DC01", "1C01"])
def test_amounts_are_checked(make_application_bench: "MakeBench", command: str) -> None:
    assert make_application_bench(VALUE).exchange(command + "FFFFFFFF") == "9e"
    assert make_application_bench(VALUE).exchange(command + "64000000") == "be"
    assert make_application_bench(VALUE).exchange(command + "640000") == "7e"
    assert make_application_bench(BACKUP).exchange("0C0001000000") == "9d"


def test_limits_hold_within_a_transaction(make_application_bench: "MakeBench") -> None:
    bench = make_application_bench(VALUE)
    assert bench.exchange("0C01" + "1E000000") == "00"
    assert bench.exchange("0C01" + "15000000") == "be"


def test_what_was_debited_may_be_returned_once(make_application_bench: "MakeBench") -> None:
    bench = make_application_bench(VALUE)
    assert bench.exchange("1C01" + "01000000") == "be"
    for amount in ("0A000000", "05000000"):
        assert bench.exchange("DC01" + amount) == "00"
    assert bench.exchange(COMMIT) == "00"
    assert bench.exchange("F501")[-10:-2] == "0f000000"
    assert bench.exchange("1C01" + "10000000") == "be"
    assert bench.exchange("1C01" + "05000000") == "00"
    assert bench.exchange("1C01" + "05000000") == "be"
    assert bench.exchange("1C01" + "05000000") == "00"
    assert bench.exchange(COMMIT) == "00"
    assert value_of(bench) == 40
    assert bench.exchange("1C01" + "01000000") == "be"


def test_limited_credit_must_be_allowed(make_application_bench: "MakeBench") -> None:
    file = ValueFile(1, CommMode.PLAIN, FREE, 0, 100, 50, limited=9)
    assert make_application_bench(file).exchange("1C01" + "01000000") == "9d"


def test_free_value_needs_no_key(make_application_bench: "MakeBench") -> None:
    closed = AccessRights(0, 0, 0, 0)
    assert make_application_bench(ValueFile(1, CommMode.FULL, closed, 0, 9, 4)).exchange("6C01") == "ae"
    free = ValueFile(1, CommMode.FULL, closed, 0, 9, 4, free_value=True)
    assert make_application_bench(free).exchange("6C01") == "00" + "04000000"


def test_records_after_a_clearing(make_application_bench: "MakeBench") -> None:
    file = RecordFile(2, None, CommMode.PLAIN, FREE, 2, 3, cyclic=False, records=(b"ab",))
    bench = make_application_bench(file)
    assert bench.exchange("EB02") == "00"
    assert bench.exchange("BB02" + "000000" + "000000") == "00" + b"ab".hex()
    assert bench.exchange("3B02" + "000000" + "010000" + "63") == "9d"
    assert bench.exchange("EB02") == "00"
    assert bench.exchange(COMMIT) == "00"
    assert bench.exchange("BB02" + "000000" + "000000") == "be"
    assert bench.exchange("DB02" + "000000" + "000000" + "010000" + "63") == "be"


@pytest.mark.parametrize(
    ("command", "status"),
    [
        ("C00A" + "00" + "EEEE" + "040000" + "010000", "9e"),
        ("C00A" + "00" + "EEEE" + "040000" + "020000", "00"),
        ("C10A" + "00" + "EEEE" + "040000" + "010000", "00"),
        ("C10A" + "00" + "EEEE" + "000000" + "010000", "9e"),
        ("C10A" + "00" + "EEEE" + "040000" + "FFFF00", "0e"),
        ("CC0A" + "00" + "EEEE" + "00000000" + "0A000000" + "0B000000" + "00", "9e"),
        ("CC0A" + "00" + "EEEE" + "F6FFFFFF" + "0A000000" + "F6FFFFFF" + "03", "00"),
        ("CC0A" + "00" + "EEEE" + "00000000" + "0A000000" + "05000000" + "04", "9e"),
        ("CB0A" + "0510" + "03" + "EEEE" + "400000", "00"),
        ("CB01" + "03" + "EEEE" + "400000", "de"),
    ],
)
def test_creation_is_checked(make_application_bench: "MakeBench", command: str, status: str) -> None:
    bench = make_application_bench(VALUE, settings=0x0F)
    assert bench.exchange(command) == status
    assert len(bench.kept) == (1 if status == "00" else 0)
