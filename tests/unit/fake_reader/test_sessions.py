"""Sessions, chains and frames: when they live, and what ends them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from fake_reader.file_types import AccessRights, CommMode, StdDataFile
from fake_reader.switches import Switches

if TYPE_CHECKING:
    from unit.fake_reader.conftest import MakeBench
    from unit.fake_reader.pcd import Pcd

    MakePcd = Callable[[Callable[[bytes], bytes]], Pcd]

KEY_0 = b"\xa0" * 16
FREE_FILE = StdDataFile(0, 0x1001, CommMode.PLAIN, AccessRights(0xE, 0xE, 0, 0), bytes(200))
COMMITTED = StdDataFile(1, 0x1002, CommMode.MAC, AccessRights(0, 0, 0, 0), bytes(200))


def test_get_version_in_three_frames(make_bench: "MakeBench") -> None:
    bench = make_bench()
    assert bench.exchange("9060000000") == "0401011200" + "1a05" + "91af"
    assert bench.exchange("90AF000000") == "0401010200" + "1a05" + "91af"
    assert bench.exchange("90AF000000") == "042e5a7a6e4d80" + "ba34567890" + "1224" + "9100"


@pytest.mark.parametrize(
    ("apdu", "answer"),
    [
        ("", "6700"),
        ("9060", "6700"),
        ("9060010000", "6a86"),
        ("905A000005010203", "6700"),
        ("9042000000", "911c"),
        ("42", "1c"),
        ("AF", "1c"),
        ("6001", "7e"),
        ("5A112233", "a0"),
        ("5A1122", "7e"),
        ("51", "ae"),
        ("6F", "9d"),
        ("710300", "40"),
        ("711100", "9d"),
        ("710007", "7e"),
        ("7100020000", "af"),
        ("7700", "ae"),
        ("6413", "40"),
        ("60" + "00" * 60, "7e"),
    ],
)
def test_statuses_of_a_blank(make_bench: "MakeBench", apdu: str, answer: str) -> None:
    found = make_bench().exchange(apdu)
    assert found[:2] == "af" if answer == "af" else found == answer


def test_blank_at_the_picc_level(make_bench: "MakeBench") -> None:
    bench = make_bench()
    assert bench.exchange("45") == "000f81"
    assert [bench.exchange(f"64{number:02x}") for number in (0, 0x10, 0x11, 0x12)] == ["0001"] * 4
    assert bench.exchange("6E") == "00002000"
    assert bench.exchange("6A") == "00"
    assert bench.exchange("6D") == "00"


def test_wrong_key_is_refused(make_bench: "MakeBench", pcd_on: "MakePcd") -> None:
    bench = make_bench()
    assert pcd_on(bench.picc.exchange).authenticate(0, bytes(16)) == 0xAE
    assert bench.picc.card.ram.session is None


def test_get_card_uid_is_encrypted(make_bench: "MakeBench", pcd_on: "MakePcd") -> None:
    bench = make_bench()
    pcd = pcd_on(bench.picc.exchange)
    assert pcd.authenticate(0, bench.image.picc_keys[0].octets) == 0
    assert pcd.full("51", 0) == (0, bench.image.uid)
    assert pcd.macked("60") == (0, bytes.fromhex("04010112001a0504010102001a05042e5a7a6e4d80ba345678901224"))


def test_non_first_keeps_ti_and_counter(make_application_bench: "MakeBench", pcd_on: "MakePcd") -> None:
    bench = make_application_bench()
    pcd = pcd_on(bench.picc.exchange)
    assert pcd.authenticate(0, KEY_0) == 0
    assert pcd.macked("6F") == (0, b"")
    assert pcd.authenticate(1, b"\xa1" * 16, first=False) == 0
    assert pcd.counter == 1
    assert pcd.full("51", 0) == (0, bench.image.uid)


@pytest.mark.parametrize("bad", ["F509", "42", "BD00", "5A111111", "AF"])
def test_any_error_ends_the_session(make_application_bench: "MakeBench", pcd_on: "MakePcd", bad: str) -> None:
    bench = make_application_bench()
    pcd = pcd_on(bench.picc.exchange)
    assert pcd.authenticate(0, KEY_0) == 0
    status, _ = pcd.send(bad)
    assert status not in (0, 0xAF)
    assert bench.picc.card.ram.session is None
    assert bench.exchange("51") == "ae"


def test_wrong_mac_is_an_integrity_error(make_application_bench: "MakeBench", pcd_on: "MakePcd") -> None:
    bench = make_application_bench(COMMITTED)
    pcd = pcd_on(bench.picc.exchange)
    assert pcd.authenticate(0, KEY_0) == 0
    assert pcd.send("BD01000000010000" + "00" * 8) == (0x1E, b"")


def test_selection_ends_the_session(make_application_bench: "MakeBench", pcd_on: "MakePcd") -> None:
    bench = make_application_bench()
    pcd = pcd_on(bench.picc.exchange)
    assert pcd.authenticate(0, KEY_0) == 0
    assert pcd.send("5A4088F5") == (0, b"")
    assert bench.exchange("51") == "ae"


@pytest.mark.parametrize("begin", ["60", "3D00000000640000", "710000"])
@pytest.mark.parametrize(("then", "status"), [("6E", "ca"), ("42", "1c"), ("5A000000", "ca")])
def test_other_command_in_a_chain(make_application_bench: "MakeBench", begin: str, then: str, status: str) -> None:
    bench = make_application_bench(FREE_FILE)
    assert bench.exchange(begin)[:2] == "af"
    assert bench.exchange(then) == status
    assert bench.exchange("AF") == "1c"
    assert bench.picc.card.ram.selected != 0


def test_chain_broken_in_a_session_loses_it(make_application_bench: "MakeBench", pcd_on: "MakePcd") -> None:
    bench = make_application_bench(COMMITTED)
    pcd = pcd_on(bench.picc.exchange)
    assert pcd.authenticate(0, KEY_0) == 0
    assert pcd.send("3D01000000640000" + "11" * 20) == (0xAF, b"")
    assert pcd.send("6F") == (0xCA, b"")
    assert bench.exchange("51") == "ae"


def test_iso_command_drops_a_chain_and_its_session(make_application_bench: "MakeBench", pcd_on: "MakePcd") -> None:
    bench = make_application_bench(COMMITTED)
    pcd = pcd_on(bench.picc.exchange)
    assert pcd.authenticate(0, KEY_0) == 0
    assert pcd.send("3D01000000640000") == (0xAF, b"")
    assert bench.exchange("00A4040007D2760000850100") == "9000"
    assert bench.exchange("AF") == "1c"


@pytest.mark.parametrize("length", [1, 51, 52, 53, 59, 111, 112, 170, 200])
@pytest.mark.parametrize("first", [7, 8, 59])
def test_write_and_read_at_frame_edges(
    make_application_bench: "MakeBench", pcd_on: "MakePcd", length: int, first: int
) -> None:
    bench = make_application_bench(FREE_FILE)
    pcd = pcd_on(bench.picc.exchange)
    content = bytes(range(1, 1 + length))
    header = b"\x00\x00\x00\x00" + length.to_bytes(3, "little")
    assert pcd.run(b"\x3d" + header + content, first=first) == (0, b"")
    assert pcd.run(b"\xbd" + header) == (0, content)
    assert pcd.run("BD00000000000000") == (0, content + bytes(200 - length))


def test_answer_frames(make_application_bench: "MakeBench", pcd_on: "MakePcd") -> None:
    bench = make_application_bench(FREE_FILE, COMMITTED)
    pcd = pcd_on(bench.picc.exchange)
    sizes = [len(pcd.send(frame)[1]) for frame in ("BD00000000000000", "AF", "AF", "AF")]
    assert sizes == [59, 59, 59, 23]
    assert pcd.authenticate(0, KEY_0) == 0
    assert len(pcd.send("BD00000000000000")[1]) == 48


@pytest.mark.parametrize("mode", [CommMode.MAC, CommMode.FULL])
@pytest.mark.parametrize("length", [1, 15, 16, 17, 48, 100, 200])
def test_secured_write_and_read(
    make_application_bench: "MakeBench", pcd_on: "MakePcd", mode: CommMode, length: int
) -> None:
    file = StdDataFile(1, 0x1002, mode, AccessRights(0, 0, 0, 0), bytes(200))
    bench = make_application_bench(file)
    pcd = pcd_on(bench.picc.exchange)
    assert pcd.authenticate(0, KEY_0) == 0
    header = b"\x01\x00\x00\x00" + length.to_bytes(3, "little")
    content = bytes(range(1, 1 + length))
    if mode is CommMode.MAC:
        assert pcd.macked(b"\x3d" + header + content) == (0, b"")
        assert pcd.macked(b"\xbd" + header) == (0, content)
    else:
        assert pcd.full(b"\x3d" + header + content, 7) == (0, b"")
        assert pcd.full(b"\xbd" + header, 7) == (0, content)
    application = bench.image.application(0xF58840)
    assert application is not None
    stored = application.files[0]
    assert isinstance(stored, StdDataFile)
    assert stored.data == content + bytes(200 - length)


def test_plain_counts_in_a_session(make_application_bench: "MakeBench", pcd_on: "MakePcd") -> None:
    bench = make_application_bench(FREE_FILE)
    pcd = pcd_on(bench.picc.exchange)
    assert pcd.authenticate(0, KEY_0) == 0
    assert pcd.run("BD00000000050000") == (0, bytes(5))
    pcd.counter += 1
    assert pcd.macked("6F") == (0, b"\x00")


def test_more_data_than_announced(make_application_bench: "MakeBench") -> None:
    bench = make_application_bench(FREE_FILE)
    assert bench.exchange("3D00000000020000" + "11" * 3) == "7e"
    assert bench.exchange("3D00000000020000") == "af"
    assert bench.exchange("AF111111") == "7e"
    assert bench.kept == []


def test_frame_limit_is_a_switch(make_bench: "MakeBench") -> None:
    frame = "60" + "00" * 10
    assert make_bench(switches=Switches(frame_data=9)).exchange(frame) == "7e"


def test_pseudo_apdus(make_bench: "MakeBench") -> None:
    bench = make_bench()
    assert bench.exchange("FFCA000000") == "042e5a7a6e4d809000"
    assert bench.exchange("FFCA010000") == "0675778102809000"
    assert bench.exchange("FFCA000004") == "6c07"
    assert bench.exchange("FFCA020000") == "6a81"
    assert bench.exchange("FFB0000000") == "6d00"
    assert bench.exchange("FFCA") == "6700"
    assert bench.exchange("60")[:2] == "af"
    assert bench.exchange("FFCA000000")[-4:] == "9000"
    assert bench.exchange("AF")[:2] == "af"
