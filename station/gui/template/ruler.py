"""Arithmetic of rulers and places, without Qt."""

from collections.abc import Iterator, Sequence

from station.gui.template.snapshot import ElementView

_NARROWEST = 5.0
"""Pixels between two ticks."""


def ticks(length_mm: float, pixels_per_mm: float) -> Iterator[tuple[int, bool]]:
    """The millimetres to mark, and which of them bear their figure."""
    step = next(step for step in (1, 5, 10) if step * pixels_per_mm >= _NARROWEST or step == 10)
    figures = 5 if 5 * pixels_per_mm >= 8 * _NARROWEST else 10
    for mm in range(0, int(length_mm) + 1, step):
        yield mm, mm % figures == 0


def element_at(elements: Sequence[ElementView], side: str, x: float, y: float) -> ElementView | None:
    """The element under a place in millimetres: the smallest of those that lie there."""
    under = [
        each
        for each in elements
        if each.side == side and each.box.x <= x <= each.box.right and each.box.y <= y <= each.box.bottom
    ]
    return min(under, key=lambda each: each.box.w * each.box.h, default=None)
