"""The window at work, with the real core and simulated parts; by keyboard, as an operator does."""

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QListView

from fake_reader.faults.card import Moment, Tear
from fake_reader.reader import SimulatedReader
from station.gui.cards.page import cards_page
from station.gui.issue.snapshot import Waiting
from station.gui.sheet.dialog import KeySheet
from station.gui.shown import Mark
from station.gui.widgets.support import SupportDialog
from station.model.card import CardState

if TYPE_CHECKING:
    from gui.conftest import Start


def test_one_card_by_keyboard(start: "Start") -> None:
    desk = start()
    assert desk.app.shell.focusWidget() is desk.app.page.roster.search
    desk.choose("Now")
    assert desk.primary == "Issue the card of Anna Nowak"
    desk.enter()
    desk.wait(lambda: desk.state_of("Anna") is CardState.ISSUED)
    desk.wait(lambda: "Hand the card to Anna Nowak" in desk.said)
    progress = desk.view.progress
    assert progress is not None
    assert [seen.mark for seen in progress.steps] == [Mark.DONE] * 8
    assert all(seen.seconds is not None for seen in progress.steps)
    assert desk.primary == "Next holder"


def test_next_holder_is_shown_but_not_issued_by_the_same_enter(start: "Start") -> None:
    desk = start()
    desk.choose("Now")
    desk.enter()
    desk.wait(lambda: desk.primary == "Next holder")
    desk.enter()
    assert desk.primary == "Issue the card of Łukasz Brzęk"
    with desk.bot.assertNotEmitted(desk.app.page.wanted):
        desk.press(Qt.Key.Key_Return)  # an impatient second press
    assert desk.state_of("Łukasz") is None
    assert "Ready to issue" in desk.said


def test_search_finds_without_accents_and_escape_clears(start: "Start") -> None:
    desk = start()
    desk.app.page.roster.search.setText("brzek luk")
    desk.wait(lambda: desk.primary == "Issue the card of Łukasz Brzęk")
    desk.press(Qt.Key.Key_Escape)
    assert desk.app.page.roster.search.text() == ""
    assert desk.app.shell.focusWidget() is desk.app.page.roster.search
    desk.app.page.roster.search.setText("nobody")
    assert desk.app.page.roster.holders.isHidden()


def test_arrows_choose_and_f2_flips(start: "Start") -> None:
    desk = start()
    for _ in range(2):
        desk.press(Qt.Key.Key_Down)
    second = desk.view.holders[1]
    desk.wait(lambda: desk.view.shown is not None and desk.view.shown.key == second.key)
    desk.wait(lambda: desk.app.page.person.card.accessibleName() == f"Front of the card of {second.name}")
    desk.press(Qt.Key.Key_F2)
    assert desk.app.page.person.card.accessibleName() == f"Back of the card of {second.name}"


def test_a_card_taken_away_is_held_explained_and_continued(start: "Start", tmp_path: Path) -> None:
    reader = SimulatedReader(tmp_path / "stack", faults=[Tear(30, Moment.NOT_RECEIVED)])
    desk = start(reader=reader)
    desk.choose("Now")
    desk.enter()
    desk.wait(lambda: desk.primary == "Continue the card of Anna Nowak")
    assert desk.said.splitlines()[0] == "The card was taken away too early"
    assert "Place the same card on the reader again" in desk.said
    assert [button.text() for button in desk.app.page.job.secondary if button.isVisible()] == ["Give this card up…"]
    desk.enter()
    desk.wait(lambda: desk.state_of("Anna") is CardState.ISSUED)


def test_waiting_for_a_card_can_be_stopped_and_taken_up(start: "Start", tmp_path: Path) -> None:
    desk = start()
    shutil.move(tmp_path / "stack", tmp_path / "away")
    (tmp_path / "stack").mkdir()
    desk.choose("Now")
    desk.enter()
    desk.wait(lambda: desk.view.waiting is Waiting.CARD)
    desk.wait(lambda: "Place a blank card on the reader" in desk.said)
    assert not desk.app.page.roster.search.isEnabled()
    desk.press(Qt.Key.Key_Escape)
    desk.wait(lambda: desk.primary == "Continue the card of Anna Nowak")
    assert desk.said.splitlines()[0] == "Stopped"
    desk.app.shell.close()
    desk.wait(lambda: not desk.app.crew.running)
    (tmp_path / "stack").rmdir()
    shutil.move(tmp_path / "away", tmp_path / "stack")
    again = start()
    assert again.primary == "Choose a holder", "nothing was cut short"
    again.app.say_died("")
    again.app.page.show_desk(again.view)
    assert again.said.splitlines()[0] == "The station stopped unexpectedly last time"
    assert "the card of Anna Nowak was being made" in again.said
    assert again.app.page.person.name.text() == "Anna Nowak"
    assert not again.app.shell.findChildren(SupportDialog), "there is nothing to send"
    again.enter()
    again.wait(lambda: again.state_of("Anna") is CardState.ISSUED)


def test_a_batch_issues_everyone(start: "Start") -> None:
    desk = start()
    assert desk.app.page.roster.batch.text() == "Issue all: 3"
    desk.app.page.roster.batch.click()
    desk.wait(lambda: desk.all_issued)
    desk.wait(lambda: desk.app.page.roster.batch.text() == "Show everyone again")
    assert desk.primary == "No card left to issue"
    desk.app.page.roster.batch.click()
    desk.wait(lambda: desk.view.batch is None)
    assert desk.app.page.roster.batch.text() == "Issue all"


def test_every_control_has_a_name_and_can_be_reached(start: "Start") -> None:
    desk = start()
    desk.choose("Now")
    controls = [
        widget
        for kind in (QAbstractButton, QLineEdit, QListView)
        for widget in desk.app.shell.findChildren(kind)
        if widget.isVisible()
    ]
    assert len(controls) >= 5
    assert [widget.objectName() for widget in controls if not widget.accessibleName()] == []
    passed_by = [widget for widget in controls if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus]
    # In the rail Tab comes by the page in front; from there the arrows reach the others, F1 what is last.
    assert {widget.objectName() for widget in passed_by} == {"railButton"}
    rail = desk.app.shell.rail
    assert set(passed_by) == {*rail.buttons, rail.help} - {rail.buttons[0]}


def test_f1_shows_the_keys_of_the_page_in_front(start: "Start") -> None:
    desk = start(pages=[cards_page])
    for page, has in ((0, True), (1, False)):
        desk.app.shell.activateWindow()  # a window manager does that when the sheet has gone
        desk.wait(desk.app.shell.isActiveWindow)
        desk.app.shell.show_page(page)
        if has:
            desk.press(Qt.Key.Key_F1)
        else:
            desk.app.shell.rail.help.click()
        (sheet,) = desk.app.shell.findChildren(KeySheet)
        said = [one.text() for one in sheet.findChildren(QLabel)]
        assert ("F4" in said, "Ctrl+1 … Ctrl+9" in said) == (has, True)
        QTest.keyClick(sheet, Qt.Key.Key_Return)
        desk.wait(lambda: not desk.app.shell.findChildren(KeySheet))


def test_back_on_issue_whoever_is_typed_is_searched_for_alone(start: "Start") -> None:
    desk = start(pages=[cards_page])
    desk.choose("Now")
    for page in (1, 0):
        desk.app.shell.show_page(page)
    QTest.keyClicks(desk.app.shell.focusWidget(), "Zo")
    assert desk.app.page.roster.search.text() == "Zo"
