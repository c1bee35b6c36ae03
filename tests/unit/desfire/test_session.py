"""Sessions: authentication by the published flows, what a session's type allows, and when it ends."""

import gc
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers import algorithms
from cryptography.hazmat.primitives.ciphers.algorithms import AES128
from hypothesis import given, settings
from hypothesis import strategies as st

from station.desfire.application import Aid
from station.desfire.application_session import ApplicationSession, AuthenticatedApplicationSession
from station.desfire.command import Command
from station.desfire.crypto import ZERO_IV, AesKey
from station.desfire.files import AccessRights, DataFileSettings, parse_file_settings
from station.desfire.messaging import CommMode, Ev2Messaging
from station.desfire.new_files import StdDataFile
from station.desfire.picc_session import AuthenticatedPiccSession, PiccSession
from station.desfire.session import Line, SessionEndedError
from station.errors import IntegrityError, MalformedResponseError, ProtocolError, StatusError
from station.model.secret import SecretKey
from station.reader.port import CardConnection

Vectors = Callable[[str], Any]
Script = Callable[..., Any]
AID = Aid(bytes.fromhex("F58840"))
ZEROS = SecretKey(bytes(16))
FREE_READ = AccessRights.parse(0xE000)


def apdu(code: str, data: str = "") -> str:
    return f"90{code}0000" + (f"{len(data) // 2:02X}{data}" if data else "") + "00"


def handshake(vector: dict[str, str], *rest: tuple[str | None, str]) -> tuple[tuple[str | None, str], ...]:
    return (
        (apdu("71", "0000"), vector["challenge"] + "91AF"),
        (apdu("AF", vector["proof"]), vector["answer"] + "9100"),
        *rest,
    )


@pytest.fixture
def an12343(vectors: Vectors) -> dict[str, str]:
    return vectors("ev2")["authentications"][0]


def open_an12343(connection: CardConnection, vector: dict[str, str]) -> AuthenticatedPiccSession:
    picc = PiccSession.resume(connection)
    return picc.authenticate_ev2_first(0, ZEROS, lambda length: bytes.fromhex(vector["rnd_a"])[:length])


def test_authentication_of_an12343(scripted: Script, an12343: dict[str, str]) -> None:
    mac = Ev2Messaging(
        SecretKey(bytes.fromhex(an12343["enc"])), SecretKey(bytes.fromhex(an12343["mac"])), bytes.fromhex(an12343["ti"])
    )
    expected = mac.wrap(Command.GetKeyVersion, b"\x00", b"", CommMode.MAC).hex().upper()
    card = scripted(*handshake(an12343, (apdu("64", expected), "91AE")))
    session = open_an12343(card, an12343)
    with pytest.raises(StatusError):
        session.get_key_version(0)
    assert card.pairs == []


def test_challenge_of_an12196(scripted: Script, vectors: Vectors) -> None:
    # The note does not print the card's last answer; up to there the bytes are compared.
    vector = vectors("ev2")["authentications"][1]
    card = scripted((None, vector["challenge"] + "91AF"), (None, "91AE"))
    with pytest.raises(StatusError):
        PiccSession.resume(card).authenticate_ev2_first(0, ZEROS, lambda _: bytes.fromhex(vector["rnd_a"]))
    proof = AesKey(ZEROS).decrypt_cbc(ZERO_IV, card.sent[1][5:-1]).hex().upper()
    assert proof == vector["rnd_a"] + vector["rnd_b"][2:] + vector["rnd_b"][:2]


def test_change_key_of_an12196(scripted: Script, vectors: Vectors) -> None:
    vector = vectors("ev2")["change_key"]
    enc, mac = (SecretKey(bytes.fromhex(vector[name])) for name in ("enc", "mac"))
    messaging = Ev2Messaging(enc, mac, bytes.fromhex(vector["ti"]), vector["counter"])
    card = scripted((vector["apdu"], vector["answer"] + "9100"))
    session = AuthenticatedApplicationSession(Line(card), AID, messaging, 0)
    old, new = (SecretKey(bytes.fromhex(vector[name])) for name in ("old", "new"))
    session.change_key(vector["key_no"], old=old, new=new, version=vector["version"])


@pytest.mark.parametrize(
    ("answers", "error"),
    [
        (["91AE"], StatusError),
        (["9100"], MalformedResponseError),
        (["00112291AF"], MalformedResponseError),
        (["24677DDBD46349E623798FD729006E7991AF", "91AE"], StatusError),
        (["24677DDBD46349E623798FD729006E7991AF", "00" * 16 + "9100"], MalformedResponseError),
        (["24677DDBD46349E623798FD729006E7991AF", "00" * 32 + "91AF"], StatusError),
        (["24677DDBD46349E623798FD729006E7991AF", "00" * 32 + "9100"], IntegrityError),
    ],
)
def test_authentications_that_fail(scripted: Script, answers: list[str], error: type[Exception]) -> None:
    picc = PiccSession.resume(scripted(*((None, answer) for answer in answers), (None, "009100")))
    with pytest.raises(error):
        picc.authenticate_ev2_first(0, ZEROS, lambda length: bytes(length))
    # Nobody was authenticated, so there was nothing to lose: the level is still selected.
    assert picc.get_key_version(0) == 0


