"""`station reader list|test|trace`."""

import json
from pathlib import Path

import pytest

from command_line import Station
from fake_reader.plugin import make_blanks
from station.cli import reader
from station.reader.port import ReaderState

FOUND = (("ACS ACR1552 [0]", ReaderState.CARD), ("Identiv uTrust", ReaderState.EMPTY), ("Old one", ReaderState.GONE))


def test_readers_and_cards(station: Station, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "list_readers", lambda: FOUND)
    lines = station("reader", "list").out.splitlines()
    assert [line.rstrip() for line in lines] == [
        "Reader           Card",
        "ACS ACR1552 [0]  a card",
        "Identiv uTrust   no card",
        "Old one          does not answer",
    ]


def test_as_json(station: Station, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "list_readers", lambda: FOUND[:2])
    ran = station("reader", "list", "--json")
    assert [json.loads(line) for line in ran.out.splitlines()] == [
        {"reader": "ACS ACR1552 [0]", "state": "card"},
        {"reader": "Identiv uTrust", "state": "empty"},
    ]


def test_no_reader_is_a_missing_part(station: Station, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "list_readers", lambda: ())
    ran = station("reader", "list")
    assert (ran.code, ran.out) == (3, "")
    assert "No reader of any kind is connected" in ran.err


@pytest.fixture
def cards(tmp_path: Path) -> str:
    make_blanks(str(tmp_path / "cards"), 1, 5)
    return f"simulated:{tmp_path / 'cards'}"


def test_a_reader_put_to_the_test(station: Station, cards: str) -> None:
    ran = station("reader", "test", "--reader", cards, "--rounds", "20", "--json")
    said = json.loads(ran.out)
    assert (ran.code, said["longest_command"], said["failed"], said["sound"]) == (0, 261, 0, True)
    shown = station("reader", "test", "--reader", cards, "--rounds", "20").out
    assert "20 of 20 commands were answered." in shown
    assert "The reader can be relied on." in shown


def test_a_trace_and_its_transcript(station: Station, cards: str, tmp_path: Path) -> None:
    out = tmp_path / "trace.jsonl"
    ran = station("reader", "trace", "--reader", cards, "--out", str(out))
    assert ran.code == 0
    assert ran.out.splitlines()[:2] == ["SelectApplication  aid 000000", "    OPERATION_OK"]
    records = [json.loads(line) for line in out.read_text().splitlines()]
    assert len(records) == len(ran.out.splitlines())
    again = [json.loads(line) for line in station("reader", "trace", "--reader", cards, "--json").out.splitlines()]
    assert [record["apdu"] for record in again] == [record["apdu"] for record in records]
