"""A holder's photo, made ready for its place on the card."""

import warnings
from io import BytesIO
from typing import Any, cast

from PIL import Image, ImageFilter, ImageOps

from station.errors import PhotoTooLargeError, PhotoTooSmallError, PhotoUnreadableError
from station.model.picture import MAX_PIXELS
from station.printer.icc import in_srgb
from station.printer.scaling import scaled

MIN_SIDE = 120
"""Pixels left on the shorter side after cropping; about 5 dots a millimetre on a photo of 23 mm."""
UPWARDS = 0.35
"""Where the crop lies in what is too high: 0 at the top, 0.5 in the middle. Faces stand above the middle."""
FORMATS = ("JPEG", "PNG", "WEBP", "TIFF", "GIF")
warnings.filterwarnings("ignore", category=Image.DecompressionBombWarning)  # the size is judged here


def prepare_photo(raw: bytes, width: int, height: int, sharpen: int = 0) -> Image.Image:
    """Decodes a photo, turns it upright, crops it to the aspect `width` to `height`, scales it to those pixels: sRGB.

    `sharpen` is the strength of an unsharp mask in per cent.

    Raises what read_photo raises, and PhotoTooSmallError.
    """
    # Never decoded below twice what is needed.
    photo = _crop(read_photo(raw, 2 * max(width, height)), width, height)
    return photo.filter(ImageFilter.UnsharpMask(1, sharpen, 2)) if sharpen else photo


def read_photo(raw: bytes, side: int) -> Image.Image:
    """Decodes a photo and turns it upright: sRGB, any mode. Of an animation the first picture counts.

    `side`: so many pixels are wanted at least; a JPEG is decoded no larger than that asks for. Raises
    PhotoTooLargeError before any pixel is decoded, PhotoUnreadableError.
    """
    try:
        with Image.open(BytesIO(raw), formats=FORMATS) as picture:
            _check_pixels(picture)
            # JPEG alone: at a half, a quarter or an eighth of the size.
            picture.draft(picture.mode, (side, side))
            return in_srgb(ImageOps.exif_transpose(picture))
    except Image.DecompressionBombError as error:
        raise PhotoTooLargeError(pixels="far too many", limit=f"{MAX_PIXELS:,}") from error
    except PhotoTooLargeError:
        raise
    except Image.UnidentifiedImageError as error:
        raise PhotoUnreadableError(reason="it is not a picture in a known format") from error
    except Exception as error:
        # Pillow's decoders raise whatever they stumble over; for a person it is all one: the file is damaged.
        raise PhotoUnreadableError(reason="the file is damaged") from error


def _check_pixels(picture: Image.Image) -> None:
    if picture.width * picture.height > MAX_PIXELS:
        raise PhotoTooLargeError(pixels=f"{picture.width * picture.height:,}", limit=f"{MAX_PIXELS:,}")


def largest_crop(width: int, height: int, aspect: float) -> tuple[float, float]:
    """Width and height, in pixels, of the largest part of a picture that has this aspect, width by height."""
    crop_width = min(float(width), height * aspect)
    return crop_width, crop_width / aspect


def check_enough(width: float, height: float) -> None:
    """Whether so many pixels show a face. Raises PhotoTooSmallError."""
    if min(width, height) < MIN_SIDE:
        raise PhotoTooSmallError(width=int(width), height=int(height), needed=MIN_SIDE)


def _crop(picture: Image.Image, width: int, height: int) -> Image.Image:
    crop_width, crop_height = largest_crop(picture.width, picture.height, width / height)
    check_enough(crop_width, crop_height)
    left, upper = (picture.width - crop_width) / 2, (picture.height - crop_height) * UPWARDS
    box = (left, upper, left + crop_width, upper + crop_height)
    return scaled(as_rgb(picture), (width, height), crop=box)


def as_rgb(picture: Image.Image) -> Image.Image:
    """Any mode as RGB: 16 bits scaled to 8, transparency on white."""
    if picture.mode.startswith("I;16") or picture.mode == "I":
        # Pillow's type of `point` names numpy, which is not installed. `convert` alone would cut everything above 255.
        eight_bits: Image.Image = cast(Any, picture.convert("I")).point(_of_sixteen_bits)
        return eight_bits.convert("L").convert("RGB")
    if picture.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in picture.info:
        white = Image.new("RGBA", picture.size, "white")
        return Image.alpha_composite(white, picture.convert("RGBA")).convert("RGB")
    return picture.convert("RGB")


def _of_sixteen_bits(value: float) -> float:
    return value / 257
