"""`station chip check|plan`."""

import json
from importlib import resources
from pathlib import Path

from command_line import Station

SHIPPED = (resources.files("station.desfire") / "profiles" / "esc-cdz.toml").read_text()


def test_a_sound_profile(station: Station) -> None:
    ran = station("chip", "check", "esc-cdz")
    assert (ran.code, ran.out) == (0, "The chip profile esc-cdz holds: 1 application.\n")


def test_everything_that_does_not_hold_with_its_line(station: Station, tmp_path: Path) -> None:
    path = tmp_path / "site.toml"
    faulty = SHIPPED.replace('rights = "E000"', 'rights = "E970"', 1).replace(
        '"0B"', '"0B"\nfinal_key_settings_1 = "03"'
    )
    path.write_text(faulty)
    lines = faulty.splitlines()
    rights = next(number for number, line in enumerate(lines, 1) if "E970" in line)
    final = lines.index('final_key_settings_1 = "03"') + 1
    ran = station("chip", "check", str(path))
    assert ran.code == 1
    said = [" ".join(line.split()) for line in ran.out.splitlines()]
    assert said[0].startswith(f"line {final} warning applications.0.final_key_settings_1: these settings can never")
    assert said[1].startswith(f"line {rights} error applications.0.files.0.rights: name key 9")
    assert said[-1] == f"The chip profile {path} cannot be used."
    records = [json.loads(line) for line in station("chip", "check", str(path), "--json").out.splitlines()]
    assert [(record["line"], record["severity"]) for record in records] == [(final, "warning"), (rights, "error")]


def test_no_profile_at_all(station: Station, tmp_path: Path) -> None:
    ran = station("chip", "check", str(tmp_path / "none.toml"))
    assert ran.code == 2
    assert "cannot be read" in ran.err


def test_a_rehearsal_costs_what_a_card_costs(station: Station) -> None:
    said = json.loads(station("chip", "plan", "esc-cdz", "--certificate", "411", "--json").out)
    assert (said["whole"]["apdus"], said["whole"]["bytes"]) == (75, 3146 + 3)  # a signature of 72 bytes, not 71
    assert said["operations"][0].startswith("authenticate at 000000 with key 10 (dam, version 01)")
    shown = station("chip", "plan", "esc-cdz", "--certificate", "411").out
    assert "  1. authenticate at 000000" in shown
    assert "whole" in shown.splitlines()[-1]


def test_a_rehearsal_on_a_card_that_cannot(station: Station) -> None:
    ran = station("chip", "plan", "esc-cdz", "--ev1")
    assert ran.code == 1
    assert "knows no delegated applications" in ran.err
