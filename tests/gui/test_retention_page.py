"""The Retention page: what it says, without Qt; and somebody whose time is over, erased in the window; a backup."""

from contextlib import closing
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from station.bootstrap import Choices, Site, Station
from station.gui.keeping import view as keeping_view
from station.gui.keeping.page import keeping_page
from station.gui.keeping.snapshot import DueLine, Keeping, Phase
from station.gui.keeping.view import RetentionPage
from station.gui.keeping.viewmodel import keeping_page as in_words
from station.gui.messages import Speech
from station.gui.run import bring_back
from station.issuance.presence import AT_WORK
from station.model.card import Problem
from station.settings import Retention, Settings
from station.store.backup import Restored
from station.store.database import open_store

if TYPE_CHECKING:
    from gui.conftest import Person, Start

LONG_AGO = date(2001, 9, 30)


@pytest.mark.parametrize(
    ("state", "said", "erase"),
    [
        (Keeping(), "", False),
        (Keeping(Phase.LOOKING), "Searching…", False),
        (Keeping(Phase.FOUND), "Nobody is to be erased today.", False),
        (Keeping(Phase.FOUND, count=3), "To be erased today: 3", True),
        (Keeping(Phase.ERASING, count=3, done=1), "Erasing… 1 of 3", False),
        (Keeping(Phase.ERASED, done=3), "Erased: 3. ESC-R is told.", False),
    ],
)
def test_every_phase_is_said(speech: Speech, state: Keeping, said: str, *, erase: bool) -> None:
    page = in_words(speech, state)
    assert (page.said, page.may_erase) == (said, erase)


def test_who_is_due_is_named_and_the_rest_counted(speech: Speech) -> None:
    page = in_words(speech, Keeping(Phase.FOUND, days=30, count=3, lines=(DueLine("Ada", "urn:x", LONG_AGO, 2),)))
    assert page.lines == ("Ada · x · since 30 September 2001 · cards: 2", "… and 2 more")
    assert page.rule.startswith("The rule: 30 days")


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """A site whose rule keeps people for a year."""
    settings = Settings(data_dir=tmp_path / "state", registry="simulated", retention=Retention(days_after_expiry=365))
    return Site(lambda: settings, lambda _: Choices(None, "", "simulated"))


def agree(*_: object) -> bool:
    return True


def test_whose_time_is_over_is_shown_and_erased(
    start: "Start", person: "Person", site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stations: list[Station] = []

    def seen(station: Station) -> Station:
        stations.append(station)
        return station

    gone, here = replace(person(1, "Ada"), valid_until=LONG_AGO), person(2, "Bob")
    desk = start(gone, here, part=seen, pages=[partial(keeping_page, site)])
    desk.app.shell.show_page(1)
    view = desk.app.pages[1].view
    assert isinstance(view, RetentionPage)
    desk.wait(lambda: "365" in view.rule.text())
    QTest.mouseClick(view.look, Qt.MouseButton.LeftButton)
    desk.wait(lambda: view.people.count() == 1)
    assert view.people.item(0).text().startswith("Ada")
    monkeypatch.setattr(keeping_view, "confirmed", agree)
    QTest.mouseClick(view.erase, Qt.MouseButton.LeftButton)
    desk.wait(lambda: view.said.text().startswith("Erased: 1."))
    holders = stations[0].desk.store.holders
    assert [entry.name for entry in holders.all()] == ["Bob"]
    view.backup_wanted.emit(str(tmp_path / "backup.zip"))
    desk.wait(lambda: view.backed_up.text().endswith("backup.zip"))
    view.backup_wanted.emit(str(tmp_path / "backup.zip"))
    desk.wait(lambda: "is there already" in view.trouble.text())


def test_a_backup_is_brought_back_between_two_desks(
    start: "Start", person: "Person", site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = tmp_path / "backup.zip"
    first = start(person(1, "Ada"), pages=[partial(keeping_page, site)])
    view = first.app.pages[1].view
    assert isinstance(view, RetentionPage)
    first.wait(lambda: "365" in view.rule.text())
    view.backup_wanted.emit(str(backup))
    first.wait(backup.exists)

    def choose(*_: object) -> tuple[str, str]:
        return str(backup), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    monkeypatch.setattr(keeping_view, "confirmed", agree)
    refused = bring_back(site, backup, "Sofia")
    assert isinstance(refused, Problem)
    assert "in use" in refused.what
    view.restore.click()
    first.wait(lambda: not first.app.crew.running)
    assert (first.app.again, first.app.restoring) == (True, (backup, AT_WORK.name()))
    outcome = bring_back(site, backup, "Sofia")
    assert isinstance(outcome, Restored)
    with closing(open_store(tmp_path / "state" / "simulated.sqlite")) as store:
        assert store.audit.rows(last=1)[0].actor == "Sofia"
    view.show_restored(outcome)
    assert "Erased again: 0." in view.restored.text()
    view.show_restored(replace(outcome, lost=True))
    assert "passphrases are the backup’s" in view.restored.text()
    view.show_restored(refused)
    assert "in use" in view.restored.text()
