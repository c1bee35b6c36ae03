"""The Accounts page: an open station gets its first supervisor, who then sees to the others."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLineEdit

from station.bootstrap import Station
from station.gui.accounts import view as accounts_view
from station.gui.accounts.dialog import AccountDialog, TwiceDialog
from station.gui.accounts.page import accounts_page
from station.gui.accounts.snapshot import NewAccount, NewRole, NewSecret, Outcome, Removal, Staff, Wish
from station.gui.accounts.view import AccountsPage
from station.gui.accounts.viewmodel import rows, told
from station.gui.accounts.worker import AccountsWorker
from station.gui.door.worker import Door
from station.gui.messages import Speech
from station.gui.shown import Tone
from station.gui.supplies.page import supplies_page
from station.issuance.presence import AT_WORK
from station.model.card import Problem
from station.model.role import Account, Role
from station.model.secret import SecretKey
from station.store.accounts import MAX_NAME
from station.store.database import Store

if TYPE_CHECKING:
    from gui.conftest import Bench, Start

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
SECRET = "correct-horse"
SPEECH = Speech(QLocale("en_GB"))


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("station.store.accounts.LOG2_N", 4)


@pytest.fixture(autouse=True)
def _agreed(monkeypatch: pytest.MonkeyPatch) -> None:
    def agreed(*_: object) -> bool:
        return True

    monkeypatch.setattr(accounts_view, "confirmed", agreed)


class Office:
    """A desk whose Accounts page is in front, and its records."""

    def __init__(self, desk: "Bench", store: Store) -> None:
        self.desk, self.store, self.wait = desk, store, desk.wait
        page = desk.app.pages[1].view
        assert isinstance(page, AccountsPage)
        self.page = page
        desk.app.shell.show_page(1)

    @property
    def covered(self) -> bool:
        return self.desk.app.door.cover.isVisible()

    @property
    def dialog(self) -> TwiceDialog:
        assert self.page.dialog is not None
        return self.page.dialog

    def sign_in(self, name: str) -> None:
        form = self.desk.app.door.cover.form
        self.wait(lambda: self.covered)
        form.name.setText(name)
        form.secret.setText(SECRET)
        form.go.click()
        self.wait(lambda: not self.covered)

    def choose(self, name: str) -> None:
        self.wait(lambda: name in (row[0] for row in self.page.table.texts()))
        self.page.table.selectRow([row[0] for row in self.page.table.texts()].index(name))

    def give(self, first: str = SECRET, second: str = SECRET) -> None:
        """Types it twice; Enter goes from field to field, then does it."""
        for field, text in ((self.dialog.field, first), (self.dialog.again, second)):
            field.setFocus()
            QTest.keyClicks(field, text)
            QTest.keyClick(field, Qt.Key.Key_Return)

    def make(self, name: str, role: Role) -> None:
        self.page.add.click()
        dialog = self.dialog
        assert isinstance(dialog, AccountDialog)
        dialog.name.setText(name)
        dialog.role.show_role(role)
        self.give()


Opened = Callable[..., Office]


@pytest.fixture
def office(start: "Start") -> Opened:
    """Opens a desk with these accounts, all with the same passphrase."""

    def begin(**people: Role) -> Office:
        stores: list[Store] = []

        def with_accounts(station: Station) -> Station:
            stores.append(station.desk.store)
            for name, role in people.items():
                station.desk.store.accounts.add(name, role, SecretKey(SECRET.encode()))
            return station

        office = Office(start(part=with_accounts, pages=[accounts_page, supplies_page]), stores[0])
        if people:
            office.sign_in("Sofia")
            office.desk.app.shell.show_page(1)
        return office

    return begin


def test_an_open_station_gets_its_first_supervisor_who_is_signed_in(office: Opened) -> None:
    at = office()
    at.wait(at.page.first.isVisible)
    assert not at.page.table.isVisible()
    assert not at.page.add.isVisible()
    at.page.first.click()
    dialog = at.dialog
    assert isinstance(dialog, AccountDialog)
    assert dialog.name.maxLength() == MAX_NAME
    assert not dialog.role.isVisible()
    at.give()
    assert dialog.field.text()  # not given without a name
    QTest.keyClicks(dialog.name, "Sofia")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    at.wait(lambda: at.page.dialog is None)
    at.wait(lambda: at.page.table.texts() == [["Sofia (you)", "Supervisor"]])
    assert not at.page.first.isVisible()
    assert not at.covered
    at.wait(lambda: AT_WORK.person == Account("Sofia", Role.SUPERVISOR))
    assert at.desk.app.door.who.accessibleName().startswith("Sofia, supervisor, ")
    assert [row.action for row in at.store.audit.rows()][-2:] == ["account.add", "sign-in"]
    at.desk.app.door.lock_wanted.emit()
    at.sign_in("Sofia")


def test_somebody_is_added_and_gets_another_role_and_passphrase_and_goes(office: Opened) -> None:
    at = office(Sofia=Role.SUPERVISOR)
    at.wait(at.page.add.isVisible)
    wishes: list[Wish] = []
    at.page.wished.connect(wishes.append)
    at.make("Anna", Role.OPERATOR)
    at.wait(lambda: at.page.notice.text == "Account created: Anna.")
    at.choose("Anna")
    assert not at.page.set_role.isEnabled()
    at.page.role.show_role(Role.TECHNICIAN)
    at.page.set_role.click()
    at.wait(lambda: at.store.accounts.find("Anna") == Account("Anna", Role.TECHNICIAN))
    at.wait(lambda: ["Anna", "Technician"] in at.page.table.texts())
    assert at.page.who.text() == "Anna"
    at.page.set_secret.click()
    at.give("another-horse", "another-horse")
    at.wait(lambda: at.page.dialog is None)
    assert at.store.accounts.check("Anna", SecretKey(b"another-horse")).name == "Anna"
    at.page.remove.click()
    at.wait(lambda: at.page.table.texts() == [["Sofia (you)", "Supervisor"]])
    assert at.store.accounts.find("Anna") is None
    secrets = [wish.secret for wish in wishes if isinstance(wish, NewAccount | NewSecret)]
    assert len(secrets) == 2
    for secret in secrets:
        with pytest.raises(ValueError, match="wiped"):
            secret.reveal()


def test_what_the_dialog_refuses_is_said_there_and_nothing_stays_in_it(office: Opened) -> None:
    at = office(Sofia=Role.SUPERVISOR)
    at.wait(at.page.add.isVisible)
    at.page.add.click()
    dialog = at.dialog
    assert isinstance(dialog, AccountDialog)
    dialog.name.setText("Sofia")
    at.give(SECRET, "something-else")
    assert "are not the same" in dialog.problem.text
    assert dialog.field.text() == dialog.again.text() == ""
    at.give("short", "short")
    at.wait(lambda: "at least 6 characters" in dialog.problem.text)
    at.give()
    at.wait(lambda: "already an account Sofia" in dialog.problem.text)
    assert dialog.field.text() == dialog.again.text() == ""
    for field in (dialog.field, dialog.again):
        assert field.echoMode() is QLineEdit.EchoMode.Password
        assert not field.isUndoAvailable()
        field.setText(SECRET)
    left: list[str] = []
    dialog.rejected.connect(lambda: left.extend((dialog.field.text(), dialog.again.text())))
    at.desk.app.door.lock_wanted.emit()
    at.wait(lambda: at.page.dialog is None)
    assert at.covered
    assert left == ["", ""]


def test_the_last_supervisor_stays(office: Opened) -> None:
    at = office(Sofia=Role.SUPERVISOR)
    at.choose("Sofia (you)")
    at.page.remove.click()
    at.wait(lambda: "there is no other" in at.page.notice.text)
    assert at.page.notice.isVisible()
    at.page.role.show_role(Role.OPERATOR)
    at.page.set_role.click()
    at.wait(lambda: at.page.role.role is Role.SUPERVISOR)
    assert at.store.accounts.all() == (Account("Sofia", Role.SUPERVISOR),)
    assert not at.covered


def test_who_changes_the_own_account_works_on_as_it_says(office: Opened) -> None:
    at = office(Sofia=Role.SUPERVISOR, Max=Role.SUPERVISOR, Zoe=Role.SUPERVISOR)
    at.choose("Sofia (you)")
    at.page.remove.click()
    at.wait(lambda: at.covered)
    at.sign_in("Max")
    at.wait(lambda: at.page.table.texts()[0][0] == "Max (you)")
    at.choose("Max (you)")
    at.page.role.show_role(Role.OPERATOR)
    at.page.set_role.click()
    at.wait(lambda: at.desk.app.door.who.accessibleName().startswith("Max, operator, "))
    assert AT_WORK.person == Account("Max", Role.OPERATOR)
    assert at.desk.app.shell.rail.buttons[1].isHidden()


def test_who_has_just_signed_in_is_not_shut_out_by_a_look_from_before(office: Opened) -> None:
    at = office(Sofia=Role.SUPERVISOR)
    (worker,) = (one for one in at.desk.app.pages[1].workers if isinstance(one, AccountsWorker))
    told = QSignalSpy(at.desk.app.door.worker.changed)
    worker.at_work.emit(None, None)
    worker.at_work.emit(Account("Sofia", Role.SUPERVISOR), Account("Sofia", Role.OPERATOR))
    at.wait(lambda: told.count() > 0)
    assert [told.at(0)[0].door, told.count()] == [Door.SIGNED_IN, 1]


def test_one_s_own_passphrase_is_not_set_without_the_current_one(office: Opened) -> None:
    at = office(Sofia=Role.SUPERVISOR)
    at.choose("Sofia (you)")
    at.page.set_secret.click()
    assert at.page.dialog is None
    dialog = at.desk.app.door.who.dialog
    assert dialog is not None
    assert dialog.present.isVisible()
    dialog.reject()
    at.page.wished.emit(NewSecret("Sofia", SecretKey(b"another-horse")))
    at.wait(lambda: "not the current" in at.page.notice.text)
    at.desk.app.door.lock_wanted.emit()
    at.sign_in("Sofia")


def test_an_open_window_shuts_once_the_command_line_has_made_an_account(office: Opened) -> None:
    at = office()
    at.wait(at.page.first.isVisible)
    at.store.accounts.add("Sofia", Role.SUPERVISOR, SecretKey(SECRET.encode()))
    at.page.first.click()
    dialog = at.dialog
    assert isinstance(dialog, AccountDialog)
    dialog.name.setText("Eve")
    at.give()
    at.wait(lambda: at.covered)
    assert at.store.accounts.all() == (Account("Sofia", Role.SUPERVISOR),)


def test_everybody_in_words() -> None:
    staff = Staff((Account("Anna", Role.OPERATOR), Account("Sofia", Role.SUPERVISOR)), "Sofia")
    assert rows(SPEECH, staff) == [("Anna", "Operator"), ("Sofia (you)", "Supervisor")]


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        (NewAccount(" Anna ", Role.OPERATOR, SecretKey(b"")), "Account created: Anna."),
        (NewSecret("Anna", SecretKey(b"")), "The new passphrase or PIN of Anna is set."),
        (NewRole("Anna", Role.TECHNICIAN), "Anna is technician here."),
        (Removal("Anna"), "Anna can no longer sign in."),
    ],
)
def test_what_became_of_a_wish(wish: Wish, said: str) -> None:
    assert told(SPEECH, Outcome(wish)).headline == said
    failed = told(SPEECH, Outcome(wish, Problem("account.none", "There is no account Anna.", "See.")))
    assert (failed.tone, failed.sentence) == (Tone.BAD, "There is no account Anna.")


def test_nothing_of_a_secret_is_in_a_wish_s_text() -> None:
    assert SECRET not in repr(NewAccount("Anna", Role.OPERATOR, SecretKey(SECRET.encode())))
