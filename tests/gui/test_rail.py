"""The rail by keyboard, for roles that have not every page."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget

from station.gui.door.rights import allowed
from station.gui.entries import ENTRIES
from station.gui.messages import Speech
from station.gui.rail import Rail
from station.model.role import Account, Role

CTRL = Qt.KeyboardModifier.ControlModifier
TOM, SOFIA = Account("Tom", Role.TECHNICIAN), Account("Sofia", Role.SUPERVISOR)


class Beside(QWidget):
    """A window with the rail, and a page's field beside it."""

    def __init__(self, speech: Speech) -> None:
        super().__init__()
        self.rail, self.field = Rail(speech, ENTRIES), QLineEdit()
        row = QHBoxLayout(self)
        row.addWidget(self.rail)
        row.addWidget(self.field)
        self.rail.chosen.connect(self.rail.show_chosen)

    def let(self, person: Account) -> list[str]:
        """Somebody's pages, with the first of them in front."""
        shown = allowed(ENTRIES, person)
        self.rail.allow(shown)
        self.rail.show_chosen(shown.index(True))
        return [entry.key for entry, one in zip(ENTRIES, shown, strict=True) if one]

    @property
    def front(self) -> str:
        return next(entry.key for entry, one in zip(ENTRIES, self.rail.buttons, strict=True) if one.isChecked())

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self, key, modifiers)


@pytest.fixture
def window(dressed: QApplication, speech: Speech) -> Iterator[Beside]:
    made = Beside(speech)
    made.show()
    made.field.setFocus()
    dressed.processEvents()
    yield made
    made.close()


@pytest.mark.parametrize("person", [TOM, SOFIA])
def test_every_page_of_a_role_has_a_key(window: Beside, person: Account) -> None:
    pages = window.let(person)
    reached = list[str]()
    for digit in range(9):
        window.press(Qt.Key(Qt.Key.Key_1 + digit), CTRL)
        reached.append(window.front)
    assert reached == (pages + [pages[-1]] * 9)[:9]
    window.press(Qt.Key.Key_1, CTRL)
    for page in [*pages[1:], pages[0]]:
        window.press(Qt.Key.Key_PageDown, CTRL)
        assert window.front == page
    window.press(Qt.Key.Key_PageUp, CTRL)
    assert window.front == pages[-1]


@pytest.mark.parametrize("person", [TOM, SOFIA])
def test_tab_comes_by_the_page_in_front_and_arrows_go_on(window: Beside, person: Account) -> None:
    pages = window.let(person)
    for page in reversed(pages):
        window.press(Qt.Key.Key_PageUp, CTRL)
        window.field.setFocus()
        window.press(Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is window.rail.buttons[[entry.key for entry in ENTRIES].index(page)]
        window.press(Qt.Key.Key_Tab)
        assert window.field.hasFocus()
    window.press(Qt.Key.Key_Tab)
    for page in pages[1:]:
        window.press(Qt.Key.Key_Down)
        assert window.front == page


def test_a_tool_tip_says_the_key(window: Beside) -> None:
    window.let(TOM)
    tips = {entry.key: one.toolTip() for entry, one in zip(ENTRIES, window.rail.buttons, strict=True)}
    assert tips["provision"] == "Provision  Ctrl+1"
    window.let(SOFIA)
    assert window.rail.buttons[-1].toolTip() == "Settings  Ctrl+PgUp / Ctrl+PgDown"
