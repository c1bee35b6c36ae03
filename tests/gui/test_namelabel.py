"""A name of any length is measured a few times, and cut before that."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from station.gui.widgets.namelabel import NameLabel


@pytest.mark.parametrize("word", ["A", "Ada "], ids=["one word", "many words"])
def test_a_name_as_long_as_a_book_is_cut_before_it_is_measured(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, word: str
) -> None:
    measured: list[int] = []

    class Counted(QFontMetrics):
        def boundingRect(self, place: QRect, flags: int, text: str) -> QRect:  # pyright: ignore[reportIncompatibleMethodOverride] - the one way in which it is called
            measured.append(len(text))
            return super().boundingRect(place, flags, text)

    monkeypatch.setattr("station.gui.widgets.namelabel.QFontMetrics", Counted)
    name = NameLabel("name")
    qtbot.addWidget(name)
    name.resize(400, 84)
    measured.clear()
    name.setText(word * 10_000)
    assert max(measured) <= 502
    assert len(measured) < 20
    assert 0 < name.height() <= 84


def test_smaller_letters_come_before_a_broken_word(qtbot: QtBot) -> None:
    name = NameLabel("name")
    qtbot.addWidget(name)
    name.setText("Grzegorz Brzęczyszczykiewicz")
    name.show()
    font = name.font()
    font.setPixelSize(28)
    word = QFontMetrics(font).horizontalAdvance("Brzęczyszczykiewicz")
    heights = list[int]()
    for width in (word, word - 1, word // 2):
        name.resize(width, 84)
        heights.append(name.height())
    whole, smaller, broken = heights
    assert smaller < whole
    assert broken > smaller, "it is broken where nothing else helps"
