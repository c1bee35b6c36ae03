"""The reader: state, stack, lock, and what the station finds by entry point."""

import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from importlib.metadata import entry_points
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from fake_reader.blank import make_blank, make_stack
from fake_reader.card_file import load_card, save_card
from fake_reader.errors import CardFileError, NoStackError, NoSuchCardError
from fake_reader.plugin import make_blanks, open_reader
from fake_reader.reader import SimulatedReader
from station.errors import CardLostError, InputError, NoCardError, ReaderBusyError, ReaderLostError
from station.reader.port import Reader, ReaderState

if TYPE_CHECKING:
    from unit.fake_reader.pcd import Pcd

    OpenSimulated = Callable[..., SimulatedReader]
    MakePcd = Callable[[Callable[[bytes], bytes]], Pcd]

UID_COMMAND = bytes.fromhex("FFCA000000")


def uid_of(path: Path) -> bytes:
    return load_card(path).uid + b"\x90\x00"


def test_it_is_a_reader_and_says_what_it_is(open_simulated: "OpenSimulated", tmp_path: Path) -> None:
    make_stack(tmp_path, 1)
    reader: Reader = open_simulated(tmp_path)
    assert (reader.name, reader.simulated) == ("simulated", True)
    connection = reader.connect()
    assert (connection.reader, connection.simulated, connection.atr.hex()) == ("simulated", True, "3b8180018080")


def test_stack_comes_up_card_by_card(open_simulated: "OpenSimulated", tmp_path: Path) -> None:
    paths = make_stack(tmp_path, 3, seed=1)
    expected = [uid_of(path) for path in paths]
    reader = open_simulated(tmp_path)
    found: list[bytes] = []
    while reader.wait(ReaderState.CARD, 5):
        connection = reader.connect()
        found.append(connection.transmit(UID_COMMAND))
        connection.close()
        reader.dismiss()
    assert found == expected
    assert reader.state() is ReaderState.EMPTY
    assert reader.wait(ReaderState.EMPTY, 5)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [path.name for path in paths]
    assert [path for path in tmp_path.iterdir() if path.name.endswith(".lock")] == []
    with pytest.raises(NoCardError):
        reader.connect()
    reader.dismiss()


def test_dismiss_takes_a_connected_card(open_simulated: "OpenSimulated", tmp_path: Path) -> None:
    paths = make_stack(tmp_path, 2, seed=1)
    second = uid_of(paths[1])
    reader = open_simulated(tmp_path)
    connection = reader.connect()
    reader.dismiss()
    with pytest.raises(CardLostError):
        connection.transmit(UID_COMMAND)
    assert reader.connect().transmit(UID_COMMAND) == second


def test_dismissed_card_never_replaces_another(open_simulated: "OpenSimulated", tmp_path: Path) -> None:
    reader = open_simulated(tmp_path)
    for uid in (b"\x04" + bytes(6), b"\x04" + b"\x01" * 6, b"\x04" + b"\x02" * 6):
        save_card(tmp_path / "same.picc", make_blank(uid))
        reader.dismiss()
    assert sorted(load_card(path).uid[1] for path in (tmp_path / "out").iterdir()) == [0, 1, 2]


def test_single_card_stays(open_simulated: "OpenSimulated", tmp_path: Path) -> None:
    path = tmp_path / "only.picc"
    save_card(path, make_blank(b"\x04" + bytes(6)))
    reader = open_simulated(path)
    connection = reader.connect()
    reader.dismiss()
    assert connection.transmit(UID_COMMAND) == uid_of(path)
    connection.close()
    assert reader.state() is ReaderState.CARD
    assert not reader.wait(ReaderState.EMPTY, 3600)
    path.unlink()
    assert reader.state() is ReaderState.EMPTY


def test_changes_outlive_the_connection_but_sessions_do_not(
    open_simulated: "OpenSimulated", tmp_path: Path, pcd_on: "MakePcd"
) -> None:
    (path,) = make_stack(tmp_path, 1)
    reader = open_simulated(tmp_path)
    connection = reader.connect()
    pcd = pcd_on(connection.transmit)
    assert pcd.authenticate(0, load_card(path).picc_keys[0].octets) == 0
    assert pcd.macked("CA4088F50B87") == (0, b"")
    connection.close()
    connection.close()
    again = reader.connect()
    assert again.transmit(b"\x51") == b"\xae"
    assert again.transmit(b"\x6a") == bytes.fromhex("004088f5")
    assert load_card(path).application(0xF58840) is not None


