"""Signing in at the window, the desk lock, pages by role."""

import sys
import time
from collections.abc import Callable
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from staffed_desk import PEOPLE, covered, give, sign_in, staffed
from station.bootstrap import Choices, Site
from station.errors import StoreLockedError
from station.gui.cards.page import cards_page
from station.gui.door.desk_door import DeskDoor
from station.gui.door.idle import Idle, going_on_s
from station.gui.door.rights import RIGHTS
from station.gui.door.worker import Door, DoorView
from station.gui.holders.page import holders_page
from station.gui.issue.finder import Finder
from station.gui.issue.snapshot import DeskView, Found, Opening
from station.gui.messages import Speech
from station.gui.pages import all_pages
from station.gui.provision.page import provision_page
from station.gui.widgets.confirm import confirmed
from station.issuance.presence import AT_WORK
from station.model.deed import Action, Deed
from station.model.role import Account, Right, Role
from station.settings import Settings
from station.store.audit import Audit
from station.store.database import Store

if TYPE_CHECKING:
    from gui.conftest import Bench, MakeBusy, Start

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def office(start: "Start", stores: list[Store]) -> "Callable[[], Bench]":
    """Opens a desk whose station has three accounts; it is shut."""

    def begin() -> "Bench":
        desk = start(part=staffed(stores), pages=[holders_page, cards_page, provision_page])
        desk.wait(lambda: covered(desk))
        return desk

    return begin


def rail(desk: "Bench") -> list[str]:
    return [
        page.entry.key
        for page, button in zip(desk.app.pages, desk.app.shell.rail.buttons, strict=True)
        if not button.isHidden()
    ]


def test_a_desk_without_accounts_is_open(start: "Start") -> None:
    desk = start(pages=[cards_page])
    assert not covered(desk)
    assert desk.app.door.who.isHidden()


def test_nothing_can_be_reached_before_somebody_has_signed_in(office: "Callable[[], Bench]") -> None:
    desk = office()
    form = desk.app.door.cover.form
    assert not desk.app.page.isVisible()
    assert form.name.hasFocus()
    form.secret.setText("something")
    assert not form.go.isEnabled()
    QTest.keyClick(form.secret, Qt.Key.Key_Return)
    assert form.name.hasFocus(), "Enter goes to what is missing"
    form.name.setText("Anna")
    assert form.go.isEnabled()
    give(form, "Anna", "something-else")
    desk.wait(form.problem.isVisible)
    assert "do not match" in form.problem.text
    assert form.secret.text() == ""
    assert covered(desk)
    sign_in(desk, "anna")
    assert desk.app.page.isVisible()
    assert desk.app.door.who.accessibleName().startswith("Anna, operator, ")
    assert desk.app.shell.focusWidget() is desk.app.page.roster.search


@pytest.mark.usefixtures("dressed")
def test_no_name_is_shown_before_it_is_known_whether_one_signs_in(speech: Speech) -> None:
    door, seen = DeskDoor(speech, lock_minutes=0), list[object]()
    door.passed.connect(seen.append)
    door.hold(failed := DeskView(opening=Opening.FAILED))
    door.hold(DeskView(opening=Opening.OPEN))
    door.hold(last := DeskView(opening=Opening.OPEN, institution="ESC University"))
    assert seen == [failed]
    door.show_view(DoorView(Door.SHUT))
    assert seen == [failed, last]


def test_nobody_is_at_work_whose_sign_in_cannot_be_audited(
    office: "Callable[[], Bench]", monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_: object, **__: object) -> None:
        raise StoreLockedError(path="station.sqlite")

    desk = office()
    monkeypatch.setattr(Audit, "append", locked)
    form = desk.app.door.cover.form
    give(form, "Anna")
    desk.wait(form.problem.isVisible)
    assert (AT_WORK.person, covered(desk)) == (None, True)
    monkeypatch.undo()


@pytest.mark.parametrize(
    ("name", "pages"),
    [
        ("Anna", ["issue", "holders", "cards"]),
        ("Tom", ["provision"]),
        ("Sofia", ["issue", "holders", "cards", "provision"]),
    ],
)
def test_each_role_has_its_pages(office: "Callable[[], Bench]", name: str, pages: list[str]) -> None:
    desk = office()
    sign_in(desk, name)
    assert rail(desk) == pages
    assert desk.app.pages[desk.app.shell.stack.currentIndex()].entry.key == pages[0]
    assert AT_WORK.person == Account(name, PEOPLE[name])


