"""Every page follows a change of theme while it is shown: no colour of the theme before is left on it."""

from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication

from staffed_desk import sign_in, staffed
from station.bootstrap import Choices, Site
from station.gui import theme
from station.gui.pages import all_pages
from station.gui.provision.taptable import TapTable
from station.gui.provision.viewmodel import Row
from station.gui.shown import Tone
from station.gui.template.view import TemplatePage
from station.gui.testbench.contents import ContentsTree
from station.gui.testbench.viewmodel import Node
from station.gui.theme import LIGHT, Tokens
from station.settings import Settings

if TYPE_CHECKING:
    from gui.conftest import Start

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
INKS = ("accent", "good", "warn", "bad")
"""Colours that no card or photo is made of, unlike greys."""


def inks(look: Tokens) -> set[int]:
    return {argb(colour) for name, colour in asdict(look).items() if name.startswith(INKS)}


def argb(colour: str) -> int:
    return QColor(colour).rgba()


def pixels(picture: QPixmap) -> memoryview:
    return memoryview(bytes(picture.toImage().convertToFormat(QImage.Format.Format_ARGB32).constBits())).cast("I")


def drawn_in(button: QAbstractButton) -> int:
    """The colour of a button's icon: what most of it is made of that cannot be seen through."""
    solid = Counter(pixel for pixel in pixels(button.icon().pixmap(60, 60)) if pixel >> 24 == 0xFF)
    return solid.most_common(1)[0][0]


def test_no_colour_of_the_theme_before_is_left(
    start: "Start", dressed: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("station.store.accounts.LOG2_N", 4)
    settings = Settings(data_dir=tmp_path / "elsewhere", registry="simulated")
    site = Site(lambda: settings, lambda _: Choices(f"simulated:{tmp_path}", f"pdf:{tmp_path}", "simulated"))
    desk = start(part=staffed([]), pages=all_pages(site))
    sign_in(desk, "Sofia")
    theme.choose(dressed, "light")
    shell, before = desk.app.shell, LIGHT
    for at in range(len(desk.app.pages)):
        shell.show_page(at)
        QApplication.processEvents()
    for taps in shell.findChildren(TapTable):
        taps.show_rows([Row(tone.value, tone, "04", "", "") for tone in Tone])
    for contents in shell.findChildren(ContentsTree):
        contents.show_nodes((Node("PICC", "01", changed=True, children=()),))
    for template in shell.findChildren(TemplatePage):
        template.keep_outs.setChecked(False)  # drawn on the card, which is light in every look
    buttons = [button for button in shell.findChildren(QAbstractButton) if not button.icon().isNull()]
    assert {desk.app.door.who, desk.app.lock, desk.app.page.roster.whose} < set(buttons)
    try:
        for word in ("dark", "high-contrast"):
            theme.choose(dressed, word)
            now = theme.tokens()
            for at, page in enumerate(desk.app.pages):
                shell.show_page(at)
                QApplication.processEvents()
                left = set(pixels(shell.grab())) & (inks(before) - inks(now))
                assert not left, page.entry.key
            assert {drawn_in(button) for button in buttons} <= set(map(argb, asdict(now).values()))
            before = now
    finally:
        theme.choose(dressed, "system")
