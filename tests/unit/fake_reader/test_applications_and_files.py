"""Applications and files: creation, deletion, memory, directory, access rights."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from fake_reader.blank import make_blank
from fake_reader.blocks import free_blocks
from fake_reader.file_types import AccessRights, CommMode, StdDataFile
from fake_reader.personality import EV2_4K
from fake_reader.switches import Switches

if TYPE_CHECKING:
    from unit.fake_reader.conftest import MakeBench
    from unit.fake_reader.pcd import Pcd

    MakePcd = Callable[[Callable[[bytes], bytes]], Pcd]

CDZ = "CA4088F50BA70010A00000061404F58840"


def test_create_and_list_an_application(make_bench: "MakeBench") -> None:
    bench = make_bench()
    assert bench.exchange(CDZ) == "00"
    assert bench.exchange("6A") == "004088f5"
    assert bench.exchange("6D") == "004088f50010a00000061404f58840"
    assert bench.exchange("6E") == "00" + ((256 - 2 - 7) * 32).to_bytes(3, "little").hex()
    assert bench.exchange("5A4088F5") == "00"
    assert bench.exchange("45") == "000ba7"
    assert bench.exchange("6406") == "0000"
    assert bench.exchange("6407") == "40"


@pytest.mark.parametrize(
    ("command", "status"),
    [
        ("CA000000" + "0B81", "9e"),
        ("CA112233" + "0B80", "9e"),
        ("CA112233" + "0B8F", "9e"),
        ("CA112233" + "0BC1", "9e"),
        ("CA112233" + "1B81", "9e"),
        ("CA112233" + "0B91" + "01", "9e"),
        ("CA112233" + "0B91" + "00", "00"),
        ("CA112233" + "0B91", "7e"),
        ("CA112233" + "0BA1" + "003F", "9e"),
        ("CA112233" + "0BA1" + "00", "7e"),
        ("CA112233" + "0BA1" + "0020" + "11" * 17, "7e"),
        ("CA112233" + "0B", "7e"),
        ("CA4088F5" + "0B81", "de"),
        ("CA112233" + "0B81" + "0010", "de"),
        ("CA112233" + "0B81" + "0020" + "A00000061404F58840", "de"),
        ("CA112233" + "0B41", "00"),
    ],
)
def test_create_application_is_checked(make_bench: "MakeBench", command: str, status: str) -> None:
    bench = make_bench()
    assert bench.exchange(CDZ) == "00"
    assert bench.exchange(command) == status
    assert len(bench.kept) == (2 if status == "00" else 1)


def test_applications_over_one_frame(make_bench: "MakeBench", pcd_on: "MakePcd") -> None:
    bench = make_bench()
    aids = [(0x010000 + number).to_bytes(3, "little") for number in range(20)]
    for aid in aids:
        assert bench.picc.exchange(b"\xca" + aid + b"\x0b\x81") == b"\x00"
    first = bench.exchange("6A")
    assert (first[:2], len(first)) == ("af", 2 + 2 * 57)
    assert bench.exchange("AF") == "00" + aids[19].hex()
    pcd = pcd_on(bench.picc.exchange)
    assert pcd.authenticate(0, bench.image.picc_keys[0].octets) == 0
    assert pcd.macked("6A") == (0, b"".join(aids))


def test_memory_runs_out(make_bench: "MakeBench") -> None:
    bench = make_bench(make_blank(bytes(7), EV2_4K))
    assert bench.exchange("6E") == "00001000"
    assert bench.exchange("CA1122330F81") == "00"
    assert bench.exchange("5A112233") == "00"
    left = free_blocks(bench.image)
    assert left == 128 - 3
    size = (left - 1) * 32
    assert bench.picc.exchange(b"\xcd\x00\x00\xee\xee" + (size + 1).to_bytes(3, "little")) == b"\x0e"
    assert bench.picc.exchange(b"\xcd\x00\x00\xee\xee" + size.to_bytes(3, "little")) == b"\x00"
    assert bench.exchange("6E") == "00000000"
    assert bench.exchange("5A000000") == "00"
    assert bench.exchange("CA2233440B81") == "0e"


@pytest.mark.parametrize("frees", [False, True])
def test_deleted_memory(make_bench: "MakeBench", pcd_on: "MakePcd", frees: bool) -> None:
    bench = make_bench(switches=Switches(deletion_frees=frees))
    assert bench.exchange("CA1122330F81") == "00"
    assert bench.exchange("5A112233") == "00"
    assert bench.exchange("CD0000EEEE400000") == "00"
    assert free_blocks(bench.image) == 256 - 3 - 3
    assert bench.exchange("DF00") == "00"
    assert free_blocks(bench.image) == (256 - 3 if frees else 256 - 6)
    pcd = pcd_on(bench.picc.exchange)
    assert pcd.send("5A000000") == (0, b"")
    assert pcd.authenticate(0, bench.image.picc_keys[0].octets) == 0
    assert pcd.macked("DA112233") == (0, b"")
    assert free_blocks(bench.image) == (256 if frees else 256 - 6)
    assert pcd.macked("FC") == (0, b"")
    assert free_blocks(bench.image) == 256


def test_who_deletes_an_application(make_application_bench: "MakeBench", pcd_on: "MakePcd") -> None:
    bench = make_application_bench()
    assert bench.exchange("DA4088F5") == "ae"
    assert bench.exchange("DA112233") == "9d"
    pcd = pcd_on(bench.picc.exchange)
    assert pcd.authenticate(1, b"\xa1" * 16) == 0
    assert pcd.macked("DA4088F5") == (0xAE, b"")
    assert pcd.authenticate(0, b"\xa0" * 16) == 0
    assert pcd.macked("DA4088F5") == (0, b"")
    assert bench.exchange("51") == "ae"
    assert bench.exchange("45") == "000f81"
    assert bench.image.applications == ()


def test_format_needs_the_master_key_and_keeps_keys(make_application_bench: "MakeBench", pcd_on: "MakePcd") -> None:
    bench = make_application_bench()
    assert bench.exchange("FC") == "ae"
    pcd = pcd_on(bench.picc.exchange)
    assert pcd.authenticate(0, b"\xa0" * 16) == 0
    assert pcd.macked("FC") == (0x9D, b"")
    assert pcd.send("5A000000") == (0, b"")
    keys = bench.image.picc_keys
    assert pcd.authenticate(0x10, keys[0x10].octets) == 0
    assert pcd.macked("FC") == (0xAE, b"")
    assert pcd.authenticate(0, keys[0].octets) == 0
    assert pcd.macked("FC") == (0, b"")
    assert pcd.full("51", 0) == (0, bench.image.uid)
    assert (bench.image.applications, bench.image.picc_keys) == ((), keys)


@pytest.mark.parametrize(
    ("command", "status"),
    [
        ("CD00" + "0110" + "00" + "00E0" + "100000", "00"),
        ("CD20" + "0110" + "00" + "00E0" + "100000", "9e"),
        ("CD00" + "0110" + "04" + "00E0" + "100000", "9e"),
        ("CD00" + "0110" + "00" + "05E0" + "100000", "9e"),
        ("CD00" + "0110" + "00" + "00E0" + "000000", "9e"),
        ("CD00" + "00" + "00E0" + "10000000", "7e"),
        ("CD03" + "0110" + "00" + "00E0" + "100000", "de"),
        ("CD00" + "0310" + "00" + "00E0" + "100000", "de"),
        ("CD00" + "0110" + "00" + "00E0" + "FFFFFF", "0e"),
    ],
)
def test_create_file_is_checked(
    make_application_bench: "MakeBench", pcd_on: "MakePcd", command: str, status: str
) -> None:
    bench = make_application_bench(StdDataFile(3, 0x1003, CommMode.PLAIN, AccessRights(0, 0, 0, 0), bytes(1)))
    assert bench.exchange(command) == "ae" or status == "7e"
    pcd = pcd_on(bench.picc.exchange)
    assert pcd.authenticate(0, b"\xa0" * 16) == 0
    assert pcd.macked(command) == (int(status, 16), b"")


def test_file_directory(make_application_bench: "MakeBench") -> None:
    files = (
        StdDataFile(1, 0x1002, CommMode.FULL, AccessRights(0xE, 1, 2, 3), bytes(70)),
        StdDataFile(0, 0x1001, CommMode.PLAIN, AccessRights(0, 0, 0, 0), bytes(16)),
    )
    bench = make_application_bench(*files)
    assert bench.exchange("6F") == "000100"
    assert bench.exchange("61") == "0002100110"
    assert bench.exchange("F501") == "00000323e1460000"
    assert bench.exchange("F502") == "f0"
    hidden = make_application_bench(*files, settings=0x09)
    assert [hidden.exchange(command) for command in ("6F", "61", "F501", "45")] == ["ae"] * 4


@pytest.mark.parametrize(
    ("rights", "session", "status"),
    [
        (AccessRights(0xE, 0xF, 0xF, 0), None, 0),
        (AccessRights(0xF, 0xF, 0xE, 0), None, 0),
        (AccessRights(1, 0xF, 2, 0), None, 0xAE),
        (AccessRights(1, 0xF, 2, 0), 1, 0),
        (AccessRights(1, 0xF, 2, 0), 2, 0),
        (AccessRights(1, 0xF, 2, 0), 3, 0xAE),
        (AccessRights(0xF, 1, 0xF, 0), None, 0x9D),
        (AccessRights(0xF, 1, 0xF, 0), 1, 0x9D),
    ],
)
def test_read_rights(
    make_application_bench: "MakeBench",
    pcd_on: "MakePcd",
    rights: AccessRights,
    session: int | None,
    status: int,
) -> None:
    bench = make_application_bench(StdDataFile(0, None, CommMode.PLAIN, rights, bytes(3)))
    pcd = pcd_on(bench.picc.exchange)
    if session is not None:
        assert pcd.authenticate(session, bytes([0xA0 + session]) * 16) == 0
    assert pcd.run("BD00000000000000") == (status, b"" if status else bytes(3))


@pytest.mark.parametrize(
    ("rights", "session", "status"),
    [
        (AccessRights(0xE, 0, 0, 0), None, 0xAE),
        (AccessRights(0xE, 0, 0, 0), 0, 0),
        (AccessRights(0xE, 0xF, 0xF, 0), 0, 0x9D),
        (AccessRights(0xF, 0xE, 0xF, 0), None, 0),
    ],
)
def test_write_rights(
    make_application_bench: "MakeBench",
    pcd_on: "MakePcd",
    rights: AccessRights,
    session: int | None,
    status: int,
) -> None:
    bench = make_application_bench(StdDataFile(0, None, CommMode.PLAIN, rights, bytes(3)))
    pcd = pcd_on(bench.picc.exchange)
    if session is not None:
        assert pcd.authenticate(session, bytes([0xA0 + session]) * 16) == 0
    # The right is looked at with the first frame, before any data has come.
    assert pcd.send("3D00000000030000")[0] == (status or 0xAF)
    assert len(bench.kept) == 0
    if status == 0:
        assert pcd.send("AF112233") == (0, b"")
        assert len(bench.kept) == 1


def test_free_access_is_plain_in_a_session_on_another_key(
    make_application_bench: "MakeBench", pcd_on: "MakePcd"
) -> None:
    bench = make_application_bench(StdDataFile(0, None, CommMode.FULL, AccessRights(0xE, 0, 0, 0), b"abc"))
    pcd = pcd_on(bench.picc.exchange)
    assert pcd.authenticate(1, b"\xa1" * 16) == 0
    assert pcd.run("BD00000000000000") == (0, b"abc")
    assert pcd.authenticate(0, b"\xa0" * 16) == 0
    assert pcd.full("BD00000000000000", 7) == (0, b"abc")


@pytest.mark.parametrize(
    ("command", "status"),
    [
        ("BD00030000010000", "be"),
        ("BD00000000040000", "be"),
        ("BD00020000010000", "0063"),
        ("BD01000000000000", "f0"),
        ("BD000000000000", "7e"),
        ("3D00000000000000", "7e"),
        ("3D0002000002000011", "be"),
        ("3D00", "7e"),
    ],
)
def test_boundaries(make_application_bench: "MakeBench", command: str, status: str) -> None:
    bench = make_application_bench(StdDataFile(0, None, CommMode.PLAIN, AccessRights(0xE, 0xE, 0, 0), b"abc"))
    assert bench.exchange(command) == status


def test_data_commands_at_the_picc_level(make_bench: "MakeBench") -> None:
    bench = make_bench()
    for command in ("BD00000000000000", "3D00000000010000", "CD0000EEEE010000", "DF00", "F500", "61"):
        assert bench.exchange(command) == "9d"
