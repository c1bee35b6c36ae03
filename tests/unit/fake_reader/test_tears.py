"""Tears: what the card's file keeps when the card is torn out at every possible moment."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from fake_reader.blank import make_blank
from fake_reader.card_file import load_card, save_card
from fake_reader.faults.card import Moment, Tear, TearInWrite
from fake_reader.faults.port import Fault
from fake_reader.file_types import AccessRights, CommMode, StdDataFile
from fake_reader.image import Application, CardImage, Key, KeyType
from fake_reader.memory import Cut
from fake_reader.reader import SimulatedConnection, SimulatedReader
from fake_reader.switches import Switches, TornWrite
from station.errors import CardLostError

if TYPE_CHECKING:
    from unit.fake_reader.pcd import Pcd

    OpenSimulated = Callable[..., SimulatedReader]
    MakePcd = Callable[[Callable[[bytes], bytes]], Pcd]

UID = bytes.fromhex("042E5A7A6E4D80")
KEY = Key(KeyType.AES, b"\xa0" * 16, 7)
OLD = b"\xee" * 150
CONTENT = bytes(range(1, 151))
NEW_KEY = b"\x77" * 16


def card_image(mode: CommMode = CommMode.PLAIN) -> CardImage:
    file = StdDataFile(0, None, mode, AccessRights(0, 0, 0, 0), OLD)
    return make_blank(UID).with_application(Application(0xF58840, 0x0B, 0x82, (KEY, KEY), files=(file,)))


def tear(
    open_simulated: "OpenSimulated",
    path: Path,
    image: CardImage,
    scenario: Callable[[SimulatedConnection], None],
    fault: Fault,
    **options: Switches,
) -> CardImage:
    """Runs a scenario on a card that is torn out; what the file keeps."""
    save_card(path, image)
    reader = open_simulated(path, faults=[fault], **options)
    connection = reader.connect()
    with pytest.raises(CardLostError):
        scenario(connection)
    with pytest.raises(CardLostError):
        connection.transmit(b"\x6e")
    kept = load_card(path)
    again = reader.connect()
    assert again.transmit(b"\x45") == bytes.fromhex("000f81"), "a card torn out is a card just reset"
    again.close()
    return kept


def data_of(image: CardImage) -> bytes:
    application = image.application(0xF58840)
    assert application is not None
    file = application.files[0]
    assert isinstance(file, StdDataFile)
    return file.data


@pytest.fixture
def write(pcd_on: "MakePcd") -> Callable[[SimulatedConnection], None]:
    """Select (APDU 0), authenticate (1, 2), write 150 bytes in three frames (3, 4, 5: 52, 59, 39 bytes)."""

    def run(connection: SimulatedConnection) -> None:
        pcd = pcd_on(connection.transmit)
        assert pcd.send("5A4088F5") == (0, b"")
        assert pcd.authenticate(0, KEY.octets) == 0
        assert pcd.run(bytes.fromhex("3D00000000960000") + CONTENT)[0] == 0

    return run


@pytest.mark.parametrize(
    ("index", "moment", "written"),
    [
        (0, Moment.NOT_RECEIVED, 0),
        (3, Moment.NOT_RECEIVED, 0),
        (3, Moment.INSIDE_CHAIN, 0),
        (3, Moment.EXECUTED_ANSWER_LOST, 52),
        (4, Moment.NOT_RECEIVED, 52),
        (4, Moment.INSIDE_CHAIN, 52),
        (5, Moment.NOT_RECEIVED, 111),
        (5, Moment.INSIDE_CHAIN, 111),
        (5, Moment.EXECUTED_ANSWER_LOST, 150),
    ],
)
def test_plain_write_stays_in_part(
    open_simulated: "OpenSimulated",
    tmp_path: Path,
    write: Callable[[SimulatedConnection], None],
    index: int,
    moment: Moment,
    written: int,
) -> None:
    kept = tear(open_simulated, tmp_path / "a.picc", card_image(), write, Tear(index, moment))
    assert data_of(kept) == CONTENT[:written] + OLD[written:]


@pytest.mark.parametrize("index", [3, 4, 5])
def test_torn_write_that_leaves_nothing_is_a_switch(
    open_simulated: "OpenSimulated", tmp_path: Path, write: Callable[[SimulatedConnection], None], index: int
) -> None:
    fault, switches = Tear(index, Moment.INSIDE_CHAIN), Switches(torn_write=TornWrite.NOTHING)
    assert data_of(tear(open_simulated, tmp_path / "a.picc", card_image(), write, fault, switches=switches)) == OLD


@pytest.mark.parametrize("moment", [Moment.NOT_RECEIVED, Moment.INSIDE_CHAIN])
@pytest.mark.parametrize("index", [3, 4, 5])
def test_protected_write_is_all_or_nothing(
    open_simulated: "OpenSimulated", tmp_path: Path, pcd_on: "MakePcd", index: int, moment: Moment
) -> None:
    def run(connection: SimulatedConnection) -> None:
        pcd = pcd_on(connection.transmit)
        assert pcd.send("5A4088F5") == (0, b"")
        assert pcd.authenticate(0, KEY.octets) == 0
        pcd.macked(bytes.fromhex("3D00000000960000") + CONTENT)

    kept = tear(open_simulated, tmp_path / "a.picc", card_image(CommMode.MAC), run, Tear(index, moment))
    assert data_of(kept) == OLD


@pytest.mark.parametrize(
    ("step", "cut", "expected"),
    [
        (1, Cut.BEFORE, CONTENT[:32] + OLD[32:]),
        (1, Cut.INSIDE, CONTENT[:32] + bytes(32) + OLD[64:]),
        (1, Cut.AFTER, CONTENT[:52] + OLD[52:]),
        (7, Cut.BEFORE, CONTENT[:52] + OLD[52:]),
    ],
)
def test_write_is_torn_at_a_page(
    open_simulated: "OpenSimulated",
    tmp_path: Path,
    write: Callable[[SimulatedConnection], None],
    step: int,
    cut: Cut,
    expected: bytes,
) -> None:
    """The first frame brings 52 bytes: two writes, of which the second fills its page in part."""
    kept = tear(open_simulated, tmp_path / "a.picc", card_image(), write, TearInWrite(3, step, cut))
    assert data_of(kept) == expected


@pytest.mark.parametrize("moment", Moment)
@pytest.mark.parametrize("own", [True, False])
def test_key_change_is_atomic(
    open_simulated: "OpenSimulated", tmp_path: Path, pcd_on: "MakePcd", moment: Moment, own: bool
) -> None:
    def run(connection: SimulatedConnection) -> None:
        pcd = pcd_on(connection.transmit)
        assert pcd.send("5A4088F5") == (0, b"")
        assert pcd.authenticate(0, KEY.octets) == 0
        pcd.change_key(0 if own else 1, NEW_KEY, 0x42, None if own else KEY.octets)

    kept = tear(open_simulated, tmp_path / "a.picc", card_image(), run, Tear(3, moment))
    application = kept.application(0xF58840)
    assert application is not None
    done = moment is Moment.EXECUTED_ANSWER_LOST
    expected = Key(KeyType.AES, NEW_KEY, 0x42) if done else KEY
    assert application.keys[0 if own else 1] == expected
    assert application.keys[1 if own else 0] == KEY


@pytest.mark.parametrize("moment", Moment)
@pytest.mark.parametrize("command", ["CA1122330B81", "CA4088F50B81"])
def test_application_creation_is_atomic(
    open_simulated: "OpenSimulated", tmp_path: Path, moment: Moment, command: str
) -> None:
    def run(connection: SimulatedConnection) -> None:
        connection.transmit(bytes.fromhex(command))

    blank = make_blank(UID)
    kept = tear(open_simulated, tmp_path / "a.picc", blank, run, Tear(0, moment))
    assert len(kept.applications) == (1 if moment is Moment.EXECUTED_ANSWER_LOST else 0)


def test_unfinished_authentication_is_forgotten(open_simulated: "OpenSimulated", tmp_path: Path) -> None:
    path = tmp_path / "a.picc"
    save_card(path, card_image())
    reader = open_simulated(path)
    first = reader.connect()
    assert first.transmit(b"\x71\x00\x00")[0] == 0xAF
    first.close()
    assert reader.connect().transmit(b"\xaf" + bytes(32)) == b"\x1c"


def test_faults_strike_by_number_over_connections(open_simulated: "OpenSimulated", tmp_path: Path) -> None:
    path = tmp_path / "a.picc"
    save_card(path, card_image())
    tears = [Tear(1, Moment.NOT_RECEIVED), Tear(3, Moment.NOT_RECEIVED)]
    reader = open_simulated(path, faults=tears)
    for _ in tears:
        connection = reader.connect()
        assert connection.transmit(b"\x6e")[0] == 0
        with pytest.raises(CardLostError):
            connection.transmit(b"\x6e")
    assert reader.connect().transmit(b"\x6e")[0] == 0
