"""The QR code: the prescribed symbol, whole dots, and its clear zone."""

import pytest

from station.errors import QrTooLongError
from station.printer.card_geometry import CARD, Box
from station.printer.profile import PrinterProfile
from station.printer.qr import clear_dots, place_qr, qr_modules

CANVAS = PrinterProfile().canvas()
TEXT = "https://s.esc-r.eu/6a01dfc0-cb98-1035-a19b-001999859608"


@pytest.mark.parametrize("text", [TEXT, "x"], ids=["full", "short, where a higher level would fit"])
def test_the_symbol_is_version_4_with_format_bits_of_level_m(text: str) -> None:
    modules = qr_modules(text)
    assert [len(row) for row in modules] == [33] * 33
    # ISO/IEC 18004, 7.9.1: the two bits of level M are 00, masked with the first bits of 101010000010010.
    assert [modules[8][column] for column in (0, 1)] == [True, False]


def test_62_bytes_fit_and_63_are_refused() -> None:
    assert qr_modules("x" * 62)
    with pytest.raises(QrTooLongError) as refused:
        qr_modules("é" * 31 + "x")
    assert refused.value.facts == {"length": "63", "limit": "62"}


@pytest.mark.parametrize(("dots", "clear"), [(4, 27), (5, 33), (6, 40), (8, 53)])
def test_the_clear_zone_is_6_6_modules_rounded_up(dots: int, clear: int) -> None:
    assert clear_dots(dots) == clear


@pytest.mark.parametrize(("mark", "width", "height"), [("none", 186, 186), ("above", 186, 226), ("right", 282, 186)])
def test_the_smallest_code_has_4_dots_a_module_and_lies_on_whole_dots(mark: str, width: int, height: int) -> None:
    box = Box(20, 20, (width + 1.5) / CANVAS.dots_per_mm, (height + 1.5) / CANVAS.dots_per_mm)
    place = place_qr(box, mark, CANVAS)
    assert place is not None
    assert place.module_mm * CANVAS.dots_per_mm == pytest.approx(4)
    for box in (place.symbol, place.clear_zone, *([place.mark] if place.mark else [])):
        for edge in (CANVAS.dot_x(box.x), CANVAS.dot_x(box.right), CANVAS.dot_y(box.y), CANVAS.dot_y(box.bottom)):
            assert edge == pytest.approx(round(edge), abs=1e-6)
    assert place.clear_zone.w * CANVAS.dots_per_mm == pytest.approx(width)
    assert place.clear_zone.h * CANVAS.dots_per_mm == pytest.approx(height)


def test_the_mark_touches_the_quiet_zone_and_not_the_symbol() -> None:
    place = place_qr(Box(20, 10, 30, 40), "above", CANVAS)
    assert place is not None
    assert place.mark is not None
    assert place.symbol.y - place.mark.bottom == pytest.approx(4 * place.module_mm)
    assert place.mark.w == pytest.approx(41 * place.module_mm)


def test_a_box_with_room_gets_larger_modules() -> None:
    place = place_qr(CARD, "none", CANVAS)
    assert place is not None
    dots = place.module_mm * CANVAS.dots_per_mm
    assert dots == pytest.approx(13)
    assert 33 * 13 + 2 * clear_dots(13) <= 637 < 33 * 14 + 2 * clear_dots(14)


def test_a_box_too_small_for_4_dots_a_module_gets_none() -> None:
    assert place_qr(Box(20, 20, 15.7, 15.7), "none", CANVAS) is None
