"""Backup, value and record files: they change at the commit, all together or not at all."""

import os
from collections.abc import Callable

import pytest

from contract_client import AID, ZEROS, authenticated
from station.desfire.application_session import Ev2ApplicationSession
from station.desfire.files import AccessRights, DataFileSettings, RecordFileSettings, ValueFileSettings
from station.desfire.messaging import CommMode
from station.desfire.new_files import BackupDataFile, CyclicRecordFile, LinearRecordFile, ValueFile
from station.desfire.picc_session import PiccSession
from station.desfire.status import Status
from station.errors import StatusError
from station.model.secret import SecretKey
from station.reader.port import CardConnection

RIGHTS = AccessRights(0, 0, 0, 0)
every_mode = pytest.mark.parametrize("mode", CommMode)


def again(card: CardConnection) -> Ev2ApplicationSession:
    application = PiccSession.select(card).select_application(AID)
    return application.authenticate_ev2_first(0, SecretKey(ZEROS), os.urandom)


def refused(status: Status, attempt: Callable[[], object]) -> None:
    with pytest.raises(StatusError) as refusal:
        attempt()
    assert refusal.value.status == status


@every_mode
def test_backup_file_changes_at_the_commit(card: CardConnection, mode: CommMode) -> None:
    session = authenticated(card)
    session.create_file(BackupDataFile(1, None, mode, RIGHTS, 100))
    settings = session.get_file_settings(1)
    assert isinstance(settings, DataFileSettings)
    session.write_data(1, settings, b"\x55" * 90)
    assert session.read_data(1, settings) == bytes(100)
    session.commit_transaction()
    assert session.read_data(1, settings) == b"\x55" * 90 + bytes(10)
    session.write_data(1, settings, b"\x66" * 10)
    session.abort_transaction()
    refused(Status.NO_CHANGES, session.commit_transaction)
    assert again(card).read_data(1, settings) == b"\x55" * 90 + bytes(10)


def test_selection_drops_what_was_not_committed(card: CardConnection) -> None:
    session = authenticated(card)
    session.create_file(BackupDataFile(1, None, CommMode.PLAIN, RIGHTS, 8))
    settings = session.get_file_settings(1)
    assert isinstance(settings, DataFileSettings)
    session.write_data(1, settings, b"12345678")
    session = again(card)
    refused(Status.NO_CHANGES, session.commit_transaction)
    assert again(card).read_data(1, settings) == bytes(8)


@every_mode
def test_value_moves_between_its_limits(card: CardConnection, mode: CommMode) -> None:
    session = authenticated(card)
    session.create_file(ValueFile(2, mode, RIGHTS, lower=-10, upper=100, value=50, limited_credit_on=True))
    settings = session.get_file_settings(2)
    assert isinstance(settings, ValueFileSettings)
    session.credit(2, settings, 20)
    session.debit(2, settings, 60)
    assert session.get_value(2, settings) == 50
    session.commit_transaction()
    assert session.get_value(2, settings) == 10
    refused(Status.BOUNDARY_ERROR, lambda: session.debit(2, settings, 21))
    session = again(card)
    refused(Status.BOUNDARY_ERROR, lambda: session.credit(2, settings, 91))
    session = again(card)
    session.limited_credit(2, settings, 59)
    session.commit_transaction()
    assert session.get_value(2, settings) == 69
    refused(Status.BOUNDARY_ERROR, lambda: session.limited_credit(2, settings, 1))


@every_mode
def test_linear_records_fill_up(card: CardConnection, mode: CommMode) -> None:
    session = authenticated(card)
    session.create_file(LinearRecordFile(3, None, mode, RIGHTS, record_size=5, capacity=2))
    empty = session.get_file_settings(3)
    assert isinstance(empty, RecordFileSettings)
    session.write_record(3, empty, b"abc", offset=1)
    session.write_record(3, empty, b"z", offset=4)
    session.commit_transaction()
    session.write_record(3, empty, b"12345")
    session.commit_transaction()
    settings = session.get_file_settings(3)
    assert isinstance(settings, RecordFileSettings)
    assert settings.records == 2
    assert session.read_records(3, settings) == (b"\0abcz", b"12345")
    assert session.read_records(3, settings, first=1, count=1) == (b"\0abcz",)
    refused(Status.BOUNDARY_ERROR, lambda: session.write_record(3, settings, b"x"))
    session = again(card)
    session.update_record(3, settings, 1, b"Z", offset=0)
    session.commit_transaction()
    assert session.read_records(3, settings) == (b"Zabcz", b"12345")
    session.clear_record_file(3)
    session.commit_transaction()
    refused(Status.BOUNDARY_ERROR, lambda: session.read_records(3, settings, count=1))


def test_cyclic_records_give_way(card: CardConnection) -> None:
    session = authenticated(card)
    session.create_file(CyclicRecordFile(4, None, CommMode.MAC, RIGHTS, record_size=60, capacity=4))
    settings = session.get_file_settings(4)
    assert isinstance(settings, RecordFileSettings)
    for turn in range(5):
        session.write_record(4, settings, bytes([turn]) * 60)
        session.commit_transaction()
    settings = session.get_file_settings(4)
    assert isinstance(settings, RecordFileSettings)
    assert settings.records == 3
    assert session.read_records(4, settings) == tuple(bytes([turn]) * 60 for turn in (2, 3, 4))


def test_all_files_of_a_transaction_are_committed_together(card: CardConnection) -> None:
    session = authenticated(card)
    session.create_file(BackupDataFile(1, None, CommMode.PLAIN, RIGHTS, 4))
    session.create_file(ValueFile(2, CommMode.FULL, RIGHTS, lower=0, upper=9, value=0))
    data, value = session.get_file_settings(1), session.get_file_settings(2)
    assert isinstance(data, DataFileSettings)
    assert isinstance(value, ValueFileSettings)
    session.write_data(1, data, b"abcd")
    session.credit(2, value, 9)
    session.commit_transaction()
    assert (session.read_data(1, data), session.get_value(2, value)) == (b"abcd", 9)


def test_file_settings_are_changed_by_the_right_to_change(card: CardConnection) -> None:
    session = authenticated(card)
    session.create_file(BackupDataFile(1, None, CommMode.PLAIN, AccessRights(0, 0, 0, 1), 4))
    settings = session.get_file_settings(1)
    open_to_all = AccessRights(0xE, 0xF, 0xF, 0xE)
    refused(
        Status.AUTHENTICATION_ERROR,
        lambda: session.change_file_settings(1, settings, mode=CommMode.FULL, rights=open_to_all),
    )
    session = again(card).authenticate_ev2_non_first(1, SecretKey(ZEROS), os.urandom)
    session.change_file_settings(1, settings, mode=CommMode.FULL, rights=open_to_all)
    after = session.get_file_settings(1)
    assert isinstance(after, DataFileSettings)
    assert (after.mode, after.rights) == (CommMode.FULL, open_to_all)
    assert session.read_data(1, after) == bytes(4)
    refused(Status.PERMISSION_DENIED, lambda: session.write_data(1, after, b"x"))
