"""One work at a time has the reader; the others say which, and how to go on."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from fake_reader.blank import make_stack
from fake_reader.reader import SimulatedReader
from station.bootstrap import Site, choose
from station.doctor.finding import Part
from station.gui.diagnosis.page import diagnosis_page
from station.gui.diagnosis.view import DiagnosisView
from station.gui.existing.page import existing_page
from station.gui.existing.snapshot import Scan
from station.gui.existing.view import StickersPage
from station.gui.hold import ReaderHold, ReaderUse
from station.gui.issue.buttons import primary
from station.gui.issue.snapshot import DeskView, Opening
from station.gui.keys.page import keys_page
from station.gui.keys.view import KeysPage
from station.gui.messages import Speech
from station.gui.provision.page import provision_page
from station.gui.provision.snapshot import BatchView, Phase
from station.gui.provision.view import ProvisionView
from station.gui.provision.viewmodel import render
from station.gui.settings.page import settings_page
from station.gui.settings.view import SettingsView
from station.settings import load_settings

if TYPE_CHECKING:
    from gui.conftest import Bench, Start

IN_USE = "The reader is in use"
FREE = "Stop the other work"


@pytest.fixture
def stack(tmp_path: Path) -> Path:
    folder = tmp_path / "hand"
    folder.mkdir()
    return folder


@pytest.fixture
def desk(start: "Start", stack: Path) -> "Bench":
    """With the pages that take cards one after another, and a reader on which no card lies."""
    return start(reader=SimulatedReader(stack), pages=[provision_page, keys_page])


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("STATION_DATA_DIR", str(tmp_path / "data"))
    return Site(load_settings, lambda settings: choose(settings, reader="simulated:x", registry="simulated"))


def provision_of(desk: "Bench") -> ProvisionView:
    view = desk.app.pages[1].view
    assert isinstance(view, ProvisionView)
    return view


def keys_of(desk: "Bench") -> KeysPage:
    view = desk.app.pages[2].view
    assert isinstance(view, KeysPage)
    return view


def test_while_blanks_are_made_no_card_is_issued_and_enter_stops_them(desk: "Bench", stack: Path) -> None:
    blanks = provision_of(desk)
    desk.wait(blanks.start.isEnabled)
    desk.choose("Anna")
    blanks.start.click()
    desk.wait(lambda: desk.primary == FREE)
    assert IN_USE in desk.said
    assert "Provision turns the cards" in desk.said
    assert not desk.app.page.roster.batch.isEnabled()
    for start in (keys_of(desk).roll.start, keys_of(desk).tickets.apply):
        desk.wait(lambda start=start: (start.isEnabled(), start.text()) == (True, FREE))
    make_stack(stack, 1, seed=1, fresh=True)
    desk.wait(lambda: blanks.table.rowCount() == 1)  # it is theirs, as was said
    desk.enter()
    desk.wait(lambda: desk.primary.startswith("Issue the card of Anna"))
    desk.wait(lambda: blanks.start.text() == "Start")
    make_stack(stack, 1, seed=2)
    desk.enter()
    desk.wait(lambda: desk.state_of("Anna") is not None and not desk.app.page.state.locked)
    desk.wait(lambda: blanks.start.isEnabled())
    assert blanks.table.rowCount() == 1


def test_while_a_card_is_issued_no_other_work_begins(desk: "Bench") -> None:
    blanks = provision_of(desk)
    desk.choose("Anna")
    desk.enter()
    desk.wait(lambda: desk.primary == "Waiting for the card…")
    desk.wait(lambda: IN_USE in blanks.notice.text)
    assert not blanks.start.isEnabled()
    assert "page Issue" in blanks.notice.text
    desk.press(Qt.Key.Key_Escape)
    desk.wait(blanks.start.isEnabled)
    assert IN_USE not in blanks.notice.text


def test_the_owner_of_a_card_is_not_looked_for_on_another_work_s_reader(desk: "Bench") -> None:
    blanks = provision_of(desk)
    desk.wait(blanks.start.isEnabled)
    blanks.start.click()
    desk.wait(lambda: desk.primary == FREE)
    said = desk.said
    desk.press(Qt.Key.Key_F3)
    desk.wait(lambda: desk.view.tapped is not None)
    assert desk.view.tapped is not None
    assert desk.view.tapped.problem is not None
    assert (desk.view.tapped.problem.code, desk.said) == ("reader.taken", said), "which page has it is said already"


def test_while_blanks_are_made_stickers_diagnosis_and_settings_say_so_and_touch_nothing(
    start: "Start", stack: Path, site: Site
) -> None:
    make = [provision_page, existing_page, partial(diagnosis_page, site), partial(settings_page, site)]
    desk = start(reader=SimulatedReader(stack), pages=make)
    blanks, (_, _, stickers, diagnosis, settings) = provision_of(desk), (page.view for page in desk.app.pages)
    assert isinstance(stickers, StickersPage)
    assert isinstance(diagnosis, DiagnosisView)
    assert isinstance(settings, SettingsView)
    heard: list[ReaderUse | None] = []
    desk.app.crew.device.hold.listen(heard.append)
    desk.wait(blanks.start.isEnabled)
    blanks.start.click()
    desk.wait(lambda: IN_USE in stickers.notice.text)
    assert "Provision turns the cards" in stickers.notice.text
    assert not stickers.scan.isEnabled()
    stickers.scanned.emit(Scan("6a01dfc0-cb98-1035-a19b-001999859608", read=True, chip=False))  # before it was heard
    desk.wait(lambda: "Another page of this window" in stickers.notice.text)
    desk.app.shell.show_page(3)
    desk.wait(diagnosis.again.isEnabled)
    assert "Provision turns the cards" in diagnosis.rows[list(Part).index(Part.READER)].accessibleName()
    desk.app.shell.show_page(4)
    desk.wait(lambda: bool(settings.editors) and settings.editors["institution.name"].value == "Demo University")
    trial = next(trial for trial in settings.trials.values() if Part.READER in trial.rows)
    trial.button.click()
    assert heard == [ReaderUse.BLANKS]
    assert "Provision turns the cards" in trial.rows[Part.READER].accessibleName()
    blanks.start.click()
    desk.wait(lambda: trial.settled and not diagnosis.notice.text.startswith(IN_USE))
    desk.wait(lambda: not stickers.notice.isVisibleTo(stickers) and ReaderUse.LOOK in heard)
    stickers.scanned.emit(Scan("6a01dfc0-cb98-1035-a19b-001999859608", read=True, chip=False))
    desk.wait(lambda: heard[-2:] == [ReaderUse.MATCH, None])
    assert sorted(str(use) for use in heard if use) == sorted(
        str(use) for use in (ReaderUse.BLANKS, ReaderUse.LOOK, ReaderUse.TEST, ReaderUse.MATCH)
    )


def test_who_comes_second_does_not_get_it_and_who_never_had_it_cannot_give_it_back() -> None:
    hold, heard, ended = ReaderHold(), list[ReaderUse | None](), list[None]()
    hold.listen(heard.append)
    hold.free()
    assert hold.take(ReaderUse.ROLL, lambda: ended.append(None))
    assert not hold.take(ReaderUse.ISSUE, lambda: None)
    hold.give_back(ReaderUse.ISSUE)
    assert hold.owner is ReaderUse.ROLL
    hold.free()
    hold.give_back(ReaderUse.ROLL)
    assert (heard, ended) == ([ReaderUse.ROLL, None], [None])


@pytest.mark.parametrize("owner", ReaderUse)
def test_only_what_lasts_is_stopped_and_an_issue_not_from_another_page(owner: ReaderUse, speech: Speech) -> None:
    lasts = owner in {ReaderUse.BLANKS, ReaderUse.ROLL, ReaderUse.APPLY}
    state = render(BatchView(Phase.IDLE, held_by=owner), speech)
    assert (state.may_start, state.may_free) == (False, lasts)
    assert state.notice.headline == IN_USE
    assert ("stop it here" in state.notice.remedy) == lasts
    at_issue = primary(DeskView(Opening.OPEN, held_by=owner), None, speech)
    assert (at_issue.text == FREE) == (lasts or owner is ReaderUse.ISSUE)
