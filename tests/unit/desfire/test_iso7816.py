"""The free-read path: what a phone sends, on a scripted card and on the simulated one."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fake_reader.blank import PICC_MASTER_ROOT, make_stack
from fake_reader.reader import SimulatedReader
from station.desfire.application import Aid
from station.desfire.diversify import diversify_aes128
from station.desfire.files import AccessRights
from station.desfire.iso7816 import UPDATE_DATA, IsoCommandError, IsoSession
from station.desfire.messaging import CommMode
from station.desfire.new_files import StdDataFile
from station.desfire.picc_session import PiccSession
from station.errors import MalformedResponseError, ProtocolError
from station.model.secret import SecretKey

Script = Callable[..., Any]
NAME = bytes.fromhex("A00000061404F58840")
SELECT = ("00A4040009A00000061404F5884000", "9000")


def test_the_data_zone_as_it_is_read_without_keys(scripted: Script) -> None:
    # The very commands of ESUP-SGC's former DEUInfo action.
    certificate = bytes(range(256)) + bytes(range(200))
    card = scripted(
        SELECT,
        ("00A40000021001", "9000"),
        ("00B0000000", "00112233445566778899AABBCCDDEEFF9000"),
        ("00A40000021003", "9000"),
        ("00B0000000", certificate[:256].hex() + "9000"),
        ("00B0010000", certificate[256:].hex() + "9000"),
    )
    session = IsoSession(card, NAME)
    assert session.read_file(0x1001) == bytes.fromhex("00112233445566778899AABBCCDDEEFF")
    assert session.read_file(0x1003) == certificate
    assert card.pairs == []


def test_a_file_of_whole_blocks_ends_where_the_card_says_so(scripted: Script) -> None:
    block = bytes(256)
    select = ("00A40000021001", "9000")
    for end in ("6B00", "6282", "9000"):
        card = scripted(SELECT, select, ("00B0000000", block.hex() + "9000"), ("00B0010000", end))
        assert IsoSession(card, NAME).read_file(0x1001) == block
    card = scripted(SELECT, select, ("00B0000000", "AABB6282"))
    assert IsoSession(card, NAME).read_file(0x1001) == b"\xaa\xbb"


@pytest.mark.parametrize("length", [0, 1, UPDATE_DATA - 1, UPDATE_DATA, UPDATE_DATA + 1, 2 * UPDATE_DATA, 200])
def test_updates_of_every_size_around_the_frame(scripted: Script, length: int) -> None:
    data = bytes(index % 251 for index in range(length))
    parts = [(at, data[at : at + UPDATE_DATA]) for at in range(0, length, UPDATE_DATA)]
    card = scripted(
        SELECT,
        ("00A40000021001", "9000"),
        *((f"00D6{at + 3:04X}{len(part):02X}{part.hex()}", "9000") for at, part in parts),
    )
    IsoSession(card, NAME).update_file(0x1001, data, offset=3)
    assert card.pairs == []
    assert all(len(apdu) <= 60 for apdu in card.sent)


def test_what_the_card_refuses_is_named(scripted: Script) -> None:
    with pytest.raises(IsoCommandError, match=r"SELECT: the card answered 6A82 \(not on this card\)") as caught:
        IsoSession(scripted((None, "6A82")), NAME)
    assert (caught.value.command, caught.value.sw) == ("SELECT", 0x6A82)
    with pytest.raises(IsoCommandError, match="6982"):
        IsoSession(scripted(SELECT, (None, "9000"), (None, "6982")), NAME).read_file(1)
    with pytest.raises(IsoCommandError, match="6B00"):
        IsoSession(scripted(SELECT, (None, "9000"), (None, "6B00")), NAME).read_file(1)
    with pytest.raises(IsoCommandError, match="no source names"):
        IsoSession(scripted(SELECT, (None, "9000"), (None, "6F42")), NAME).update_file(1, b"x")


def test_answers_that_are_none(scripted: Script) -> None:
    with pytest.raises(MalformedResponseError, match="at least 2"):
        IsoSession(scripted((None, "90")), NAME)
    with pytest.raises(MalformedResponseError, match="257 bytes"):
        IsoSession(scripted(SELECT, (None, "9000"), (None, "00" * 257 + "9000")), NAME).read_file(1)
    endless = [(None, "00" * 256 + "9000")] * 129
    with pytest.raises(MalformedResponseError, match="without end"):
        IsoSession(scripted(SELECT, (None, "9000"), *endless), NAME).read_file(1)
    with pytest.raises(ValueError, match="32768"):
        IsoSession(scripted(SELECT), NAME).update_file(1, b"xx", offset=0x7FFF)


@settings(max_examples=60)
@given(st.lists(st.one_of(st.binary(max_size=4), st.binary(max_size=300)), min_size=1, max_size=6))
def test_any_answer_gives_data_or_an_error_of_the_tree(answers: list[bytes]) -> None:
    class Noise:
        reader, simulated, atr = "noise", True, b""
        longest_command = 261
        asked = 0

        def transmit(self, apdu: bytes) -> bytes:
            self.asked += 1
            return answers[self.asked % len(answers)]

        def close(self) -> None:
            pass

    with suppress(ProtocolError):
        session = IsoSession(Noise(), NAME)
        session.read_file(0x1001)


@pytest.mark.parametrize("size", [1, 255, 256, 257, 511, 512, 513, 600])
def test_a_file_made_by_native_commands_is_read_by_iso_ones(tmp_path: Path, size: int) -> None:
    make_stack(tmp_path, 1, seed=size)
    reader = SimulatedReader(tmp_path)
    card = reader.connect()
    content = bytes(index % 253 for index in range(size))
    file = StdDataFile(0, 0x1001, CommMode.PLAIN, AccessRights.parse(0xE000), size)
    picc = PiccSession.select(card)
    uid = picc.get_version().uid
    assert uid is not None
    owner = diversify_aes128(SecretKey(PICC_MASTER_ROOT), uid.octets)
    master = picc.authenticate_ev2_first(0, owner, os.urandom)
    aid = Aid(bytes.fromhex("F58840"))
    master.create_application(aid, 0x0B, 0xA1, 0x1000, NAME)
    session = master.select_application(aid).authenticate_ev2_first(0, SecretKey(bytes(16)), os.urandom)
    session.create_file(file)
    session.write_data(0, file.settings, content)
    assert IsoSession(card, NAME).read_file(0x1001) == content
    reader.close()
