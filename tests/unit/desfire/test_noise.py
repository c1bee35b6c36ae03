"""Answers from anywhere: whatever comes back, only errors of the tree; and nothing without its MAC where one is due."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from station.desfire.application import PICC_AID, Aid, KeyType
from station.desfire.application_session import ApplicationSession, Ev2ApplicationSession
from station.desfire.authenticated import AuthenticatedSession
from station.desfire.configuration import AtsConfiguration, DefaultKey, Irreversible
from station.desfire.crypto import AesKey
from station.desfire.dam import DelegatedApplication, Grant
from station.desfire.files import AccessRights, DataFileSettings, FileType, RecordFileSettings, ValueFileSettings
from station.desfire.messaging import CommMode, Ev2Messaging, SecureMessaging
from station.desfire.messaging_d40 import D40Messaging
from station.desfire.messaging_ev1 import Ev1Messaging
from station.desfire.new_files import StdDataFile
from station.desfire.picc_session import Ev2PiccSession, PiccSession
from station.desfire.session import Line, SessionEndedError
from station.desfire.tdea import TdeaKey
from station.errors import ProtocolError
from station.model.secret import SecretKey

AID = Aid(bytes.fromhex("F58840"))
KEY_0 = AccessRights.parse(0x0000)
ZEROS, DES, TDEA3 = SecretKey(bytes(16)), SecretKey(bytes(8)), SecretKey(bytes(range(24)))
WORD = Irreversible("the test")
DATA = DataFileSettings(FileType.STANDARD, CommMode.FULL, KEY_0, size=16)
MACED = DataFileSettings(FileType.STANDARD, CommMode.MAC, KEY_0, size=16)
VALUE = ValueFileSettings(FileType.VALUE, CommMode.FULL, KEY_0)
RECORDS = RecordFileSettings(FileType.LINEAR_RECORD, CommMode.MAC, KEY_0, record_size=4, capacity=5, records=2)
FILE = StdDataFile(1, None, CommMode.FULL, KEY_0, 16)
DELEGATED = DelegatedApplication(AID, 0, 0, 10, 0x0B, 0xA7, 0x1000, b"name")


def zeros(length: int) -> bytes:
    return bytes(length)


class Noise:
    """Answers with bytes from anywhere, round and round."""

    reader, simulated, atr = "noise", True, b""
    longest_command = 261

    def __init__(self, answers: list[bytes]) -> None:
        self.answers = answers
        self.at = 0

    def transmit(self, apdu: bytes) -> bytes:
        self.at += 1
        return self.answers[(self.at - 1) % len(self.answers)]

    def close(self) -> None:
        pass


STATUS = st.sampled_from([bytes([0x91, status]) for status in (0x00, 0xAF, 0xAE, 0x1C, 0xCA, 0x90)] + [b"\x6d\x00"])
ANSWERS = st.lists(
    st.one_of(st.binary(max_size=70), st.tuples(st.binary(max_size=64), STATUS).map(b"".join)), min_size=1, max_size=6
)

PICC: tuple[Callable[[PiccSession], object], ...] = (
    PiccSession.get_version,
    PiccSession.get_application_ids,
    PiccSession.get_df_names,
    PiccSession.get_free_memory,
    PiccSession.get_key_settings,
    lambda session: session.get_key_version(0),
    lambda session: session.get_delegated_info(0),
)
SELECTING: tuple[Callable[[PiccSession], object], ...] = (
    PiccSession.read_signature,
    lambda session: session.select_application(AID),
    lambda session: session.authenticate_d40(0, DES, zeros),
    lambda session: session.authenticate_iso(0, DES, zeros),
    lambda session: session.authenticate_iso(0, TDEA3, zeros),
    lambda session: session.authenticate_aes(0, ZEROS, zeros),
    lambda session: session.authenticate_ev2_first(0, ZEROS, zeros),
)
OWNER: tuple[Callable[[Ev2PiccSession], object], ...] = (
    *PICC,
    Ev2PiccSession.get_card_uid,
    lambda session: session.create_application(AID, 0x0B, 0x81),
    lambda session: session.delete_application(AID),
    lambda session: session.format_card(WORD),
    lambda session: session.set_configuration(DefaultKey(ZEROS, 1)),
    lambda session: session.change_key_settings(0x0F),
    lambda session: session.change_key(0x10, old=ZEROS, new=ZEROS, version=1),
)
EV2_OWNER: tuple[Callable[[Ev2PiccSession], object], ...] = (
    *OWNER,
    lambda session: session.set_ats(AtsConfiguration(bytes.fromhex("067577810280"), WORD)),
    lambda session: session.change_key_ev2(0, 1, new=ZEROS, version=1),
    lambda session: session.delete_delegated_application(AID, bytes(8)),
    lambda session: session.create_delegated_application(DELEGATED, Grant(ZEROS, bytes(32), bytes(8))),
    lambda session: session.authenticate_ev2_non_first(1, ZEROS, zeros),
)
READS: tuple[Callable[[ApplicationSession], object], ...] = (
    lambda session: session.read_data(0, DATA),
    lambda session: session.read_data(0, MACED),
    lambda session: session.get_value(0, VALUE),
    lambda session: session.read_records(0, RECORDS),
)
APPLICATION: tuple[Callable[[ApplicationSession], object], ...] = (
    *READS,
    ApplicationSession.get_file_ids,
    ApplicationSession.get_iso_file_ids,
    ApplicationSession.commit_transaction,
    ApplicationSession.abort_transaction,
    lambda session: session.get_file_settings(0),
    lambda session: session.write_data(0, DATA, b"data"),
    lambda session: session.credit(0, VALUE, 1),
    lambda session: session.debit(0, VALUE, 1),
    lambda session: session.limited_credit(0, VALUE, 1),
    lambda session: session.write_record(0, RECORDS, b"rec"),
    lambda session: session.update_record(0, RECORDS, 0, b"rec"),
    lambda session: session.clear_record_file(0),
)
KEYED: tuple[Callable[[Ev2ApplicationSession], object], ...] = (
    *APPLICATION,
    lambda session: session.create_file(FILE),
    lambda session: session.delete_file(1),
    lambda session: session.change_file_settings(1, DATA, mode=CommMode.MAC, rights=KEY_0),
    lambda session: session.change_key_settings(0x0B),
)

MESSAGINGS: dict[str, Callable[[], SecureMessaging]] = {
    "EV1 DES": lambda: Ev1Messaging(TdeaKey(DES), KeyType.DES),
    "EV1 3TDEA": lambda: Ev1Messaging(TdeaKey(TDEA3), KeyType.TDEA3),
    "EV1 AES": lambda: Ev1Messaging(AesKey(ZEROS), KeyType.AES),
    "EV2": lambda: Ev2Messaging(ZEROS, ZEROS, bytes(4)),
}


class Keyed(Ev2ApplicationSession):
    """Under any messaging what the type allows under EV2's, so that one table serves for all."""

    def __init__(self, answers: list[bytes], messaging: SecureMessaging) -> None:
        AuthenticatedSession.__init__(self, Line(Noise(answers)), AID, messaging, 0)


