"""Texts shrink, wrap, and are refused; they are never cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.printer.card_geometry import POINTS_PER_MM
from station.printer.elements import Text
from station.printer.fit import Fitted, baselines, fit, fits
from station.printer.fonts import Weight, metrics

FONT = metrics(Weight.REGULAR)


def text(**changes: object) -> Text:
    values: dict[str, object] = {"kind": "text", "text": "x", "x": 10, "y": 10, "w": 40, "h": 12, "size": 12}
    return Text(**(values | changes))  # pyright: ignore[reportArgumentType]  (pydantic checks them)


def test_what_fits_keeps_its_size() -> None:
    assert fit(text(min_size=6), "Ada Byron", FONT) == Fitted(("Ada Byron",), 12, 1.2)


def test_what_is_a_little_too_long_shrinks_on_one_line() -> None:
    fitted = fit(text(min_size=6, lines=2), "Wilhelmina Ottilie Koch", FONT)
    assert fitted is not None
    assert fitted.lines == ("Wilhelmina Ottilie Koch",)
    assert 9.6 <= fitted.size_pt < 12


def test_what_is_much_too_long_wraps_and_stays_large() -> None:
    fitted = fit(text(min_size=6, lines=2), "Wilhelmina Ottilie von Greifenstein", FONT)
    assert fitted is not None
    assert fitted.lines == ("Wilhelmina Ottilie", "von Greifenstein")
    assert fitted.size_pt > 9.5


def test_a_line_may_end_after_a_hyphen() -> None:
    fitted = fit(text(lines=2), "Oberhofmeister-Unterberger", FONT)
    assert fitted is not None
    assert fitted.lines == ("Oberhofmeister-", "Unterberger")


@pytest.mark.parametrize("changes", [{}, {"lines": 2}, {"min_size": 8}, {"min_size": 8, "lines": 2, "h": 6}])
def test_what_does_not_fit_is_not_cut(changes: dict[str, object]) -> None:
    assert fit(text(**changes), "Wilhelmina-Ottilie Oberhofmeister-Unterberger von und zu Greifenstein", FONT) is None


def test_a_word_wider_than_the_box_is_not_broken() -> None:
    assert fit(text(lines=3, h=30), "Donaudampfschifffahrtsgesellschaft", FONT) is None


@given(
    words=st.text("aWilŁg -É", min_size=1, max_size=60).map(lambda text: " ".join(text.split())).filter(bool),
    lines=st.integers(1, 3),
    least=st.sampled_from([4.8, 6.0, 7.9, 12.0]),
    height=st.sampled_from([5.0, 9.0, 14.0]),
)
def test_whether_it_fits_is_what_fitting_says(words: str, lines: int, least: float, height: float) -> None:
    element = text(lines=lines, min_size=least, h=height)
    assert fits(element, words, FONT) == (fit(element, words, FONT) is not None)


@pytest.mark.parametrize(("valign", "edge"), [("top", 0), ("bottom", 0)])
def test_shrinking_keeps_the_edge_that_others_align_to(valign: str, edge: int) -> None:
    element = text(valign=valign, min_size=6)
    large, small = (baselines(element, Fitted(("x",), size, 1.2), FONT)[edge] for size in (12.0, 7.0))
    if valign == "bottom":
        assert large == small
    else:
        assert large - FONT.cap_height * 12 / POINTS_PER_MM == pytest.approx(
            small - FONT.cap_height * 7 / POINTS_PER_MM
        )


def test_the_middle_is_the_middle() -> None:
    element = text(valign="middle", lines=3, leading=1.2)
    first, second, third = baselines(element, Fitted(("a", "b", "c"), 8, 1.2), FONT)
    assert second - first == pytest.approx(third - second) == pytest.approx(1.2 * 8 / POINTS_PER_MM)
    top, bottom = (text(valign=where, lines=3) for where in ("top", "bottom"))
    fitted = Fitted(("a", "b", "c"), 8, 1.2)
    edges = baselines(top, fitted, FONT)[1] + baselines(bottom, fitted, FONT)[1]
    assert second == pytest.approx(edges / 2)


def test_ink_is_measured_not_guessed() -> None:
    ink = FONT.ink("jÅ")
    assert ink.left < 0
    assert ink.top > FONT.cap_height
    assert ink.bottom < 0
    assert FONT.ink(" ").width == 0
    assert FONT.ink("").width == 0


def test_tracking_comes_after_each_letter() -> None:
    assert FONT.offsets("AB", 0.5)[-1] == pytest.approx(FONT.offsets("AB")[-1] + 1.0)
    assert FONT.ink("AB", 0.5).width == pytest.approx(FONT.ink("AB").width + 0.5)


def test_signs_below_the_descent_need_room() -> None:
    """Letters stay within the font's ascent and descent; a few signs do not, and still may not leave the box."""
    below = -FONT.ink("ℊ").bottom
    assert below > FONT.descent
    height = (FONT.ascent + FONT.descent) * 12 / POINTS_PER_MM + 1e-9
    assert fit(text(h=height), "g", FONT) is not None
    assert fit(text(h=height), "ℊ", FONT) is None
    assert fit(text(h=height + (below - FONT.descent) * 12 / POINTS_PER_MM), "ℊ", FONT) is not None


def test_lines_move_apart_where_an_accent_would_touch() -> None:
    """A ring with an accent below a cedilla: at the template's leading they would be one blot."""
    element = text(lines=2, leading=0.9, h=20, w=12, size=14)
    usual, elsewhere, touching = (fit(element, words, FONT) for words in ("aaaa aaaa", "Şaaa aaaǺ", "aaaŞ aaaǺ"))
    assert usual is not None
    assert elsewhere is not None
    assert touching is not None
    assert usual.leading == 0.9
    assert elsewhere.leading == pytest.approx(FONT.ink("Ǻ").top - FONT.ink("a").bottom + 0.02)
    assert touching.leading == pytest.approx(FONT.ink("Ǻ").top - FONT.ink("Ş").bottom + 0.02)
    assert baselines(element, touching, FONT)[1] - baselines(element, touching, FONT)[0] == pytest.approx(
        touching.leading * 14 / POINTS_PER_MM
    )
