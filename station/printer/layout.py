"""The layout step: (template, data, profile) to positioned runs. Pure, and the only place where anything is placed."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from PIL import Image

from station.errors import TemplateError
from station.printer import artwork
from station.printer.canvas import Canvas
from station.printer.card_geometry import POINTS_PER_MM, Box
from station.printer.elements import (
    BLACK,
    WHITE,
    Code128,
    Element,
    Line,
    Photo,
    Picture,
    Plane,
    Qr,
    Rect,
    Text,
)
from station.printer.face_data import FaceData
from station.printer.fonts import Weight, metrics
from station.printer.photo import prepare_photo
from station.printer.placement import describe
from station.printer.profile import PrinterProfile
from station.printer.qr import MIN_DOTS, place_qr, qr_modules
from station.printer.runs import Layout, PictureRun, QrRun, Run, ShapeRun, TextRun
from station.printer.template import Template
from station.printer.texts import bars_run, text_runs

Drawn = TypeVar("Drawn")


def lay_out(template: Template, data: FaceData, profile: PrinterProfile) -> Layout:
    """Places everything. Raises a FaceError or PhotoError for what this holder's card cannot take, TemplateError for
    a QR code or artwork that this profile cannot take."""
    canvas = profile.canvas(upright=template.upright)
    placer = _Placer(template, data, canvas, profile.sharpen)
    return Layout(
        template=template.name,
        version=template.version,
        canvas=canvas,
        front=tuple(run for element in template.front for run in placer.runs(element)),
        back=tuple(run for element in template.back for run in placer.runs(element)),
        front_keep_outs=template.keep_outs("front"),
        back_keep_outs=template.keep_outs("back"),
    )


class _Placer:
    def __init__(self, template: Template, data: FaceData, canvas: Canvas, sharpen: int) -> None:
        self.template, self.data, self.canvas, self.sharpen = template, data, canvas, sharpen
        self.fields = data.fields(template.dates)

    def runs(self, element: Element) -> Iterator[Run]:
        if not element.when.holds(self.data):
            return
        match element:
            case Text():
                yield from text_runs(element, self.data, self.fields)
            case Photo():
                yield from self.photo(element)
            case Qr():
                yield from self.qr(element)
            case Code128():
                yield from bars_run(element, self.fields, self.canvas)
            case Picture():
                yield self.picture(element.file, element.box, Plane(element.plane))
            case Rect():
                plane = Plane(element.plane)
                yield ShapeRun(element.box, plane, element.colour, element.colour_to, element.across, element.radius)
            case Line():
                yield ShapeRun(element.box, Plane(element.plane), element.colour)
            case _:
                return

    def photo(self, element: Photo) -> Iterator[Run]:
        plane = Plane(element.plane)
        if self.data.photo is not None:
            left, upper, right, lower = self.canvas.dots(element.box)
            photo = prepare_photo(self.data.photo, right - left, lower - upper, self.sharpen)
            # Dithered, black resin alone shows a likeness too.
            yield PictureRun(element.box, photo if plane is Plane.COLOUR else photo.convert("1"), element.radius, plane)
            return
        initials = element.initials if plane is Plane.COLOUR else BLACK
        if plane is Plane.COLOUR:
            yield ShapeRun(element.box, plane, element.backdrop, radius=element.radius)
        if metrics(Weight.SEMIBOLD).missing(self.data.initials) is None:
            yield from _centred(self.data.initials, element.box, element.w * 0.4 * POINTS_PER_MM, 0.02, initials, plane)

    def qr(self, element: Qr) -> Iterator[Run]:
        place = place_qr(element.box, element.mark, self.canvas)
        if place is None:
            raise self.refusal(
                f"the QR code {describe(element)} has no room for {MIN_DOTS} dots a module with its clear zone"
            )
        modules = qr_modules(self.data.qr_text)
        yield QrRun(place.symbol, place.module_mm, modules, self.data.qr_text, place.field, element.inverted)
        if place.mark is None:
            return
        if element.mark_file is None:
            yield from _badge(place.mark, place.module_mm, element)
        else:
            yield self.picture(element.mark_file, self.whole(element.mark_file, place.mark), Plane(element.mark_plane))

    def whole(self, file: str, box: Box) -> Box:
        """The part of a box that artwork of its own aspect fills, in the middle."""
        aspect = self.drawn(file, artwork.aspect)
        w, h = min(box.w, box.h * aspect), min(box.h, box.w / aspect)
        return Box(box.x + (box.w - w) / 2, box.y + (box.h - h) / 2, w, h)

    def picture(self, file: str, box: Box, plane: Plane) -> PictureRun:
        left, upper, right, lower = self.canvas.dots(box)
        image = self.drawn(file, lambda raw: artwork.draw(raw, max(1, right - left), max(1, lower - upper)))
        return PictureRun(box, image if plane is Plane.COLOUR else _in_black(image), plane=plane)

    def drawn(self, file: str, use: Callable[[bytes], Drawn]) -> Drawn:
        try:
            return use(self.template.artwork[file])
        except artwork.UNREADABLE as error:
            raise self.refusal(f"{file} is not an SVG, PNG or JPEG picture that can be drawn") from error

    def refusal(self, problem: str) -> TemplateError:
        return TemplateError(place=f"{self.template.name} version {self.template.version}", problem=problem)


def _centred(
    words: str, box: Box, size_pt: float, tracking: float, colour: str, plane: Plane = Plane.COLOUR
) -> Iterator[TextRun]:
    """A short word in semibold capitals, in the middle of a box."""
    font, size = metrics(Weight.SEMIBOLD), size_pt / POINTS_PER_MM
    ink = font.ink(words, tracking)
    x = box.x + (box.w - ink.width * size) / 2 - ink.left * size
    y = box.y + (box.h + font.cap_height * size) / 2
    if words:
        yield TextRun(words, Weight.SEMIBOLD, size_pt, tracking, x, y, plane, colour)


def _badge(place: Box, module: float, element: Qr) -> Iterator[Run]:
    """A neutral badge where the European Student Card's licensed mark goes; in black it is the letters alone."""
    inset_x, inset_y = (4 * module, module) if element.mark == "above" else (2 * module, 4 * module)
    badge = Box(place.x + inset_x, place.y + inset_y, place.w - 2 * inset_x, place.h - 2 * inset_y)
    size_pt = min(badge.h * 0.75, badge.w * 0.36) * POINTS_PER_MM
    if element.mark_plane == "black":
        yield from _centred("ESC", badge, size_pt, 0.1, BLACK, Plane.BLACK)
        return
    yield ShapeRun(badge, Plane.COLOUR, element.mark_colour, radius=min(badge.w, badge.h) * 0.3)
    yield from _centred("ESC", badge, size_pt, 0.1, WHITE)


def _in_black(image: Image.Image) -> Image.Image:
    """Artwork in 1 bit: what is darker than half prints, its holes do not."""
    on_white = Image.new("RGBA", image.size, "white")
    on_white.alpha_composite(image.convert("RGBA"))
    return on_white.convert("L").convert("1", dither=Image.Dither.NONE)
