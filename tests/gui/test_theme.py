"""What is read can be read: contrast by WCAG 2.2, for each palette and each pair of colours that meet."""

from dataclasses import asdict

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSlider, QWidget

from station.gui import theme
from station.gui.theme import CONTRAST, DARK, LIGHT, Tokens
from station.gui.widgets.buttons import main_button

LOOKS = {"light": LIGHT, "dark": DARK, "high-contrast": CONTRAST}
GROUNDS = ("ground", "surface", "raised")
TINTS = ("accent_tint", "good_tint", "warn_tint", "bad_tint")
READ = {
    **dict.fromkeys([("ink", ground) for ground in (*GROUNDS, *TINTS)], 7.0),
    **dict.fromkeys([("soft", ground) for ground in (*GROUNDS, *TINTS)], 4.5),
    **dict.fromkeys([(tone, "surface") for tone in ("accent", "good", "warn", "bad")], 4.5),
    **dict.fromkeys([(tone, "ground") for tone in ("accent", "good", "warn", "bad")], 4.5),
    **{(tone, f"{tone}_tint"): 4.5 for tone in ("accent", "good", "warn", "bad")},
    **dict.fromkeys([(tone, "accent_tint") for tone in ("good", "warn", "bad")], 4.5),  # a chosen row
    **dict.fromkeys([("on_accent", at) for at in ("accent", "accent_hover", "accent_down")], 4.5),
}
BOUNDS = dict.fromkeys([*(("edge", ground) for ground in (*GROUNDS, *TINTS)), ("accent", "raised")], 3.0)


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2, glossary)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_measure_is_the_published_one() -> None:
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)  # just too little, the well-known grey


@pytest.mark.parametrize("name", LOOKS)
def test_everything_can_be_read(name: str) -> None:
    colours = asdict(LOOKS[name])
    least = 7.0 if name == "high-contrast" else 0.0
    low = {
        pair: round(ratio, 2)
        for pair, wanted in {**READ, **BOUNDS}.items()
        if (ratio := contrast(colours[pair[0]], colours[pair[1]])) < max(wanted, least)
    }
    assert not low


@pytest.mark.parametrize("name", LOOKS)
def test_a_slider_and_its_groove_are_seen(dressed: QApplication, name: str) -> None:
    theme.choose(dressed, name)
    try:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.resize(200, 40)
        slider.setValue(50)
        seen = slider.grab().toImage()
        line = [seen.pixelColor(at, 20).name() for at in range(8, 192)]
        ground = LOOKS[name].ground
        assert contrast(line[-1], ground) >= 3, "what is left of the groove"
        assert contrast(line[0], ground) >= 3, "what is behind the handle"
        assert {LOOKS[name].surface.lower(), LOOKS[name].accent.lower()} <= set(line[80:104]), (
            "the handle, and its edge"
        )
    finally:
        theme.choose(dressed, "system")


@pytest.mark.parametrize("name", LOOKS)
def test_where_the_keyboard_is_on_a_filled_button_is_seen(dressed: QApplication, name: str) -> None:
    theme.choose(dressed, name)
    try:
        window = QWidget()
        row = QHBoxLayout(window)
        first, second = main_button("Save"), main_button("Send")
        row.addWidget(first)
        row.addWidget(second)
        window.show()
        window.activateWindow()
        first.setFocus()
        dressed.processEvents()
        with_it, without = (
            {seen.pixelColor(at, seen.height() // 2).name() for at in range(1, 8)}
            for seen in (first.grab().toImage(), second.grab().toImage())
        )
        assert without == {LOOKS[name].accent.lower()}
        assert max(contrast(LOOKS[name].accent, colour) for colour in with_it) >= 3
    finally:
        theme.choose(dressed, "system")


@pytest.mark.parametrize(("word", "look"), LOOKS.items())
def test_a_choice_is_worn_at_once(dressed: QApplication, word: str, look: Tokens) -> None:
    theme.choose(dressed, word)
    try:
        assert theme.tokens() is look
        assert look.ground in dressed.styleSheet()
    finally:
        theme.choose(dressed, "system")
