"""Values, records, transactions and file management: the bytes of every command, and the mode in which it goes."""

from collections.abc import Callable
from typing import Any

import pytest

from far_end import Ev2FarEnd, FarCard
from station.desfire.application import Aid
from station.desfire.application_session import (
    ApplicationSession,
    Ev2ApplicationSession,
)
from station.desfire.command import Command
from station.desfire.crypto import AesKey, pad
from station.desfire.files import (
    AccessRights,
    DataFileSettings,
    FileType,
    RecordFileSettings,
    ValueFileSettings,
)
from station.desfire.messaging import CommMode, Ev2Messaging
from station.desfire.new_files import BackupDataFile
from station.desfire.session import Line
from station.errors import MalformedResponseError
from station.model.secret import SecretKey
from station.reader.port import CardConnection

Script = Callable[..., Any]
AID = Aid(bytes.fromhex("F58840"))
FREE = AccessRights.parse(0xEEEE)
BY_KEYS = AccessRights.parse(0x1234)
ZEROS = SecretKey(bytes(16))


def plain(card: CardConnection) -> ApplicationSession:
    return ApplicationSession(Line(card), AID)


def apdu(code: int, data: str = "") -> str:
    octets = bytes.fromhex(data)
    body = bytes([len(octets)]) + octets if octets else b""
    return (bytes([0x90, code, 0, 0]) + body + b"\x00").hex().upper()


def value_file(mode: CommMode, rights: AccessRights) -> ValueFileSettings:
    return ValueFileSettings(FileType.VALUE, mode, rights, lower=0, upper=100)


def record_file(mode: CommMode, rights: AccessRights, records: int = 0) -> RecordFileSettings:
    return RecordFileSettings(FileType.LINEAR_RECORD, mode, rights, record_size=3, capacity=5, records=records)


def test_values_in_clear(scripted: Script) -> None:
    free = value_file(CommMode.FULL, FREE)
    card = scripted(
        (apdu(0x6C, "02"), "FEFFFFFF9100"),
        (apdu(0x0C, "02 0A000000"), "9100"),
        (apdu(0xDC, "02 01000000"), "9100"),
        (apdu(0x1C, "02 FFFFFF7F"), "9100"),
        (apdu(0xC7), "9100"),
        (apdu(0xA7), "9100"),
    )
    session = plain(card)
    assert session.get_value(2, free) == -2
    session.credit(2, free, 10)
    session.debit(2, free, 1)
    session.limited_credit(2, free, 0x7FFF_FFFF)
    session.commit_transaction()
    session.abort_transaction()
    assert card.pairs == []


@pytest.mark.parametrize("amount", [-1, 1 << 31])
def test_amounts_that_cannot_be(scripted: Script, amount: int) -> None:
    session = plain(scripted())
    for change in (session.credit, session.debit, session.limited_credit):
        with pytest.raises(ValueError, match="between 0 and"):
            change(2, value_file(CommMode.PLAIN, FREE), amount)


def test_records_in_clear(scripted: Script) -> None:
    file = record_file(CommMode.MAC, FREE, records=2)
    card = scripted(
        (apdu(0x3B, "04 010000 020000 BBCC"), "9100"),
        (apdu(0xBB, "04 000000 020000"), "AABBCCDDEEFF9100"),
        (apdu(0xBB, "04 010000 010000"), "AABBCC9100"),
        (apdu(0xDB, "04 010000 020000 010000 FF"), "9100"),
        (apdu(0xEB, "04"), "9100"),
        (apdu(0xBB, "04 000000 020000"), "AABBCCDDEE9100"),
    )
    session = plain(card)
    session.write_record(4, file, b"\xbb\xcc", offset=1)
    assert session.read_records(4, file) == (b"\xaa\xbb\xcc", b"\xdd\xee\xff")
    assert session.read_records(4, file, first=1) == (b"\xaa\xbb\xcc",)
    assert session.read_records(4, file, first=2) == ()
    session.update_record(4, file, 1, b"\xff", offset=2)
    session.clear_record_file(4)
    with pytest.raises(MalformedResponseError, match="6 are due"):
        session.read_records(4, file)
    assert card.pairs == []


def test_a_data_read_takes_one_byte_at_least(scripted: Script) -> None:
    file = DataFileSettings(FileType.BACKUP, CommMode.PLAIN, FREE, size=4)
    for offset, length in ((4, None), (0, 0)):
        with pytest.raises(ValueError, match="one byte"):
            plain(scripted()).read_data(0, file, offset, length)


