"""The QR code of the European Student Card.

Version 4, level M, quiet zone of 4 modules; the ESC mark wants 20 % of the symbol (6.6 modules) clear in all, its own
place is 10 modules above or 24 to the right of the quiet zone (EuropeanStudentCard/qr-java-generator, QRFactory.java
1.1.2). At least 4 dots a module, whole dots only (qrcode.com, "Point for setting the module size").
"""

import math
from dataclasses import dataclass

import segno

from station.errors import QrTooLongError
from station.printer.card_geometry import Box
from station.printer.profile import PrinterProfile

VERSION = 4
MODULES = 33
QUIET = 4
MAX_BYTES = 62
"""Version 4, level M, byte mode (ISO/IEC 18004, table 7)."""
MIN_DOTS = 4
_CLEAR_FIFTHS = MODULES
"""Total clear space: 33/5 = 6.6 modules."""
_MARK_ABOVE = 10
_MARK_RIGHT = 24


@dataclass(frozen=True, slots=True)
class QrPlace:
    """Where a code stands, on whole dots: the symbol without its quiet zone, its clear zone, and the mark's place."""

    symbol: Box
    clear_zone: Box
    module_mm: float
    mark: Box | None


def qr_modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """The symbol's 33 rows of 33 modules, True for dark. Raises QrTooLongError."""
    if len(text.encode()) > MAX_BYTES:
        raise QrTooLongError(length=len(text.encode()), limit=MAX_BYTES)
    code = segno.make_qr(text, version=VERSION, error="m", boost_error=False)
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)


def clear_dots(dots: int) -> int:
    """The whole clear space on each side, in dots, for a module of `dots`: 6.6 modules, rounded up."""
    return -(-dots * _CLEAR_FIFTHS // 5)


def place_qr(box: Box, mark: str, profile: PrinterProfile) -> QrPlace | None:
    """Puts the largest code that the box holds into its middle, on whole dots; None if 4 dots a module are too many.

    `mark` is `none`, `above` or `right`.
    """
    left, upper = math.ceil(profile.dot_x(box.x) - 1e-6), math.ceil(profile.dot_y(box.y) - 1e-6)
    right, lower = math.floor(profile.dot_x(box.right) + 1e-6), math.floor(profile.dot_y(box.bottom) + 1e-6)
    dots = MIN_DOTS
    while _extent(dots, mark)[0] <= right - left and _extent(dots, mark)[1] <= lower - upper:
        dots += 1
    dots -= 1
    if dots < MIN_DOTS:
        return None
    width, height = _extent(dots, mark)
    x, y = left + (right - left - width) // 2, upper + (lower - upper - height) // 2
    clear, above = clear_dots(dots), _MARK_ABOVE * dots if mark == "above" else 0
    outer = clear - QUIET * dots
    marks = {
        "none": None,
        "above": (x + outer, y + outer, (MODULES + 2 * QUIET) * dots, above),
        "right": (x + clear + (MODULES + QUIET) * dots, y + outer, _MARK_RIGHT * dots, (MODULES + 2 * QUIET) * dots),
    }
    place = marks[mark]
    return QrPlace(
        symbol=_box(profile, x + clear, y + clear + above, MODULES * dots, MODULES * dots),
        clear_zone=_box(profile, x, y, width, height),
        module_mm=dots / profile.dots_per_mm,
        mark=_box(profile, *place) if place else None,
    )


def _extent(dots: int, mark: str) -> tuple[int, int]:
    """Width and height of symbol, mark and clear space, in dots."""
    side = MODULES * dots + 2 * clear_dots(dots)
    return (
        side + (_MARK_RIGHT * dots if mark == "right" else 0),
        side + (_MARK_ABOVE * dots if mark == "above" else 0),
    )


def _box(profile: PrinterProfile, x: int, y: int, width: int, height: int) -> Box:
    return Box(profile.mm_x(x), profile.mm_y(y), width / profile.dots_per_mm, height / profile.dots_per_mm)
