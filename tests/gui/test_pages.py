"""Pages beside the Issue page: the rail, the keyboard, and workers on the crew's threads."""

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QEvent, QMetaMethod, QMetaObject, Qt, QThread, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from station.bootstrap import Station
from station.errors import StoreFullError
from station.gui.boundary import bounded
from station.gui.cards.page import cards_page
from station.gui.cards.view import CardsPage
from station.gui.crash import CrashReport
from station.gui.entries import Entry, Title
from station.gui.holders.page import holders_page
from station.gui.icons import Icon
from station.gui.page import Lane, Page, PageWorker
from station.gui.pages import MakePage
from station.gui.statistics.page import statistics_page
from station.gui.statistics.view import StatisticsPage
from station.gui.widgets.ask import AskDialog
from station.gui.widgets.frame import PageFrame
from station.model.card import CardState

if TYPE_CHECKING:
    from gui.conftest import MakeBusy, Start


class Clerk(PageWorker):
    """Writes down what happens to it, and on which thread."""

    seen = Signal(str)

    def __init__(self, log: list[str]) -> None:
        super().__init__()
        self._log = log

    def opened(self, station: Station) -> None:
        self._note(f"opened {station.desk.issuer.pic}")

    def closing(self) -> None:
        self._note("closing")

    @property
    def idle(self) -> bool:
        return self._station is None

    @Slot()
    @bounded
    def ask(self) -> None:
        if self._station is None:
            raise LookupError("asked too early")
        self.seen.emit(QThread.currentThread().objectName())

    def _note(self, what: str) -> None:
        self._log.append(f"{QThread.currentThread().objectName()} {what}")


class NetworkClerk(Clerk):
    lane = Lane.NETWORK


class DeviceClerk(Clerk):
    lane = Lane.DEVICE


class PromptClerk(Clerk):
    lane = Lane.AT_ONCE


def page_of(worker: Clerk) -> Page:
    view = PageFrame("A page", "What this page is for.")
    field = QLineEdit()
    field.setAccessibleName("Field")
    view.body.addWidget(field)
    view.body.addStretch(1)
    return Page(Entry(worker.lane.value, Title.HOLDERS, Icon.PERSON), view, (worker,))


def make_pages(log: list[str]) -> tuple[list[Clerk], list[Page]]:
    clerks = [Clerk(log), NetworkClerk(log), DeviceClerk(log)]
    return clerks, [page_of(clerk) for clerk in clerks]


def makers(*pages: Page) -> list[MakePage]:
    def maker(page: Page) -> MakePage:
        return lambda _: page

    return [maker(page) for page in pages]


def test_pages_live_on_their_threads_and_end_before_the_station(start: "Start") -> None:
    log: list[str] = []
    clerks, made = make_pages(log)
    clerks.append(prompt := PromptClerk(log))
    desk = start(pages=makers(*made, page_of(prompt)))
    pic = "999859608"
    desk.wait(lambda: sorted(log) == sorted(f"{lane.value} opened {pic}" for lane in Lane))
    threads: list[str] = []
    for clerk in clerks:
        clerk.seen.connect(threads.append)
        _ask(clerk)
    desk.wait(lambda: sorted(threads) == sorted(lane.value for lane in Lane))
    log.clear()
    desk.app.shell.close()
    desk.wait(lambda: not desk.app.crew.running)
    assert log == [f"{lane.value} closing" for lane in Lane]


def _ask(clerk: Clerk) -> None:
    QMetaObject.invokeMethod(clerk, "ask", Qt.ConnectionType.QueuedConnection)


def test_control_and_a_digit_show_a_page_and_the_focus_comes_back(start: "Start") -> None:
    _, made = make_pages([])
    desk = start(pages=makers(*made))
    shell, search = desk.app.shell, desk.app.page.roster.search
    search.setFocus()
    shown: list[str] = []
    shell.page_shown.connect(shown.append)
    QTest.keyClick(shell, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert shown == ["office"]
    assert made[0].view.isVisible()
    assert not desk.app.page.isVisible()
    assert [button.isChecked() for button in shell.rail.buttons] == [False, True, False, False]
    shell.rail.buttons[0].click()
    assert desk.app.page.isVisible()
    assert shell.focusWidget() is search


@pytest.mark.parametrize("page", [cards_page, holders_page])
def test_who_comes_to_a_page_with_a_search_can_type(start: "Start", page: MakePage) -> None:
    desk = start(pages=[page])
    for come in (
        lambda: QTest.keyClick(desk.app.shell, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier),
        desk.app.shell.rail.buttons[1].click,
    ):
        desk.app.shell.show_page(0)
        come()
        QTest.keyClicks(desk.app.shell.focusWidget(), "na")
        search = desk.app.pages[1].view.focusWidget()
        assert isinstance(search, QLineEdit)
        assert search.text() == "na"
        search.clear()


@pytest.mark.parametrize("page", [cards_page, holders_page, statistics_page])
def test_no_button_has_the_keyboard_when_somebody_comes_back(start: "Start", page: MakePage) -> None:
    desk = start(pages=[page])
    shell = desk.app.shell
    shell.show_page(1)
    buttons = desk.app.pages[1].view.findChildren(QPushButton)
    for button in (one for one in buttons if one.isVisible() and one.isEnabled()):
        button.setFocus()
        assert shell.focusWidget() is button
        shell.show_page(0)
        shell.show_page(1)
        assert not isinstance(shell.focusWidget(), QPushButton)
        button.setFocus()
        shell.show_cover(covered=True)
        shell.show_cover(covered=False)
        assert not isinstance(shell.focusWidget(), QPushButton)


def test_enter_presses_the_button_that_has_the_keyboard_once(start: "Start") -> None:
    desk = start(pages=[])
    flip, pressed = desk.app.page.person.flip, list[bool]()
    desk.choose("Anna")
    desk.app.page.person.flip_pressed.connect(lambda: pressed.append(True))
    flip.setFocus()
    desk.wait(lambda: flip.settled)
    for held_down in (False, True, True):
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "", held_down)
        QApplication.sendEvent(flip, key)
    assert len(pressed) == 1
    flip.settle()  # it means something else from now on: a hand that goes on pressing does nothing
    desk.press(Qt.Key.Key_Return)
    assert len(pressed) == 1
    assert desk.state_of("Anna") is None


