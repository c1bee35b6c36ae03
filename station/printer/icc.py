"""Colours by their ICC profiles: a photo's own to sRGB, sRGB to a printer's."""

from functools import lru_cache
from io import BytesIO
from typing import Any, cast

from PIL import Image, ImageChops, ImageCms

from station.errors import PrinterProfileError

_CMS = cast(Any, ImageCms)
"""Pillow's types leave out what its functions take and give."""


def in_srgb(picture: Image.Image) -> Image.Image:
    """A picture that brings its own colours (a wide-gamut phone, a scanner's CMYK) in those of everything else.

    A damaged colour profile is no reason to refuse the photo: it is taken as if it had none.
    """
    embedded = picture.info.get("icc_profile")
    if not embedded or picture.mode not in ("RGB", "CMYK"):
        return picture
    try:
        own = _CMS.ImageCmsProfile(BytesIO(embedded))
        turned: Image.Image = _CMS.profileToProfile(picture, own, _CMS.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):
        return picture
    return turned


def to_device_colours(plane: Image.Image, icc: bytes) -> Image.Image:
    """sRGB to the printer's RGB, perceptual. White stays white: it is no ink. Raises PrinterProfileError."""
    turned: Image.Image = _CMS.applyTransform(plane, _transform(icc))
    blank = ImageChops.difference(plane, Image.new("RGB", plane.size, "white")).convert("L")
    # Any ink at all counts: multiplied to the full, whatever is not 0.
    inked = ImageChops.add(blank, blank, scale=1 / 128)
    return Image.composite(turned, plane, inked)


@lru_cache(maxsize=4)
def _transform(icc: bytes) -> object:
    try:
        printer = _CMS.ImageCmsProfile(BytesIO(icc))
        if printer.profile.xcolor_space.strip() != "RGB":
            raise PrinterProfileError(place="with this ICC file", problem="it is not for RGB, which card printers take")
        srgb = _CMS.createProfile("sRGB")
        return _CMS.buildTransform(srgb, printer, "RGB", "RGB", ImageCms.Intent.PERCEPTUAL)
    except (ImageCms.PyCMSError, OSError) as error:
        raise PrinterProfileError(
            place="with this ICC file", problem="it is not an ICC profile for printing"
        ) from error
