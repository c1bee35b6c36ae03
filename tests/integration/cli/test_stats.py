"""`station stats`, before any card and with its files."""

import csv
import json
from pathlib import Path

import pytest

from command_line import Station


def test_counts_are_there_without_cards(run: Station, tmp_path: Path) -> None:
    told = json.loads(run("stats", "--json").out)
    assert (told["made"], told["state"], "cost_cents" in told) == (0, {}, False)
    assert run("stats", "--out", str(tmp_path / "a.csv")).code == 0
    with (tmp_path / "a.csv").open(newline="") as file:
        assert list(csv.reader(file))[:2] == [["table", "what", "count"], ["total", "made", "0"]]
    assert run("stats", "--out", str(tmp_path / "a.pdf")).code == 0
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    "wrong", [("--since", "2026-02-01", "--until", "2026-01-01"), ("--out", "a.txt"), ("--out", "/no/such/a.csv")]
)
def test_what_cannot_be_is_said(run: Station, wrong: tuple[str, ...]) -> None:
    ended = run("stats", *wrong)
    assert ended.code == 2
    assert "Traceback" not in ended.err
