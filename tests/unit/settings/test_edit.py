"""station.toml after a change: the entry is new, all else is as a person wrote it."""

from pathlib import Path

import pytest

from station.errors import SettingsError, SettingsUnwritableError
from station.home import settings_file
from station.settings import RETIRED, Settings, load_settings
from station.settings.edit import (
    FaultyChangesError,
    entries,
    overridden,
    with_changes,
    write_changes,
)

WRITTEN = """\
# The desk in the entrance hall.
prefix = 7   # ours alone

[institution]
name = "Université de la Côte"  # as on the cards
pic = "999859608"

[retention]
days_after_expiry = 30
"""


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.delenv("STATION_DATA_DIR", raising=False)
    file = settings_file()
    file.parent.mkdir(parents=True)
    file.write_text(WRITTEN, "utf-8")
    return file


def test_only_the_changed_entries_differ(file: Path) -> None:
    write_changes({"prefix": 8, "institution.pic": "999859609"})
    expected = WRITTEN.replace("prefix = 7", "prefix = 8").replace("999859608", "999859609")
    assert file.read_text("utf-8") == expected


def test_new_entries_go_where_they_are_read_again(file: Path) -> None:
    write_changes(
        {"reader": "ACS ACR1252", "institution.address": ("1 rue de la Mer", "29000"), "window.theme": "dark"}
    )
    settings = load_settings()
    assert (settings.reader, settings.window.theme) == ("ACS ACR1252", "dark")
    assert settings.institution.address == ("1 rue de la Mer", "29000")
    assert settings.prefix == 7
    assert "# ours alone" in file.read_text("utf-8")


def test_an_entry_taken_out_is_as_it_comes(file: Path) -> None:
    write_changes({"prefix": None, "retention.days_after_expiry": None, "registry": None})
    assert load_settings().prefix == Settings.model_fields["prefix"].default
    assert "prefix" not in file.read_text("utf-8")


def test_what_is_retired_is_passed_over_and_leaves_the_file(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text(f"{RETIRED} = 120\n{WRITTEN}", "utf-8")
    monkeypatch.setenv(f"STATION_{RETIRED.upper()}", "120")
    assert (load_settings().prefix, with_changes({"prefix": 8}).prefix) == (7, 8)
    write_changes({"retention.days_after_expiry": 30})
    assert file.read_text("utf-8") == WRITTEN


@pytest.mark.parametrize("currency", ["eur", "€", "EURO", "EUR\n", ""])
def test_a_currency_has_the_form_of_iso_4217(file: Path, currency: str) -> None:
    with pytest.raises(FaultyChangesError, match="currency"):
        write_changes({"currency": currency})
    write_changes({"currency": "CHF"})
    assert load_settings().currency == "CHF"


@pytest.mark.parametrize("name", ["", "  "])
def test_an_institution_has_a_name(file: Path, name: str) -> None:
    with pytest.raises(FaultyChangesError) as caught:
        write_changes({"institution.name": name, "institution.pic": "12"})
    assert set(caught.value.faults) == {"institution.name", "institution.pic"}
    file.write_text(f'[institution]\nname = "{name}"\n', "utf-8")
    with pytest.raises(SettingsError, match=r"institution\.name: it is empty"):
        load_settings()
    write_changes({"institution.name": "U"})  # what the file lacks can be mended
    assert load_settings().institution.name == "U"


def test_without_a_file_one_is_made(file: Path) -> None:
    file.unlink()
    write_changes({"institution.name": "U"})
    assert load_settings().institution.name == "U"


def test_what_does_not_hold_is_named_and_nothing_is_written(file: Path) -> None:
    with pytest.raises(FaultyChangesError) as caught:
        write_changes({"prefix": 1000, "institution.pic": "12", "hologram": "gold", "template": "mono"})
    assert {name: fault.kind for name, fault in caught.value.faults.items()} == {
        "prefix": "less_than_equal",
        "institution.pic": "string_pattern_mismatch",
        "hologram": "enum",
    }
    assert file.read_text("utf-8") == WRITTEN


def test_the_environment_is_told_apart_and_not_written_down(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STATION_INSTITUTION__NAME", "Elsewhere")
    monkeypatch.setenv("STATION_ESCR_KEY", "secret")
    assert overridden() == {"institution.name"}
    assert with_changes({"institution.name": "U"}).institution.name == "Elsewhere"
    assert load_settings().institution.name == "Elsewhere"


def test_every_entry_has_a_name_and_comes_back(file: Path) -> None:
    known = entries(load_settings())
    assert known["institution.pic"] == "999859608"
    assert known["institution.address"] == ()
    assert known["keyfile"] is None
    assert entries(with_changes(known)) == known


def test_a_file_that_is_no_toml_is_not_touched(file: Path) -> None:
    file.write_text("prefix = ", "utf-8")
    with pytest.raises(SettingsError):
        write_changes({"prefix": 1})
    assert file.read_text("utf-8") == "prefix = "


def test_a_file_behind_a_link_stays_there(file: Path) -> None:
    real = file.with_name("real.toml")
    file.rename(real)
    file.symlink_to(real)
    write_changes({"prefix": 9})
    assert file.is_symlink()
    assert "prefix = 9" in real.read_text("utf-8")


def test_a_folder_in_the_way_is_said(file: Path) -> None:
    file.unlink()
    file.parent.rmdir()
    file.parent.write_text("")
    with pytest.raises((SettingsUnwritableError, SettingsError)):
        write_changes({"prefix": 1})
