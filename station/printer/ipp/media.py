"""Which of a printer's media is a card.

Media have self-describing names that end in their size, `…_54x85.6mm` or `…_2.12x3.38in` (PWG 5101.1, section 5).
"""

import re
from collections.abc import Iterable

from station.printer.card_geometry import CARD_HEIGHT_MM, CARD_WIDTH_MM, MM_PER_INCH

TOLERANCE_MM = 1.5
"""How far a medium may differ from ID-1: drivers name the trimmed card, or the card with its bleed (86.02 x 54.86)."""
_SIZE = re.compile(r"_(?P<width>[0-9.]+)x(?P<height>[0-9.]+)(?P<unit>mm|in)$")


def card_medium(names: Iterable[str]) -> str | None:
    """The name of the medium that comes closest to an ID-1 card, in either direction; None where none does."""
    near = [(distance, name) for name in names if (distance := _distance(name)) <= TOLERANCE_MM]
    return min(near)[1] if near else None


def _distance(name: str) -> float:
    found = _SIZE.search(name)
    if not found:
        return float("inf")
    unit = MM_PER_INCH if found["unit"] == "in" else 1.0
    short, long = sorted((float(found["width"]) * unit, float(found["height"]) * unit))
    return max(abs(short - CARD_HEIGHT_MM), abs(long - CARD_WIDTH_MM))
