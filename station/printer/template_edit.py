"""Numbers of a template changed in its text: comments, order and spacing stay as the designer left them."""

from collections.abc import Mapping
from typing import Any, cast

import tomlkit
from tomlkit.exceptions import TOMLKitError

NUMBERS = ("x", "y", "w", "h", "length", "size", "min_size", "radius", "width")
"""What can be changed in place."""
_STEP = 100
"""Hundredths of a millimetre or point are the finest that is written."""


def with_numbers(text: str, side: str, number: int, values: Mapping[str, float]) -> str:
    """The text with numbers of the `number`th element of a side replaced. Raises ValueError where there is no such."""
    try:
        document = cast(Any, tomlkit.parse(text))
        element = document[side][number]
        for field, value in values.items():
            rounded = round(value * _STEP) / _STEP
            element[field] = int(rounded) if rounded == int(rounded) else rounded
    except (TOMLKitError, LookupError) as error:
        raise ValueError(f"the {side} has no element {number + 1} to change") from error
    return tomlkit.dumps(document)
