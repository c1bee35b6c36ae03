"""Every code is read from the plane that will be printed, before it is printed."""

import zxingcpp
from PIL import Image

from station.errors import CodeUnreadableError
from station.printer.raster import Planes
from station.printer.runs import BarsRun, Layout, QrRun


def check_codes(layout: Layout, planes: Planes) -> None:
    """Raises CodeUnreadableError unless each side's plane holds exactly the codes that were laid out."""
    for side, runs, plane in (("front", layout.front, planes.black), ("back", layout.back, planes.back)):
        codes = [run for run in runs if isinstance(run, QrRun | BarsRun)]
        expected = sorted(run.text for run in codes)
        if not expected:
            continue
        inverted = any(isinstance(run, QrRun) and run.inverted for run in codes)
        found = read_codes(layout.canvas.upright(plane), inverted=inverted)
        if found != expected:
            raise CodeUnreadableError(side=side, found=", ".join(found) or "nothing was found")


def read_codes(plane: Image.Image, *, inverted: bool = False) -> list[str]:
    """The texts of all QR codes and bar codes in a picture, sorted; light on dark ones too where `inverted`."""
    grey = plane.convert("L")
    pixels = memoryview(grey.tobytes()).cast("B", (grey.height, grey.width))
    # Model 2 alone: the corner of a code held askew can pass for a Micro QR code.
    formats = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCodeModel2, zxingcpp.BarcodeFormat.Code128])
    codes = zxingcpp.read_barcodes(pixels, formats=formats, try_invert=inverted)
    return sorted(code.text for code in codes)