class Owner(Ev2PiccSession):
    """The same at PICC level."""

    def __init__(self, answers: list[bytes], messaging: SecureMessaging) -> None:
        AuthenticatedSession.__init__(self, Line(Noise(answers)), PICC_AID, messaging, 0)


@settings(deadline=None, max_examples=40)
@given(ANSWERS)
def test_without_a_key(answers: list[bytes]) -> None:
    for ask in (*PICC, *SELECTING):
        with suppress(ProtocolError):
            ask(PiccSession.resume(Noise(answers)))
    for ask in APPLICATION:
        with suppress(ProtocolError):
            ask(ApplicationSession(Line(Noise(answers)), AID))


@settings(deadline=None, max_examples=25)
@given(ANSWERS)
@pytest.mark.parametrize("name", MESSAGINGS)
def test_under_a_key_noise_is_never_taken_for_an_answer(name: str, answers: list[bytes]) -> None:
    messaging = MESSAGINGS[name]
    for ask in KEYED:
        session = Keyed(answers, messaging())
        with pytest.raises(ProtocolError):
            ask(session)
        with pytest.raises(SessionEndedError):
            session.get_file_ids()
    for ask in OWNER:
        session = Owner(answers, messaging())
        if name != "EV1 AES" and name != "EV2" and ask is OWNER[-1]:
            continue  # a key of another type is refused before anything is sent
        with pytest.raises(ProtocolError):
            ask(session)
        with pytest.raises(SessionEndedError):
            session.get_free_memory()


@settings(deadline=None, max_examples=40)
@given(ANSWERS)
def test_what_ev2_adds(answers: list[bytes]) -> None:
    for ask in EV2_OWNER:
        with pytest.raises(ProtocolError):
            ask(Ev2PiccSession(Line(Noise(answers)), PICC_AID, Ev2Messaging(ZEROS, ZEROS, bytes(4)), 0))


@settings(deadline=None, max_examples=40)
@given(ANSWERS)
def test_under_d40_only_data_are_protected(answers: list[bytes]) -> None:
    for ask in KEYED:
        with suppress(ProtocolError):
            ask(Keyed(answers, D40Messaging(TdeaKey(DES))))
    for ask in READS:
        with pytest.raises(ProtocolError):
            ask(Keyed(answers, D40Messaging(TdeaKey(DES))))


CHANGES: tuple[Callable[[Ev2PiccSession], object], ...] = (
    lambda session: session.change_own_key(new=ZEROS, version=1),
    lambda session: session.change_master_key(KeyType.AES, new=ZEROS, version=1),
)


@settings(deadline=None, max_examples=40)
@given(ANSWERS)
@pytest.mark.parametrize("change", CHANGES)
def test_the_own_key(change: Callable[[Ev2PiccSession], object], answers: list[bytes]) -> None:
    # Its answer is bare: a status alone is taken, anything with data is not; either way the session has ended.
    owner = Owner(answers, Ev2Messaging(ZEROS, ZEROS, bytes(4)))
    with suppress(ProtocolError):
        change(owner)
    with pytest.raises(SessionEndedError):
        owner.get_free_memory()
