"""A photo as a person has cut it at the desk: turned, a part of it, lighter or darker."""

from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageEnhance

from station.printer.photo import as_rgb, check_enough, largest_crop, read_photo

TALLEST = 1200
"""Pixels: 45 mm at more than 600 dpi; a record holds no more than any use of it needs."""
_QUALITY = 92
_TURNS = (None, Image.Transpose.ROTATE_270, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_90)
_WHOLE = (0.0, 0.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Cut:
    """`turn`: quarter turns clockwise, 0 to 3. `box`: left, top, right, bottom of the turned photo, each 0 to 1.

    `light`: 1 leaves it, 0.5 is half as bright, 1.5 half as bright again.
    """

    turn: int = 0
    box: tuple[float, float, float, float] = _WHOLE
    light: float = 1.0


def turned(picture: Image.Image, turn: int, light: float) -> Image.Image:
    """The whole picture as it is before the cut, in RGB."""
    way = _TURNS[turn % 4]
    upright = as_rgb(picture)
    upright = upright.transpose(way) if way is not None else upright
    return ImageEnhance.Brightness(upright).enhance(light) if light != 1.0 else upright


def check_cuttable(picture: Image.Image, aspect: float) -> None:
    """Whether a part of it that has this aspect shows a face, as it is or turned. Raises PhotoTooSmallError."""
    upright, turned_once = (largest_crop(*size, aspect) for size in (picture.size, (picture.height, picture.width)))
    check_enough(*max(upright, turned_once))


def cut_photo(raw: bytes, cut: Cut) -> bytes:
    """The photo as JPEG, without any of its metadata (place and camera stay with the person).

    Raises what read_photo raises, and PhotoTooSmallError.
    """
    picture = turned(read_photo(raw, 4 * TALLEST), cut.turn, cut.light)
    left, top, right, bottom = cut.box
    box = (left * picture.width, top * picture.height, right * picture.width, bottom * picture.height)
    width, height = box[2] - box[0], box[3] - box[1]
    check_enough(width, height)
    part = picture.crop((round(box[0]), round(box[1]), round(box[2]), round(box[3])))
    part.thumbnail((TALLEST, TALLEST), Image.Resampling.LANCZOS)
    octets = BytesIO()
    part.save(octets, "JPEG", quality=_QUALITY)
    return octets.getvalue()
