"""`station chip check`."""

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
