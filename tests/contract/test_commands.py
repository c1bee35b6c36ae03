"""Frames, statuses, and when a session dies: what every client relies on, whoever wrote it."""

import os

import pytest

from contract_client import AID, ZEROS, application, authenticated, owner
from station.desfire.files import AccessRights, DataFileSettings
from station.desfire.iso7816 import IsoSession
from station.desfire.messaging import CommMode
from station.desfire.new_files import StdDataFile
from station.desfire.picc_session import PiccSession
from station.desfire.status import Status
from station.errors import StatusError
from station.model.card import CardUid
from station.model.secret import SecretKey
from station.reader.port import CardConnection

DF_NAME = bytes.fromhex("A0000006140F51234F")
FREE = AccessRights(0xE, 0xE, 0xE, 0xE)


def exchange(card: CardConnection, apdu: str) -> str:
    return card.transmit(bytes.fromhex(apdu)).hex()


def test_get_version_comes_in_three_frames(card: CardConnection) -> None:
    frames = [exchange(card, apdu) for apdu in ("9060000000", "90AF000000", "90AF000000")]
    assert [frame[-4:] for frame in frames] == ["91af", "91af", "9100"]
    assert [len(frame) // 2 - 2 for frame in frames] == [7, 7, 14]
    assert [frame[:6] for frame in frames[:2]] == ["040101"] * 2


def test_uid_is_told_in_three_ways(card: CardConnection) -> None:
    uid = exchange(card, "FFCA000000")
    assert uid.endswith("9000")
    assert PiccSession.select(card).get_version().uid == CardUid(bytes.fromhex(uid[:-4]))
    assert owner(card).get_card_uid() == CardUid(bytes.fromhex(uid[:-4]))


@pytest.mark.parametrize(
    ("apdu", "answer"),
    [
        ("9042000000", "911c"),
        ("905A000003FFFFFF00", "91a0"),
        ("905A0000020000 00", "917e"),
        ("9051000000", "91ae"),
        ("906F000000", "919d"),
        ("9064000001 7F 00", "9140"),
        ("90AA00000100 00", "91ae"),
        ("9054000000", "91ae"),
    ],
)
def test_statuses_without_a_key(card: CardConnection, apdu: str, answer: str) -> None:
    PiccSession.select(card)
    assert exchange(card, apdu) == answer


def test_other_command_breaks_a_chain_and_is_not_done(card: CardConnection) -> None:
    assert exchange(card, "9060000000")[-4:] == "91af"
    assert exchange(card, "906E000000") == "91ca"
    assert exchange(card, "90AF000000") == "911c"
    assert exchange(card, "906E000000")[-4:] == "9100"


@pytest.mark.parametrize("error", ["9042000000", "90F500000109 00", "90BD0000010000", "90AF000000"])
def test_any_error_ends_a_session(card: CardConnection, error: str) -> None:
    authenticated(card)
    assert exchange(card, error)[-4:-2] == "91"
    assert exchange(card, "9051000000") == "91ae"


def test_selection_ends_a_session(card: CardConnection) -> None:
    authenticated(card)
    assert exchange(card, "905A000003" + AID.wire.hex() + "00") == "9100"
    assert exchange(card, "9051000000") == "91ae"


def test_read_in_a_session_comes_in_frames_of_48_bytes(card: CardConnection) -> None:
    session = authenticated(card)
    session.create_file(StdDataFile(1, None, CommMode.PLAIN, AccessRights(0, 0, 0, 0), 100))
    lengths: list[int] = []
    answer = exchange(card, "90BD00000701000000640000" + "00")
    while answer[-4:] == "91af":
        lengths.append(len(answer) // 2 - 2)
        answer = exchange(card, "90AF000000")
    assert answer[-4:] == "9100"
    assert lengths == [48, 48]


@pytest.mark.parametrize("size", [1, 47, 48, 54, 59, 60, 118, 119, 250, 300])
def test_free_file_is_read_in_clear(card: CardConnection, size: int) -> None:
    session = authenticated(card)
    session.create_file(StdDataFile(1, None, CommMode.FULL, FREE, size))
    content = os.urandom(size)
    settings = session.get_file_settings(1)
    assert isinstance(settings, DataFileSettings)
    session.write_data(1, settings, content)
    plain = PiccSession.select(card).select_application(AID)
    assert plain.read_data(1, settings) == content


def test_iso_commands_read_what_is_free(card: CardConnection) -> None:
    owner(card).create_application(AID, 0x0B, 0xA2, iso_fid=0x1051, df_name=DF_NAME)
    session = PiccSession.select(card).select_application(AID)
    session = session.authenticate_ev2_first(0, SecretKey(ZEROS), os.urandom)
    session.create_file(StdDataFile(1, 0x1061, CommMode.PLAIN, FREE, 300))
    settings = session.get_file_settings(1)
    assert isinstance(settings, DataFileSettings)
    content = os.urandom(300)
    session.write_data(1, settings, content)
    iso = IsoSession(card, DF_NAME)
    assert iso.read_file(0x1061) == content
    iso.update_file(0x1061, b"changed", offset=290)
    assert iso.read_file(0x1061)[290:] == b"changed" + content[297:]
    assert exchange(card, "00A4040003D2D2D200") == "6a82"


def test_wrong_key_is_refused_and_the_right_one_taken(card: CardConnection) -> None:
    level = application(card)
    with pytest.raises(StatusError) as refused:
        level.authenticate_aes(0, SecretKey(b"\x11" * 16), os.urandom)
    assert refused.value.status == Status.AUTHENTICATION_ERROR
    assert exchange(card, "9051000000") == "91ae"
    level = PiccSession.select(card).select_application(AID)
    assert level.authenticate_aes(0, SecretKey(ZEROS), os.urandom).get_key_version(0) == 0


def test_unfinished_authentication_opens_nothing(card: CardConnection) -> None:
    application(card)
    assert exchange(card, "9071000002000000")[-4:] == "91af"
    assert exchange(card, "9051000000") == "91ca"
    assert exchange(card, "9051000000") == "91ae"
