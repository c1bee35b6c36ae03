"""Signing in at the window, the desk lock, pages by role, and what takes two people."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from station.bootstrap import Choices, Site, Station
from station.errors import StoreLockedError
from station.gui.cards.page import cards_page
from station.gui.door.form import SignInForm
from station.gui.door.rights import RIGHTS
from station.gui.holders import view as holders_view
from station.gui.holders.page import holders_page
from station.gui.holders.view import HoldersPage
from station.gui.messages import Speech
from station.gui.pages import all_pages
from station.gui.provision.page import provision_page
from station.gui.widgets.confirm import confirmed
from station.issuance.presence import AT_WORK
from station.model.role import Account, Right, Role
from station.model.secret import SecretKey
from station.settings import Settings
from station.store.audit import Audit
from station.store.database import Store

if TYPE_CHECKING:
    from gui.conftest import Bench, Start

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
SECRET = "correct-horse"
PEOPLE = {"Sofia": Role.SUPERVISOR, "Anna": Role.OPERATOR, "Tom": Role.TECHNICIAN}


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("station.store.accounts.LOG2_N", 4)


@pytest.fixture
def stores() -> list[Store]:
    """The records of the desk that was opened."""
    return []


@pytest.fixture
def office(start: "Start", stores: list[Store]) -> "Callable[[], Bench]":
    """Opens a desk whose station has three accounts; it is shut."""

    def with_accounts(station: Station) -> Station:
        stores.append(station.desk.store)
        for name, role in PEOPLE.items():
            station.desk.store.accounts.add(name, role, SecretKey(SECRET.encode()))
        return station

    def begin() -> "Bench":
        desk = start(part=with_accounts, pages=[holders_page, cards_page, provision_page])
        desk.wait(lambda: covered(desk))
        return desk

    return begin


def covered(desk: "Bench") -> bool:
    return desk.app.door.cover.isVisible()


def give(form: SignInForm, name: str, secret: str = SECRET) -> None:
    form.name.setText(name)
    form.secret.setFocus()
    QTest.keyClicks(form.secret, secret)
    QTest.keyClick(form.secret, Qt.Key.Key_Return)


def sign_in(desk: "Bench", name: str) -> None:
    give(desk.app.door.cover.form, name)
    desk.wait(lambda: not covered(desk))


def rail(desk: "Bench") -> list[str]:
    return [
        page.key
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
    give(form, "Anna", "something-else")
    desk.wait(form.problem.isVisible)
    assert "do not belong together" in form.problem.text
    assert form.secret.text() == ""
    assert covered(desk)
    sign_in(desk, "anna")
    assert desk.app.page.isVisible()
    assert desk.app.door.who.text() == "Anna, operator"


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
    assert desk.app.pages[desk.app.shell.stack.currentIndex()].key == pages[0]
    assert AT_WORK.person == Account(name, PEOPLE[name])


def test_a_locked_desk_goes_on_for_the_same_and_for_another(office: "Callable[[], Bench]", stores: list[Store]) -> None:
    desk = office()
    sign_in(desk, "Anna")
    QTest.keyClick(desk.app.shell, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    desk.wait(lambda: covered(desk))
    form = desk.app.door.cover.form
    assert (form.name.text(), form.secret.hasFocus()) == ("Anna", True)
    assert AT_WORK.person == Account("Anna", Role.OPERATOR)  # what is under way is hers
    sign_in(desk, "Tom")
    assert rail(desk) == ["provision"]
    signed_in = [row.actor for row in stores[0].audit.rows() if row.action == "sign-in"]
    assert signed_in == ["Anna", "Tom"]


def test_an_idle_desk_locks_itself_and_dialogs_go_with_it(office: "Callable[[], Bench]", tmp_path: Path) -> None:
    desk = office()
    sign_in(desk, "Sofia")
    outer, answers = QDialog(desk.app.shell), list[object]()

    def ask() -> None:
        QTimer.singleShot(0, outer, desk.app.door.idle.timeout.emit)  # in the loop of the dialog that follows
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
    assert set(RIGHTS) == {"issue", *(make(speech).key for make in all_pages(site))}
    assert RIGHTS["keeping"] is Right.ERASE


def test_erasing_takes_a_second_person(
    office: "Callable[[], Bench]", stores: list[Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = office()
    sign_in(desk, "Sofia")
    (view,) = (page.view for page in desk.app.pages if isinstance(page.view, HoldersPage))
    store = stores[0]
    desk.wait(lambda: view.people.count() == len(store.holders.all()))
    view.people.setCurrentRow(0)
    desk.wait(lambda: "European Student Identifier" in view.pane.text)
    monkeypatch.setattr(holders_view, "confirmed", agreed)
    door, before = desk.app.door, view.people.count()
    view.erase.click()
    desk.wait(lambda: door.second is not None)
    assert door.second is not None
    door.second.reject()
    desk.wait(lambda: door.second is None)
    view.erase.click()
    desk.wait(lambda: door.second is not None)
    form = door.second.form
    give(form, "Sofia")  # oneself is no second person
    desk.wait(lambda: form.problem.isVisible())
    assert "takes two people" in form.problem.text
    give(form, "Anna")
    desk.wait(lambda: door.second is None)
    desk.wait(lambda: view.people.count() == before - 1)
    erased = [row for row in store.audit.rows() if row.action == "person.erase"]
    assert [(row.actor, row.second) for row in erased] == [("Sofia", "Anna")]


def agreed(*_: object) -> bool:
    return True
