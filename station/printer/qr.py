"""The QR code of the European Student Card.

Version 4, level M, quiet zone of 4 modules; the ESC mark wants 20 % of the symbol (6.6 modules) clear in all, its own
place is 10 modules above or 24 to the right of the quiet zone (EuropeanStudentCard/qr-java-generator, QRFactory.java
1.1.2). At least 4 dots a module, whole dots only (qrcode.com, "Point for setting the module size").
"""

import math
from collections.abc import Callable
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
    left, upper = (
        _whole(math.ceil, canvas.dot_x(box.x) - 1e-6, grid),
        _whole(math.ceil, canvas.dot_y(box.y) - 1e-6, grid),
    )
    right = _whole(math.floor, canvas.dot_x(box.right) + 1e-6, grid)
    lower = _whole(math.floor, canvas.dot_y(box.bottom) + 1e-6, grid)
    # In device dots of the coarser axis: a whole number there is one on the finer axis too.
    dots = MIN_DOTS
    while _extent(dots, mark)[0] * grid <= right - left and _extent(dots, mark)[1] * grid <= lower - upper:
        dots += 1
    dots -= 1
    if dots < MIN_DOTS:
        return None
    width, height = _extent(dots, mark)
    x, y = (
        left + (right - left - width * grid) // 2 // grid * grid,
        upper + (lower - upper - height * grid) // 2 // grid * grid,
    )
    clear, above = clear_dots(dots), _MARK_ABOVE * dots if mark == "above" else 0
    outer = clear - QUIET * dots
    marks = {
        "none": None,
        "above": (outer, outer, (MODULES + 2 * QUIET) * dots, above),
        "right": (clear + (MODULES + QUIET) * dots, outer, _MARK_RIGHT * dots, (MODULES + 2 * QUIET) * dots),
    }

    def place(across: int, down: int, w: int, h: int) -> Box:
        per_mm = canvas.dots_per_mm
        return Box(canvas.mm_x(x + across * grid), canvas.mm_y(y + down * grid), w * grid / per_mm, h * grid / per_mm)

    of_mark = marks[mark]
    return QrPlace(
        symbol=place(clear, clear + above, MODULES * dots, MODULES * dots),
        field=place(0, above, MODULES * dots + 2 * clear, MODULES * dots + 2 * clear),
        clear_zone=place(0, 0, width, height),
        module_mm=dots * grid / canvas.dots_per_mm,
        mark=place(*of_mark) if of_mark else None,
    )


def _extent(dots: int, mark: str) -> tuple[int, int]:
    """Width and height of symbol, mark and clear space, in dots."""
    side = MODULES * dots + 2 * clear_dots(dots)
    return (
        side + (_MARK_RIGHT * dots if mark == "right" else 0),
        side + (_MARK_ABOVE * dots if mark == "above" else 0),
    )


def _whole(rounding: Callable[[float], int], dot: float, grid: int) -> int:
    return rounding(dot / grid) * grid
