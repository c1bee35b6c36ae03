"""Traces: what is said, what is masked; transcripts, and what they replay."""

import json
import os
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from encoding import ESI, MemoryCard, chip, encode
from fake_reader.blank import make_blank
from small_files import files_no_longer_than
from station.desfire.inspect import inspect_card
from station.desfire.trace import Direction, Traced, Tracer
from station.desfire.transcript import Transcript
from station.errors import InputError
from station.reader.observed import ObservedConnection

NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
UID = bytes.fromhex("04112233445566")


@pytest.mark.parametrize(
    ("command", "response", "said", "apdus"),
    [
        (
            "905A0000034088F500",
            "9100",
            ["SelectApplication  aid F58840", "    OPERATION_OK"],
            ["905A0000034088F500", "9100"],
        ),
        ("9060000000", "6D00", ["GetVersion", "    6D00"], ["9060000000", "6D00"]),
        (
            "906400000110 00",
            "019100",
            ["GetKeyVersion  key 10", "    OPERATION_OK  version 01"],
            ["90640000011000", "019100"],
        ),
        (
            "9069000002000000",
            "0132000300 4088F5 9100",
            [
                "GetDelegatedInfo  slot 0",
                "    OPERATION_OK  slot_version 01  quota 50  free 3  aid F58840",
            ],
            ["9069000002000000", "01320003004088F59100"],
        ),
        (
            "90BD0000070000000020000000",
            "00112233445566778899AABBCCDDEEFF9100",
            ["ReadData  file 00  offset 0  length 32", "    OPERATION_OK"],
            ["90BD0000070000000020000000", "XX" * 16 + "9100"],
        ),
        (
            "90C40000290122334400",
            "9100",
            ["ChangeKey  key 01", "    OPERATION_OK"],
            ["90C400002901XXXXXX00", "9100"],
        ),
        # a delegated application's, by the issuer's MAC
        (
            "90DA00000B4088F5010203040506070800",
            "9100",
            ["DeleteApplication  aid F58840", "    OPERATION_OK"],
            ["90DA00000B4088F5" + "XX" * 8 + "00", "9100"],
        ),
        # no command of this project
        ("9056000002112200", "11223391AF", ["90560000", "    ADDITIONAL_FRAME"], ["9056000002XXXX00", "XXXXXX91AF"]),
        ("00A4040000", "9000", ["00A40400", "    9000"], ["00A4040000", "9000"]),
        ("9064000001 1000", "", ["GetKeyVersion  key 10", "    no answer"], ["90640000011000", ""]),
    ],
)
def test_one_exchange(command: str, response: str, said: list[str], apdus: list[str]) -> None:
    traced: list[Traced] = []
    Tracer(traced.append)(bytes.fromhex(command), bytes.fromhex(response))
    assert [str(one) for one in traced] == said
    assert [one.apdu for one in traced] == apdus


def test_frames_belong_to_their_command() -> None:
    traced: list[Traced] = []
    trace = Tracer(traced.append)
    for command, response in (
        ("9071000002000000", "24677DDB91AF"),
        ("90AF000004 55555555 00", "666666669100"),
        ("906A000000", "4088F500112233445566779100"),
        ("90AF000000", "911C"),
        ("906A000000", "4088F59100"),
    ):
        trace(bytes.fromhex(command), bytes.fromhex(response))
    assert [str(one).strip() for one in traced] == [
        *("AuthenticateEV2First  key 00", "ADDITIONAL_FRAME"),
        *("… AuthenticateEV2First", "OPERATION_OK"),
        *("GetApplicationIDs", "OPERATION_OK"),  # a MAC stands at its end
        *("… GetApplicationIDs", "ILLEGAL_COMMAND"),
        *("GetApplicationIDs", "OPERATION_OK  aids F58840"),
    ]
    assert traced[2].apdu == "90AF000004XXXXXXXX00"
    assert traced[3].apdu == "XXXXXXXX9100"


