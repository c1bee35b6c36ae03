"""How a text finds its place in a box: shrink between limits, wrap, otherwise refuse. Never cut."""

import re
from dataclasses import dataclass
from itertools import pairwise

from station.printer.card_geometry import POINTS_PER_MM
from station.printer.elements import Text
from station.printer.fonts import FontMetrics

STEP_PT = 0.25
FEWER_LINES = 0.8
"""A text takes the fewest lines that cost no more than a fifth of the size it could have on more lines."""
_BREAKS = re.compile(r"\S+?-(?=\S)|\S+")
"""What stays together: words, and parts of words up to their hyphen."""
_APART = 0.02
"""What stays free between the letters of two lines, in ems: a dot and more, at any legible size."""
_SPARE = {"left": 0.0, "centre": 0.5, "right": 1.0}
"""How much of a line's spare width lies before it."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """The lines of a text, its size in points, and the distance of its baselines in sizes."""

    lines: tuple[str, ...]
    size_pt: float
    leading: float


def fit(element: Text, words: str, font: FontMetrics) -> Fitted | None:
    """The size and the lines at which the text lies in the element's box; None if there is no such size."""
    found: list[Fitted] = []
    for count in range(1, element.lines + 1):
        fitted = _largest(element, words, font, count)
        if fitted is not None and len(fitted.lines) == count:
            found.append(fitted)
    if not found:
        return None
    best = max(fitted.size_pt for fitted in found)
    return next(fitted for fitted in found if fitted.size_pt >= best * FEWER_LINES)


def fits(element: Text, words: str, font: FontMetrics) -> bool:
    """Whether there is a size at which the text lies in the box: what fits at all nearly always fits at the least."""
    counts, steps = range(1, element.lines + 1), (element.size - _least(element)) // STEP_PT
    least = element.size - steps * STEP_PT
    return any(_at(element, words, font, count, least) for count in counts) or fit(element, words, font) is not None


def line_x(element: Text, line: str, size_pt: float, font: FontMetrics) -> float:
    """Where a line begins, in millimetres from the left edge of the box.

    By the ink, not by the advance: letters of different side bearings line up on the same edge.
    """
    ink, size = font.ink(line, element.tracking), size_pt / POINTS_PER_MM
    return _SPARE[element.align] * (element.w - ink.width * size) - ink.left * size


def baselines(element: Text, fitted: Fitted, font: FontMetrics) -> list[float]:
    """The baseline of each line, in millimetres from the upper edge of the card.

    At the top the capitals' upper edge, at the bottom the last baseline keeps its place whatever the size: what stands
    in one line with another element stays there.
    """
    full, size = element.size / POINTS_PER_MM, fitted.size_pt / POINTS_PER_MM
    rest = (len(fitted.lines) - 1) * fitted.leading * size
    highest = element.y + (font.ascent - font.cap_height) * full + font.cap_height * size
    lowest = element.y + element.h - font.descent * full - rest
    first = {"top": highest, "middle": (highest + lowest) / 2, "bottom": lowest}[element.valign]
    return [first + number * fitted.leading * size for number in range(len(fitted.lines))]


def _largest(element: Text, words: str, font: FontMetrics, count: int) -> Fitted | None:
    size = element.size
    while size >= _least(element):
        if fitted := _at(element, words, font, count, size):
            return fitted
        size -= STEP_PT
    return None


def _least(element: Text) -> float:
    return element.min_size if element.min_size is not None else element.size


def _at(element: Text, words: str, font: FontMetrics, count: int, size: float) -> Fitted | None:
    """The text in at most `count` lines of this size, if it lies in the box."""
    if _height(element, count, size, element.leading, font) > element.h:
        return None
    lines = _wrap(words, font, element.tracking, element.w * POINTS_PER_MM / size, count)
    if lines is None:
        return None
    fitted = Fitted(lines, size, max(element.leading, _needed_leading(element, lines, size, font)))
    high = _height(element, count, size, fitted.leading, font)
    return fitted if high <= element.h and _ink_fits(element, fitted, font) else None


def _needed_leading(element: Text, lines: tuple[str, ...], size_pt: float, font: FontMetrics) -> float:
    """The distance at which no accent touches what hangs down from the line above it, in sizes."""
    needed, size = 0.0, size_pt / POINTS_PER_MM
    for above, below in pairwise(lines):
        shift = (line_x(element, below, size_pt, font) - line_x(element, above, size_pt, font)) / size
        for hanging in font.glyphs(above, element.tracking):
            for rising in font.glyphs(below, element.tracking):
                if rising.left + shift < hanging.right + _APART and hanging.left < rising.right + shift + _APART:
                    needed = max(needed, rising.top - hanging.bottom + _APART)
    return needed


def _height(element: Text, count: int, size_pt: float, leading: float, font: FontMetrics) -> float:
    """What `count` lines need, from ascent to descent; `baselines` leaves the edge to hold on to as at full size."""
    kept = {
        "top": font.ascent - font.cap_height,
        "middle": font.ascent - font.cap_height + font.descent,
        "bottom": font.descent,
    }[element.valign]
    scaled = font.ascent + font.descent + (count - 1) * leading - kept
    return (kept * element.size + scaled * size_pt) / POINTS_PER_MM


def _wrap(words: str, font: FontMetrics, tracking: float, width: float, count: int) -> tuple[str, ...] | None:
    """The text in at most `count` lines whose ink is no wider than `width` ems, or None."""
    lines: list[str] = []
    begin = end = 0
    for piece in _BREAKS.finditer(words):
        if end > begin and font.ink(words[begin : piece.end()], tracking).width > width:
            lines.append(words[begin:end])
            begin = piece.start()
        end = piece.end()
    lines.append(words[begin:end])
    if len(lines) > count or any(font.ink(line, tracking).width > width for line in lines):
        return None
    return tuple(lines)


def _ink_fits(element: Text, fitted: Fitted, font: FontMetrics) -> bool:
    """Whether the ink stays within the height of the box: a few signs reach below the font's descent."""
    size = fitted.size_pt / POINTS_PER_MM
    for line, baseline in zip(fitted.lines, baselines(element, fitted, font), strict=True):
        ink = font.ink(line, element.tracking)
        if baseline - ink.top * size < element.y or baseline - ink.bottom * size > element.y + element.h:
            return False
    return True
