"""A card's face: rendered once, checked, then printed, proofed or shown."""

import hashlib
from dataclasses import dataclass, field

from station.printer.face_data import FaceData
from station.printer.layout import lay_out
from station.printer.pdf import write_pdf
from station.printer.profile import PrinterProfile
from station.printer.raster import Planes, render_planes
from station.printer.readback import check_codes
from station.printer.runs import Layout
from station.printer.template import Template

DEFAULT_PROFILE = PrinterProfile()


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """One card's planes, with the layout they were drawn from. `digest` is the SHA-256 over all planes, sizes and bits.

    Template name and version are recorded with the card.
    """

    template: str
    version: int
    planes: Planes = field(repr=False)
    layout: Layout = field(repr=False)
    digest: bytes
    dpi: tuple[int, int] = (300, 300)
    """Of the planes as the device gets them, across and down."""

    def pdf(self) -> bytes:
        """The proof at true size; made when asked for."""
        return write_pdf(self.layout)


def render_face(template: Template, data: FaceData, profile: PrinterProfile = DEFAULT_PROFILE) -> Face:
    """Lays out, draws and reads back every QR code.

    Raises a FaceError (a text, the photo or the QR text of this holder) or TemplateError; nothing is cut or left out
    silently.
    """
    layout = lay_out(template, data, profile)
    planes = render_planes(layout, profile.icc)
    check_codes(layout, planes)
    return Face(template.name, template.version, planes, layout, _digest(planes), _dpi(layout))


def _dpi(layout: Layout) -> tuple[int, int]:
    canvas = layout.canvas
    across, down = canvas.dpi // canvas.grid_x, canvas.dpi // canvas.grid_y
    return (down, across) if canvas.turn % 180 else (across, down)


def _digest(planes: Planes) -> bytes:
    digest = hashlib.sha256()
    for name, plane in planes.named().items():
        digest.update(f"{name} {plane.mode} {plane.width}x{plane.height}\n".encode())
        digest.update(plane.tobytes())
    return digest.digest()
