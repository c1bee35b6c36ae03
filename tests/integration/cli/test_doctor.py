"""`station doctor` as a person and as a program reads it."""

import json
from pathlib import Path

import pytest

from command_line import Station
from station.bootstrap import simulator

DEAD = "simulated:http://127.0.0.1:9"  # the discard port, where nobody listens


@pytest.fixture
def parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setenv("STATION_ESCR_KEY", "some-key")
    simulator("blanks")(str(tmp_path / "stack"), 1, 1)
    return ["--reader", f"simulated:{tmp_path / 'stack'}", "--printer", f"pdf:{tmp_path / 'faces'}"]


def test_a_station_that_is_well(run: Station, parts: list[str]) -> None:
    ran = run("doctor", *parts, "--registry", "simulated", "--json")
    states = {line["part"]: line["state"] for line in map(json.loads, ran.out.splitlines())}
    assert ran.code == 0
    assert set(states.values()) <= {"good", "unused"}
    assert states["registry"] == states["clock"] == states["keys"] == "good"


def test_a_missing_part_is_named_with_its_fix(run: Station, parts: list[str]) -> None:
    ran = run("doctor", *parts, "--registry", DEAD)
    assert ran.code == 3
    assert "cannot be reached" in ran.out
    assert "Check the network" in ran.out


def test_settings_that_do_not_hold(run: Station, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STATION_PREFIX", "1000")
    ran = run("doctor", "--json")
    assert ran.code == 2
    (line,) = map(json.loads, ran.out.splitlines())
    assert (line["part"], line["state"]) == ("settings", "bad")
    assert "prefix" in line["what"]


def test_the_lines_for_support(run: Station, parts: list[str], tmp_path: Path) -> None:
    ran = run("doctor", *parts, "--registry", DEAD, "--support")
    assert "keys: good [doctor.keys.demo]" in ran.out
    assert f"{tmp_path}/data" not in ran.out
    assert "some-key" not in ran.out
