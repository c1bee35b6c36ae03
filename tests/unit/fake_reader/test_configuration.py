"""SetConfiguration, and what it changes; failed authentications counted; the issuer's delete."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.cmac import CMAC

from fake_reader.blank import make_fresh
from fake_reader.configuration import Configuration, FailureLimit
from fake_reader.image import Application, DamSlot, Key, KeyType
from fake_reader.personality import PERSONALITIES

if TYPE_CHECKING:
    from unit.fake_reader.conftest import Bench, MakeBench
    from unit.fake_reader.pcd import Pcd

    MakePcd = Callable[[Callable[[bytes], bytes]], Pcd]

ZERO = Key(KeyType.AES, bytes(16), 0)


def aes_bench(make_bench: "MakeBench", configuration: Configuration | None = None, kind: str = "EV3-8K") -> "Bench":
    """A card whose master key is an AES key of zeros."""
    card = make_fresh(bytes.fromhex("04112233445566"), PERSONALITIES[kind])
    card = replace(card, picc_keys={**card.picc_keys, 0: ZERO})
    return make_bench(replace(card, configuration=configuration) if configuration else card)


def configure(bench: "Bench", pcd: "Pcd", option: str, *, key: int = 0) -> int:
    assert pcd.send("5A000000") == (0, b"")
    assert pcd.authenticate(key, bytes(16)) == 0
    return pcd.full("5C" + option, 1)[0]


@pytest.mark.parametrize(
    ("option", "expected"),
    [
        ("0001", Configuration(format_disabled=True)),
        ("0002", Configuration(random_uid=True)),
        ("01" + "11" * 24 + "07", Configuration(default_key=b"\x11" * 24, default_version=7)),
        ("02" + "0375AA", Configuration(ats=bytes.fromhex("0375AA"))),
        ("03" + "0028", Configuration(sak=bytes.fromhex("0028"))),
        ("04" + "0003", Configuration(d40_disabled=True, ev1_disabled=True)),
        ("04" + "0004", Configuration(chained_writing_disabled=True)),
        ("05" + "00" * 9 + "01", Configuration(capabilities=bytes(9) + b"\x01")),
        ("0A" + "01" + "0300" + "0100", Configuration(failure_limit=FailureLimit(3, 1))),
        ("0A" + "00" + "FFFFFFFF", Configuration()),
    ],
)
def test_options(make_bench: "MakeBench", pcd_on: "MakePcd", option: str, expected: Configuration) -> None:
    bench = aes_bench(make_bench)
    assert configure(bench, pcd_on(bench.picc.exchange), option) == 0
    assert bench.image.configuration == expected


@pytest.mark.parametrize(
    ("option", "status"),
    [
        ("0004", 0x9E),
        ("00", 0x7E),
        ("0000" + "00", 0x7E),
        ("01" + "11" * 24, 0x7E),
        ("02" + "0475AA", 0x7E),
        ("04" + "0100", 0x9E),
        ("06" + "00", 0x9E),
        ("0A" + "01" + "0000" + "0100", 0x9E),
    ],
)
def test_options_refused(make_bench: "MakeBench", pcd_on: "MakePcd", option: str, status: int) -> None:
    bench = aes_bench(make_bench)
    assert configure(bench, pcd_on(bench.picc.exchange), option) == status
    assert bench.kept == []


def test_only_the_master_key_configures(make_bench: "MakeBench", pcd_on: "MakePcd") -> None:
    bench = aes_bench(make_bench)
    assert configure(bench, pcd_on(bench.picc.exchange), "0001", key=0x10) == 0xAE
    assert bench.exchange("5C00") == "ae"


def test_format_switched_off(make_bench: "MakeBench", pcd_on: "MakePcd") -> None:
    bench = aes_bench(make_bench, Configuration(format_disabled=True))
    pcd = pcd_on(bench.picc.exchange)
    assert pcd.authenticate(0, bytes(16)) == 0
    assert pcd.macked("FC") == (0x9D, b"")


def test_random_uid(make_bench: "MakeBench", pcd_on: "MakePcd") -> None:
    bench = aes_bench(make_bench)
    pcd = pcd_on(bench.picc.exchange)
    assert configure(bench, pcd, "0002") == 0
    assert bench.exchange("FFCA000000") == "04112233445566" + "9000"
    bench.randoms.append(b"\xaa\xbb\xcc")
    bench.picc.lose_power()
    assert bench.exchange("FFCA000000") == "08aabbcc" + "9000"
    assert bench.exchange("60")[:2] == "af"
    assert bench.exchange("AF")[:2] == "af"
    assert bench.exchange("AF")[:16] == "00" + "00" * 7
    assert pcd.authenticate(0, bytes(16)) == 0
    assert pcd.full("51", 0) == (0, bytes.fromhex("04112233445566"))
    assert configure(bench, pcd, "0000") == 0
    bench.randoms.append(b"\xdd\xee\xff")
    bench.picc.lose_power()
    assert bench.exchange("FFCA000000") == "08ddeeff" + "9000", "for ever"


def test_default_key_of_new_applications(make_bench: "MakeBench") -> None:
    bench = aes_bench(make_bench, Configuration(default_key=bytes(range(24)), default_version=9))
    assert bench.exchange("CA1122330F82") == "00"
    assert bench.image.applications[0].keys == (Key(KeyType.AES, bytes(range(16)), 9),) * 2


def test_ats_shows(make_bench: "MakeBench") -> None:
    assert aes_bench(make_bench, Configuration(ats=b"\x02\x75")).exchange("FFCA010000") == "02759000"


@pytest.mark.parametrize(
    ("configuration", "answers"),
    [
        (Configuration(), ["af", "af", "af", "af"]),
        (Configuration(d40_disabled=True), ["9d", "af", "af", "af"]),
        (Configuration(ev1_disabled=True), ["af", "9d", "9d", "af"]),
    ],
)
def test_messagings_switched_off(make_bench: "MakeBench", configuration: Configuration, answers: list[str]) -> None:
    fresh = replace(make_fresh(bytes(7)), configuration=configuration)
    aes = replace(fresh, picc_keys={**fresh.picc_keys, 0: ZERO})
    tried = [(fresh, "0A00"), (fresh, "1A00"), (aes, "AA00"), (aes, "710000")]
    assert [make_bench(card).exchange(command)[:2] for card, command in tried] == answers


def test_chained_writing_switched_off(make_bench: "MakeBench") -> None:
    assert aes_bench(make_bench).exchange("8D" + "00" * 7) == "9d"
    assert aes_bench(make_bench, Configuration(chained_writing_disabled=True)).exchange("8D" + "00" * 7) == "1c"


def test_older_options_of_ev1(make_bench: "MakeBench") -> None:
    bench = make_bench(make_fresh(bytes(7), PERSONALITIES["EV1-8K"]))
    assert bench.exchange("5C04") == "ae"


def test_key_is_locked_by_failures(make_bench: "MakeBench", pcd_on: "MakePcd") -> None:
    bench = aes_bench(make_bench, Configuration(failure_limit=FailureLimit(limit=3, decrement=1)))
    pcd = pcd_on(bench.picc.exchange)
    wrong = b"\x11" * 16
    assert [pcd.authenticate(0, wrong) for _ in range(2)] == [0xAE] * 2
    assert bench.image.failure_count(0, 0) == 2
    assert pcd.authenticate(0, bytes(16)) == 0
    assert bench.image.failure_count(0, 0) == 1
    assert [pcd.authenticate(0, wrong) for _ in range(2)] == [0xAE] * 2
    assert pcd.authenticate(0, bytes(16)) == 0x9D
    assert pcd.authenticate(0x10, bytes(16)) == 0, "each key is counted by itself"
    bench.picc.lose_power()
    assert pcd.authenticate(0, bytes(16)) == 0x9D, "it outlives the power"


def dam_bench(make_bench: "MakeBench") -> "Bench":
    application = Application(0x563412, 0x0B, 0x81, (ZERO,), dam_slot=3)
    fresh = make_fresh(bytes(7))
    keys = {**fresh.picc_keys, 0x11: Key(KeyType.AES, b"\x11" * 16, 0)}
    return make_bench(
        replace(fresh, picc_keys=keys).with_application(application).with_slot(DamSlot(3, 1, 20, 0x563412))
    )


def test_issuer_deletes_a_delegated_application(make_bench: "MakeBench", pcd_on: "MakePcd") -> None:
    bench = dam_bench(make_bench)
    pcd = pcd_on(bench.picc.exchange)
    assert pcd.authenticate(0x10, bytes(16)) == 0
    assert pcd.macked("DA123456" + "DCD2F30E702C9370") == (0, b""), "GtechGovind/desfire-sdk's example"
    assert bench.image.applications == ()
    assert bench.image.slots == (DamSlot(3, 1, 20, 0),)


@pytest.mark.parametrize(
    ("command", "status"),
    [("DA123456" + "DCD2F30E702C9371", 0x1E), ("DA123456", 0xAE), ("DA112233" + "00" * 8, 0x1E)],
)
def test_issuers_delete_is_checked(make_bench: "MakeBench", pcd_on: "MakePcd", command: str, status: int) -> None:
    bench = dam_bench(make_bench)
    pcd = pcd_on(bench.picc.exchange)
    assert pcd.authenticate(0x10, bytes(16)) == 0
    assert pcd.macked(command) == (status, b"")
    assert bench.kept == []


def test_issuer_deletes_nothing_of_the_owner(make_bench: "MakeBench", pcd_on: "MakePcd") -> None:
    bench = aes_bench(make_bench)
    assert bench.exchange("CA1122330F81") == "00"
    mac = CMAC(AES(bytes(16)))
    mac.update(bytes.fromhex("DA112233"))
    pcd = pcd_on(bench.picc.exchange)
    assert pcd.authenticate(0x10, bytes(16)) == 0
    assert pcd.macked(bytes.fromhex("DA112233") + mac.finalize()[1::2]) == (0xA0, b"")
    assert len(bench.image.applications) == 1
