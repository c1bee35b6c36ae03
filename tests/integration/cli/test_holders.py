"""`station holders` as a person runs it."""

import json
from pathlib import Path

from command_line import Station
from station.roster.sample import sample_roster

ESI = "urn:schac:personalUniqueCode:int:esi:uni-demo.example"


def roster(folder: Path, *rows: str, encoding: str = "utf-8") -> Path:
    path = folder / "roster.csv"
    path.write_bytes("\n".join(("esi;name;valid until", *rows, "")).encode(encoding))
    return path


def test_importing_shows_first_and_changes_only_when_told(run: Station) -> None:
    shown = run("holders", "import", str(sample_roster()))
    assert shown.code == 1, shown.err
    assert "7 new, 0 changed, 0 as they were, 0 not on it, 1 rejected." in shown.err
    assert "Nothing was changed" in shown.err
    assert "Bo Li" in shown.out
    assert "7 new" in run("holders", "import", str(sample_roster()), "--apply").err
    again = run("holders", "import", str(sample_roster()))
    assert "0 new, 0 changed, 7 as they were" in again.err
    assert "Bo Li" not in again.out


def test_json_has_a_line_for_each_and_no_name(run: Station) -> None:
    for way in ((), ("--apply",)):
        shown = run("holders", "import", str(sample_roster()), "--json", *way)
        assert [json.loads(line)["fate"] for line in shown.out.splitlines()] == ["new"] * 7 + ["rejected"]
        assert "Bo Li" not in shown.out


def test_windows_text_is_taken_with_a_word_about_it(run: Station, tmp_path: Path) -> None:
    path = roster(tmp_path, f"{ESI}:1;Zoé Œuvré;2030-09-30", encoding="cp1252")
    shown = run("holders", "import", str(path))
    assert shown.code == 0
    assert "Windows-1252" in shown.err
    assert "Zoé Œuvré" in shown.out
    assert "Windows-1252" not in run("holders", "import", str(roster(tmp_path, f"{ESI}:1;Zoé;2030-09-30"))).err


def test_the_wrong_file_is_not_taken_unless_a_person_insists(run: Station, tmp_path: Path) -> None:
    rows = [f"{ESI}:{number};Student {number} A;2030-09-30" for number in range(20)]
    assert run("holders", "import", str(roster(tmp_path, *rows)), "--apply").code == 0
    other = roster(tmp_path, *(row.replace("Student", "Fakultät") for row in rows))
    refused = run("holders", "import", str(other), "--apply")
    assert refused.code == 2
    assert "Nothing was changed: 20 of 20 people would get another name" in refused.err
    assert "20 changed" in run("holders", "import", str(other)).err
    assert run("holders", "import", str(other), "--apply", "--anyway").code == 0
    assert "20 as they were" in run("holders", "import", str(other)).err


def test_a_mapping_with_a_query_needs_no_file(run: Station, tmp_path: Path) -> None:
    mapping = tmp_path / "sis.toml"
    query = f"SELECT '{ESI}:1' AS esi, 'Ada' AS name, '2030-09-30' AS expires"
    mapping.write_text(f'name = "SIS"\n[sql]\nurl = "sqlite://"\nquery = "{query}"\n')
    assert "1 new" in run("holders", "import", str(mapping), "--apply").err


def test_a_database_out_of_reach_is_a_missing_part(run: Station, tmp_path: Path) -> None:
    mapping = tmp_path / "sis.toml"
    mapping.write_text('name = "SIS"\n[sql]\nurl = "sqlite:////no/such/place"\nquery = "SELECT 1"\n')
    ended = run("holders", "import", str(mapping))
    assert ended.code == 3
    assert "unable to open database file" in " ".join(ended.err.split())
    assert "Traceback" not in ended.err
