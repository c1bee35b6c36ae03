"""Delegated applications: who may create them, what is checked, slots and quota."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC
from cryptography.hazmat.primitives.cmac import CMAC

from fake_reader.blocks import free_blocks
from fake_reader.image import CardImage, Key, KeyType
from fake_reader.messaging.port import SessionKind
from fake_reader.switches import DamKeyVersion, SlotReuse, Switches, UnknownSlot

if TYPE_CHECKING:
    from unit.fake_reader.conftest import Bench, MakeBench
    from unit.fake_reader.pcd import Pcd

    MakePcd = Callable[[Callable[[bytes], bytes]], Pcd]

AID = "4088F5"
DEFAULT = hashlib.sha256(b"default").digest()[:16]
ESC_CDZ = AID + "0000" + "01" + "1000" + "0BA7" + "0010" + "A00000061404F58840"


def command(image: CardImage, head: str, *, tail: bytes = bytes(9), spoil: int = 0) -> bytes:
    """C9 with frame 1, EncK and DAMMAC, as the card's owner would sign it."""
    first = bytes.fromhex(head)
    worker = Cipher(AES(image.picc_keys[0x12].octets), CBC(bytes(16))).encryptor()
    cryptogram = worker.update(bytes(range(7)) + DEFAULT + tail)
    mac = CMAC(AES(image.picc_keys[0x11].octets))
    mac.update(b"\xc9" + first + cryptogram)
    signature = bytearray(mac.finalize()[1::2])
    signature[0] ^= spoil
    return b"\xc9" + first + cryptogram + bytes(signature)


