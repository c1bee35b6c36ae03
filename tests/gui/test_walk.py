"""A walk over every widget of every page: each control has a name, the keyboard comes by it, and no text is cut.

Text is measured in a pseudo-locale in which everything that is translated is twice as long, at 1280 by 720.
"""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollBar,
    QWidget,
)

from station.bootstrap import Choices, Site
from station.errors import LastSupervisorError
from station.gui.accounts.snapshot import Outcome, Removal, Staff
from station.gui.accounts.view import AccountsPage
from station.gui.diagnosis.view import DiagnosisView
from station.gui.guide.dialog import GuideDialog
from station.gui.messages import Speech
from station.gui.pages import all_pages
from station.gui.settings.worker import Loaded
from station.gui.widgets.primary import PrimaryButton
from station.gui.words import Msg
from station.model.role import Account, Role
from station.settings import Settings
from station.settings.edit import entries

if TYPE_CHECKING:
    from gui.conftest import Start

CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QAbstractItemView, QPlainTextEdit)
ARROW = 34
"""What a combo box needs beside its text: padding, and its arrow."""


class Pseudo(QTranslator):
    """Every text of the catalogues, and as much again; a brand's name stays."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, sourceText: str, /, disambiguation: str | None = None, n: int = -1) -> str:
        if not sourceText or sourceText == Msg.PRODUCT.value:
            return sourceText
        more = "".join("é" if letter.isalpha() else letter for letter in sourceText if letter not in "{}")
        return f"{sourceText} {more}"


@contextmanager
def pseudo(app: QApplication) -> Generator[None]:
    translator = Pseudo()
    app.installTranslator(translator)
    try:
        yield
    finally:
        app.removeTranslator(translator)


def site_of(folder: Path) -> Site:
    settings = Settings(data_dir=folder / "elsewhere", registry="simulated")
    return Site(lambda: settings, lambda _: Choices(f"simulated:{folder}", f"pdf:{folder}", "simulated"))


def controls(view: QWidget) -> list[QWidget]:
    """What a person can work with, as far as it is shown and enabled; parts of other controls are theirs."""
    return [
        widget
        for widget in view.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and (isinstance(widget, CONTROLS) or widget.focusPolicy() is not Qt.FocusPolicy.NoFocus)
        and not isinstance(widget, QScrollBar | QHeaderView)
        and not isinstance(widget.parent(), QComboBox | QAbstractSpinBox)
    ]


def spoken(widget: QWidget) -> str:
    """What a screen reader calls it."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()


def on_the_way(window: QWidget) -> set[QWidget]:
    """Everything that Tab comes by, until it comes round."""
    seen = set[QWidget]()
    while (at := QApplication.focusWidget()) is not None and at not in seen:
        seen.add(at)
        QTest.keyClick(at, Qt.Key.Key_Tab)
    assert window.isAncestorOf(at or window) or at is None
    return seen


def told(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    place = f"{type(widget).__name__}#{widget.objectName()} in {type(widget.parent()).__name__}"
    return f"{place}, {widget.width()} x {widget.height()}: {text!r}"


def cut(widget: QWidget) -> bool:
    """Whether a text is wider or higher than its place."""
    match widget:
        case QLabel() if widget.text() and widget.wordWrap():
            return widget.heightForWidth(widget.width()) > widget.height() + 1
        case QLabel() if widget.text():
            return widget.sizeHint().width() > widget.width() + 1
        case PrimaryButton():
            return False  # breaks, then elides with the whole text at hand
        case QAbstractButton() if widget.text():
            return widget.sizeHint().width() > widget.width() + 1
        case QComboBox() if not widget.isEditable() and widget.toolTip() != widget.currentText():
            return widget.fontMetrics().horizontalAdvance(widget.currentText()) > widget.width() - ARROW
        case _:
            return False


def settle() -> None:
    """Lets layouts come to rest: one that changes asks its neighbours to."""
    for _ in range(4):
        QApplication.processEvents()


def cut_texts(window: QWidget) -> list[str]:
    return [told(widget) for widget in window.findChildren(QWidget) if widget.isVisible() and cut(widget)]


def test_every_control_has_a_name_and_is_reached_by_keyboard(start: "Start", tmp_path: Path) -> None:
    desk = start(pages=all_pages(site_of(tmp_path)))
    shell = desk.app.shell
    desk.wait(lambda: desk.view.institution != "")
    found = dict[str, list[str]]()
    for at, page in enumerate(desk.app.pages):
        shell.show_page(at)
        QApplication.processEvents()
        reached = on_the_way(shell)
        for widget in controls(page.view):
            if not spoken(widget):
                found.setdefault(f"{page.entry.key}: no name", []).append(told(widget))
            # Of radio buttons Tab comes by one; the arrow keys go on from there.
            if not isinstance(widget, QRadioButton) and widget not in reached and widget.focusProxy() not in reached:
                found.setdefault(f"{page.entry.key}: out of reach", []).append(told(widget))
    assert not found


def test_no_text_is_cut_where_everything_is_twice_as_long(
    start: "Start", dressed: QApplication, tmp_path: Path
) -> None:
    with pseudo(dressed):
        desk = start(pages=all_pages(site_of(tmp_path)))
        shell = desk.app.shell
        shell.resize(1280, 720)
        desk.wait(lambda: desk.view.institution != "")
        found = dict[str, list[str]]()
        for at, page in enumerate(desk.app.pages):
            shell.show_page(at)
            if isinstance(page.view, DiagnosisView):
                desk.wait(page.view.again.isEnabled)
            settle()
            if texts := cut_texts(shell):
                found[page.entry.key] = texts
        assert not found


@pytest.mark.parametrize("simulated", [True, False])
def test_the_guide_s_steps_too(dressed: QApplication, speech: Speech, simulated: bool) -> None:
    with pseudo(dressed):
        guide = GuideDialog(None, speech, Loaded(entries(Settings()), frozenset()), first=simulated)
        guide.show()
        for _ in range(guide.pages.count()):
            settle()
            assert not cut_texts(guide)
            assert not [told(widget) for widget in controls(guide) if not spoken(widget)]
            guide.next.click()
        guide.reject()


def test_the_accounts_page_where_there_are_some_too(dressed: QApplication, speech: Speech) -> None:
    with pseudo(dressed):
        page = AccountsPage(speech)
        page.resize(1190, 650)  # beside the rail
        page.show()
        staff = Staff((Account("Maximiliane Schönfeld", Role.SUPERVISOR),), "Maximiliane Schönfeld")
        page.show_staff(staff)
        page.show_outcome(Outcome(Removal("Max"), LastSupervisorError(name="Max").problem))
        settle()
        assert not cut_texts(page)
        assert not [told(widget) for widget in controls(page) if not spoken(widget)]
        for button in (page.add, page.set_secret):
            button.click()
            settle()
            assert page.dialog is not None
            page.dialog.show_outcome(Outcome(Removal("Max"), LastSupervisorError(name="Max").problem))
            settle()
            assert not cut_texts(page.dialog)
            assert not [told(widget) for widget in controls(page.dialog) if not spoken(widget)]
            page.dialog.reject()
        page.close()


def test_the_window_fits_a_small_screen(start: "Start", tmp_path: Path) -> None:
    shell = start(pages=all_pages(site_of(tmp_path))).app.shell
    assert shell.minimumSizeHint().width() <= 1280
    assert shell.minimumSizeHint().height() <= 720
