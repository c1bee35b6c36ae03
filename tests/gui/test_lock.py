"""The keys are unlocked and locked at the window; no passphrase stays in it."""

from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from station.bootstrap import Station
from station.gui.keys.lock_worker import Lock, LockView, LockWorker
from station.gui.keys.unlock_dialog import UnlockDialog
from station.keys.demo import DemoCustody
from station.keys.guarded import GuardedCustody
from station.keys.key import KEY_LENGTH, KeyId, Purpose
from station.keys.keyfile import create_keyfile
from station.keys.keyfile_store import KeyfileStore
from station.keys.sealed import Cost
from station.model.secret import SecretKey

if TYPE_CHECKING:
    from gui.conftest import Bench, MakeBusy, Start

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
PASSPHRASE = "four random words"
CHEAP = Cost(1 << 14)


@pytest.fixture
def keyfile(tmp_path: Path) -> Path:
    """A keyfile for simulated cards where the window's station looks for it."""
    path = tmp_path / "state" / "keys.json"
    create_keyfile(path, SecretKey(PASSPHRASE.encode()), simulated=True, cost=CHEAP)
    store = KeyfileStore(path, SecretKey(PASSPHRASE.encode()), cost=CHEAP)
    store.add(KeyId("cdz", 1), Purpose.APPLICATION, SecretKey(bytes(range(KEY_LENGTH))))
    store.new_signing_key()
    store.lock()
    return path


def dialog_of(desk: "Bench") -> UnlockDialog:
    desk.wait(lambda: desk.app.lock.dialog is not None)
    assert desk.app.lock.dialog is not None
    return desk.app.lock.dialog


def type_passphrase(dialog: UnlockDialog, text: str) -> None:
    QTest.keyClicks(dialog.field, text)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)


def test_a_wrong_passphrase_then_the_right_one_and_locked_again(start: "Start", keyfile: Path) -> None:
    desk = start(pages=[])
    lock = desk.app.lock
    dialog = dialog_of(desk)
    assert (lock.isVisible(), lock.text()) == (True, "Keys locked")
    type_passphrase(dialog, "not these words")
    desk.wait(dialog.problem.isVisible)
    assert "is not the passphrase" in dialog.problem.text
    assert dialog.field.text() == ""
    assert not dialog.field.isUndoAvailable()
    type_passphrase(dialog, PASSPHRASE)
    desk.wait(lambda: lock.text() == "Keys unlocked")
    assert lock.dialog is None
    lock.click()
    desk.wait(lambda: lock.text() == "Keys locked")
    lock.click()
    assert lock.dialog is not None
    QTest.keyClick(lock.dialog, Qt.Key.Key_Escape)
    assert lock.dialog is None


def test_a_damaged_keyfile_is_told_apart(start: "Start", keyfile: Path) -> None:
    desk = start(pages=[])
    dialog = dialog_of(desk)
    text = keyfile.read_text("utf-8")
    at = text.index('"salt"') + len('"salt": "') + 2
    keyfile.write_text(text[:at] + ("A" if text[at] != "A" else "B") + text[at + 1 :], "utf-8")
    type_passphrase(dialog, PASSPHRASE)
    desk.wait(dialog.problem.isVisible)
    assert "is damaged" in dialog.problem.text


def test_what_the_keys_lack_is_said_before_a_card_is_begun(start: "Start", keyfile: Path) -> None:
    desk = start(pages=[])
    dialog_of(desk).reject()
    desk.choose("Now")
    assert "are locked" in desk.said
    assert not desk.app.page.roster.batch.isEnabled()
    assert desk.primary == "Unlock the keys…"
    desk.enter()
    type_passphrase(dialog_of(desk), PASSPHRASE)
    desk.wait(lambda: "no issuer's certificate" in desk.said)
    assert "on the page Keys" in desk.said
    assert desk.primary == "No card can be made yet"
    assert not desk.app.page.job.primary.isEnabled()
    assert desk.state_of("Now") is None  # no number is used up
    desk.wait(lambda: desk.app.lock.text() == "Keys unlocked")
    desk.app.lock.click()
    desk.wait(lambda: desk.primary == "Unlock the keys…")


def test_the_keys_are_unlocked_and_locked_beside_a_busy_office(start: "Start", keyfile: Path, busy: "MakeBusy") -> None:
    desk = start(pages=[])
    dialog = dialog_of(desk)
    busy(desk.app.photo.worker)
    type_passphrase(dialog, PASSPHRASE)
    desk.wait(lambda: desk.app.lock.text() == "Keys unlocked")
    desk.app.lock.click()
    desk.wait(lambda: desk.app.lock.text() == "Keys locked")


def test_demo_keys_have_no_lock(start: "Start") -> None:
    desk = start(pages=[])
    desk.wait(lambda: desk.view.institution != "")
    assert not desk.app.lock.isVisible()


def test_the_padlock_shows_what_holds_when_two_turns_are_told_in_the_wrong_order(qapp: object) -> None:
    del qapp
    custody = GuardedCustody("here", lambda _: DemoCustody("999859608"), simulated=True)
    custody.listen(lambda _: custody.lock())  # it is locked again before the others have heard
    worker, told = LockWorker(), list[LockView]()
    worker.changed.connect(told.append)
    desk = SimpleNamespace(custody=SimpleNamespace(inside=custody))
    worker.attach(cast("Station", SimpleNamespace(desk=desk)))
    custody.unlock(SecretKey(b"right"))
    assert told[-1].lock is Lock.LOCKED
