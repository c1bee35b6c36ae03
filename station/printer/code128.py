"""Code 128 (ISO/IEC 15417): made by zxing-cpp, placed here on whole dots.

Ten modules stay clear on each side. A module is at least 0.25 mm, three dots at 300 dpi: our choice, since no public
source sets it for cards.
"""

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast

import zxingcpp

from station.printer.canvas import Canvas
from station.printer.card_geometry import Box

QUIET = 10
MIN_MODULE_MM = 0.25


@dataclass(frozen=True, slots=True)
class BarPlace:
    """Where the bars stand, on whole dots, without their clear zones."""

    bars: Box
    module_mm: float


@lru_cache(maxsize=256)
def bar_modules(text: str) -> tuple[bool, ...] | None:
    """The modules from left to right, True for dark; None where Code 128 has no such character."""
    if not text.isascii():
        return None
    # Its picture has one dot a module and 50 rows, all the same. The library's types know no buffers.
    library = cast(Any, zxingcpp)
    symbol = library.create_barcode(text, zxingcpp.BarcodeFormat.Code128)
    picture = memoryview(library.write_barcode_to_image(symbol, scale=1, add_quiet_zones=False))
    width = cast(tuple[int, int], picture.shape)[1]
    return tuple(value == 0 for value in picture.tobytes()[:width])


def place_bars(box: Box, modules: int, canvas: Canvas) -> BarPlace | None:
    """Puts the widest code that the box holds into its middle; None if its modules would be too thin."""
    left, right = math.ceil(canvas.dot_x(box.x) - 1e-6), math.floor(canvas.dot_x(box.right) + 1e-6)
    step = canvas.grid_x
    dots = (right - left) // (modules + 2 * QUIET) // step * step
    if dots / canvas.dots_per_mm < MIN_MODULE_MM:
        return None
    x = left + (right - left - modules * dots) // 2 // step * step
    return BarPlace(Box(canvas.mm_x(x), box.y, modules * dots / canvas.dots_per_mm, box.h), dots / canvas.dots_per_mm)
