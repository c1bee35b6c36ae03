"""Every messaging with every type of key: files in each communication mode, and the keys changed in every form."""

import os
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from contract_client import AID, ZEROS, owner
from contract_client import application as new_application
from station.desfire.application import KeyType
from station.desfire.application_session import ApplicationSession, AuthenticatedApplicationSession
from station.desfire.files import AccessRights, DataFileSettings, FileType
from station.desfire.messaging import CommMode
from station.desfire.new_files import StdDataFile
from station.desfire.picc_session import PiccSession
from station.desfire.status import Status
from station.errors import StatusError
from station.model.secret import SecretKey
from station.reader.port import CardConnection

OTHER = bytes(range(0x20, 0x30))

Authenticate = Callable[[ApplicationSession, int, SecretKey], AuthenticatedApplicationSession]


@dataclass(frozen=True)
class Kind:
    """One messaging over one type of key."""

    name: str
    key_type: KeyType
    first: bytes
    second: bytes
    authenticate: Authenticate


def d40(session: ApplicationSession, number: int, key: SecretKey) -> AuthenticatedApplicationSession:
    return session.authenticate_d40(number, key, os.urandom)


def iso(session: ApplicationSession, number: int, key: SecretKey) -> AuthenticatedApplicationSession:
    return session.authenticate_iso(number, key, os.urandom)


def aes(session: ApplicationSession, number: int, key: SecretKey) -> AuthenticatedApplicationSession:
    return session.authenticate_aes(number, key, os.urandom)


def ev2(session: ApplicationSession, number: int, key: SecretKey) -> AuthenticatedApplicationSession:
    return session.authenticate_ev2_first(number, key, os.urandom)


DES = bytes(range(0x10, 0x20, 2))
TDEA2 = bytes(range(0x10, 0x30, 2))
TDEA3 = bytes(range(0x10, 0x40, 2))
KINDS = [
    Kind("D40 with DES", KeyType.DES, DES, DES[::-1], d40),
    Kind("D40 with 2TDEA", KeyType.DES, TDEA2, TDEA2[::-1], d40),
    Kind("EV1 with DES", KeyType.DES, DES, DES[::-1], iso),
    Kind("EV1 with 2TDEA", KeyType.DES, TDEA2, TDEA2[::-1], iso),
    Kind("EV1 with 3TDEA", KeyType.TDEA3, TDEA3, TDEA3[::-1], iso),
    Kind("EV1 with AES", KeyType.AES, OTHER, OTHER[::-1], aes),
    Kind("EV2", KeyType.AES, OTHER, OTHER[::-1], ev2),
]
every_kind = pytest.mark.parametrize("kind", KINDS, ids=[kind.name for kind in KINDS])


def open_application(card: CardConnection, kind: Kind) -> tuple[ApplicationSession, SecretKey]:
    """A new application with three keys, selected, and its default key."""
    zeros = bytes(24 if kind.key_type is KeyType.TDEA3 else 16)
    return new_application(card, kind.key_type), SecretKey(zeros)


@every_kind
@pytest.mark.parametrize("mode", CommMode)
def test_data_come_back_at_every_length(card: CardConnection, kind: Kind, mode: CommMode) -> None:
    application, zeros = open_application(card, kind)
    session = kind.authenticate(application, 0, zeros)
    file = StdDataFile(1, None, mode, AccessRights(0, 0, 0, 0), 200)
    session.create_file(file)
    settings = session.get_file_settings(1)
    assert settings == DataFileSettings(FileType.STANDARD, mode, file.rights, size=200)
    assert isinstance(settings, DataFileSettings)
    for length in (1, 7, 8, 40, 47, 48, 52, 59, 60, 104, 200):
        content = bytes(range(1, 1 + length)) if length < 200 else bytes(200)
        session.write_data(1, settings, content, offset=200 - length)
        assert session.read_data(1, settings, offset=200 - length) == content
    assert session.get_file_ids() == (1,)


@every_kind
def test_keys_change_in_both_forms(card: CardConnection, kind: Kind) -> None:
    application, zeros = open_application(card, kind)
    session = kind.authenticate(application, 0, zeros)
    session.change_key(1, old=zeros, new=SecretKey(kind.first), version=0x31)
    session.change_key(2, old=zeros, new=SecretKey(kind.second), version=0x32)
    after = session.change_own_key(new=SecretKey(kind.second), version=0x30)
    assert [after.get_key_version(number) for number in range(3)] == [0x30, 0x31, 0x32]
    session = kind.authenticate(after, 1, SecretKey(kind.first))
    assert session.get_key_settings().settings_2 == kind.key_type << 6 | 3
    session = kind.authenticate(session, 0, SecretKey(kind.second))
    session.change_key_settings(0x09)
    assert session.get_key_settings().settings_1 == 0x09
    with pytest.raises(StatusError) as refused:
        kind.authenticate(session, 0, zeros)
    assert refused.value.status == Status.AUTHENTICATION_ERROR


@every_kind
def test_wrong_old_key_is_refused_and_changes_nothing(card: CardConnection, kind: Kind) -> None:
    application, zeros = open_application(card, kind)
    session = kind.authenticate(application, 0, zeros)
    with pytest.raises(StatusError) as refused:
        session.change_key(1, old=SecretKey(kind.second), new=SecretKey(kind.first), version=1)
    assert refused.value.status == Status.INTEGRITY_ERROR
    application = PiccSession.select(card).select_application(AID)
    kind.authenticate(application, 1, zeros)


def test_master_key_changes_its_type_all_the_way_round(card: CardConnection) -> None:
    session = owner(card)
    aes_key, tdea3, des = SecretKey(OTHER), SecretKey(TDEA3), SecretKey(ZEROS)
    level = session.change_master_key(KeyType.AES, new=aes_key, version=0x11)
    assert level.get_key_version(0) == 0x11
    assert level.get_key_settings().key_type == KeyType.AES
    level = level.authenticate_ev2_first(0, aes_key, os.urandom).change_own_key(new=SecretKey(ZEROS), version=0x12)
    level = level.authenticate_aes(0, SecretKey(ZEROS), os.urandom).change_master_key(
        KeyType.TDEA3, new=tdea3, version=0
    )
    level = level.authenticate_iso(0, tdea3, os.urandom).change_master_key(KeyType.DES, new=des, version=0)
    assert level.get_key_settings().key_type == KeyType.DES
    level = level.authenticate_d40(0, des, os.urandom).change_master_key(KeyType.AES, new=aes_key, version=1)
    level = level.authenticate_aes(0, aes_key, os.urandom).change_master_key(KeyType.DES, new=des, version=0)
    assert level.authenticate_iso(0, des, os.urandom).get_application_ids() == ()
