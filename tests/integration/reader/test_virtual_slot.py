"""Simulated cards behind a real pcscd, as the station and any other PC/SC program see them."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from fake_reader.blank import make_blank, make_stack
from pcscd import READER, CardField, Pcscd
from station.errors import CardLostError, NoCardError, ReaderBusyError
from station.reader.pcsc import PcscReader, list_pcsc_readers
from station.reader.port import CardConnection, ReaderState

SLOT, NEXT_SLOT = f"{READER} 00 00", f"{READER} 00 01"
FIRST, SECOND = bytes.fromhex("04111111111111"), bytes.fromhex("04222222222222")
UID_COMMAND = bytes.fromhex("FFCA000000")
DONE = b"\x90\x00"
PATIENCE_S = 60


@pytest.fixture
def reader() -> Generator[PcscReader]:
    """The first slot."""
    reader = PcscReader(SLOT)
    yield reader
    reader.close()


@contextmanager
def connected(reader: PcscReader) -> Generator[CardConnection]:
    assert reader.wait(ReaderState.CARD, PATIENCE_S)
    connection = reader.connect()
    try:
        yield connection
    finally:
        connection.close()


def uid_in(slot: str) -> bytes:
    reader = PcscReader(slot)
    with connected(reader) as connection:
        answer = connection.transmit(UID_COMMAND)
    reader.close()
    assert answer.endswith(DONE)
    return answer[: -len(DONE)]


def test_the_first_cards_lie_in_the_slots(card_field: CardField) -> None:
    card_field.lay(make_blank(FIRST))
    card_field.lay(make_blank(SECOND))
    assert list_pcsc_readers() == (SLOT, NEXT_SLOT)
    assert (uid_in(SLOT), uid_in(NEXT_SLOT)) == (FIRST, SECOND)


def test_a_card_looks_as_a_desfire_does_through_pcsc(card_field: CardField, reader: PcscReader) -> None:
    card_field.lay(make_blank(FIRST))
    with connected(reader) as connection:
        assert connection.atr == bytes.fromhex("3B8180018080")
        assert connection.transmit(bytes.fromhex("FFCA010000")) == bytes.fromhex("067577810280") + DONE


def test_finished_cards_leave_and_the_next_comes_up(card_field: CardField, reader: PcscReader) -> None:
    first, second = card_field.lay(make_blank(FIRST)), card_field.lay(make_blank(SECOND))
    third = make_blank(bytes.fromhex("04333333333333"))
    card_field.served.say("finish 1")
    card_field.served.event("finished")
    assert reader.wait(ReaderState.EMPTY, PATIENCE_S)
    card_field.lay(third)
    assert (uid_in(SLOT), uid_in(NEXT_SLOT)) == (third.uid, SECOND)
    assert not first.exists()
    assert (first.parent / "out" / first.name).exists()
    assert second.exists()


def test_a_card_taken_away_in_the_middle_and_placed_again(card_field: CardField, reader: PcscReader) -> None:
    card_field.lay(make_blank(FIRST))
    with connected(reader) as connection:
        card_field.served.say("take")
        assert reader.wait(ReaderState.EMPTY, PATIENCE_S)
        with pytest.raises(CardLostError):
            connection.transmit(UID_COMMAND)
    with pytest.raises(NoCardError):
        reader.connect()
    card_field.served.say("place")
    assert uid_in(SLOT) == FIRST


def test_a_reader_is_followed_to_its_new_number(card_field: CardField) -> None:
    """As after it was unplugged and another one took its number; its other slot is not mistaken for it."""
    card_field.lay(make_blank(FIRST))
    reader = PcscReader(f"{READER} 01 00")
    with connected(reader) as connection:
        assert connection.transmit(UID_COMMAND) == FIRST + DONE
    assert reader.name == SLOT
    reader.close()


def test_each_connection_finds_the_card_just_reset(card_field: CardField, reader: PcscReader) -> None:
    card_field.lay(make_blank(FIRST))
    with connected(reader) as connection:
        assert connection.transmit(bytes.fromhex("9071000002000000"))[-2:] == b"\x91\xaf"
    with connected(reader) as connection:
        assert connection.transmit(bytes.fromhex("90AF000000")) == b"\x91\x1c", "nothing is under way"


def test_one_program_at_a_time(card_field: CardField, reader: PcscReader) -> None:
    card_field.lay(make_blank(FIRST))
    other = PcscReader(SLOT)
    with connected(reader), pytest.raises(ReaderBusyError):
        other.connect()
    other.connect().close()
    other.close()


def test_a_fault_befalls_a_card_behind_pcsc(pcscd: Pcscd, tmp_path: Path) -> None:
    make_stack(tmp_path, 1)
    reader = PcscReader(SLOT)
    with pcscd.serve(tmp_path, "--slots", "1", "--fault", "tear:apdu=1") as served:
        served.event("placed")
        with connected(reader) as connection:
            assert connection.transmit(UID_COMMAND).endswith(DONE)
            with pytest.raises(CardLostError):
                connection.transmit(UID_COMMAND)
        served.event("torn")
        served.event("placed")
        assert uid_in(SLOT)
    reader.close()
