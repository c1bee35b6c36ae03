"""`station reader list`."""

import json

import pytest

from command_line import Station
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
