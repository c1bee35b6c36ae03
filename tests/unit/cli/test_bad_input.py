"""What a person gave does not hold: a line of what and one of what to do, and the exit code that says so."""

import io
import sys
from datetime import date
from pathlib import Path

import pytest

from command_line import Station
from station.cli.issue import ask_for_face
from station.roster.sample import sample_roster
from station.roster.table import read_roster

MUCH = "99999999999999999999"
ESI = "urn:schac:personalUniqueCode:int:esi:uni-demo.example:1"


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STATION_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (("keys", "audit", "show", "--person", "Grzegorz"), "Copy the identifier"),
        (("supplies", "count", "card", MUCH), "less than or equal to 999999 "),
        (("supplies", "add", "card", MUCH), "less than or equal to 999999 "),
        (("supplies", "add", "card", "1", "--cents", MUCH), "less than or equal to 99999900 "),
    ],
)
def test_a_value_that_cannot_be_is_wrong_input(
    station: Station, tmp_path: Path, command: tuple[str, ...], words: str
) -> None:
    said = station(*command)
    assert (said.code, said.out) == (2, "")
    assert words in " ".join(said.err.split())
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("answer", ["", "n\n"])
def test_a_question_without_a_yes_changes_nothing_and_says_so(
    station: Station, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(answer))
    said = station("holders", "erase", ESI)
    assert said.code == 1
    assert said.err.endswith("Nothing was changed.\n")


def test_the_end_of_the_input_is_no_answer_about_a_face(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    holder = read_roster(sample_roster(), date(2026, 1, 1)).holders[0]
    assert ask_for_face(holder) is None


def test_a_registry_that_there_is_not_is_an_error_of_the_settings(station: Station, tmp_path: Path) -> None:
    file = tmp_path / "esc-station" / "station.toml"
    file.parent.mkdir()
    file.write_text('registry = "prod"\n')
    said = station("supplies", "show")
    assert said.code == 2
    assert "registry: one of these is needed here: sandbox, production, simulated" in said.err
    file.write_text('registry = "simulated:http://127.0.0.1:1"\n')
    assert station("supplies", "show").code == 0


def test_a_folder_in_the_place_of_the_settings_is_said(station: Station, tmp_path: Path) -> None:
    (tmp_path / "esc-station" / "station.toml").mkdir(parents=True)
    said = station("supplies", "show")
    assert said.code == 2
    assert "it is a folder" in said.err
