"""Artwork beside a template: SVG, PNG or JPEG, drawn at the size it is placed in.

An SVG is drawn by resvg with the shipped fonts alone, so that it looks the same on every machine; what it refers to
outside itself is refused.
"""

import math
import re
from functools import lru_cache
from io import BytesIO

import resvg_py
from PIL import Image

from station.model.picture import MAX_PIXELS
from station.printer.card_geometry import Box
from station.printer.fonts import Weight, font_path
from station.printer.scaling import scaled

_TRIAL = 1000
"""Dots across at which the aspect of an SVG is measured."""
_FINE = 12
"""Dots a millimetre at which ink is looked for: about 300 dpi."""
_OUTSIDE = re.compile(rb"<(?:\w+:)?(?:image|feImage)\b[^>]*?href\s*=\s*[\"'](?!\s*data:)", re.IGNORECASE)
UNREADABLE = (OSError, ValueError, SyntaxError, Image.DecompressionBombError)
"""What `draw` raises where the artwork is none."""


@lru_cache(maxsize=64)
def draw(raw: bytes, width: int, height: int) -> Image.Image:
    """The artwork stretched to `width` x `height` dots: RGB, or RGBA where it has holes."""
    if is_svg(raw):
        # Large enough on both sides, then brought to the size: resvg keeps the aspect.
        return scaled(_svg(raw, max(width, round(height * aspect(raw)))), (width, height))
    with Image.open(BytesIO(raw), formats=("PNG", "JPEG")) as picture:
        _check_pixels(picture.width * picture.height)
        mode = "RGBA" if picture.mode in ("RGBA", "LA", "PA", "P") else "RGB"
        return scaled(picture.convert(mode), (width, height))


@lru_cache(maxsize=64)
def aspect(raw: bytes) -> float:
    """Width by height of the artwork as it was made."""
    if is_svg(raw):
        picture = _svg(raw, _TRIAL)
        return picture.width / picture.height
    with Image.open(BytesIO(raw), formats=("PNG", "JPEG")) as picture:
        return picture.width / picture.height


def inks(raw: bytes, box: Box, place: Box) -> bool:
    """Whether the artwork, filling `box`, puts any ink into `place` (both in millimetres)."""
    if not box.meets(place):
        return False
    width, height = max(1, round(box.w * _FINE)), max(1, round(box.h * _FINE))
    across, down = width / box.w, height / box.h
    part = draw(raw, width, height).crop(
        (
            max(0, math.floor((place.x - box.x) * across)),
            max(0, math.floor((place.y - box.y) * down)),
            min(width, math.ceil((place.right - box.x) * across)),
            min(height, math.ceil((place.bottom - box.y) * down)),
        )
    )
    white = Image.new("RGBA", part.size, "white")
    white.alpha_composite(part.convert("RGBA"))
    return white.convert("RGB").getextrema() != ((255, 255),) * 3


def is_svg(raw: bytes) -> bool:
    """Whether the bytes begin like SVG text."""
    return raw[:4096].lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"<svg", b"<?xml", b"<!--", b"<!DOCTYPE svg"))


def _svg(raw: bytes, width: int) -> Image.Image:
    if _OUTSIDE.search(raw):
        raise ValueError("it shows a picture that is not inside the file")
    png = resvg_py.svg_to_bytes(
        svg_string=raw.decode("utf-8-sig"),
        width=width,
        skip_system_fonts=True,
        font_files=[str(font_path(weight)) for weight in Weight],
        font_family="Noto Sans",
        sans_serif_family="Noto Sans",
    )
    with Image.open(BytesIO(png), formats=("PNG",)) as picture:
        _check_pixels(picture.width * picture.height)
        return picture.convert("RGBA")


def _check_pixels(pixels: int) -> None:
    if pixels > MAX_PIXELS:
        raise ValueError(f"it has {pixels:,} pixels, at most {MAX_PIXELS:,} are drawn")