def test_an_error_ends_an_authenticated_session(scripted: Script, an12343: dict[str, str]) -> None:
    session = open_an12343(scripted(*handshake(an12343, (None, "919D"))), an12343)
    with pytest.raises(StatusError):
        session.get_free_memory()
    with pytest.raises(SessionEndedError, match="FreeMem: the session has ended"):
        session.get_free_memory()


@pytest.mark.parametrize("answer", ["0000009100", "00000000000000000000009100", "9100", "6D00"])
def test_an_answer_without_its_mac_ends_the_session(scripted: Script, an12343: dict[str, str], answer: str) -> None:
    session = open_an12343(scripted(*handshake(an12343, (None, answer))), an12343)
    with pytest.raises((IntegrityError, MalformedResponseError)):
        session.get_free_memory()
    with pytest.raises(SessionEndedError):
        session.select_application(AID)


def test_selecting_ends_the_session_before(scripted: Script) -> None:
    picc = PiccSession.resume(scripted((apdu("5A", "4088F5"), "9100"), (apdu("5A", "000000"), "9100")))
    application = picc.select_application(AID)
    with pytest.raises(SessionEndedError):
        picc.get_version()
    back = PiccSession.leave(application)
    with pytest.raises(SessionEndedError):
        application.get_file_ids()
    assert (application.aid, back.aid) == (AID, Aid(bytes(3)))


def test_authenticating_ends_the_session_before(scripted: Script, an12343: dict[str, str]) -> None:
    picc = PiccSession.resume(scripted(*handshake(an12343)))
    picc.authenticate_ev2_first(0, ZEROS, lambda _: bytes.fromhex(an12343["rnd_a"]))
    with pytest.raises(SessionEndedError):
        picc.authenticate_ev2_first(0, ZEROS, lambda _: bytes(16))


def test_an_error_does_not_end_an_unauthenticated_session(scripted: Script) -> None:
    picc = PiccSession.resume(scripted((None, "91A0"), (None, "0102039100")))
    with pytest.raises(StatusError, match="APPLICATION_NOT_FOUND"):
        picc.select_application(AID)
    assert picc.get_free_memory() == 0x030201


def test_a_chain_left_open_is_forgotten_by_selecting(scripted: Script) -> None:
    card = scripted((apdu("5A", "000000"), "91CA"), (apdu("5A", "000000"), "9100"))
    PiccSession.select(card)
    assert len(card.sent) == 2
    with pytest.raises(StatusError):
        PiccSession.select(scripted((None, "919D")))


@pytest.fixture
def ready_keys(monkeypatch: pytest.MonkeyPatch) -> list[bytearray]:
    """Where the bytes of all keys stand that a cipher has been made for."""
    kept = list[bytearray]()

    def kept_too(octets: bytearray) -> AES128:
        kept.append(octets)
        return AES128(octets)

    monkeypatch.setattr(algorithms, "AES128", kept_too)
    return kept


def _stopped(session: AuthenticatedPiccSession) -> None:
    with pytest.raises(StatusError):
        session.get_free_memory()


ENDS: dict[str, tuple[str, Callable[[AuthenticatedPiccSession], object]]] = {
    "an error": ("919D", _stopped),
    "selecting": ("9100", lambda session: session.select_application(AID)),
    "nobody": ("", lambda _: None),
}


@pytest.mark.parametrize("end", ENDS)
def test_the_keys_of_a_session_end_with_it(
    scripted: Script, an12343: dict[str, str], ready_keys: list[bytearray], end: str
) -> None:
    answer, finish = ENDS[end]
    session = open_an12343(scripted(*handshake(an12343, (None, answer))), an12343)
    assert [one.hex().upper() for one in ready_keys] == ["00" * 16, an12343["enc"], an12343["mac"]]
    finish(session)
    if end == "nobody":
        del session
        gc.collect()
    assert ready_keys == [bytes(16)] * 3


def test_the_keys_of_a_session_end_with_the_next_authentication(
    scripted: Script, an12343: dict[str, str], ready_keys: list[bytearray]
) -> None:
    session = open_an12343(scripted(*handshake(an12343, *handshake(an12343))), an12343)
    session.authenticate_ev2_first(0, ZEROS, lambda length: bytes.fromhex(an12343["rnd_a"])[:length])
    assert [any(one) for one in ready_keys] == [False] * 4 + [True] * 2


def test_the_key_to_authenticate_with_is_kept_no_longer_than_that(
    scripted: Script, ready_keys: list[bytearray]
) -> None:
    with pytest.raises(StatusError):
        PiccSession.resume(scripted((None, "91AE"))).authenticate_ev2_first(0, SecretKey(b"k" * 16), bytes)
    assert ready_keys == [bytes(16)]


def test_only_an_authenticated_session_changes_keys() -> None:
    assert not hasattr(ApplicationSession, "change_key")
    assert not hasattr(PiccSession, "create_delegated_application")


