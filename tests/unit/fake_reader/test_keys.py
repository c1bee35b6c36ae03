"""ChangeKey and key settings: who may change what."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from fake_reader.image import Key, KeyType
from fake_reader.switches import ChangeKeyKey, Switches

if TYPE_CHECKING:
    from unit.fake_reader.conftest import MakeBench
    from unit.fake_reader.pcd import Pcd

    MakePcd = Callable[[Callable[[bytes], bytes]], Pcd]

NEW = bytes(range(16))


def key(number: int) -> bytes:
    return bytes([0xA0 + number]) * 16


def test_own_key_changes_and_ends_the_session(make_application_bench: "MakeBench", pcd_on: "MakePcd") -> None:
    bench = make_application_bench()
    pcd = pcd_on(bench.picc.exchange)
    assert pcd.authenticate(0, key(0)) == 0
    assert pcd.change_key(0, NEW, 0x55, None) == 0
    assert bench.exchange("51") == "ae"
    assert bench.exchange("6400") == "0055"
    assert pcd.authenticate(0, NEW) == 0
    assert len(bench.kept) == 1


@pytest.mark.parametrize(
    ("settings", "session", "target", "status"),
    [
        (0x0B, 0, 1, 0),
        (0x0B, 1, 2, 0xAE),
        (0x0B, 1, 1, 0xAE),
        (0x0A, 0, 0, 0x9D),
        (0x0A, 0, 1, 0),
        (0x2B, 2, 1, 0),
        (0x2B, 2, 3, 0),
        (0x2B, 0, 1, 0xAE),
        (0x2B, 0, 2, 0),
        (0x2B, 2, 2, 0xAE),
        (0xEB, 3, 3, 0),
        (0xEB, 0, 3, 0xAE),
        (0xEB, 0, 0, 0),
        (0xFB, 0, 0, 0),
        (0xFB, 0, 1, 0x9D),
        (0xFB, 1, 1, 0x9D),
        (0x0B, 0, 5, 0x40),
        (0x0B, 0, 0x81, 0x40),
    ],
)
def test_change_key_rights(
    make_application_bench: "MakeBench", pcd_on: "MakePcd", settings: int, session: int, target: int, status: int
) -> None:
    bench = make_application_bench(settings=settings)
    pcd = pcd_on(bench.picc.exchange)
    assert pcd.authenticate(session, key(session)) == 0
    frame_is_own = session == target
    if status == 0 or not frame_is_own:
        assert pcd.change_key(target, NEW, 0x77, None if frame_is_own else key(target & 0xF)) == status
    else:
        assert pcd.full(bytes([0xC4, target]) + NEW + b"\x77", 1) == (status, b"")
    application = bench.image.application(0xF58840)
    assert application is not None
    changed = [index for index in range(5) if application.keys[index].octets != key(index)]
    assert changed == ([target] if status == 0 else [])
    if status == 0:
        assert application.keys[target] == Key(KeyType.AES, NEW, 0x77)


def test_change_key_key_by_itself_is_a_switch(make_application_bench: "MakeBench", pcd_on: "MakePcd") -> None:
    bench = make_application_bench(settings=0x2B, switches=Switches(change_key_key=ChangeKeyKey.ITSELF))
    pcd = pcd_on(bench.picc.exchange)
    assert pcd.authenticate(2, key(2)) == 0
    assert pcd.change_key(2, NEW, 1, None) == 0


def test_wrong_old_key_fails_its_crc(make_application_bench: "MakeBench", pcd_on: "MakePcd") -> None:
    bench = make_application_bench()
    pcd = pcd_on(bench.picc.exchange)
    assert pcd.authenticate(0, key(0)) == 0
    assert pcd.change_key(1, NEW, 1, key(2)) == 0x1E
    assert bench.kept == []


@pytest.mark.parametrize(("target", "length"), [(0, 21), (1, 17), (0, 16), (1, 0)])
def test_wrong_form_of_change_key(
    make_application_bench: "MakeBench", pcd_on: "MakePcd", target: int, length: int
) -> None:
    bench = make_application_bench()
    pcd = pcd_on(bench.picc.exchange)
    assert pcd.authenticate(0, key(0)) == 0
    assert pcd.full(bytes([0xC4, target]) + bytes(length), 1) == (0x1E, b"")


def test_change_key_needs_a_session(make_application_bench: "MakeBench") -> None:
    assert make_application_bench().exchange("C400" + "00" * 40) == "ae"
    assert make_application_bench().exchange("540F") == "ae"


@pytest.mark.parametrize("number", [0x10, 0x11, 0x12, 0x90])
def test_dam_keys_are_loaded_after_the_picc_master_key(make_bench: "MakeBench", pcd_on: "MakePcd", number: int) -> None:
    bench = make_bench()
    pcd = pcd_on(bench.picc.exchange)
    assert pcd.authenticate(0, bench.image.picc_keys[0].octets) == 0
    assert pcd.change_key(number, NEW, 0x42, bench.image.picc_keys[number & 0x3F].octets) == 0
    assert pcd.macked(bytes([0x64, number & 0x3F])) == (0, b"\x42")
    assert bench.image.picc_keys[number & 0x3F].octets == NEW


def test_dam_auth_key_changes_no_key(make_bench: "MakeBench", pcd_on: "MakePcd") -> None:
    bench = make_bench()
    pcd = pcd_on(bench.picc.exchange)
    assert pcd.authenticate(0x10, bench.image.picc_keys[0x10].octets) == 0
    assert pcd.change_key(0x11, NEW, 0x42, bench.image.picc_keys[0x11].octets) == 0xAE


@pytest.mark.parametrize(("octet", "status"), [(0x80, 0), (0x00, 0x1E), (0x40, 0x1E), (0xC0, 0x9E)])
def test_picc_master_key_names_its_type(make_bench: "MakeBench", pcd_on: "MakePcd", octet: int, status: int) -> None:
    bench = make_bench()
    pcd = pcd_on(bench.picc.exchange)
    assert pcd.authenticate(0, bench.image.picc_keys[0].octets) == 0
    assert pcd.change_key(octet, NEW, 2, None) == status


@pytest.mark.parametrize(
    ("before", "settings", "status"), [(0x0B, 0x09, 0), (0x0B, 0x40, 0), (0x0B, 0x5B, 0x9E), (0x03, 0x0B, 0x9D)]
)
def test_change_key_settings(
    make_application_bench: "MakeBench", pcd_on: "MakePcd", before: int, settings: int, status: int
) -> None:
    bench = make_application_bench(settings=before)
    pcd = pcd_on(bench.picc.exchange)
    assert pcd.authenticate(0, key(0)) == 0
    assert pcd.full(bytes([0x54, settings]), 0)[0] == status
    application = bench.image.application(0xF58840)
    assert application is not None
    assert application.key_settings == (before if status else settings)


def test_change_key_settings_of_the_picc(make_bench: "MakeBench", pcd_on: "MakePcd") -> None:
    bench = make_bench()
    pcd = pcd_on(bench.picc.exchange)
    assert pcd.authenticate(0, bench.image.picc_keys[0].octets) == 0
    assert pcd.full("5409", 0) == (0, b"")
    assert bench.image.picc_settings == 0x09
    # No free directory, no free creation any more.
    assert bench.exchange("5A000000") == "00"
    assert bench.exchange("6A") == "ae"
    assert bench.exchange("45") == "ae"
    assert bench.exchange("CA1122330B81") == "ae"
    assert pcd.authenticate(0, bench.image.picc_keys[0].octets) == 0
    assert pcd.macked("CA1122330B81") == (0, b"")
    assert pcd.macked("6A") == (0, bytes.fromhex("112233"))


def test_change_key_settings_needs_the_master_key(make_application_bench: "MakeBench", pcd_on: "MakePcd") -> None:
    pcd = pcd_on(make_application_bench().picc.exchange)
    assert pcd.authenticate(1, key(1)) == 0
    assert pcd.full("540F", 0) == (0xAE, b"")
