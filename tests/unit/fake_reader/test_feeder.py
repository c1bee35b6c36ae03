"""The feeder and the cards that come out of it, good and bad."""

from pathlib import Path

import pytest

from fake_reader.blank import make_stack
from fake_reader.conditions import Condition, mix_stack
from fake_reader.feeder import Feeder
from station.errors import NoCardError, ReaderBusyError
from station.reader.port import ReaderState

UID_COMMAND = bytes.fromhex("FFCA000000")


def test_cards_go_one_way(tmp_path: Path) -> None:
    first, second = make_stack(tmp_path, 2, seed=1)
    feeder = Feeder(tmp_path)
    reader = feeder.reader()
    assert (feeder.left, feeder.inside, reader.state()) == (2, None, ReaderState.EMPTY)
    inside = tmp_path / "inside" / first.name
    assert feeder.feed() == feeder.feed() == inside, "the card inside stays"
    assert (feeder.left, reader.state()) == (1, ReaderState.CARD)
    feeder.eject()
    assert feeder.inside is None
    feeder.eject()
    assert feeder.feed() == tmp_path / "inside" / second.name
    feeder.reject()
    assert (feeder.feed(), feeder.left) == (None, 0)
    assert [path.name for path in (tmp_path / "out").iterdir()] == [first.name]
    assert [path.name for path in (tmp_path / "reject").iterdir()] == [second.name]
    reader.close()


def test_another_process_finds_the_card_where_it_is(tmp_path: Path) -> None:
    make_stack(tmp_path, 1)
    fed = Feeder(tmp_path).feed()
    assert fed is not None
    assert Feeder(tmp_path).inside == fed
    assert Feeder(tmp_path).feed() == fed


def test_a_card_in_use_does_not_move(tmp_path: Path) -> None:
    make_stack(tmp_path, 1)
    feeder = Feeder(tmp_path)
    feeder.feed()
    reader = feeder.reader()
    connection = reader.connect()
    for move in (feeder.eject, feeder.reject):
        with pytest.raises(ReaderBusyError):
            move()
    assert connection.transmit(UID_COMMAND).endswith(b"\x90\x00")
    connection.close()
    feeder.eject()
    with pytest.raises(NoCardError):
        reader.connect()
    reader.close()


def test_places_are_never_given_twice(tmp_path: Path) -> None:
    make_stack(tmp_path, 2, seed=1)
    feeder = Feeder(tmp_path)
    for leave in (feeder.eject, feeder.reject):
        feeder.feed()
        leave()
    (third,) = make_stack(tmp_path, 1, seed=2)
    assert third.name.startswith("00003-")


@pytest.mark.parametrize("condition", Condition)
def test_each_condition_as_a_reader_sees_it(tmp_path: Path, condition: Condition) -> None:
    mix_stack(tmp_path, [condition], seed=1)
    feeder = Feeder(tmp_path)
    assert feeder.feed() is not None
    reader = feeder.reader()
    if condition is Condition.DEAD:
        assert reader.state() is ReaderState.EMPTY
        with pytest.raises(NoCardError):
            reader.connect()
        feeder.reject()
        assert feeder.inside is None
        reader.close()
        return
    connection = reader.connect()
    desfire = condition.value not in {"classic", "ultralight", "javacard"}
    assert (connection.atr == bytes.fromhex("3B8180018080")) is desfire
    assert connection.transmit(UID_COMMAND).endswith(b"\x90\x00")
    assert (connection.transmit(bytes.fromhex("9060000000"))[-2:] == b"\x91\xaf") is desfire
    reader.close()


def test_the_same_seed_mixes_the_same_stack(tmp_path: Path) -> None:
    stacks = [mix_stack(tmp_path / name, Condition, seed=7) for name in ("a", "b")]
    first, second = ([path.read_bytes() for path in stack] for stack in stacks)
    assert first == second
