"""The picture of what the hand is to do: it moves a little, and not at all where motion is not wanted."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from station.gui.shown import Gesture
from station.gui.widgets.gesture import GestureView


class Calm:
    """The style of a system that has turned motion off."""

    def styleHint(self, *_: object) -> int:
        return 0


@pytest.fixture
def view(qtbot: QtBot, dressed: QApplication) -> GestureView:
    made = GestureView()
    qtbot.addWidget(made)
    made.show()
    return made


def test_each_gesture_looks_different_and_comes_to_rest(view: GestureView) -> None:
    seen: set[bytes] = set()
    for gesture in Gesture:
        view.show_gesture(gesture)
        assert view.moving
        view.hide()
        assert not view.moving
        picture = view.grab().toImage()
        seen.add(bytes(picture.constBits()))
        view.show()
    assert len(seen) == len(Gesture)
    view.show_gesture(None)
    assert not view.isVisible()


def test_where_no_motion_is_wanted_it_rests_at_once(view: GestureView, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(view, "style", Calm)
    view.show_gesture(Gesture.PLACE)
    assert not view.moving
    rest = view.grab().toImage()
    assert rest.pixelColor(40, 28) != rest.pixelColor(40, 8), "the card lies on the reader"
