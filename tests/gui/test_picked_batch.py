"""A batch of picked people: marked in the list or named by a file, remembered until it is done."""

import inspect
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from fake_reader.faults.card import Moment, Tear
from fake_reader.reader import SimulatedReader
from station.bootstrap import Station
from station.errors import StoreLockedError
from station.gui.issue.snapshot import DeskView, ListRead, Opening
from station.gui.issue.viewstate import Act
from station.gui.widgets.ask import AskDialog
from station.gui.widgets.support import SupportDialog
from station.issuance.job import Job
from station.issuance.runner import Runner
from station.model.card import CardState
from station.model.holder import Holder
from station.store.batches import Batches

if TYPE_CHECKING:
    from gui.conftest import Bench, Person, Start

ANNA, LUKASZ, ZOE = "Anna Nowak", "Łukasz Brzęk", "Zoë Müller"
"""As the list has them: by name."""


def listed(desk: "Bench") -> list[str]:
    model = desk.app.page.roster.holders.model()
    return [str(model.index(at, 0).data()) for at in range(model.rowCount())]


def button(desk: "Bench") -> str:
    return desk.app.page.roster.batch.text()


def take_file(desk: "Bench", path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Presses the small button and chooses a file."""

    def chosen(*asked: object) -> tuple[str, str]:
        del asked
        return str(path), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", chosen)
    desk.app.page.roster.picking.click()


def close(desk: "Bench") -> None:
    desk.app.shell.close()
    desk.wait(lambda: not desk.app.crew.running)


def write_list(folder: Path, desk: "Bench", *names: str) -> Path:
    path = folder / "wanted.csv"
    path.write_text("esi\n" + "".join(f"{desk.key_of(name)}\n" for name in names), "utf-8")
    return path


def test_the_marked_are_made_and_seen_alone(start: "Start") -> None:
    desk = start(pages=[])
    roster = desk.app.page.roster
    desk.press(Qt.Key.Key_Down)
    for takes_back in (lambda: desk.press(Qt.Key.Key_F5), roster.picking.click):
        desk.press(Qt.Key.Key_F5)
        assert button(desk) == "Issue the marked: 1"
        takes_back()
        assert button(desk) == "Issue all: 3"
    desk.press(Qt.Key.Key_F5)
    zoe = roster.holders.visualRect(roster.holders.model().index(2, 0))
    QTest.mouseClick(
        roster.holders.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(zoe.left() + 34, zoe.center().y())
    )
    assert desk.primary == f"Issue the card of {ANNA}", "a mark chooses nobody"
    assert (
        roster.holders.model().index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole) == f"{ZOE}, Master, Ready, marked"
    )
    assert button(desk) == "Issue the marked: 2"
    roster.batch.click()
    desk.wait(lambda: button(desk) == "Show everyone again")
    assert listed(desk) == [ANNA, ZOE]
    desk.wait(lambda: (desk.state_of(ANNA), desk.state_of(ZOE)) == (CardState.ISSUED, CardState.ISSUED))
    assert desk.state_of(LUKASZ) is None
    roster.batch.click()
    desk.wait(lambda: listed(desk) == [ANNA, LUKASZ, ZOE])
    assert button(desk) == "Issue all: 1"


def test_a_list_from_a_file_waits_until_somebody_goes_on(
    start: "Start", tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = start(pages=[])
    desk.choose("Now")
    take_file(desk, write_list(tmp_path, desk, ZOE, LUKASZ), monkeypatch)
    desk.wait(lambda: listed(desk) == [ZOE, LUKASZ])
    assert (desk.said.splitlines()[0], button(desk)) == ("A list is waiting", "Issue all: 2")
    close(desk)
    again = start(pages=[])
    assert (listed(again), again.said.splitlines()[0]) == ([ZOE, LUKASZ], "A list is waiting")
    again.app.page.roster.batch.click()
    again.wait(lambda: button(again) == "Show everyone again")
    assert again.state_of(ANNA) is None


@pytest.mark.parametrize("content", ["esi\nurn:schac:personalUniqueCode:int:esi:elsewhere.example:1\n", "name\nAda\n"])
def test_a_list_that_is_of_no_use_is_said(
    start: "Start", tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str
) -> None:
    desk = start(pages=[])
    (tmp_path / "wanted.csv").write_text(content)
    take_file(desk, tmp_path / "wanted.csv", monkeypatch)
    desk.wait(lambda: desk.said.splitlines()[0] == "This list cannot be used")
    assert "wanted.csv" in desk.said
    assert listed(desk) == [ANNA, LUKASZ, ZOE]


def test_closed_in_the_middle_it_comes_back_and_goes_on(start: "Start") -> None:
    stations: list[Station] = []

    def seen(station: Station) -> Station:
        stations.append(station)
        return station

    desk = start(part=seen, pages=[])
    in_the_middle, closed = threading.Event(), threading.Event()

    def stand_still(view: DeskView) -> None:  # on the device thread
        if view.progress is not None and view.progress.state is CardState.ENCODING:
            in_the_middle.set()
            closed.wait(60)

    desk.app.crew.device.changed.connect(stand_still)
    desk.app.page.roster.batch.click()
    desk.wait(in_the_middle.is_set)
    desk.app.shell.close()
    closed.set()
    desk.wait(lambda: not desk.app.crew.running)
    again = start(part=seen, pages=[])
    assert again.view.opening is Opening.OPEN
    made = sum(again.state_of(name) in {CardState.ISSUED, CardState.REGISTERING} for name in (ANNA, LUKASZ, ZOE))
    assert button(again) == f"Go on with the rest: {3 - made}"
    assert listed(again) == [ANNA, LUKASZ, ZOE]
    again.app.page.roster.batch.click()
    again.wait(lambda: button(again) == "Show everyone again")
    again.wait(lambda: again.all_issued)
    store = stations[-1].desk.store
    assert store.batches.kept() is None
    assert len(store.cards.all()) == 3, "nobody got two"
    again.choose("Now")
    assert again.app.page.state.total.startswith("In all: "), "the journal knows it"


def test_who_is_left_out_is_behind_it_too(start: "Start", tmp_path: Path) -> None:
    stations: list[Station] = []

    def seen(station: Station) -> Station:
        stations.append(station)
        return station

    reader = SimulatedReader(tmp_path / "stack", faults=[Tear(30, Moment.NOT_RECEIVED)])
    desk = start(reader=reader, part=seen, pages=[])
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_F5)
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_F5)
    desk.app.page.roster.batch.click()
    desk.wait(lambda: button(desk) == "Go on with the rest: 2")
    (skip,) = (one for one in desk.app.page.job.secondary if one.act is Act.SKIP)
    skip.click()
    desk.wait(lambda: button(desk) == "Show everyone again")
    desk.wait(lambda: (desk.state_of(ANNA), desk.state_of(LUKASZ)) == (CardState.HELD, CardState.ISSUED))
    assert stations[0].desk.store.batches.kept() is None


@pytest.mark.parametrize("begun", [False, True])
def test_a_list_does_not_oust_one_that_came_meanwhile(start: "Start", *, begun: bool) -> None:
    desk = start(pages=[])
    first, second = ListRead((desk.key_of(ANNA), desk.key_of(ZOE))), ListRead((desk.key_of(LUKASZ),))
    desk.app.page.show_read(first)
    desk.wait(lambda: listed(desk) == [ANNA, ZOE])
    if begun:
        desk.app.page.roster.batch.click()
    desk.app.page.show_read(second)
    desk.wait(lambda: "Another list is under way." in desk.said)
    if begun:
        desk.wait(lambda: button(desk) == "Show everyone again")
    assert listed(desk) == [ANNA, ZOE]


def test_a_list_read_while_one_card_is_made_waits_for_it(start: "Start") -> None:
    desk = start(pages=[])
    desk.choose("Now")
    desk.enter()
    desk.app.page.show_read(ListRead((desk.key_of(ANNA), desk.key_of(ZOE)), (7,)))
    desk.wait(lambda: button(desk) == "Go on with the rest: 1")
    assert desk.state_of(ANNA) in {CardState.ISSUED, CardState.REGISTERING}
    assert "Not in the records, by line: 7." in desk.said


def test_a_list_that_is_read_leaves_alone_who_is_typing(start: "Start") -> None:
    desk = start(pages=[])
    search = desk.app.page.roster.search
    desk.choose("Now")
    desk.app.page.show_read(ListRead((desk.key_of(ZOE), desk.key_of(LUKASZ)), (7,)))
    desk.wait(lambda: desk.view.batch is not None)
    QTest.keyClicks(search, "a")
    desk.wait(lambda: desk.primary == f"Issue the card of {ANNA}")
    assert search.text() == "Nowa"
    desk.press(Qt.Key.Key_Escape)
    assert listed(desk) == [ZOE, LUKASZ]
    assert "Not in the records, by line: 7." in desk.said
    desk.press(Qt.Key.Key_Z)
    assert "Not in the records" not in desk.said


def test_each_card_of_a_batch_is_a_turn_of_its_own(start: "Start", monkeypatch: pytest.MonkeyPatch) -> None:
    depths: list[int] = []
    issue = Runner.issue

    def seen(runner: Runner, holder: Holder) -> Job:
        depths.append(len(inspect.stack(0)))
        return issue(runner, holder)

    monkeypatch.setattr(Runner, "issue", seen)
    desk = start(pages=[])
    desk.app.page.roster.batch.click()
    desk.wait(lambda: button(desk) == "Show everyone again")
    assert len(depths) == 3
    assert len(set(depths)) == 1, "a long batch would come to the end of the stack"


@pytest.mark.qt_log_ignore("propagateSizeHints")
@pytest.mark.parametrize("fault", [StoreLockedError(path="station.db"), ZeroDivisionError()])
def test_an_opening_that_failed_at_the_list_is_tried_again(
    start: "Start", tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    def fails(*_: object) -> None:
        raise fault

    desk = start(pages=[])
    take_file(desk, write_list(tmp_path, desk, ZOE), monkeypatch)
    desk.wait(lambda: listed(desk) == [ZOE])
    close(desk)
    with monkeypatch.context() as broken:
        broken.setattr(Batches, "kept", fails)
        again = start(pages=[])
        assert again.view.opening is Opening.FAILED
    for dialog in again.app.shell.findChildren(SupportDialog):
        dialog.accept()
    again.crashes.clear()
    again.wait(lambda: again.app.page.job.primary.armed)
    monkeypatch.setattr(Batches, "keep", fails)
    again.app.page.job.primary.click()
    again.wait(lambda: again.view.opening is Opening.OPEN)
    assert listed(again) == [ZOE], "what is remembered is read, and not written"


def test_a_list_is_put_away_after_a_question(start: "Start", tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = start(pages=[])
    roster = desk.app.page.roster
    take_file(desk, write_list(tmp_path, desk, ZOE), monkeypatch)
    desk.wait(lambda: listed(desk) == [ZOE])
    for sure in (False, True):
        assert listed(desk) == [ZOE]
        roster.picking.click()
        (dialog,) = (one for one in desk.app.shell.findChildren(AskDialog) if one.isVisible())
        (dialog.buttons[0] if sure else dialog.nothing).click()
    desk.wait(lambda: listed(desk) == [ANNA, LUKASZ, ZOE])
    close(desk)
    assert start(pages=[]).view.batch is None


def test_who_was_erased_or_taken_in_on_another_page_is_seen(
    start: "Start", person: "Person", tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stations: list[Station] = []

    def seen(station: Station) -> Station:
        stations.append(station)
        return station

    desk = start(part=seen, pages=[])
    desk.choose("Now")
    desk.app.page.hide()
    holders, erasing = stations[0].desk.store.holders, stations[0].desk.store.erasing
    holders.save(person(9, "Nora Newman"))
    erasing.erase(person(0, ANNA).esi, "erased")
    desk.app.page.show()
    desk.wait(lambda: "Who gets a card?" in desk.said)
    desk.press(Qt.Key.Key_Escape)
    desk.wait(lambda: listed(desk) == [LUKASZ, "Nora Newman", ZOE])
    take_file(desk, write_list(tmp_path, desk, ZOE, LUKASZ), monkeypatch)
    desk.wait(lambda: listed(desk) == [ZOE, LUKASZ])
    erasing.erase(person(1, ZOE).esi, "erased")
    desk.press(Qt.Key.Key_Down)  # the first of the list is looked at, and is not there any more
    desk.wait(lambda: listed(desk) == [LUKASZ])
    desk.app.page.roster.batch.click()
    desk.wait(lambda: button(desk) == "Show everyone again")
    assert [card.esi.key for card in stations[0].desk.store.cards.all()] == [desk.key_of(LUKASZ)]
