"""ISO wrapping, chaining both ways, and every kind of bad answer."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.desfire.command import Command
from station.desfire.framing import FRAME_DATA, ChainBrokenError, IsoStatusError, NativeChannel, split
from station.desfire.status import Status, check_status, status_name
from station.errors import MalformedResponseError, ProtocolError, StatusError


class Taker:
    """Takes every frame and asks for more until `frames` have come; then answers `answer` in pieces of `piece`."""

    reader, simulated, atr = "taker", True, b""
    longest_command = 261

    def __init__(self, frames: int, answer: bytes = b"", piece: int = 48) -> None:
        self.frames = frames
        self.pieces = [answer[at : at + piece] for at in range(0, len(answer), piece)] or [b""]
        self.sent: list[bytes] = []

    def transmit(self, apdu: bytes) -> bytes:
        self.sent.append(apdu)
        if len(self.sent) < self.frames:
            return b"\x91\xaf"
        piece = self.pieces.pop(0)
        return piece + (b"\x91\xaf" if self.pieces else b"\x91\x00")

    def close(self) -> None:
        pass


class Fixed:
    """Gives the same answers in turn, whatever is asked."""

    reader, simulated, atr = "fixed", True, b""
    longest_command = 261

    def __init__(self, *answers: bytes) -> None:
        self.answers = answers
        self.asked = 0

    def transmit(self, apdu: bytes) -> bytes:
        self.asked += 1
        return self.answers[(self.asked - 1) % len(self.answers)]

    def close(self) -> None:
        pass


def test_a_wrapped_frame_fills_what_a_card_takes_in_one_piece() -> None:
    assert FRAME_DATA + len(bytes.fromhex("903D0000 36 00")) == 60


SIZES = sorted({0, 1, 500, *(around + off for around in (48, 54, 59, 108, 162) for off in (-2, -1, 0, 1, 2))})


@pytest.mark.parametrize("limit", [261, 66, 61, 60, 59, 54, 38, 23])
@pytest.mark.parametrize("length", SIZES)
def test_commands_of_every_size_around_the_frame(length: int, limit: int) -> None:
    data = bytes(index % 251 for index in range(length))
    size = min(54, limit - 6)
    frames = split(data, size)
    assert b"".join(frames) == data
    assert all(len(frame) == size for frame in frames[:-1])
    card = Taker(len(frames))
    card.longest_command = limit
    assert NativeChannel(card).exchange(Command.WriteData, data) == b""
    assert len(card.sent) == max(1, -(-length // size))
    assert all(len(apdu) <= limit for apdu in card.sent)
    assert [apdu[1] for apdu in card.sent] == [0x3D] + [0xAF] * (len(card.sent) - 1)
    for apdu, frame in zip(card.sent, frames, strict=True):
        assert apdu == bytes([0x90, apdu[1], 0, 0]) + (bytes([len(frame)]) + frame if frame else b"") + b"\x00"


@given(st.binary(max_size=400), st.integers(1, 255))
def test_answers_in_pieces_of_every_size(answer: bytes, piece: int) -> None:
    card = Taker(1, answer, piece)
    assert NativeChannel(card).exchange(Command.ReadData, b"\x01") == answer
    assert card.sent[1:] == [bytes.fromhex("90AF000000")] * (len(card.sent) - 1)


@pytest.mark.parametrize(("answer", "sw"), [("6D00", 0x6D00), ("6881", 0x6881), ("9000", 0x9000), ("01029100FF", 0xFF)])
def test_an_iso_status_is_no_desfire_answer(answer: str, sw: int) -> None:
    with pytest.raises(IsoStatusError) as caught:
        NativeChannel(Fixed(bytes.fromhex(answer))).exchange(Command.GetVersion, b"")
    assert caught.value.sw == (sw if len(answer) == 4 else 0x00FF)


@pytest.mark.parametrize("answer", [b"", b"\x91"])
def test_too_short(answer: bytes) -> None:
    with pytest.raises(MalformedResponseError, match="at least 2"):
        NativeChannel(Fixed(answer)).exchange(Command.GetVersion, b"")


def test_a_chain_that_ends_too_early() -> None:
    with pytest.raises(MalformedResponseError, match="before its last frame"):
        NativeChannel(Fixed(b"\x91\x00")).exchange_frames(Command.WriteData, (b"a", b"b"))


def test_an_error_inside_a_chain() -> None:
    with pytest.raises(StatusError, match=r"WriteData.*9D \(PERMISSION_DENIED\)"):
        NativeChannel(Fixed(b"\x91\xaf", b"\x91\x9d")).exchange_frames(Command.WriteData, (b"a", b"b", b"c"))


@pytest.mark.parametrize("broken", [b"\x91\x1c", b"\x91\xca"])
def test_a_chain_that_another_program_broke(broken: bytes) -> None:
    channel = NativeChannel(Fixed(b"\x91\xaf", broken))
    with pytest.raises(ChainBrokenError, match="another program talked to the card in between"):
        channel.exchange_frames(Command.WriteData, (b"a", b"b", b"c"))
    with pytest.raises(ChainBrokenError):
        NativeChannel(Fixed(b"data\x91\xaf", broken)).exchange(Command.ReadData, b"")
    with pytest.raises(ChainBrokenError):
        NativeChannel(Fixed(b"\x91\xaf", b"\x91\xaf", broken)).exchange_frames(Command.WriteData, (b"a", b"b", b"c"))


def test_a_chain_left_unfinished_is_told_from_a_command_unknown() -> None:
    with pytest.raises(ChainBrokenError):
        NativeChannel(Fixed(b"\x91\xca")).exchange(Command.ReadData, b"")
    with pytest.raises(StatusError) as caught:
        NativeChannel(Fixed(b"\x91\x1c")).exchange(Command.ReadSig, b"\x00")
    assert not isinstance(caught.value, ChainBrokenError)


def test_data_before_the_command_is_complete() -> None:
    with pytest.raises(MalformedResponseError, match="before the command was complete"):
        NativeChannel(Fixed(b"x\x91\xaf")).exchange_frames(Command.WriteData, (b"a", b"b"))


@pytest.mark.parametrize("answer", [b"\x91\xaf", bytes(200) + b"\x91\xaf"])
def test_a_chain_without_end_is_given_up(answer: bytes) -> None:
    with pytest.raises(MalformedResponseError, match="without end"):
        NativeChannel(Fixed(answer)).exchange(Command.ReadData, b"")


@given(st.lists(st.binary(max_size=64), min_size=1, max_size=5))
def test_any_answer_gives_data_or_an_error_of_the_tree(answers: list[bytes]) -> None:
    with suppress(ProtocolError):
        NativeChannel(Fixed(*answers)).exchange_frames(Command.ReadData, (b"a", b"b"))


def test_statuses() -> None:
    check_status("GetVersion", Status.OPERATION_OK)
    assert status_name(0xAE) == "AUTHENTICATION_ERROR"
    with pytest.raises(StatusError) as caught:
        check_status("GetVersion", 0x55)
    assert (caught.value.status, caught.value.name, caught.value.command) == (0x55, "UNKNOWN_STATUS", "GetVersion")