def test_on_every_page_it_is_said_that_the_window_is_closing(start: "Start", busy: "MakeBusy") -> None:
    desk = start(pages=[cards_page])
    desk.app.shell.show_page(1)
    kept = busy(desk.app.pages[1].workers[0])  # its thread ends when the test lets it
    desk.app.shell.close()
    said = [one.text() for one in desk.app.shell.findChildren(QLabel) if one.isVisible()]
    assert {"Closing", "The reader finishes its work. Leave a card where it is; nothing is lost."} <= set(said)
    assert not desk.app.pages[1].view.isVisible()
    kept.over.set()


def test_one_page_alone_needs_no_rail(start: "Start") -> None:
    assert not start(pages=[]).app.shell.rail.isVisible()


def test_a_bug_in_a_page_s_worker_is_reported(start: "Start") -> None:
    log: list[str] = []
    clerk = Clerk(log)
    desk = start(pages=makers(page_of(clerk)))
    desk.wait(lambda: log != [])
    QMetaObject.invokeMethod(clerk, "detach", Qt.ConnectionType.QueuedConnection)
    reports: list[CrashReport] = []
    desk.app.crashes.seen.disconnect()
    desk.app.crashes.seen.connect(reports.append)
    _ask(clerk)
    desk.wait(lambda: [report.kind for report in reports] == ["LookupError"])


def test_what_no_slot_has_said_is_said_as_what_it_is_and_once(start: "Start") -> None:
    clerk, reports = Clerk([]), list[CrashReport]()
    clerk.crashed.connect(reports.append)
    desk = start(pages=makers(page_of(clerk)))

    def said() -> list[AskDialog]:
        return [one for one in desk.app.shell.findChildren(AskDialog) if one.isVisible()]

    for _ in range(2):  # who has closed it is told again
        for _ in range(2):
            clerk.failed(StoreFullError(path="station.db", found="disk full"))
        (dialog,) = said()
        assert dialog.title.text() == "The disk under the database station.db is full or failing: disk full."
        dialog.nothing.click()
        assert said() == []
    assert reports == []


def test_every_worker_of_a_desk_is_heard(start: "Start") -> None:
    desk = start(pages=[holders_page])
    unheard = [
        (type(worker).__name__, name)
        for worker in desk.app.crew.workers
        for name in ("crashed", "not_done", "stirred", "queued")
        if not worker.isSignalConnected(QMetaMethod.fromSignal(getattr(worker, name)))
    ]
    assert unheard == []


def test_a_card_just_issued_is_listed_and_counted(start: "Start") -> None:
    desk = start(pages=[cards_page, statistics_page])
    cards, counts = (page.view for page in desk.app.pages[1:])
    assert isinstance(cards, CardsPage)
    assert isinstance(counts, StatisticsPage)
    desk.choose("Now")
    desk.enter()
    desk.wait(lambda: desk.state_of("Anna") is CardState.ISSUED)
    desk.app.shell.show_page(1)
    desk.wait(lambda: cards.table.model().rowCount() == 1)
    desk.app.shell.show_page(2)
    desk.wait(lambda: "Cards made: 1" in counts.figures.text())


def test_threads_end_where_the_loop_has_ended_before_them(start: "Start") -> None:
    """As when the computer's session ends: nobody turns the events by which one lane's end begins the next one's."""
    desk = start(pages=[])
    desk.app.crew.leave()
    assert desk.app.crew.join()


def test_who_closes_a_desk_that_was_about_to_open_anew_has_closed_it(start: "Start") -> None:
    desk = start(pages=[])
    desk.app.restart()
    assert desk.app.again
    desk.app.shell.close()
    assert not desk.app.again


def test_who_is_told_to_stop_before_the_station_is_open_takes_none(qapp: QApplication) -> None:
    del qapp
    log: list[str] = []
    clerk = Clerk(log)
    clerk.stop()
    clerk.attach(cast("Station", object()))  # bounded: what it would raise is a report
    assert log == []
    assert clerk.idle


def test_a_slot_that_is_called_on_another_thread_than_its_worker_s_does_nothing_and_says_so(qapp: QApplication) -> None:
    del qapp
    clerk, home, told = Clerk([]), QThread(), list[CrashReport]()
    clerk.crashed.connect(told.append, Qt.ConnectionType.DirectConnection)
    clerk.moveToThread(home)
    clerk.ask()
    assert [report.kind for report in told] == ["RuntimeError"]
