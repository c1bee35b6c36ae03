"""The Settings page: every entry, what does not hold, what is written, what is tried."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pydantic import SecretStr
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QPushButton

from station.bootstrap import Choices, Site, choose
from station.doctor.finding import Finding, Part, State
from station.doctor.misfits import misfits
from station.errors import NoRegistryKeyringError
from station.gui.messages import Speech
from station.gui.settings.fields import ESCR_KEY, FIELDS
from station.gui.settings.page import settings_page
from station.gui.settings.view import SettingsView
from station.gui.settings.worker import Loaded, OfficeTrier, SettingsWorker
from station.home import settings_file
from station.model.card import Problem
from station.settings import Settings, load_settings
from station.settings.edit import entries

if TYPE_CHECKING:
    from gui.conftest import Start


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("STATION_DATA_DIR", str(tmp_path / "data"))
    return Site(load_settings, lambda settings: choose(settings, reader="simulated:x", registry="simulated"))


@pytest.fixture
def view(dressed: object, speech: Speech) -> SettingsView:
    del dressed
    shown = SettingsView(speech, editable=True)
    shown.show_loaded(Loaded(entries(Settings()), frozenset()))
    return shown


def test_every_entry_of_the_file_has_a_field() -> None:
    """A new entry wants a Field in gui/settings/fields.py: people who never see the file set it there."""
    assert set(FIELDS) - {ESCR_KEY} == set(entries(Settings()))


def test_showing_changes_nothing(view: SettingsView) -> None:
    assert view.changes == {}
    assert not view.save.isEnabled()


def test_a_field_that_holds_an_entry_gives_it_back(view: SettingsView) -> None:
    values = {
        **entries(Settings()),
        "institution.address": ("1 rue de la Mer", "29000 Brest"),
        "reader": "ACS ACR1252",
        "keyfile": "/keys.json",
        "hologram": "laminate",
        "supplies_low": 83,
        "register_active": False,
    }
    view.show_loaded(Loaded(values, frozenset()))
    assert view.changes == {}
    assert {name: editor.value for name, editor in view.editors.items() if name != ESCR_KEY} == values


def test_a_folder_in_place_of_a_printer_is_chosen_and_need_not_be_spelt(
    view: SettingsView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = view.editors["printer"]
    editor.show_value("pdf:/before")
    asked: list[str] = []

    def chosen(_parent: object, _title: str, before: str) -> str:
        asked.append(before)
        return str(tmp_path)

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", chosen)
    editor.findChildren(QPushButton)[-1].click()
    assert (asked, editor.value) == (["/before"], f"pdf:{tmp_path}")
    assert view.changes == {"printer": f"pdf:{tmp_path}"}


def test_what_is_typed_while_the_settings_are_being_read_stays(dressed: object, speech: Speech) -> None:
    del dressed
    view, stands = SettingsView(speech, editable=True), entries(Settings())
    view.show_faults({})  # its fields are made
    name, pic = view.editors["institution.name"], view.editors["institution.pic"]
    assert not name.isEnabled(), "what would be typed now would be lost"
    view.show_loaded(Loaded(stands, frozenset()))
    assert name.isEnabled()
    assert isinstance(name.control, QLineEdit)
    name.control.setText("Harbour University")
    view.show_loaded(Loaded({**stands, "institution.pic": "123456789"}, frozenset()))
    assert (name.value, pic.value, view.save.isEnabled()) == ("Harbour University", "123456789", True)
    view.show_saved({"institution.name": "Harbour", "institution.pic": "999888777"})
    assert (name.value, pic.value) == ("Harbour University", "999888777")
    view.undo.click()
    view.show_loaded(Loaded(stands, frozenset()))
    assert (name.value, view.changes) == ("Demo University", {})


def test_what_the_environment_decides_cannot_be_typed(view: SettingsView) -> None:
    view.show_loaded(Loaded(entries(Settings()), frozenset({"institution.pic"})))
    assert not view.editors["institution.pic"].isEnabled()
    assert view.editors["institution.name"].isEnabled()


def test_in_the_demo_nothing_can_be_changed(dressed: object, speech: Speech) -> None:
    del dressed
    view = SettingsView(speech, editable=False)
    view.show_loaded(Loaded(entries(Settings()), frozenset()))
    assert not any(editor.isEnabled() for editor in view.editors.values())
    assert not view.guide.isEnabled()


def test_a_wrong_value_is_named_with_the_reason_and_brought_up(site: Site, view: SettingsView) -> None:
    worker = SettingsWorker(site)
    worker.refused.connect(view.show_faults)
    worker.save({"institution.pic": "12"})
    assert "PIC: A PIC has exactly nine digits." in view.notice.text
    worker.save({"institution.name": ""})
    assert "Name: Type the institution’s name" in view.notice.text
    worker.save({"template": "rococo", "printer": "lpt1"})
    assert "Card template: The card template rococo cannot be used" in view.notice.text
    assert "Printer: There is no printer lpt1." in view.notice.text
    assert view.groups.currentRow() == 3
    assert not settings_file().exists()


def test_parts_that_do_not_go_together_are_refused() -> None:
    settings = Settings()
    mixed = Choices("simulated:x", "pdf:x", "sandbox")
    assert set(misfits(settings, mixed, ())) == {"registry"}
    assert set(misfits(settings, mixed, ("reader", "printer"))) == {"reader"}, "what the person changed is marked"
    assert set(misfits(settings, mixed, ("reader", "registry"))) == {"reader", "registry"}
    assert set(misfits(settings, Choices(None, "pdf", "moon"), ())) == {"printer", "registry"}
    long = settings.model_copy(update={"qr_prefix": "https://" + "x" * 30})
    assert set(misfits(long, Choices(None, "evolis", "production"), ())) == {"qr_prefix"}


def test_a_reader_that_does_not_fit_is_marked_where_it_was_typed(view: SettingsView) -> None:
    view.groups.setCurrentRow(1)
    problem = Problem("world.mixed", "They do not go together.", "Simulate all of them.")
    view.show_faults({"reader": problem})
    assert view.groups.currentRow() == 1
    view.groups.setCurrentRow(4)
    view.show_faults({"reader": problem, "registry": problem})
    assert view.groups.currentRow() == 4, "what is in sight stays there"


def test_an_answer_goes_with_the_value_that_it_was_about(view: SettingsView) -> None:
    trial = next(trial for trial in view.trials.values() if Part.READER in trial.rows)
    found = [Finding(part, State.GOOD, Problem("x", "It is there.", "")) for part in trial.rows]
    row = trial.rows[Part.READER]
    reader = view.editors["reader"].control
    assert isinstance(reader, QComboBox)
    trial.begin()
    view.show_found(found)
    assert not row.isHidden()
    reader.setEditText("ACS")
    assert row.isHidden()
    trial.begin()
    reader.setEditText("ACS ACR")
    view.show_found(found)
    assert row.isHidden(), "what was still being looked at is of the value before"
    assert trial.settled


def test_the_key_goes_to_the_keyring_and_out_of_the_field(
    site: Site, view: SettingsView, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[tuple[str, str]] = []

    def keep(registry: str, key: SecretStr) -> None:
        if registry == "production":
            raise NoRegistryKeyringError(registry=registry)
        kept.append((registry, key.get_secret_value()))

    monkeypatch.setattr("station.gui.settings.worker.keep_registry_key", keep)
    worker = SettingsWorker(site)
    view.key_given.connect(worker.keep_key)
    worker.key_kept.connect(view.show_key_kept)
    worker.troubled.connect(view.show_trouble)
    line = view.editors[ESCR_KEY].control
    assert isinstance(line, QLineEdit)
    assert line.echoMode() is QLineEdit.EchoMode.Password
    for registry, left in (("production", "abc123"), ("sandbox", "")):
        view.editors["registry"].show_value(registry)
        line.setText("abc123")
        view.keep.setEnabled(True)
        view.keep.click()
        assert line.text() == left
    assert kept == [("sandbox", "abc123")]
    assert ESCR_KEY not in view.changes


def test_trying_looks_at_what_would_be_and_writes_nothing(site: Site, tmp_path: Path) -> None:
    worker, trier = SettingsWorker(site), OfficeTrier(site)
    told: list[Finding] = []
    worker.to_try.connect(trier.look)
    trier.found.connect(told.extend)
    worker.try_out({"template": "mono"}, (Part.FACE, Part.PRINTER))
    assert [(finding.part, finding.said.what) for finding in told] == [
        (Part.FACE, "The card face mono is laid out, and its code reads back.")
    ]
    assert not settings_file().exists()


def test_a_person_saves_and_restarts(start: "Start", site: Site) -> None:
    desk = start(pages=[partial(settings_page, site)])
    view = desk.app.pages[1].view
    assert isinstance(view, SettingsView)
    desk.app.shell.show_page(1)
    desk.wait(lambda: view.editors["institution.name"].value == "Demo University")
    name = view.editors["institution.name"].control
    assert isinstance(name, QLineEdit)
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, "Harbour University")
    view.save.click()
    desk.wait(lambda: "next start" in view.notice.text)
    assert load_settings().institution.name == "Harbour University"
    assert view.changes == {}
    view.restart.click()
    desk.wait(lambda: not desk.app.crew.running)
    assert desk.app.again