def authenticated(connection: CardConnection, key_no: int = 0) -> AuthenticatedApplicationSession:
    return AuthenticatedApplicationSession(Line(connection), AID, Ev2Messaging(ZEROS, ZEROS, bytes(4)), key_no)


def test_the_own_key_has_a_command_of_its_own(scripted: Script) -> None:
    card = scripted((None, "9100"), (None, "01029100"))
    session = authenticated(card)
    with pytest.raises(ValueError, match="change_own_key"):
        session.change_key(0, old=ZEROS, new=ZEROS, version=1)
    after = session.change_own_key(new=ZEROS, version=1)
    assert type(after) is ApplicationSession
    assert len(card.sent[0]) == 5 + 1 + 32 + 8 + 1
    with pytest.raises(SessionEndedError):
        session.change_own_key(new=ZEROS, version=1)
    assert after.get_file_ids() == (1, 2)


def test_a_key_change_that_fails_ends_the_session(scripted: Script) -> None:
    for answer in ("919D", "00112233445566779100"):
        session = authenticated(scripted((None, answer)))
        with pytest.raises(ProtocolError):
            session.change_own_key(new=ZEROS, version=1)
        with pytest.raises(SessionEndedError):
            session.get_file_ids()


def test_create_data() -> None:
    file = StdDataFile(1, 0x1002, CommMode.PLAIN, FREE_READ, 71)
    assert file.create_data().hex().upper() == "0102100000E0470000"
    assert StdDataFile(1, None, CommMode.FULL, FREE_READ, 71).create_data().hex().upper() == "010300E0470000"
    assert parse_file_settings(bytes.fromhex("000000E0470000")) == file.settings


def test_free_access_is_in_clear_whatever_the_mode() -> None:
    sealed = DataFileSettings(0, CommMode.FULL, FREE_READ, size=16)
    assert sealed.mode_for(None, FREE_READ.reading) is CommMode.PLAIN
    assert sealed.mode_for(1, FREE_READ.reading) is CommMode.PLAIN
    assert sealed.mode_for(0, FREE_READ.reading) is CommMode.FULL
    assert sealed.mode_for(0, FREE_READ.writing) is CommMode.FULL


def test_a_read_gives_what_was_asked_for_or_nothing(scripted: Script) -> None:
    plain = DataFileSettings(0, CommMode.PLAIN, FREE_READ, size=4)
    session = ApplicationSession(Line(scripted((apdu("BD", "00010000030000"), "AABBCC9100"), (None, "AA9100"))), AID)
    assert session.read_data(0, plain, offset=1) == b"\xaa\xbb\xcc"
    with pytest.raises(MalformedResponseError, match="2 are due"):
        session.read_data(0, plain, length=2)


@pytest.mark.parametrize("answer", ["01019100", "209100"])
def test_file_lists_that_cannot_be(scripted: Script, answer: str) -> None:
    with pytest.raises(MalformedResponseError):
        ApplicationSession(Line(scripted((None, answer))), AID).get_file_ids()


class Noise:
    """Answers with bytes from anywhere."""

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


STATUS = st.sampled_from([b"\x91\x00", b"\x91\xaf", b"\x91\xae", b"\x6d\x00"])
ANSWERS = st.lists(
    st.one_of(st.binary(max_size=70), st.tuples(st.binary(max_size=60), STATUS).map(b"".join)), min_size=1
)


@settings(max_examples=60)
@given(ANSWERS)
def test_noise_gives_only_errors_of_the_tree(answers: list[bytes]) -> None:
    sealed = DataFileSettings(0, CommMode.FULL, FREE_READ, size=16)
    picc, application = PiccSession.resume(Noise(answers)), ApplicationSession(Line(Noise(answers)), AID)
    for ask in (
        picc.get_version,
        picc.get_application_ids,
        picc.get_free_memory,
        picc.get_key_settings,
        lambda: picc.get_key_version(0),
        lambda: picc.get_delegated_info(0),
        application.get_file_ids,
        lambda: application.get_file_settings(0),
        lambda: application.read_data(0, sealed),
        lambda: picc.authenticate_ev2_first(0, ZEROS, lambda length: bytes(length)),
    ):
        with suppress(ProtocolError):
            ask()


@settings(max_examples=60)
@given(ANSWERS)
def test_noise_is_never_taken_for_an_authenticated_answer(answers: list[bytes]) -> None:
    sealed = DataFileSettings(0, CommMode.FULL, FREE_READ, size=16)
    file = StdDataFile(1, None, CommMode.FULL, FREE_READ, 16)

    def ask(number: int, session: AuthenticatedApplicationSession) -> object:
        match number:
            case 0:
                return session.get_file_ids()
            case 1:
                return session.read_data(0, sealed)
            case 2:
                return session.create_file(file)
            case 3:
                return session.change_key(1, old=ZEROS, new=ZEROS, version=1)
            case 4:
                return session.write_data(0, sealed, b"data")
            case _:
                return session.change_key_settings(0x0B)

    for number in range(6):
        with pytest.raises(ProtocolError):
            ask(number, authenticated(Noise(answers)))
