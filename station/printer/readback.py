"""Every QR code is read from the plane that will be printed, before it is printed."""

import zxingcpp
from PIL import Image

from station.errors import QrUnreadableError
from station.printer.raster import Planes
from station.printer.runs import Layout, QrRun


def check_codes(layout: Layout, planes: Planes) -> None:
    """Raises QrUnreadableError unless each side's plane holds exactly the codes that were laid out."""
    for side, runs, plane in (("front", layout.front, planes.black), ("back", layout.back, planes.back)):
        expected = sorted(run.text for run in runs if isinstance(run, QrRun))
        if expected and (found := read_codes(plane)) != expected:
            raise QrUnreadableError(side=side, found=", ".join(found) or "nothing was found")


def read_codes(plane: Image.Image) -> list[str]:
    """The texts of all QR codes in a picture, sorted."""
    grey = plane.convert("L")
    pixels = memoryview(grey.tobytes()).cast("B", (grey.height, grey.width))
    codes = zxingcpp.read_barcodes(
        pixels, formats=zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode]), try_invert=False
    )
    return sorted(code.text for code in codes)
