"""Which reader is meant when names change.

The PC/SC service ends a reader's name with its place: pcsc-lite with the reader's number and its slot's, two hex digits
each (readerfactory.c: "%s %02X %02X"); Windows with the reader's number. Unplugged and plugged in again, or with
another one beside it, the same reader comes back under another number; its slot stays.
"""

import re
from collections.abc import Sequence

_PLACE = re.compile(r"(?P<model>.+?) (?:[0-9A-F]{2}(?P<slot> [0-9A-F]{2})|[0-9])")


def find_moved(name: str, present: Sequence[str]) -> str | None:
    """The one reader present that differs from `name` by its number alone; None where there is none, or several."""
    wanted = _identity(name)
    found = [one for one in present if wanted is not None and _identity(one) == wanted]
    return found[0] if len(found) == 1 else None


def _identity(name: str) -> tuple[str, str | None] | None:
    """Model and slot; None for a name that ends without a number."""
    match = _PLACE.fullmatch(name)
    return (match["model"], match["slot"]) if match else None
