"""The People page: what it says, without Qt; and a person's rights in the window, down to records and ESC-R."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from made import make_card
from station.bootstrap import Station
from station.gui.first_rows import FirstRows
from station.gui.holders import view as holders_view
from station.gui.holders.page import holders_page
from station.gui.holders.roster_worker import RosterWorker
from station.gui.holders.snapshot import RosterState, Wanted
from station.gui.holders.view import HoldersPage
from station.gui.holders.viewmodel import questions, roster_page
from station.gui.messages import Speech
from station.gui.widgets.stepsearch import StepSearch
from station.issuance.insight import AtRegistry, Insight
from station.issuance.intake import Change, Fate, Tally
from station.model.card import Problem
from station.model.esi import Esi
from station.model.holder import Holder, Purpose
from station.roster.source import Source
from station.roster.table import BadRow
from station.store.consents import ROSTER, Consent, Form
from station.store.database import Store
from station.store.outbox import MessageState

if TYPE_CHECKING:
    from gui.conftest import Bench, MakeBusy, Person, Start

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


def consent(purpose: Purpose, *, operator: str = "carla", granted: bool = True, ended: bool = False) -> Consent:
    return Consent(purpose, "2026-11", NOON, operator, NOON if ended or not granted else None, None, granted)


def test_every_purpose_says_what_was_answered_last(speech: Speech, person: "Person") -> None:
    records = (
        consent(Purpose.CARD, operator=ROSTER),
        consent(Purpose.NAME_TO_REGISTRY, granted=False),
        consent(Purpose.EMAIL_TO_REGISTRY, ended=True),
        consent(Purpose.PHOTO_ON_CARD),
    )
    insight = Insight(person(1, "Ada"), records, {}, (), {}, (), AtRegistry())
    assert [(one.answered, one.stands) for one in questions(speech, insight)] == [
        ("Agreed, the roster of 25 November 2026 says", True),
        ("Refused on 25 November 2026, text 2026-11", False),
        ("Withdrawn on 25 November 2026", False),
        ("Agreed on 25 November 2026, text 2026-11", True),
        ("Not asked yet", False),
    ]


def test_a_roster_is_said_before_it_is_applied(speech: Speech) -> None:
    esi = Esi.build("uni-demo.example", "1")
    rows = (
        Change(Fate.CHANGED, esi, "Ada", ("name", "valid until")),
        Change(Fate.GONE, esi, "Bob"),
        BadRow(7, "email", Problem("roster.email", "This is not an e-mail address.", "Correct it."), ""),
    )
    state = RosterState(Source(Path("r.csv")), Tally(changed=1, gone=1, rejected=1), rows, left=3)
    page = roster_page(speech, state)
    assert page.summary == "New: 0 · changed: 1 · as before: 0 · missing: 1 · left out: 0 · rejected: 1"
    assert page.rows == (
        "Changed: Ada (name, end of status)",
        "Missing: Bob. Not on this roster; kept.",
        "Rejected: line 7, email. This is not an e-mail address. Correct it.",
        "… and 3 more",
    )
    assert (page.may_apply, page.warning) == (True, "")
    wrong = roster_page(speech, RosterState(Source(Path("r.csv")), Tally(changed=20, renamed=19)))
    assert speech.say(wrong.apply) == "Apply anyway"
    assert wrong.warning.startswith("This looks like the wrong file")
    assert not roster_page(speech, RosterState()).may_apply


def bad(line: int) -> BadRow:
    return BadRow(line, "email", Problem("roster.email", "This is not an e-mail address.", "Correct it."), "")


def test_rejected_rows_are_shown_first_however_late_they_come() -> None:
    shown = FirstRows[Change]()
    esi = Esi.build("uni-demo.example", "1")
    for number in range(600):
        shown.add(Change(Fate.NEW, esi, f"Nº {number}"))
    shown.add(bad(602))
    assert (shown.rows[0], len(shown.rows), shown.left) == (bad(602), 500, 101)
    for line in range(603, 1_700):
        shown.add(bad(line))
    assert (len(shown.rows), shown.left) == (1_098, 600)
    assert all(isinstance(row, BadRow) for row in shown.rows)


def test_one_fault_of_all_rejected_rows_is_said_once_with_its_way_out(speech: Speech) -> None:
    tally = Tally()
    for line in range(2, 12):
        tally.add(bad(line))
    assert roster_page(speech, RosterState(Source(Path("r.csv")), tally)).warning == "", "ten are read one by one"
    tally.add(bad(12))
    page = roster_page(speech, RosterState(Source(Path("r.csv")), tally, day_first=True))
    assert page.warning.splitlines() == [
        "The dates were read with the day before the month, as the file writes them.",
        "All rejected rows have the same fault, in the column email. "
        "Line 2: This is not an e-mail address. Correct it.",
        "This looks like the wrong file, or one with shifted columns. Check the rows below before you apply it.",
    ]


def open_people(start: "Start", *people: Holder) -> tuple["Bench", HoldersPage, Store]:
    stations: list[Station] = []

    def seen(station: Station) -> Station:
        make_card(station.desk.store, people[0])
        stations.append(station)
        return station

    desk = start(*people, part=seen, pages=[holders_page])
    view = desk.app.pages[1].view
    assert isinstance(view, HoldersPage)
    desk.wait(lambda: view.people.count() == len(people))
    view.people.setCurrentRow(0)
    desk.wait(lambda: "European Student Identifier" in view.pane.text)
    return desk, view, stations[0].desk.store


def test_people_are_found_and_shown_while_a_roster_is_read(start: "Start", person: "Person", busy: "MakeBusy") -> None:
    desk, view, _ = open_people(start, person(1, "Ada"), person(2, "Bob"))
    kept = busy(next(worker for worker in desk.app.pages[1].workers if isinstance(worker, RosterWorker)))
    QTest.keyClicks(view.search, "Bob")
    desk.wait(lambda: view.people.count() == 1)
    view.people.setCurrentRow(0)
    desk.wait(lambda: "Bob" in view.pane.text)
    assert not kept.over.is_set()


def agree(*_: object) -> bool:
    return True


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_consent_is_signed_shown_withdrawn_and_everything_erased(
    start: "Start", person: "Person", monkeypatch: pytest.MonkeyPatch
) -> None:
    ada = person(1, "Ada", consents=frozenset({Purpose.CARD}))
    desk, view, store = open_people(start, ada)
    QTest.mouseClick(view.ask, Qt.MouseButton.LeftButton)
    dialog = view.consent
    assert dialog is not None
    assert not dialog.record.isEnabled()
    question = dialog.rows[Purpose.EMAIL_TO_REGISTRY].question.text()
    assert "ESC\N{NON-BREAKING HYPHEN}Router" in question, "no line ends within the name"
    dialog.rows[Purpose.EMAIL_TO_REGISTRY].yes.click()
    assert dialog.hint.text() == "Sign, type the name, or choose the signed sheet."
    QTest.mousePress(dialog.pad, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    QTest.mouseMove(dialog.pad, QPoint(90, 70))
    QTest.mouseClick(dialog.record, Qt.MouseButton.LeftButton)
    desk.wait(lambda: "a signed form is kept" in view.pane.text)
    given = store.holders.consents(ada.esi)[-1]
    assert (given.purpose, given.granted, given.language) == (Purpose.EMAIL_TO_REGISTRY, True, "en")
    assert given.form is not None
    form = store.holders.form(given.form)
    assert form is not None
    assert (form.kind, form.content[:4]) == ("signature", b"\x89PNG")
    QTest.mouseClick(view.ask, Qt.MouseButton.LeftButton)
    assert view.consent is not None
    asked: list[str] = []

    def refuse(_: QWidget, __: str, text: str, *___: str) -> bool:
        asked.append(text)
        return False

    monkeypatch.setattr(holders_view, "confirmed", refuse)
    view.consent.typed.setText("Ada")
    view.consent.rows[Purpose.EMAIL_TO_REGISTRY].withdraw.click()
    assert "What is kept for this alone is deleted" in asked[0]
    monkeypatch.setattr(holders_view, "confirmed", agree)
    view.consent.rows[Purpose.EMAIL_TO_REGISTRY].withdraw.click()
    desk.wait(lambda: "withdrawn on" in view.pane.text)
    assert view.said.text() == "Consent withdrawn. ESC\N{NON-BREAKING HYPHEN}R is told as soon as it can be reached."
    assert (view.consent.isVisible(), view.consent.typed.text()) == (True, "Ada"), "nothing entered is lost"
    view.consent.reject()
    QTest.mouseClick(view.erase, Qt.MouseButton.LeftButton)
    desk.wait(lambda: store.holders.find(ada.esi) is None)
    desk.wait(lambda: view.people.count() == 0)
    erased = "Erased here, with all cards (1) and files (0)."
    assert view.said.text() == f"{erased} ESC\N{NON-BREAKING HYPHEN}R is told as soon as it can be reached."
    assert view.language.currentText() == ""
    assert "Ada" not in view.pane.text
    desk.wait(lambda: store.outbox.counts()[MessageState.PENDING] == 0)


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_who_cannot_draw_signs_by_the_keyboard_alone_and_it_is_kept_and_shown_as_typed(
    start: "Start", person: "Person", tmp_path: Path
) -> None:
    ada = person(1, "Ada", consents=frozenset[Purpose]())
    desk, view, store = open_people(start, ada)
    view.ask.click()
    dialog = view.consent
    assert dialog is not None
    desk.wait(dialog.isActiveWindow)

    def tab_to(widget: QWidget) -> None:
        for _ in range(40):
            if not widget.hasFocus():
                QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Tab)
        assert widget.hasFocus()

    tab_to(dialog.rows[Purpose.CARD].yes)
    QTest.keyClick(dialog.rows[Purpose.CARD].yes, Qt.Key.Key_Space)
    tab_to(dialog.typed)
    QTest.keyClicks(dialog.typed, "  ")
    assert not dialog.record.isEnabled()
    QTest.keyClicks(dialog.typed, "Ada Lovelace")
    tab_to(dialog.record)
    QTest.keyClick(dialog.record, Qt.Key.Key_Space)
    desk.wait(lambda: "Signed by typing the name" in view.pane.text and "Ada Lovelace" in view.pane.text)
    (given,) = store.holders.consents(ada.esi)
    form = store.holders.form(given.form or 0)
    assert form == Form("typed", "text/plain", b"Ada Lovelace")
    view.copy_wanted.emit(Wanted(ada.esi, None, "en"), str(tmp_path))
    desk.wait(lambda: any(file.read_bytes() == b"Ada Lovelace" for file in tmp_path.glob("*-form-1.txt")))


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_a_correction_is_taken_over_and_a_bad_one_explained(start: "Start", person: "Person") -> None:
    ada = person(1, "Ada")
    desk, view, store = open_people(start, ada)
    QTest.mouseClick(view.correct, Qt.MouseButton.LeftButton)
    dialog = view.correction
    assert dialog is not None
    assert {button.text() for button in dialog.findChildren(QPushButton)} == {"Save", "Cancel"}, "photos are cut first"
    dialog.email.setText("no address")
    dialog.save.click()
    desk.wait(lambda: dialog.problem.text() == "This is not an e-mail address. Correct it here.")
    assert dialog.email.hasFocus()
    dialog.language.setCurrentIndex(dialog.language.findText("Français"))
    dialog.email.setText("ada@uni-demo.example")
    dialog.role.setText("Tutor")
    dialog.save.click()
    desk.wait(lambda: "Tutor" in view.pane.text)
    found = store.holders.find(ada.esi)
    assert found is not None
    assert (found.email, found.role, found.language) == ("ada@uni-demo.example", "Tutor", "fr")
    assert found.consents == ada.consents


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_who_is_corrected_so_that_the_search_would_not_find_him_stays_in_the_list(
    start: "Start", person: "Person"
) -> None:
    bob = person(2, "Bob")
    desk, view, _ = open_people(start, person(1, "Ada"), bob)
    QTest.keyClicks(view.search, "Bob")
    desk.wait(lambda: view.people.count() == 1)
    QTest.keyClick(view.search, Qt.Key.Key_Down)
    desk.wait(view.correct.isEnabled)
    view.correct.click()
    assert view.correction is not None
    view.correction.name.setText("Zoë")
    view.correction.save.click()
    desk.wait(lambda: view.people.count() == 1 and "Zoë" in view.people.item(0).text())
    assert (view.search.text(), view.people.currentRow()) == (bob.esi.code, 0)


def test_the_arrows_choose_in_the_list_while_a_name_is_typed(qtbot: QtBot) -> None:
    people = QListWidget()
    search = StepSearch(people)
    for widget in (people, search):
        qtbot.addWidget(widget)
    keys = Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Up, Qt.Key.Key_PageUp

    def rows() -> list[int]:
        at = list[int]()
        for key in keys:
            QTest.keyClick(search, key)
            at.append(people.currentRow())
        return at

    assert rows() == [-1] * 5, "nobody is listed"
    people.addItems(["Ada", "Bob", "Zoë"])
    people.setCurrentRow(-1)
    assert rows() == [0, 1, 2, 1, 0]
    QTest.keyClicks(search, "bo")
    assert search.text() == "bo"


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_a_roster_is_previewed_and_applied_in_the_window(start: "Start", person: "Person", tmp_path: Path) -> None:
    ada = person(1, "Ada")
    desk, view, store = open_people(start, ada)
    roster = tmp_path / "roster.csv"
    roster.write_text(f"esi,name,valid until\n{ada.esi},Ada Byron,2031-09-30\n{ada.esi}2,Bob,2031-09-30\n", "utf-8")
    view.import_.click()
    assert view.roster.readmit.isHidden(), "nobody was left out"
    view.roster.take(Source(roster))
    desk.wait(lambda: view.roster.apply.isEnabled())
    assert view.roster.summary.text().startswith("New: 1 · changed: 1 ")
    assert view.people.count() == 1
    view.roster.apply.click()
    desk.wait(lambda: view.people.count() == 2)
    assert view.roster.summary.text() == "Done. New: 1 · changed: 1 · rejected: 0"
    found = store.holders.find(ada.esi)
    assert found is not None
    assert found.name == "Ada Byron"
    store.erasing.erase(ada.esi, "erased")
    view.roster.take(Source(roster))
    desk.wait(lambda: view.roster.summary.text().endswith("left out: 1 · rejected: 0"))
    assert view.roster.readmit.isVisible()
    assert not view.roster.readmit.isEnabled()
    view.roster.rows.setCurrentRow(0)
    view.roster.readmit.click()
    desk.wait(lambda: view.roster.summary.text().startswith("New: 1 "))
    view.roster.reject()