def test_second_connection_is_refused(open_simulated: "OpenSimulated", tmp_path: Path) -> None:
    (path,) = make_stack(tmp_path, 1)
    reader, other = open_simulated(tmp_path), open_simulated(path)
    connection = reader.connect()
    for second in (reader, other):
        with pytest.raises(ReaderBusyError):
            second.connect()
    assert connection.transmit(UID_COMMAND) == uid_of(path)
    connection.close()
    taken = other.connect()
    with pytest.raises(ReaderBusyError):
        reader.dismiss()
    taken.close()
    reader.dismiss()
    assert reader.state() is ReaderState.EMPTY


HOLDER = """
import sys
from pathlib import Path
from fake_reader.reader import SimulatedReader
connection = SimulatedReader(Path(sys.argv[1])).connect()
sys.stdout.write("held\\n")
sys.stdout.flush()
sys.stdin.read()
"""


def test_lock_dies_with_its_process(open_simulated: "OpenSimulated", tmp_path: Path) -> None:
    make_stack(tmp_path, 1)
    command = [sys.executable, "-c", HOLDER, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(ReaderBusyError):
            open_simulated(tmp_path).connect()
        holder.kill()
        holder.wait()
        assert open_simulated(tmp_path).connect().transmit(UID_COMMAND)


def test_reader_that_is_gone(open_simulated: "OpenSimulated", tmp_path: Path) -> None:
    stack = tmp_path / "stack"
    (path,) = make_stack(stack, 1)
    reader = open_simulated(stack)
    path.unlink()
    stack.rmdir()
    assert reader.state() is ReaderState.GONE
    assert reader.wait(ReaderState.GONE, 1)
    with pytest.raises(ReaderLostError):
        reader.connect()
    with pytest.raises(ReaderLostError):
        reader.wait(ReaderState.CARD, 1)


def test_closed_reader_lets_its_card_go(open_simulated: "OpenSimulated", tmp_path: Path) -> None:
    make_stack(tmp_path, 1)
    reader = open_simulated(tmp_path)
    connection = reader.connect()
    reader.close()
    with pytest.raises(CardLostError):
        connection.transmit(UID_COMMAND)
    assert reader.state() is ReaderState.GONE
    assert open_simulated(tmp_path).connect().transmit(UID_COMMAND)


def test_damaged_card_lets_the_lock_go(open_simulated: "OpenSimulated", tmp_path: Path) -> None:
    path = tmp_path / "a.picc"
    path.write_text("{")
    reader = open_simulated(tmp_path)
    for _ in range(2):
        with pytest.raises(CardFileError):
            reader.connect()
    reader.dismiss()
    assert reader.state() is ReaderState.EMPTY


def test_randomness_is_injected(open_simulated: "OpenSimulated", tmp_path: Path) -> None:
    make_stack(tmp_path, 1, seed=3)

    def ones(count: int) -> bytes:
        return b"\x01" * count

    answers: set[bytes] = set()
    for randomness in (bytes, bytes, ones):
        reader = open_simulated(tmp_path, randomness=randomness)
        answers.add(reader.connect().transmit(bytes.fromhex("710000")))
        reader.close()
    assert len(answers) == 2


@pytest.mark.parametrize("location", [None, ""])
def test_plugin_needs_a_place(location: str | None) -> None:
    with pytest.raises(InputError, match="simulated:DIR"):
        open_reader(location)


def test_plugin_needs_a_stack(tmp_path: Path) -> None:
    with pytest.raises(NoStackError, match="python -m fake_reader make"):
        open_reader(str(tmp_path / "missing"))


def test_a_used_up_stack_is_a_reader_without_a_card(tmp_path: Path) -> None:
    make_stack(tmp_path, 1)
    with closing(open_reader(str(tmp_path))) as before:
        before.dismiss()
    assert not list(tmp_path.glob("*.picc"))
    with closing(open_reader(str(tmp_path))) as reader:
        assert reader.state() is ReaderState.EMPTY
        make_stack(tmp_path, 1)
        assert reader.state() is ReaderState.CARD


def test_plugin_needs_the_card_that_is_named(tmp_path: Path) -> None:
    with pytest.raises(NoSuchCardError, match=r"There is no simulated card .*missing\.picc\."):
        open_reader(str(tmp_path / "missing.picc"))


def test_plugin_by_entry_point(tmp_path: Path) -> None:
    found = {entry.name: entry for entry in entry_points(group="station.simulators")}
    assert found["blanks"].load() is make_blanks
    make_blanks(str(tmp_path), 2, 7)
    reader = found["reader"].load()(str(tmp_path))
    assert reader.connect().transmit(bytes.fromhex("6a")) == b"\x00"
    reader.close()