def test_a_locked_desk_goes_on_for_the_same_and_for_another(office: "Callable[[], Bench]", stores: list[Store]) -> None:
    desk = office()
    sign_in(desk, "Anna")
    QTest.keyClick(desk.app.shell, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    desk.wait(lambda: covered(desk))
    form = desk.app.door.cover.form
    assert (form.name.text(), form.secret.hasFocus()) == ("Anna", True)
    assert AT_WORK.person == Account("Anna", Role.OPERATOR)  # what is under way is hers
    sign_in(desk, "Anna")
    assert desk.app.shell.focusWidget() is desk.app.page.roster.search
    desk.app.door.lock_wanted.emit()
    desk.wait(lambda: covered(desk))
    sign_in(desk, "Tom")
    assert rail(desk) == ["provision"]
    signed_in = [row.actor for row in stores[0].audit.rows() if row.action == "sign-in"]
    assert signed_in == ["Anna", "Anna", "Tom"]


def test_an_idle_desk_locks_itself_and_dialogs_go_with_it(office: "Callable[[], Bench]", tmp_path: Path) -> None:
    desk = office()
    sign_in(desk, "Sofia")
    outer, answers = QDialog(desk.app.shell), list[object]()

    def ask() -> None:
        QTimer.singleShot(0, outer, desk.app.door.idle.over.emit)  # in the loop of the dialog that follows
        options = QFileDialog.Option.DontUseNativeDialog
        answers.append(QFileDialog.getSaveFileName(outer, "", str(tmp_path), options=options)[0])
        answers.append(confirmed(outer, "Sure?", "", "Yes", "No"))

    outer.finished.connect(outer.deleteLater)
    outer.open()
    QTimer.singleShot(0, outer, ask)
    desk.wait(lambda: covered(desk) and QApplication.activeModalWidget() is None)
    assert answers == ["", False]  # the question came when the desk was locked already
    sign_in(desk, "Sofia")
    assert desk.app.page.isVisible()


@pytest.mark.parametrize("leave", ["lock_wanted", "who.leave_wanted"])
def test_a_busy_office_keeps_nobody_from_the_desk_and_works_on_for_who_began_it(
    office: "Callable[[], Bench]", busy: "MakeBusy", stores: list[Store], leave: str
) -> None:
    desk = office()
    door = desk.app.door
    sign_in(desk, "Sofia")
    dialog, found = QDialog(desk.app.shell), list[Found]()
    dialog.open()
    finder = desk.app.pages[0].workers[0]
    assert isinstance(finder, Finder)
    finder.found.connect(found.append)
    late = Deed(Action.PERSON_CORRECTED)
    hold = busy(desk.app.photo.worker, lambda: stores[0].audit.append(late))
    attrgetter(leave)(door).emit()
    assert covered(desk)
    desk.wait(lambda: not dialog.isVisible())
    sign_in(desk, "Anna")
    desk.app.page.roster.search.setText("zoe")
    desk.wait(lambda: bool(found) and found[-1].text == "zoe")
    hold.over.set()
    desk.wait(lambda: stores[0].audit.rows()[-1].action == late.action.value)
    left = "desk.lock" if leave == "lock_wanted" else "sign-out"
    told = [(row.action, row.actor) for row in stores[0].audit.rows()][-3:]
    assert told == [(left, "Sofia"), ("sign-in", "Anna"), (late.action.value, "Sofia")]


def test_what_was_told_before_the_lock_does_not_uncover_the_desk(
    office: "Callable[[], Bench]", busy: "MakeBusy", stores: list[Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = office()
    door, uncovered = desk.app.door, list[None]()
    sign_in(desk, "Anna")
    door.lock_wanted.emit()
    monkeypatch.setattr(door.idle, "begin", lambda: uncovered.append(None))
    hold = busy(door.worker)
    give(door.cover.form, "Sofia")  # is being checked
    QTest.keyClick(desk.app.shell, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert door.cover.form.secret.isEnabled()
    give(door.cover.form, "Tom", "something-else")
    hold.over.set()
    desk.wait(door.cover.form.problem.isVisible)
    assert (covered(desk), uncovered) == (True, [])
    signed = [(row.action, row.actor) for row in stores[0].audit.rows()][-4:]
    assert signed[:3] == [("desk.lock", "Anna"), ("sign-in", "Sofia"), ("desk.lock", "Sofia")]
    sign_in(desk, "Tom")
    assert rail(desk) == ["provision"]


def test_a_desk_is_shut_whose_audit_cannot_be_written_and_says_so(
    office: "Callable[[], Bench]", monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise StoreLockedError(path="station.sqlite")

    desk = office()
    door, crashed = desk.app.door, list[object]()
    sign_in(desk, "Anna")
    door.worker.crashed.connect(crashed.append)
    monkeypatch.setattr(Audit, "append", full)
    door.idle.over.emit()
    desk.wait(door.cover.form.problem.isVisible)
    assert "the audit has no record of it" in door.cover.form.problem.text
    assert (covered(desk), crashed) == (True, [])
    monkeypatch.undo()
    monkeypatch.setattr("station.store.accounts.LOG2_N", 4)
    sign_in(desk, "Anna")
    assert not door.cover.form.problem.isVisible()


def test_a_desk_that_slept_locks_itself_before_the_hand_that_woke_it_counts(qapp: QApplication) -> None:
    now, told = [0.0], list[float]()
    idle = Idle(qapp, 10, lambda: now[0])
    idle.over.connect(lambda: told.append(now[0]))
    idle.stir()  # nobody has come yet
    idle.begin()
    now[0] += 599.0
    idle.stir()
    now[0] += 599.0
    assert not idle.look()
    now[0] += 60_000.0  # asleep
    idle.stir()
    idle.stir()
    assert told == [61_198.0]
    idle.deleteLater()


@pytest.mark.skipif(sys.platform != "linux", reason="each system has a clock of its own")
def test_the_clock_of_idleness_goes_on_in_sleep(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "clock_gettime", float)
    assert going_on_s() == time.CLOCK_BOOTTIME


def test_a_card_that_is_being_made_when_the_desk_is_locked_is_finished(office: "Callable[[], Bench]") -> None:
    desk = office()
    sign_in(desk, "Anna")
    desk.choose("Anna")
    desk.enter()
    desk.app.door.lock_wanted.emit()
    desk.wait(lambda: covered(desk))
    desk.wait(
        lambda: desk.state_of("Anna") is not None and desk.view.progress is not None and not desk.view.progress.active
    )
    sign_in(desk, "Anna")
    assert desk.view.progress is not None


@pytest.mark.usefixtures("dressed")
def test_every_page_is_in_the_table_of_rights(speech: Speech) -> None:
    site = Site(Settings, lambda _: Choices(None, "", "simulated"))
    assert set(RIGHTS) == {"issue", *(make(speech).entry.key for make in all_pages(site))}
    assert RIGHTS["keeping"] is Right.BACKUP  # erasing and restoring have rights of their own, on that page
