"""Another program's APDUs between ours: what changes nothing is asked again, anything else ends and says so."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from fake_reader.blank import make_stack
from fake_reader.reader import SimulatedReader
from station.desfire.application import Aid
from station.desfire.application_session import ApplicationSession, AuthenticatedApplicationSession
from station.desfire.files import AccessRights, DataFileSettings, FileType
from station.desfire.framing import ChainBrokenError
from station.desfire.messaging import CommMode, Ev2Messaging
from station.desfire.picc_session import PiccSession
from station.desfire.session import Line, SessionEndedError
from station.errors import StatusError
from station.model.secret import SecretKey
from station.reader.port import CardConnection

Script = Callable[..., Any]
AID = Aid(bytes.fromhex("F58840"))
FREE = DataFileSettings(FileType.STANDARD, CommMode.PLAIN, AccessRights.parse(0xEEEE), size=4)
ZEROS = SecretKey(bytes(16))
SELECT = ("905A0000034088F500", "9100")


@pytest.mark.parametrize("status", ["911C", "91CA"])
def test_a_read_is_asked_again_where_it_stood(scripted: Script, status: str) -> None:
    card = scripted(
        ("90BD0000070000000004000000", "AABB91AF"),
        ("90AF000000", status),
        SELECT,
        ("90BD0000070000000004000000", "AABB91AF"),
        ("90AF000000", "CCDD9100"),
    )
    assert ApplicationSession(Line(card), AID).read_data(0, FREE) == bytes.fromhex("AABBCCDD")
    assert card.pairs == []


def test_once_and_no_more(scripted: Script) -> None:
    card = scripted((None, "AA91AF"), (None, "911C"), SELECT, (None, "AA91AF"), (None, "911C"))
    with pytest.raises(ChainBrokenError):
        ApplicationSession(Line(card), AID).read_data(0, FREE)
    assert card.pairs == []
    card = scripted((None, "AA91AF"), (None, "911C"), ("905A0000034088F500", "91A0"))
    with pytest.raises(StatusError, match="APPLICATION_NOT_FOUND"):
        ApplicationSession(Line(card), AID).read_data(0, FREE)


def test_a_write_is_not_asked_again(scripted: Script) -> None:
    card = scripted((None, "91AF"), (None, "911C"))
    with pytest.raises(ChainBrokenError):
        ApplicationSession(Line(card), AID).write_data(0, FREE, bytes(100))
    assert card.pairs == []


def test_a_session_under_a_key_ends(scripted: Script) -> None:
    card = scripted((None, "AA91AF"), (None, "91CA"))
    session = AuthenticatedApplicationSession(Line(card), AID, Ev2Messaging(ZEROS, ZEROS, bytes(4)), 0)
    with pytest.raises(ChainBrokenError):
        session.get_file_ids()
    with pytest.raises(SessionEndedError):
        session.get_file_ids()


def test_an_authentication_that_was_broken_into(scripted: Script, vectors: Callable[[str], Any]) -> None:
    vector = vectors("ev2")["authentications"][0]
    card = scripted(
        (None, vector["challenge"] + "91AF"),
        (None, "911C"),
        ("905A00000300000000", "9100"),
        (None, vector["challenge"] + "91AF"),
        (None, vector["answer"] + "9100"),
    )
    PiccSession.resume(card).authenticate_ev2_first(0, ZEROS, lambda _: bytes.fromhex(vector["rnd_a"]))
    assert card.pairs == []


class Meddled:
    """A connection on which another program sends `apdu` before our APDU number `at`."""

    def __init__(self, connection: CardConnection, at: int, apdu: bytes) -> None:
        self.connection, self.at, self.apdu = connection, at, apdu
        self.reader, self.simulated, self.atr = connection.reader, connection.simulated, connection.atr
        self.longest_command = connection.longest_command
        self.count = 0

    def transmit(self, apdu: bytes) -> bytes:
        if self.count == self.at:
            self.connection.transmit(self.apdu)
        self.count += 1
        return self.connection.transmit(apdu)

    def close(self) -> None:
        self.connection.close()


FOREIGN = (
    # What Windows asks of a card that it meets: PIV, its own IDMP, a data object. And a chain left open.
    bytes.fromhex("00A4040009A0000003080000100000"),
    bytes.fromhex("00A4040009A00000039742544659"),
    bytes.fromhex("00CA7F6800"),
    bytes.fromhex("9060000000"),
)


@pytest.mark.parametrize("apdu", FOREIGN, ids=lambda apdu: apdu.hex())
@pytest.mark.parametrize("at", range(9))
def test_a_look_at_a_card_survives_one_foreign_frame_anywhere(tmp_path: Path, at: int, apdu: bytes) -> None:
    make_stack(tmp_path, 1, seed=1)
    reader = SimulatedReader(tmp_path)
    picc = PiccSession.select(Meddled(reader.connect(), at, apdu))
    version = picc.get_version()
    assert version.uid is not None
    assert picc.get_version() == version
    assert picc.get_application_ids() == ()
    assert picc.get_free_memory() > 0
    reader.close()
