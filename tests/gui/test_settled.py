"""A button that says something else under the pointer hears no press that was meant for what it said before."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from station.gui.issue.primary import PrimaryButton
from station.gui.issue.viewstate import Act, Button
from station.gui.widgets import settled
from station.gui.widgets.settled import SettledButton

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Batch(SettledButton):
    """Begins and ends by the same button, as a batch does."""

    def __init__(self) -> None:
        super().__init__("Issue all: 6")
        self.said = list[str]()
        self.clicked.connect(self._turn)

    def _turn(self) -> None:
        self.said.append(self.text())
        self.setText("Stop after this card")


@pytest.fixture
def batch(qtbot: QtBot) -> Batch:
    button = Batch()
    qtbot.addWidget(button)
    button.resize(200, 40)
    button.show()
    return button


def settle_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settled, "_SETTLE_MS", 0)


def test_a_second_click_just_after_the_change_is_not_heard(batch: Batch, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settled, "_SETTLE_MS", 3_600_000)
    for _ in range(2):
        QTest.mouseClick(batch, LEFT)
    QTest.keyClick(batch, Qt.Key.Key_Space)
    assert batch.said == ["Issue all: 6"]
    settle_at_once(monkeypatch)
    QTest.mouseClick(batch, LEFT)
    assert batch.said == ["Issue all: 6", "Stop after this card"]


class Timer:
    """In place of Qt's; the time is what the test says."""

    now = 0

    def __init__(self) -> None:
        self._began: int | None = None

    def start(self) -> None:
        self._began = self.now

    def isValid(self) -> bool:
        return self._began is not None

    def elapsed(self) -> int:
        assert self._began is not None
        return self.now - self._began


def test_whoever_goes_on_pressing_is_not_heard_before_a_rest(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settled, "QElapsedTimer", Timer)
    batch = Batch()
    qtbot.addWidget(batch)
    heard = list[int]()
    for now in (0, 300, 600, 900, 1300):
        monkeypatch.setattr(Timer, "now", now)
        click = QTest.mouseDClick if now == 600 else QTest.mouseClick
        click(batch, LEFT)
        heard.append(len(batch.said))
    assert heard == [1, 1, 1, 1, 2]


def test_enter_twice_is_one_wish(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settled, "QElapsedTimer", Timer)
    button, wished = PrimaryButton(), list[Button]()
    qtbot.addWidget(button)
    button.pressed_for.connect(wished.append)
    button.show_button(Button("Issue the card of Anna Nowak", Act.ISSUE, ("anna",)))
    monkeypatch.setattr(Timer, "now", 400)
    for _ in range(2):
        QTest.keyClick(button, Qt.Key.Key_Return)
    assert len(wished) == 1


def test_the_second_of_a_double_click_is_never_heard(batch: Batch, monkeypatch: pytest.MonkeyPatch) -> None:
    settle_at_once(monkeypatch)
    for click in (QTest.mouseClick, QTest.mouseDClick):
        click(batch, LEFT)
    assert batch.said == ["Issue all: 6"]
    QTest.mouseClick(batch, LEFT)
    assert batch.said == ["Issue all: 6", "Stop after this card"]


def test_a_press_that_began_before_the_change_is_not_heard(batch: Batch, monkeypatch: pytest.MonkeyPatch) -> None:
    settle_at_once(monkeypatch)
    inside = batch.rect().center()
    for begin, end in (
        (lambda: QTest.mousePress(batch, LEFT), lambda: QTest.mouseRelease(batch, LEFT)),
        (lambda: QTest.keyPress(batch, Qt.Key.Key_Space), lambda: QTest.keyRelease(batch, Qt.Key.Key_Space)),
    ):
        begin()
        batch.setText(f"{batch.text()}, then 5")
        at = QPointF(inside)
        moved = QMouseEvent(QEvent.Type.MouseMove, at, batch.mapToGlobal(at), Qt.MouseButton.NoButton, LEFT, NONE)
        QApplication.sendEvent(batch, moved)  # a hand is never quite still: Qt presses again what it finds under it
        end()
        assert batch.said == []
    QTest.mouseClick(batch, LEFT)
    assert len(batch.said) == 1


def test_a_key_that_is_held_counts_once(batch: Batch, monkeypatch: pytest.MonkeyPatch) -> None:
    settle_at_once(monkeypatch)
    for repeated in (False, True, True):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(batch, QKeyEvent(kind, Qt.Key.Key_Space, NONE, " ", repeated))
    assert batch.said == ["Issue all: 6"]
