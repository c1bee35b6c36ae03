"""On the Issue page no key and no click begins a card of somebody whose name did not stand on the button then."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent, QInputMethodQueryEvent
from PySide6.QtTest import QTest

from busy_lane import Busy
from station.gui.issue import listing, searchfield
from station.gui.issue.finder import Finder
from station.gui.issue.snapshot import Tapped, Waiting
from station.gui.issue.viewstate import Act, Button
from station.gui.provision.page import provision_page
from station.gui.widgets import settled
from station.model.card import CardState

if TYPE_CHECKING:
    from gui.conftest import Bench, MakeBusy, Person, Start

ANNA, LUKASZ, ZOE = "Anna Nowak", "Łukasz Brzęk", "Zoë Müller"
NOBODY = "Choose a holder"


def press_enter(desk: "Bench") -> list[Button]:
    """Presses Enter in the search once nothing but what it says keeps the button; what was wished by that."""
    wished: list[Button] = []
    desk.app.page.wanted.connect(wished.append)
    desk.wait(lambda: desk.app.page.job.primary.settled)
    QTest.keyClick(desk.app.page.roster.search, Qt.Key.Key_Return)
    desk.app.page.wanted.disconnect(wished.append)
    return wished


def keep_search(desk: "Bench", busy: "MakeBusy") -> Busy:
    """From now on the search does not answer."""
    return busy(next(worker for worker in desk.app.pages[0].workers if isinstance(worker, Finder)))


def type_in(desk: "Bench", text: str) -> None:
    QTest.keyClicks(desk.app.page.roster.search, text)


def test_whoever_is_not_found_is_not_chosen_any_more(start: "Start") -> None:
    desk = start(pages=[])
    search = desk.app.page.roster.search
    search.setText("brzek")
    desk.wait(lambda: desk.primary == f"Issue the card of {LUKASZ}")
    search.setText("brzekx")  # mistyped: Enter would have issued his card
    desk.wait(lambda: desk.primary == NOBODY)
    assert not desk.app.page.job.primary.isEnabled()
    assert press_enter(desk) == []
    assert desk.app.page.roster.holders.currentIndex().row() == -1
    search.setText("brzek")
    desk.wait(lambda: desk.primary == f"Issue the card of {LUKASZ}")
    search.clear()
    assert desk.primary == f"Issue the card of {LUKASZ}", "everybody is listed: he stays"


def test_another_search_begins_with_nobody_and_enter_chooses_nobody(start: "Start", person: "Person") -> None:
    desk = start(*(person(at, name) for at, name in enumerate(("Eva Old", "Eva Oldman", "Eva New"))), pages=[])
    search = desk.app.page.roster.search
    for _ in range(2):
        desk.press(Qt.Key.Key_Down)
    assert desk.primary == "Issue the card of Eva Old"
    type_in(desk, "eva")  # she is one of three: who is meant is not known yet
    desk.wait(lambda: desk.primary == NOBODY)
    assert press_enter(desk) == []
    desk.press(Qt.Key.Key_F5)
    assert desk.app.page.roster.batch.text() == "Issue all: 3", "nobody is marked where nobody is chosen"
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Down)
    type_in(desk, " ol")
    desk.wait(lambda: desk.primary == "Issue the card of Eva Old")
    search.selectAll()
    type_in(desk, "e")
    desk.wait(lambda: desk.primary == NOBODY)
    desk.press(Qt.Key.Key_Escape)
    assert (search.text(), desk.primary) == ("", NOBODY)


def test_enter_waits_for_the_answer_to_exactly_what_is_typed(
    start: "Start", busy: "MakeBusy", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "AT_HAND", 2)
    desk = start(pages=[])
    desk.choose("Now")
    search = desk.app.page.roster.search
    search.clear()
    assert desk.primary == f"Issue the card of {ANNA}"
    slow = keep_search(desk, busy)
    for text in ("zoe", "gui002", "n", "a"):  # far from the list, by number, and such as the chosen one would fit
        search.clear()
        type_in(desk, text)
        assert desk.primary == "Searching…"
        assert press_enter(desk) == []
    search.clear()
    type_in(desk, "zoe")
    press_enter(desk)
    slow.over.set()
    desk.wait(lambda: desk.primary == f"Issue the card of {ZOE}")
    assert desk.view.progress is None, "Enter was pressed before her name stood there"
    assert [(one.act, one.keys) for one in press_enter(desk)] == [(Act.ISSUE, (desk.app.page.state.primary.keys[0],))]
    desk.wait(lambda: desk.primary in {"Next holder", "No card left to issue"})


def test_a_wish_that_comes_late_a_second_time_makes_no_second_card(start: "Start") -> None:
    desk = start(pages=[])
    desk.choose("Now")
    wish = desk.app.page.state.primary
    desk.enter()
    desk.wait(lambda: desk.state_of(ANNA) is CardState.ISSUED and desk.primary == "Next holder")
    desk.app.page.wanted.emit(wish)
    desk.press(Qt.Key.Key_F3)
    desk.wait(lambda: desk.view.tapped is not None)
    assert desk.view.progress is not None
    assert desk.view.progress.state is CardState.ISSUED


def test_a_scanned_card_number_and_its_return_begin_nothing(start: "Start") -> None:
    desk = start(pages=[])
    desk.choose("Now")
    desk.enter()
    desk.wait(lambda: desk.state_of(ANNA) is CardState.ISSUED)
    desk.wait(lambda: desk.primary == "Next holder")
    number = desk.view.cards[desk.key_of(ANNA)].escn
    desk.app.page.roster.search.clear()
    desk.press(Qt.Key.Key_Down)
    assert desk.primary == f"Issue the card of {LUKASZ}"
    type_in(desk, f"https://s.esc-r.eu/{number}")
    with desk.bot.assertNotEmitted(desk.app.page.wanted):
        QTest.keyClick(desk.app.page.roster.search, Qt.Key.Key_Return)  # a scanner sends it at once
    assert desk.primary == "Searching…"
    desk.wait(lambda: desk.app.page.state.chosen == desk.key_of(ANNA))
    assert desk.state_of(LUKASZ) is None


@pytest.fixture
def in_list(start: "Start") -> "Bench":
    """A desk whose list has the keyboard."""
    desk = start(pages=[])
    desk.app.page.roster.holders.setFocus()
    return desk


def test_letters_in_the_list_are_searched_for(in_list: "Bench") -> None:
    roster = in_list.app.page.roster
    QTest.keyClick(roster.holders, Qt.Key.Key_Z)
    assert (roster.search.text(), in_list.app.shell.focusWidget()) == ("z", roster.search)
    in_list.wait(lambda: in_list.primary == f"Issue the card of {ZOE}")
    roster.holders.setFocus()
    QTest.keyClick(roster.holders, Qt.Key.Key_Backspace)
    assert roster.search.text() == ""
    roster.holders.setFocus()
    QTest.keyClick(roster.holders, Qt.Key.Key_Down)
    assert in_list.app.shell.focusWidget() is roster.holders, "arrows choose in the list"
    QTest.keyClick(roster.holders, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert roster.search.text() == ""


def test_accents_that_are_composed_in_the_list_are_searched_for(in_list: "Bench") -> None:
    roster = in_list.app.page.roster
    roster.holders.step(1)
    asked = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled | Qt.InputMethodQuery.ImSurroundingText)
    QCoreApplication.sendEvent(roster.holders, asked)
    assert asked.value(Qt.InputMethodQuery.ImEnabled)
    assert roster.holders.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    composing, composed = QInputMethodEvent("¨", []), QInputMethodEvent()
    composed.setCommitString("Zoë")
    QCoreApplication.sendEvent(roster.holders, composing)
    assert in_list.app.shell.focusWidget() is roster.holders, "a change of focus would end the composing"
    QCoreApplication.sendEvent(roster.holders, composed)
    assert (roster.search.text(), in_list.app.shell.focusWidget()) == ("Zoë", roster.search)
    in_list.wait(lambda: in_list.primary == f"Issue the card of {ZOE}")


def test_letters_on_a_button_are_searched_for(start: "Start") -> None:
    desk = start(pages=[])
    page = desk.app.page
    desk.press(Qt.Key.Key_Down)
    QTest.mouseClick(page.person.flip, Qt.MouseButton.LeftButton)
    assert desk.app.shell.focusWidget() is page.roster.search, "a click leaves the keyboard where it is"
    page.person.photo.setFocus()
    QTest.keyClick(page.person.photo, Qt.Key.Key_Z)
    assert (page.roster.search.text(), desk.app.shell.focusWidget()) == ("z", page.roster.search)


def test_of_what_is_typed_while_a_card_is_made_not_even_the_end_is_searched_for(
    start: "Start", tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searchfield, "_PAUSE_MS", 3_600_000)
    desk = start(pages=[])
    search = desk.app.page.roster.search
    shutil.move(tmp_path / "stack", tmp_path / "away")
    (tmp_path / "stack").mkdir()
    desk.choose("Now")
    desk.enter()
    desk.wait(lambda: desk.view.waiting is Waiting.CARD)
    desk.wait(lambda: not search.isEnabled())
    assert desk.app.shell.focusWidget() is desk.app.page, "no button that nobody means has the keyboard"
    desk.press(Qt.Key.Key_Z)
    desk.press(Qt.Key.Key_Escape)
    desk.wait(search.isEnabled)
    type_in(desk, "uk")  # of Łukasz, say
    assert (search.text(), desk.primary) == ("Now", f"Continue the card of {ANNA}")
    monkeypatch.setattr(searchfield, "_PAUSE_MS", 0)
    type_in(desk, "brz")
    assert search.text() == "brz", "who is typed next is searched for alone"


def test_a_double_click_on_the_batch_begins_it_and_does_not_stop_it(
    start: "Start", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settled, "_SETTLE_MS", 0)
    desk = start(pages=[])
    batch = desk.app.page.roster.batch
    QTest.mouseClick(batch, Qt.MouseButton.LeftButton)
    desk.wait(lambda: batch.text() == "Stop after this card")
    QTest.mouseDClick(batch, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(batch, Qt.MouseButton.LeftButton)
    desk.wait(lambda: desk.all_issued)


def test_an_owner_who_is_found_late_does_not_take_the_place_of_who_is_typed(start: "Start") -> None:
    desk = start(pages=[])
    page, tell = desk.app.page, _telling(desk)
    desk.press(Qt.Key.Key_F3)
    type_in(desk, "zo")
    desk.wait(lambda: desk.primary == f"Issue the card of {ZOE}")
    tell(Tapped(7, key=desk.key_of(ANNA)))
    assert (page.roster.search.text(), page.person.name.text()) == ("zo", ZOE)
    desk.press(Qt.Key.Key_F3)
    tell(Tapped(8, key=desk.key_of(ANNA)))
    assert (page.roster.search.text(), page.person.name.text()) == ("", ANNA)


def _telling(desk: "Bench") -> Callable[[Tapped], None]:
    return lambda tapped: desk.app.page.show_desk(replace(desk.view, tapped=tapped))


def _escape(desk: "Bench") -> None:
    desk.press(Qt.Key.Key_Escape)
    assert desk.app.page.roster.search.text() == "Anna", "it stops what was wished for, and no more"
    desk.press(Qt.Key.Key_Escape)
    assert desk.app.page.roster.search.text() == ""


def _sign_out(desk: "Bench") -> None:
    desk.app.door.who.leave_wanted.emit()


@pytest.mark.parametrize("then", [_escape, _sign_out])
def test_what_ends_a_wish_before_it_is_heard_begins_no_card(
    start: "Start", busy: "MakeBusy", then: "Callable[[Bench], None]"
) -> None:
    desk = start(pages=[provision_page])
    desk.choose("Anna")
    desk.wait(lambda: desk.app.page.job.primary.armed)
    kept = busy(desk.app.pages[1].workers[0])
    desk.press(Qt.Key.Key_Return)
    then(desk)
    kept.over.set()
    desk.app.page.roster.search.clear()
    desk.choose("Zo")  # the device thread has heard of all before
    assert desk.state_of("Anna") is None
    desk.enter()
    desk.wait(lambda: desk.state_of("Zo") is CardState.ISSUED)


def test_who_closes_the_window_right_behind_enter_begins_no_card(start: "Start", busy: "MakeBusy") -> None:
    desk = start(pages=[provision_page])
    desk.choose("Anna")
    desk.wait(lambda: desk.app.page.job.primary.armed)
    kept = busy(desk.app.pages[1].workers[0])  # the device thread hears of both wishes when it is let go
    desk.press(Qt.Key.Key_Return)
    desk.app.shell.close()
    kept.over.set()
    desk.wait(lambda: not desk.app.crew.running)
    assert desk.state_of("Anna") is None
