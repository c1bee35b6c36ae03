"""Every command that talks to a card: what passes is in the transcript, and a reader that goes silent is said."""

import json
import logging
from pathlib import Path

import pytest

from command_line import Station
from fake_reader.blank import make_stack
from fake_reader.reader import SimulatedReader
from station.reader import watcher


@pytest.mark.parametrize(
    "command",
    [
        ("inspect",),
        ("inspect", "--keys"),
        ("verify",),
        ("provision",),
        ("reader", "test", "--rounds", "2"),
        ("reader", "trace"),
    ],
)
def test_what_a_command_sends_is_in_the_transcript(
    station: Station, command: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_stack(tmp_path / "stack", 1, seed=1)
    monkeypatch.setenv("STATION_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("STATION_TRANSCRIPT", str(tmp_path / "all.jsonl"))
    station(*command, "--reader", f"simulated:{tmp_path / 'stack'}")
    sent = {json.loads(line)["command"] for line in (tmp_path / "all.jsonl").read_text("utf-8").splitlines()}
    assert "GetVersion" in sent


def test_a_reader_that_hangs_is_said_at_the_command_line(
    station: Station, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    make_stack(tmp_path / "stack", 1, seed=1)
    monkeypatch.setenv("STATION_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setattr(watcher, "SILENT_AFTER_S", 0.0)
    hang = SimulatedReader.hang
    looked = list[watcher.WatchedReader]()

    def begin(reader: watcher.WatchedReader, every_s: float = 1.0) -> None:
        looked.append(reader)

    def hang_and_look(reader: SimulatedReader) -> None:
        looked[0].look()
        reader.close()  # or it would hang indeed
        hang(reader)

    monkeypatch.setattr(watcher.WatchedReader, "watch", begin)
    monkeypatch.setattr(SimulatedReader, "hang", hang_and_look)
    with caplog.at_level(logging.WARNING):
        said = station("inspect", "--reader", f"simulated:{tmp_path / 'stack'}", "--fault", "silent:apdu=2")
    assert said.code == 3
    assert "has not answered for more than" in caplog.text