def create(bench: "Bench", pcd: "Pcd", head: str, *, tail: bytes = bytes(9), spoil: int = 0, key: int = 0x10) -> int:
    assert pcd.send("5A000000") == (0, b"")
    assert pcd.authenticate(key, bench.image.picc_keys[key].octets) == 0
    return pcd.macked(command(bench.image, head, tail=tail, spoil=spoil), first=len(head) // 2)[0]


def test_all_keys_are_the_default_key(make_bench: "MakeBench", pcd_on: "MakePcd") -> None:
    bench = make_bench()
    pcd = pcd_on(bench.picc.exchange)
    assert create(bench, pcd, ESC_CDZ) == 0
    application = bench.image.application(0xF58840)
    assert application is not None
    assert application.keys == (Key(KeyType.AES, DEFAULT, 0),) * 7
    assert (application.iso_fid, application.df_name.hex()) == (0x1000, "a00000061404f58840")
    assert free_blocks(bench.image) == 256 - 0x10
    assert pcd.macked("690000") == (0, bytes.fromhex("01 1000 0700 4088F5"))
    assert pcd.send("5A4088F5") == (0, b"")
    assert pcd.authenticate(0, DEFAULT) == 0
    assert pcd.macked("CD00011000" + "00E0" + "100000") == (0, b"")
    assert bench.exchange("5A000000") == "00"
    assert bench.exchange("690000") == "00" + "01" + "1000" + "0500" + "4088f5"


@pytest.mark.parametrize(
    ("head", "spoil", "key", "status"),
    [
        (ESC_CDZ, 1, 0x10, 0x1E),
        (ESC_CDZ, 0, 0x00, 0xAE),
        (AID + "0000" + "01" + "0800" + "0BA7", 0, 0x10, 0xBE),
        (AID + "0000" + "01" + "0900" + "0BA7", 0, 0x10, 0),
        (AID + "0000" + "01" + "0001" + "0BA7", 0, 0x10, 0),
        (AID + "0000" + "01" + "0101" + "0BA7", 0, 0x10, 0x0E),
        (AID + "0000" + "01" + "0900" + "0BA0", 0, 0x10, 0x9E),
        (AID + "0000" + "01" + "0900" + "0B21", 0, 0x10, 0x9E),
        ("000000" + "0000" + "01" + "0900" + "0BA7", 0, 0x10, 0x9E),
        (AID + "0000" + "01" + "0900" + "0B", 0, 0x10, 0x7E),
    ],
)
def test_creation_is_checked(
    make_bench: "MakeBench", pcd_on: "MakePcd", head: str, spoil: int, key: int, status: int
) -> None:
    bench = make_bench()
    assert create(bench, pcd_on(bench.picc.exchange), head, spoil=spoil, key=key) == status
    assert len(bench.kept) == (0 if status else 1)
    assert (bench.picc.card.ram.session is None) == bool(status)


def test_session_mac_covers_both_frames(make_bench: "MakeBench", pcd_on: "MakePcd") -> None:
    bench = make_bench()
    pcd = pcd_on(bench.picc.exchange)
    assert pcd.authenticate(0x10, bench.image.picc_keys[0x10].octets) == 0
    frame = command(bench.image, ESC_CDZ)
    assert pcd.run(frame + bytes(8), first=21) == (0x1E, b"")
    assert pcd.authenticate(0x10, bench.image.picc_keys[0x10].octets) == 0
    assert pcd.run(frame, first=21) == (0x7E, b"")
    assert bench.exchange("C9" + ESC_CDZ) == "ae"


def test_session_kind_is_a_switch(make_bench: "MakeBench", pcd_on: "MakePcd") -> None:
    bench = make_bench(switches=Switches(dam_sessions=frozenset({SessionKind.EV1})))
    assert create(bench, pcd_on(bench.picc.exchange), ESC_CDZ) == 0xAE


@pytest.mark.parametrize(
    ("switch", "version"),
    [(DamKeyVersion.REFUSE_NONZERO, None), (DamKeyVersion.AT_23, 0x23), (DamKeyVersion.AT_31, 0x31)],
)
def test_place_of_the_key_version_is_a_switch(
    make_bench: "MakeBench", pcd_on: "MakePcd", switch: DamKeyVersion, version: int | None
) -> None:
    bench = make_bench(switches=Switches(dam_key_version=switch))
    tail = b"\x23" + bytes(7) + b"\x31"
    status = create(bench, pcd_on(bench.picc.exchange), ESC_CDZ, tail=tail)
    if version is None:
        assert status == 0x1E
    else:
        assert status == 0
        assert bench.image.applications[0].keys[6].version == version


def test_taken_slots_and_aids(make_bench: "MakeBench", pcd_on: "MakePcd") -> None:
    bench = make_bench()
    pcd = pcd_on(bench.picc.exchange)
    assert create(bench, pcd, AID + "0000" + "01" + "1000" + "0BA7") == 0
    assert create(bench, pcd, "112233" + "0000" + "01" + "1000" + "0BA7") == 0xDE
    assert create(bench, pcd, AID + "0100" + "01" + "1000" + "0BA7") == 0xDE
    assert create(bench, pcd, "112233" + "0100" + "01" + "1000" + "0BA7") == 0
    assert [slot.number for slot in bench.image.slots] == [0, 1]


@pytest.mark.parametrize(
    ("quota", "reuse", "status"),
    [
        ("1000", SlotReuse.SAME_QUOTA, 0),
        ("0F00", SlotReuse.SAME_QUOTA, 0x9E),
        ("1100", SlotReuse.SAME_QUOTA, 0x9E),
        ("0F00", SlotReuse.NOT_MORE, 0),
        ("1100", SlotReuse.NOT_MORE, 0x9E),
    ],
)
def test_freed_slot_keeps_its_memory(
    make_bench: "MakeBench", pcd_on: "MakePcd", quota: str, reuse: SlotReuse, status: int
) -> None:
    bench = make_bench(switches=Switches(slot_reuse=reuse))
    pcd = pcd_on(bench.picc.exchange)
    assert create(bench, pcd, ESC_CDZ) == 0
    assert pcd.authenticate(0, bench.image.picc_keys[0].octets) == 0
    assert pcd.macked("DA4088F5") == (0, b"")
    assert free_blocks(bench.image) == 256 - 0x10
    assert bench.exchange("5A000000") == "00"
    assert bench.exchange("690000") == "00" + "01" + "1000" + "1000" + "000000"
    assert create(bench, pcd, AID + "0000" + "02" + quota + "0BA7") == status
    assert bench.image.slots[0].version == (1 if status else 2)


def test_quota_bounds_the_files(make_bench: "MakeBench", pcd_on: "MakePcd") -> None:
    bench = make_bench()
    pcd = pcd_on(bench.picc.exchange)
    assert create(bench, pcd, AID + "0000" + "01" + "0C00" + "0F87") == 0
    assert bench.exchange("5A4088F5") == "00"
    # 12 blocks, 9 for the application and its 7 keys: a file of two blocks with its header fits, one byte more not.
    assert bench.exchange("CD0000EEEE410000") == "0e"
    assert bench.exchange("CD0000EEEE400000") == "00"
    assert bench.exchange("CD0100EEEE010000") == "0e"


@pytest.mark.parametrize(("switch", "answer"), [(UnknownSlot.NOT_FOUND, "a0"), (UnknownSlot.ZEROS, "00" + "00" * 8)])
def test_unknown_slot(make_bench: "MakeBench", switch: UnknownSlot, answer: str) -> None:
    assert make_bench(switches=Switches(unknown_slot=switch)).exchange("690000") == answer


@pytest.mark.parametrize("releases", [True, False])
def test_format_and_slots(make_bench: "MakeBench", pcd_on: "MakePcd", releases: bool) -> None:
    bench = make_bench(switches=Switches(format_releases_slots=releases))
    pcd = pcd_on(bench.picc.exchange)
    assert create(bench, pcd, ESC_CDZ) == 0
    assert pcd.authenticate(0, bench.image.picc_keys[0].octets) == 0
    assert pcd.macked("FC") == (0, b"")
    assert free_blocks(bench.image) == (256 if releases else 256 - 0x10)


def test_dam_keys_that_are_not_loaded(make_bench: "MakeBench", pcd_on: "MakePcd") -> None:
    blank = make_bench().image
    zero = Key(KeyType.AES, bytes(16), 0)
    bench = make_bench(replace(blank, picc_keys={**blank.picc_keys, 0x10: zero, 0x11: zero, 0x12: zero}))
    assert bench.exchange("6410") == "0000"
    assert create(bench, pcd_on(bench.picc.exchange), ESC_CDZ) == 0
