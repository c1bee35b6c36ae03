"""Who is signed in changes their own passphrase or PIN, locks, or signs out: from the name at the top, by keyboard."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget

from staffed_desk import SECRET, covered, give, sign_in, staffed
from station.errors import NotSignedInError
from station.gui.door.own_dialog import OwnSecretDialog
from station.gui.door.worker import DoorWorker
from station.gui.widgets.ask import AskDialog
from station.model.card import Problem
from station.model.secret import SecretKey
from station.store.database import Store

if TYPE_CHECKING:
    from gui.conftest import Bench, Start

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
NEW = "battery-staple"


@pytest.fixture
def desk(start: "Start", stores: list[Store]) -> "Bench":
    """Anna is signed in."""
    opened = start(part=staffed(stores), pages=[])
    sign_in(opened, "Anna")
    return opened


def opened(desk: "Bench") -> QWidget:
    """The menu below the name, opened by the keyboard."""
    who = desk.app.door.who
    who.setFocus()
    desk.wait(lambda: who.settled)  # it has only just taken the name of who signed in
    QTest.keyClick(who, Qt.Key.Key_Space)
    desk.wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert menu is not None
    return menu


def choose(desk: "Bench", at: int) -> None:
    menu = opened(desk)
    for _ in range(at):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)


def asked(desk: "Bench") -> OwnSecretDialog:
    choose(desk, 1)
    desk.wait(lambda: desk.app.door.who.dialog is not None)
    assert desk.app.door.who.dialog is not None
    return desk.app.door.who.dialog


def fill(dialog: OwnSecretDialog, *texts: str) -> None:
    """Types into the fields one after the other, and Enter after each."""
    for field, text in zip((dialog.present, dialog.field, dialog.again), texts, strict=True):
        field.setFocus()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)


def answers(worker: DoorWorker) -> list[tuple[str, Problem | None]]:
    """What the worker says from now on of new secrets."""
    heard: list[tuple[str, Problem | None]] = []

    def note(name: str, problem: Problem | None) -> None:
        heard.append((name, problem))

    worker.own_changed.connect(note)
    return heard


def empty(dialog: OwnSecretDialog) -> bool:
    return not any(field.text() for field in (dialog.present, dialog.field, dialog.again))


def done(store: Store) -> list[tuple[str, str, str]]:
    """What the audit has of sign-ins and secrets since the accounts were made: deed, who did it, of whom."""
    rows = [(row.action, row.actor, row.purpose) for row in store.audit.rows()]
    return [row for row in rows if row[0].startswith(("sign-", "account.secret"))]


def test_the_present_one_is_asked_and_the_new_one_holds_at_once(desk: "Bench", stores: list[Store]) -> None:
    dialog = asked(desk)
    desk.wait(dialog.present.hasFocus)
    for texts, said in (
        (("something-else", NEW, NEW), "not the current"),
        ((SECRET, "short", "short"), "at least 6 characters"),
    ):
        dialog.problem.hide()
        fill(dialog, *texts)
        desk.wait(dialog.problem.isVisible)
        assert said in dialog.problem.text
        assert empty(dialog)
        assert dialog.present.hasFocus()
    fill(dialog, SECRET, NEW, "battery-stable")
    assert "are not the same" in dialog.problem.text
    dialog.present.setText("")
    fill(dialog, SECRET, NEW, NEW)
    desk.wait(lambda: desk.app.door.who.dialog is None)
    (told,) = (one for one in desk.app.shell.findChildren(AskDialog) if one.isVisible())
    told.nothing.click()
    assert done(stores[0])[1:] == [("sign-in.refused", "Anna", "Anna"), ("account.secret", "Anna", "Anna")]
    desk.app.door.lock_wanted.emit()
    desk.wait(lambda: covered(desk))
    give(desk.app.door.cover.form, "Anna")
    desk.wait(desk.app.door.cover.form.problem.isVisible)
    give(desk.app.door.cover.form, "Anna", NEW)
    desk.wait(lambda: not covered(desk))


def test_nothing_of_it_stays_in_a_dialog_that_is_left_or_locked_away(desk: "Bench", stores: list[Store]) -> None:
    dialog = asked(desk)
    desk.wait(dialog.present.hasFocus)
    for field in (dialog.present, dialog.field, dialog.again):
        assert field.hasFocus()
        QTest.keyClicks(field, SECRET)
        QTest.keyClick(field, Qt.Key.Key_Tab)
    assert dialog.leave.hasFocus()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert empty(dialog)
    desk.wait(lambda: desk.app.door.who.dialog is None)
    dialog = asked(desk)
    for field in (dialog.present, dialog.field, dialog.again):
        QTest.keyClicks(field, SECRET)
    desk.app.door.idle.over.emit()
    desk.wait(lambda: covered(desk) and desk.app.door.who.dialog is None)
    assert len(done(stores[0])) == 1


@pytest.mark.parametrize(
    ("present", "said"), [(SECRET, "You will need it the next time"), ("something-else", "not the current")]
)
def test_what_a_lock_came_before_is_said_to_its_person_at_the_next_sign_in(
    desk: "Bench", present: str, said: str
) -> None:
    door, dialog, heard = desk.app.door, asked(desk), answers(desk.app.door.worker)
    fill(dialog, present, NEW, NEW)
    door.lock_wanted.emit()
    desk.wait(lambda: covered(desk) and door.who.dialog is None and heard != [])
    sign_in(desk, "Sofia")
    assert not [one for one in desk.app.shell.findChildren(AskDialog) if one.isVisible()]
    door.lock_wanted.emit()
    give(door.cover.form, "Anna", NEW if present == SECRET else SECRET)
    desk.wait(lambda: not covered(desk))
    (told,) = (one for one in desk.app.shell.findChildren(AskDialog) if one.isVisible())
    assert any(said in one.text() for one in told.findChildren(QLabel))
    told.nothing.click()


def test_a_change_that_meets_a_shut_door_is_not_done_and_says_so() -> None:
    worker, secrets = DoorWorker(), (SecretKey(SECRET.encode()), SecretKey(NEW.encode()))
    heard = answers(worker)
    worker.change_own("Anna", *secrets)
    assert heard == [("Anna", NotSignedInError().problem)]
    for secret in secrets:
        with pytest.raises(ValueError, match="wiped"):
            secret.reveal()


def test_an_open_menu_goes_when_the_desk_is_locked(desk: "Bench") -> None:
    opened(desk)
    desk.app.door.idle.over.emit()
    desk.wait(lambda: covered(desk) and QApplication.activePopupWidget() is None)


def test_signing_out_shuts_the_desk_for_whoever_comes_next(desk: "Bench", stores: list[Store]) -> None:
    choose(desk, 2)
    desk.wait(lambda: covered(desk))
    assert desk.app.door.cover.form.name.text() == "Anna"
    sign_in(desk, "Anna")
    choose(desk, 3)
    desk.wait(lambda: covered(desk))
    assert desk.app.door.cover.form.name.text() == ""
    sign_in(desk, "Sofia")
    assert [row[:2] for row in done(stores[0])] == [
        ("sign-in", "Anna"), ("sign-in", "Anna"), ("sign-out", "Anna"), ("sign-in", "Sofia")
    ]  # fmt: skip
