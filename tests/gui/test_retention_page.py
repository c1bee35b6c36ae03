"""The Retention page: what it says, without Qt; somebody whose time is over, erased in the window; backups."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from station.bootstrap import Choices, Site, Station
from station.errors import BackupUnwrittenError
from station.gui.keeping import view as keeping_view
from station.gui.keeping.page import keeping_page
from station.gui.keeping.snapshot import DueLine, Keeping, Phase
from station.gui.keeping.view import RetentionPage
from station.gui.keeping.viewmodel import keeping_page as in_words
from station.gui.keeping.viewmodel import of_backup
from station.gui.keeping.worker import KeepingWorker
from station.gui.messages import Speech
from station.gui.run import bring_back
from station.gui.shown import Tone
from station.issuance.presence import AT_WORK
from station.model.card import Problem
from station.model.role import Account, Role
from station.settings import Retention, Settings
from station.store.backup import Restored, write_backup
from station.store.database import open_store
from walking import settle

if TYPE_CHECKING:
    from gui.conftest import Person, Start

LONG_AGO = date(2001, 9, 30)


@pytest.mark.parametrize(
    ("state", "said", "erase"),
    [
        (Keeping(), "", False),
        (Keeping(Phase.LOOKING), "Searching…", False),
        (Keeping(Phase.FOUND), "Nobody is due for erasure today.", False),
        (Keeping(Phase.FOUND, count=3), "To be erased today: 3", True),
        (Keeping(Phase.ERASING, count=3, done=1), "Erasing… 1 of 3", False),
        (
            Keeping(Phase.ERASED, done=3),
            "Erased: 3. ESC\N{NON-BREAKING HYPHEN}R is told of those that it knows as soon as it can be reached.",
            False,
        ),
    ],
)
def test_every_phase_is_said(speech: Speech, state: Keeping, said: str, *, erase: bool) -> None:
    page = in_words(speech, state)
    assert (page.said, page.may_erase) == (said, erase)


def test_who_is_due_is_named_and_the_rest_counted(speech: Speech) -> None:
    page = in_words(speech, Keeping(Phase.FOUND, days=30, count=3, lines=(DueLine("Ada", "urn:x", LONG_AGO, 2),)))
    assert page.rows == (("Ada", "x", "30 September 2001", "2"), ("… and 2 more",))
    assert page.rule.startswith("The rule, in days after status and card have expired: 30.")


def test_no_button_moves_while_people_are_looked_for(dressed: QApplication, speech: Speech) -> None:
    view = RetentionPage(speech)
    view.show()
    at: set[tuple[int, int]] = set()
    for state in (
        Keeping(),
        Keeping(Phase.LOOKING),
        Keeping(Phase.FOUND, count=1, lines=(DueLine("Ada", "x", LONG_AGO, 2),)),
    ):
        view.show_state(state)
        dressed.processEvents()
        at.add((view.look.mapTo(view, QPoint()).y(), view.erase.mapTo(view, QPoint()).y()))
    assert len(at) == 1


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
    desk.wait(lambda: view.people.rowCount() == 1)
    assert view.people.texts()[0][0].startswith("Ada")
    monkeypatch.setattr(keeping_view, "confirmed", agree)
    QTest.mouseClick(view.erase, Qt.MouseButton.LeftButton)
    desk.wait(lambda: view.said.text().startswith("Erased: 1."))
    holders = stations[0].desk.store.holders
    assert [entry.name for entry in holders.search("")] == ["Bob"]
    view.backup_wanted.emit(str(tmp_path / "backup.zip"))
    desk.wait(lambda: view.told.text.endswith("backup.zip"))
    view.backup_wanted.emit(str(tmp_path / "backup.zip"))
    desk.wait(lambda: "is there already" in view.told.text)


def test_a_backup_is_brought_back_between_two_desks(
    start: "Start", person: "Person", site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = tmp_path / "backup.zip"
    first = start(person(1, "Ada"), pages=[partial(keeping_page, site)])
    first.app.shell.show_page(1)
    view = first.app.pages[1].view
    assert isinstance(view, RetentionPage)
    first.wait(lambda: "365" in view.rule.text())
    view.backup_wanted.emit(str(backup))
    first.wait(lambda: view.told.text.endswith("backup.zip") and view.restore.isEnabled())
    assert backup.exists()

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
    assert "Erased again: 0." in view.told.text
    view.show_restored(replace(outcome, lost=True))
    assert "passphrases are the backup’s" in view.told.text
    view.show_restored(refused)
    assert "in use" in view.told.text


@pytest.fixture
def page(dressed: QApplication, speech: Speech) -> Iterator[RetentionPage]:
    made = RetentionPage(speech)
    made.resize(1190, 650)
    made.show()
    dressed.processEvents()
    yield made
    made.close()


@pytest.mark.parametrize(
    ("role", "erases", "restores"), [(Role.TECHNICIAN, False, False), (Role.SUPERVISOR, True, True)]
)
def test_a_role_sees_what_it_may_do(page: RetentionPage, role: Role, *, erases: bool, restores: bool) -> None:
    page.allow(Account("Tom", role))
    assert page.backup.isVisible()
    assert (page.look.isVisible(), page.erase.isVisible(), page.restore.isVisible()) == (erases, erases, restores)
    page.allow(None)
    assert page.erase.isVisible()
    assert page.restore.isVisible()


def test_a_file_that_is_no_backup_is_said_before_anybody_is_asked(
    page: RetentionPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def choose(*_: object) -> tuple[str, str]:
        return str(tmp_path / "holiday.zip"), ""

    def ask(*words: object) -> bool:
        asked.append(words)
        return True

    asked, wanted = list[object](), list[str]()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    monkeypatch.setattr(keeping_view, "confirmed", ask)
    page.restore_wanted.connect(wanted.append)
    worker = KeepingWorker(Site(Settings, lambda _: Choices(None, "", "simulated")))
    page.check_wanted.connect(worker.check)
    worker.checked.connect(page.show_checked)
    (tmp_path / "holiday.zip").write_bytes(b"a picture")
    page.restore.setFocus()
    page.restore.click()
    assert (asked, wanted) == ([], [])
    assert page.told.text.startswith("Nothing was restored")
    assert "it is not a backup of the station" in page.told.text
    assert page.restore.hasFocus()


@pytest.mark.usefixtures("qapp")
def test_a_backup_of_real_cards_is_not_asked_for_at_a_desk_of_simulated_ones(tmp_path: Path) -> None:
    with closing(open_store(tmp_path / "station.sqlite")) as store:
        write_backup(store, tmp_path / "real.zip", datetime.now(UTC), simulated=False)
    told = list[str]()

    def tell(_: str, problem: Problem | None) -> None:
        told.append(problem.code if problem else "")

    worker = KeepingWorker(Site(Settings, lambda _: Choices(None, "", "simulated")))
    worker.checked.connect(tell)
    worker.check(str(tmp_path / "real.zip"))
    assert told == ["backup.real"]


def test_a_file_that_is_there_is_not_offered_to_be_replaced(
    page: RetentionPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def choose(*_: object, options: QFileDialog.Option) -> tuple[str, str]:
        assert options & QFileDialog.Option.DontConfirmOverwrite
        return str(tmp_path / "there.zip"), ""

    wanted = list[str]()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    page.backup_wanted.connect(wanted.append)
    page.backup.click()
    assert wanted == [str(tmp_path / "there.zip")]
    assert any("never replaced" in label.text() for label in page.findChildren(QLabel))


def test_a_backup_that_cannot_be_written_is_said_below_the_buttons(page: RetentionPage, speech: Speech) -> None:
    before = [button.pos() for button in (page.backup, page.restore, page.look, page.erase)]
    page.show_writing()
    assert not page.backup.isEnabled()
    error = BackupUnwrittenError(path="/nowhere/b.zip", found="its folder is not there")
    page.show_backed_up("/nowhere/b.zip", error.problem)
    settle()
    assert page.backup.isEnabled()
    assert page.told.text == (
        "No backup was written\nThe backup could not be written to /nowhere/b.zip: its folder is not there.\n"
        "Choose another folder, or another name."
    )
    assert page.told.isVisible()
    assert [button.pos() for button in (page.backup, page.restore, page.look, page.erase)] == before
    assert of_backup(speech, "b.zip", None).tone is Tone.GOOD
