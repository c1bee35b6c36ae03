"""The QR code of the European Student Card.

Version 4, level M, quiet zone of 4 modules; the ESC mark wants 20 % of the symbol (6.6 modules) clear in all, its own
place is 10 modules above or 24 to the right of the quiet zone (EuropeanStudentCard/qr-java-generator, QRFactory.java
1.1.2). At least 4 dots a module, whole dots only (qrcode.com, "Point for setting the module size").
"""

import math
from dataclasses import dataclass

import segno

from station.errors import QrTooLongError
from station.printer.canvas import Canvas
from station.printer.card_geometry import Box

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
    field: Box
    """The symbol with the clear space around it, without the mark."""
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


def place_qr(box: Box, mark: str, canvas: Canvas) -> QrPlace | None:
    """Puts the largest code that the box holds into its middle, on whole dots; None if 4 dots a module are too many.

    `mark` is `none`, `above` or `right`.
    """
    grid = canvas.grid
    left, upper, right, lower = _steps_within(box, canvas)
    dots = _largest(right - left, lower - upper, mark)
    if dots < MIN_DOTS:
        return None
    width, height = _extent(dots, mark)
    x, y = left + (right - left - width) // 2, upper + (lower - upper - height) // 2

    def place(across: int, down: int, w: int, h: int) -> Box:
        left_mm, upper_mm = canvas.mm_x((x + across) * grid), canvas.mm_y((y + down) * grid)
        return Box(left_mm, upper_mm, w * grid / canvas.dots_per_mm, h * grid / canvas.dots_per_mm)

    side, clear = MODULES * dots, clear_dots(dots)
    above = _MARK_ABOVE * dots if mark == "above" else 0
    of_mark = _mark(dots, mark)
    return QrPlace(
        symbol=place(clear, clear + above, side, side),
        field=place(0, above, side + 2 * clear, side + 2 * clear),
        clear_zone=place(0, 0, width, height),
        module_mm=dots * grid / canvas.dots_per_mm,
        mark=place(*of_mark) if of_mark else None,
    )


def _steps_within(box: Box, canvas: Canvas) -> tuple[int, int, int, int]:
    """Left, upper, right and lower edge, in device dots of the coarser axis: whole ones are whole on the finer too."""
    grid = canvas.grid
    return (
        math.ceil((canvas.dot_x(box.x) - 1e-6) / grid),
        math.ceil((canvas.dot_y(box.y) - 1e-6) / grid),
        math.floor((canvas.dot_x(box.right) + 1e-6) / grid),
        math.floor((canvas.dot_y(box.bottom) + 1e-6) / grid),
    )


def _largest(width: int, height: int, mark: str) -> int:
    """The most dots a module that still fit; fewer than MIN_DOTS where even these do not."""
    dots = MIN_DOTS
    while _extent(dots, mark)[0] <= width and _extent(dots, mark)[1] <= height:
        dots += 1
    return dots - 1


def _extent(dots: int, mark: str) -> tuple[int, int]:
    """Width and height of symbol, mark and clear space, in dots."""
    side = MODULES * dots + 2 * clear_dots(dots)
    return (
        side + (_MARK_RIGHT * dots if mark == "right" else 0),
        side + (_MARK_ABOVE * dots if mark == "above" else 0),
    )


def _mark(dots: int, mark: str) -> tuple[int, int, int, int] | None:
    """Where the mark stands in the clear zone, and its width and height, in dots."""
    clear, long = clear_dots(dots), (MODULES + 2 * QUIET) * dots
    outer = clear - QUIET * dots
    match mark:
        case "above":
            return outer, outer, long, _MARK_ABOVE * dots
        case "right":
            return clear + (MODULES + QUIET) * dots, outer, _MARK_RIGHT * dots, long
        case _:
            return None
