"""Every dialog, in each of its states: named, within reach of the keyboard, uncut at 200 %, safe under Enter and Esc.

A dialog that nobody walks over is found: the classes are those that the window has, not those that somebody listed.
"""

import importlib
import pkgutil
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt, Signal
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton, QScrollArea, QWidget
from shiboken6 import isValid

import station.gui
from dialog_scenes import SCENES
from station.gui.existing.list_dialog import ListDialog
from station.gui.keys.unlock_dialog import UnlockDialog
from station.gui.messages import Speech
from station.gui.photo.dialog import PhotoDialog
from station.gui.sheet.dialog import KeySheet
from station.gui.widgets.dialog import Dialog
from walking import (
    controls,
    cut_texts,
    nameless,
    on_the_way,
    out_of_reach,
    pseudo,
    same_letters,
    settle,
    spoken,
    told,
    unseen_focus,
)

SCREEN = QSize(1280, 720)
TITLE = "Desk"
SEEN = set[tuple[type[QWidget], str]]()


def kinds(root: type[QDialog]) -> Iterator[type[QDialog]]:
    """The window's own dialogs that are opened: a class that only others are made of is walked with them."""
    for kind in root.__subclasses__():
        yield from kinds(kind)
        if kind.__module__.startswith("station.gui") and (kind in SCENES or not kind.__subclasses__()):
            yield kind


def test_no_dialog_is_left_out() -> None:
    for module in pkgutil.walk_packages(station.gui.__path__, "station.gui."):
        importlib.import_module(module.name)
    assert set(kinds(QDialog)) == set(SCENES)


@pytest.fixture
def parent(dressed: QApplication) -> Iterator[QWidget]:
    """A window of the smallest size, over which dialogs open."""
    window = QWidget()
    window.setWindowTitle(TITLE)
    window.resize(1280, 720)
    yield window
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("kind", SCENES, ids=lambda kind: kind.__name__)
def test_a_dialog_in_each_of_its_states(
    kind: type[QDialog], parent: QWidget, dressed: QApplication, speech: Speech
) -> None:
    found = list[str]()
    with pseudo(dressed):
        dialog = QDialog()
        for at, dialog in enumerate(SCENES[kind](parent, speech)):
            assert isinstance(dialog, kind)
            settle()
            found += [f"state {at}, {fault}" for fault in faults(dialog)]
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()
    assert not found, "\n".join(found)


def faults(dialog: QDialog) -> Iterator[str]:
    """What is wrong with it as it stands there."""
    focus = dialog.focusWidget() or dialog
    buttons = [one for one in dialog.findChildren(QPushButton) if one.isVisible()]
    default = [one for one in buttons if one.isDefault()]
    if len(default) != 1:
        yield f"not one default button: {[one.text() for one in default]}"
    elif focus not in controls(dialog) and (focus is not dialog or default[0].isEnabled()):
        yield "the focus is nowhere"
    yield from (f"Enter passes by: {told(one)}" for one in buttons if not one.autoDefault())
    if not spoken(dialog):
        yield "the dialog has no name"
    if dialog.windowTitle() != TITLE:
        yield f"for whoever sees the task bar: {dialog.windowTitle()}"
    if dialog.width() > SCREEN.width() or dialog.height() > SCREEN.height():
        yield f"larger than the screen: {dialog.width()} x {dialog.height()}"
    yield from (f"no name: {one}" for one in nameless(dialog))
    yield from (f"cut: {one}" for one in cut_texts(dialog))
    yield from (f"out of reach: {one}" for one in out_of_reach(dialog, on_the_way(dialog)))
    yield from (f"focus unseen: {one}" for one in unseen_focus(dialog, SEEN))
    yield from (f"letter twice: {one}" for one in same_letters(dialog))


@pytest.mark.parametrize("kind", SCENES, ids=lambda kind: kind.__name__)
def test_enter_in_a_dialog_just_opened_changes_nothing(
    kind: type[QDialog], parent: QWidget, speech: Speech, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may ask for a file, which is what a dialog begins with that takes one."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", _no_file)
    dialog = next(SCENES[kind](parent, speech))
    settle()
    own = {name for base in kind.__mro__ for name, one in vars(base).items() if _is_own(base, one)}
    wishes = [getattr(dialog, name) for name in own - {"check_wanted"}]  # a question, which changes nothing
    spies = [QSignalSpy(wish) for wish in wishes]
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert [spy.count() for spy in spies] == [0] * len(spies)
    dialog.reject()


def test_an_impatient_enter_leaves_no_dialog(parent: QWidget, speech: Speech) -> None:
    dialog = UnlockDialog(parent, speech, "a file")
    dialog.show()
    given = QSignalSpy(dialog.given)
    QTest.keyClicks(dialog.field, "a passphrase")
    for _ in range(2):
        QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Return)
    assert (given.count(), dialog.isVisible()) == (1, True)
    dialog.reject()


def test_a_dialog_that_was_left_is_gone_unless_it_is_opened_again(parent: QWidget, speech: Speech) -> None:
    once, often = UnlockDialog(parent, speech, "a file"), ListDialog(parent, speech)
    for dialog in (once, often):
        dialog.open()
        dialog.reject()
        QCoreApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
    assert (isValid(once), isValid(often)) == (False, True)


class _SmallScreen:
    """1280 x 720 at 200 %."""

    def availableGeometry(self) -> QRect:
        return QRect(0, 0, 640, 360)

    def availableSize(self) -> QSize:
        return self.availableGeometry().size()


@pytest.mark.parametrize("kind", [KeySheet, PhotoDialog])
def test_a_dialog_fits_the_width_of_a_small_screen(
    kind: type[Dialog], parent: QWidget, speech: Speech, monkeypatch: pytest.MonkeyPatch
) -> None:
    def small(_: Dialog) -> _SmallScreen:
        return _SmallScreen()

    monkeypatch.setattr(Dialog, "screen", small)
    dialog = next(SCENES[kind](parent, speech))
    settle()
    assert _SmallScreen().availableGeometry().contains(dialog.frameGeometry())
    areas = [area for area in dialog.findChildren(QScrollArea) if area.parent() is dialog]
    assert [area.horizontalScrollBar().maximum() for area in areas] == [0]
    dialog.reject()


def _no_file(*_: object) -> tuple[str, str]:
    return "", ""


def _is_own(kind: type, member: object) -> bool:
    return kind.__module__.startswith("station.gui") and isinstance(member, Signal)
