"""Pictures scaled, and masks with smooth round corners."""

from functools import lru_cache
from typing import Any, cast

from PIL import Image, ImageDraw

_FINE = 4
"""Round corners are drawn this much larger, then scaled down."""


def scaled(
    picture: Image.Image,
    size: tuple[int, int],
    resample: Image.Resampling = Image.Resampling.LANCZOS,
    crop: tuple[float, float, float, float] | None = None,
) -> Image.Image:
    """The picture, or the part of it in `crop` (left, upper, right, lower), at another size."""
    # Pillow's type of `resize` names numpy, which is not installed.
    result: Image.Image = cast(Any, picture).resize(size, resample, box=crop, reducing_gap=2.0)
    return result


@lru_cache(maxsize=64)
def rounded_mask(size: tuple[int, int], radius: float) -> Image.Image:
    """255 inside a rectangle with round corners, 0 outside; `radius` in dots."""
    if radius <= 0:
        return Image.new("L", size, 255)
    fine = Image.new("L", (size[0] * _FINE, size[1] * _FINE), 0)
    draw = ImageDraw.Draw(fine)
    draw.rounded_rectangle((0, 0, fine.width - 1, fine.height - 1), radius * _FINE, fill=255)
    return scaled(fine, size, Image.Resampling.BOX)
