"""The lowest window, 1280 x 720: whoever is in front, the large button is in sight and the page does not scroll."""

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from gui.conftest import invent
from station.gui.cards.page import cards_page
from station.gui.door.worker import Door, DoorView
from station.gui.issue.holderlist import HolderList
from station.gui.issue.viewstate import ListRow
from station.gui.shown import Tone
from station.gui.supplies.page import supplies_page
from station.model.role import Account, Role
from walking import settle

if TYPE_CHECKING:
    from gui.conftest import Bench, Start

LONG = (
    "Maximiliane-Theodora Freifrau von und zu Hohenlohe-Waldenburg-Schillingsfürst",
    "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessen",
    "Bo Li",
)


def out_of_sight(desk: "Bench") -> list[str]:
    """What is wrong with the window as it stands."""
    settle()
    shell, page = desk.app.shell, desk.app.page
    area = shell.centralWidget()
    assert isinstance(area, QScrollArea)
    scrolls = area.verticalScrollBar().maximum(), area.horizontalScrollBar().maximum()
    faults = [] if scrolls == (0, 0) else [f"scrolls by {scrolls}"]
    for button in (page.job.primary, page.roster.batch, page.person.flip, page.person.photo):
        where = QRect(button.mapTo(shell, button.rect().topLeft()), button.size())
        if not shell.rect().contains(where):
            faults.append(f"{button.accessibleName()} lies at {where}")
    return faults


@pytest.mark.parametrize("name", LONG)
def test_the_large_button_is_in_sight_for_whomever(start: "Start", name: str) -> None:
    desk = start(invent(1, name))
    desk.app.shell.resize(1280, 720)
    desk.choose(name[:5])
    desk.wait(lambda: desk.view.shown is not None and desk.app.page.person.name.text() != "")
    assert not out_of_sight(desk)


def test_it_is_in_sight_after_a_card_was_made_too(start: "Start") -> None:
    desk = start(invent(1, "Maximiliane-Theodora Freifrau von Hohenfels-Wittgenstein"))
    desk.app.shell.resize(1280, 720)
    desk.choose("Maxi")
    desk.enter()
    desk.wait(lambda: desk.all_issued)
    assert not out_of_sight(desk)


def test_the_large_button_names_whoever_has_two_long_names(start: "Start") -> None:
    name = "Maximiliane-Charlotte Freifrau von Hohenfels-Wittgenstein"
    desk = start(invent(1, name))
    desk.app.shell.resize(1280, 720)
    desk.choose("Maxi")
    desk.wait(lambda: name in desk.primary)
    button = desk.app.page.job.primary
    assert button.text().split() == f"Issue the card of {name}".split()
    assert button.height() >= button.text().count("\n") * button.fontMetrics().lineSpacing()
    assert not out_of_sight(desk)


def test_a_page_is_seen_from_its_title_on_where_the_screen_is_lower_than_the_window(start: "Start") -> None:
    desk = start(invent(1, "Ada"), pages=[cards_page, supplies_page])
    desk.app.shell.resize(640, 360)
    area = desk.app.shell.centralWidget()
    assert isinstance(area, QScrollArea)
    for at in (1, 2, 0):
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
        desk.app.shell.show_page(at)
        settle()
        assert (area.verticalScrollBar().maximum() > 0, area.verticalScrollBar().value()) == (True, 0)


def test_nothing_is_scrolled_while_the_desk_is_covered_or_about_to_close(start: "Start") -> None:
    desk = start(invent(1, LONG[0]))
    shell = desk.app.shell
    shell.resize(1280, 720)
    desk.choose("Maxi")
    desk.wait(lambda: desk.view.shown is not None and desk.app.page.person.name.text() != "")
    area = shell.centralWidget()
    assert isinstance(area, QScrollArea)
    desk.app.door.cover.show_view(DoorView(Door.SHUT, Account("Ada", Role.OPERATOR)))
    for cover in (partial(shell.show_cover, covered=True), shell.say_closing):
        cover()
        settle()
        assert (area.verticalScrollBar().maximum(), area.horizontalScrollBar().maximum()) == (0, 0)


def test_the_chosen_row_stays_in_sight_when_a_line_more_is_counted(qtbot: QtBot, dressed: QApplication) -> None:
    del dressed
    listed = HolderList()
    qtbot.addWidget(listed)
    listed.resize(280, 330)
    rows = tuple(ListRow(f"{at}", "Ada", "Master", False, "Ready", Tone.QUIET, None, "Ada") for at in range(9))
    listed.show_rows(rows, "4")
    listed.show()
    settle()
    listed.resize(280, 290)
    settle()
    chosen = listed.visualRect(listed.currentIndex())
    assert chosen.height() > 40
    assert listed.viewport().rect().contains(chosen)
    listed.verticalScrollBar().setValue(0)
    listed.resize(280, 270)
    settle()
    assert listed.verticalScrollBar().value() == 0, "whoever looks elsewhere goes on looking there"


def test_enter_does_nothing_that_is_out_of_sight(start: "Start") -> None:
    """A screen of 1280 x 720 at 200 %: the large button lies beyond it while a person searches."""
    desk = start(invent(1, "Ada"))
    shell, primary = desk.app.shell, desk.app.page.job.primary
    shell.resize(640, 360)
    desk.choose("Ada")
    desk.wait(lambda: primary.armed and primary.visibleRegion().isEmpty())
    search = desk.app.page.roster.search
    for _ in range(2):
        desk.enter()
        settle()
        assert primary.visibleRegion().boundingRect() == primary.rect()
        assert desk.view.progress is None
        QTest.keyClicks(search, " ")
        assert search.visibleRegion().boundingRect() == search.rect(), "whoever types on sees what is typed"
        desk.wait(lambda: primary.armed and primary.visibleRegion().isEmpty())
    desk.enter()
    settle()
    desk.enter()
    desk.wait(lambda: desk.all_issued)