def test_iso_file_ids(scripted: Script) -> None:
    session = plain(scripted((apdu(0x61), "0110E1049100"), (apdu(0x61), "01109100"), (apdu(0x61), "019100")))
    assert session.get_iso_file_ids() == (0x1001, 0x04E1)
    assert session.get_iso_file_ids() == (0x1001,)
    with pytest.raises(MalformedResponseError, match="whole number"):
        session.get_iso_file_ids()


def ev2_card(answer: bytes = b"", mode: CommMode = CommMode.MAC) -> FarCard:
    return FarCard(Ev2FarEnd(AesKey(ZEROS), AesKey(ZEROS), bytes(4)), [(answer, mode)])


def authenticated(card: CardConnection, key_no: int) -> Ev2ApplicationSession:
    return Ev2ApplicationSession(Line(card), AID, Ev2Messaging(ZEROS, ZEROS, bytes(4)), key_no)


def protected(command: Command, header: str, data: str, mode: CommMode) -> bytes:
    sent = Ev2Messaging(ZEROS, ZEROS, bytes(4)).wrap(command, bytes.fromhex(header), bytes.fromhex(data), mode)
    return bytes([command]) + sent


def test_files_are_managed_under_a_key() -> None:
    card = ev2_card()
    authenticated(card, 0).create_file(BackupDataFile(2, None, CommMode.MAC, BY_KEYS, 9))
    assert card.sent == [protected(Command.CreateBackupDataFile, "02013412090000", "", CommMode.MAC)]
    card = ev2_card()
    authenticated(card, 0).delete_file(2)
    assert card.sent == [protected(Command.DeleteFile, "02", "", CommMode.MAC)]


@pytest.mark.parametrize(("change", "mode"), [(0xF, CommMode.FULL), (0x4, CommMode.FULL)])
def test_file_settings_change_in_full_mode(change: int, mode: CommMode) -> None:
    card = ev2_card()
    settings = DataFileSettings(FileType.STANDARD, CommMode.PLAIN, AccessRights(0, 0, 0, change), size=1)
    authenticated(card, 4).change_file_settings(1, settings, mode=CommMode.FULL, rights=BY_KEYS)
    assert card.sent == [protected(Command.ChangeFileSettings, "01", "033412", mode)]
    assert len(card.sent[0]) == 1 + 1 + len(pad(b"\x03\x34\x12")) + 8


def test_file_settings_that_anybody_may_change_go_in_clear(scripted: Script) -> None:
    card = scripted((apdu(0x5F, "01 033412"), "9100"))
    settings = DataFileSettings(FileType.STANDARD, CommMode.PLAIN, FREE, size=1)
    authenticated(card, 4).change_file_settings(1, settings, mode=CommMode.FULL, rights=BY_KEYS)
    assert card.pairs == []


@pytest.mark.parametrize(
    ("key_no", "get", "credit", "debit", "limited"),
    [
        (1, CommMode.MAC, CommMode.PLAIN, CommMode.MAC, CommMode.PLAIN),
        (2, CommMode.MAC, CommMode.PLAIN, CommMode.MAC, CommMode.MAC),
        (3, CommMode.MAC, CommMode.MAC, CommMode.MAC, CommMode.MAC),
        (4, CommMode.PLAIN, CommMode.PLAIN, CommMode.PLAIN, CommMode.PLAIN),
    ],
)
def test_a_value_travels_by_the_right_that_the_key_has(
    key_no: int, get: CommMode, credit: CommMode, debit: CommMode, limited: CommMode
) -> None:
    settings = value_file(CommMode.MAC, BY_KEYS)
    assert settings.mode_for(key_no, settings.rights.debiting) is get
    for name, command, mode in (
        ("credit", Command.Credit, credit),
        ("debit", Command.Debit, debit),
        ("limited_credit", Command.LimitedCredit, limited),
    ):
        card = ev2_card(mode=mode)
        getattr(authenticated(card, key_no), name)(2, settings, 5)
        assert card.sent == [protected(command, "02", "05000000", mode)]


def test_values_and_records_in_mac_mode() -> None:
    card = ev2_card(bytes.fromhex("01000000"))
    assert authenticated(card, 1).get_value(2, value_file(CommMode.MAC, BY_KEYS)) == 1
    card = ev2_card(b"abcdef")
    assert authenticated(card, 1).read_records(4, record_file(CommMode.MAC, BY_KEYS), count=2) == (b"abc", b"def")
    card = ev2_card()
    authenticated(card, 3).update_record(4, record_file(CommMode.MAC, BY_KEYS), 0, b"z")
    assert card.sent == [protected(Command.UpdateRecord, "04000000000000010000", "7A", CommMode.MAC)]