class Replayed:
    """A connection that plays a transcript back: a command must be the one recorded where that is not masked.

    Masked bytes of an answer come back as zeros.
    """

    reader, simulated, atr, longest_command = "transcript", True, bytes.fromhex("3B8180018080"), 261

    def __init__(self, path: Path) -> None:
        records = [json.loads(line) for line in path.read_text().splitlines()]
        apdus = [(record["direction"], record["apdu"]) for record in records]
        self._exchanges = list(zip(apdus[::2], apdus[1::2], strict=True))

    def transmit(self, apdu: bytes) -> bytes:
        (direction, command), (_, answer) = self._exchanges.pop(0)
        sent = apdu.hex().upper()
        masked = "".join("X" if mask == "X" else digit for mask, digit in zip(command, sent, strict=True))
        assert (direction, masked) == ("command", command)
        return bytes.fromhex(answer.replace("X", "0"))

    def close(self) -> None:
        assert not self._exchanges


def recorded(path: Path) -> MemoryCard:
    """Writes the transcript of a whole encoding of the campus card; the card."""
    card = MemoryCard(make_blank(UID))
    with Transcript(path, lambda: NOW) as transcript:
        encode(ObservedConnection(card, transcript.tracer()), chip("campus"))
    return card


def test_an_inspection_is_replayed_from_its_transcript(tmp_path: Path) -> None:
    card, path = recorded(tmp_path / "encode.jsonl"), tmp_path / "inspect.jsonl"
    card.close()
    with Transcript(path, lambda: NOW) as transcript:
        report = inspect_card(ObservedConnection(card, transcript.tracer()), None)
    replayed = Replayed(path)
    again = inspect_card(replayed, None)
    replayed.close()
    assert again.version == report.version
    assert again.applications is not None
    assert report.applications is not None
    assert [one.aid for one in again.applications] == [one.aid for one in report.applications]
    first = json.loads(path.read_text().splitlines()[0])
    assert first == {
        "time": "2026-11-25T12:00:00.000000+00:00",
        "direction": "command",
        "apdu": "905A00000300000000",
        "command": "SelectApplication",
        "further": False,
        "aid": "000000",
    }


def test_two_encodings_of_one_blank_have_one_transcript(tmp_path: Path) -> None:
    recorded(tmp_path / "one.jsonl")
    recorded(tmp_path / "other.jsonl")
    text = (tmp_path / "one.jsonl").read_text()
    assert text == (tmp_path / "other.jsonl").read_text()
    assert {json.loads(line)["direction"] for line in text.splitlines()} == {d.value for d in Direction}


def test_a_transcript_holds_no_secret_and_nobody(tmp_path: Path) -> None:
    card = recorded(tmp_path / "encode.jsonl")
    text = (tmp_path / "encode.jsonl").read_text()
    secrets = [key.octets for key in card.memory.image.picc_keys.values()]
    secrets += [key.octets for application in card.memory.image.applications for key in application.keys]
    handshakes = [
        apdu[6:-1] for before, apdu in zip(card.commands, card.commands[1:], strict=False) if before[1] == 0x71
    ]
    changes = [apdu[6:-1] for apdu in card.commands if apdu[1] == 0xC4]
    for secret in (*secrets, *handshakes, *changes, ESI, b"ESC-DEMO"):
        assert secret
        assert secret[:8].hex().upper() not in text
        assert secret[:8].hex() not in text


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_transcript_on_a_full_disk_ends_and_the_card_is_finished(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path, card = tmp_path / "encode.jsonl", MemoryCard(make_blank(UID))
    with files_no_longer_than(1000), Transcript(path, lambda: NOW) as transcript:
        encode(ObservedConnection(card, transcript.tracer()), chip("campus"))
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert "encode.jsonl ends here" in caplog.text
    assert all(json.loads(line) for line in path.read_text().splitlines())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_a_transcript_may_go_into_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(pipe := tmp_path / "pipe")
    reading = os.open(pipe, os.O_RDWR)  # both ends: nobody waits for the other
    with Transcript(pipe, lambda: NOW) as transcript, closing(MemoryCard(make_blank(UID))) as card:
        inspect_card(ObservedConnection(card, transcript.tracer()), None)
        assert os.read(reading, 9) == b'{"time": '
    os.close(reading)


def test_a_transcript_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(InputError, match="cannot be written"):
        Transcript(tmp_path / "file" / "t.jsonl", lambda: NOW)
