"""The layout step: (template, data, profile) to positioned runs. Pure, and the only place where anything is placed."""

from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO

from PIL import Image

from station.errors import DoesNotFitError, MissingGlyphError, TemplateError
from station.printer.card_geometry import POINTS_PER_MM, Box
from station.printer.elements import WHITE, Element, Line, Photo, Picture, Plane, Qr, Rect, Text, placeholders
from station.printer.face_data import FaceData, normalised
from station.printer.fit import Fitted, baselines, fit
from station.printer.fonts import FontMetrics, Weight, metrics
from station.printer.photo import prepare_photo
from station.printer.profile import PrinterProfile
from station.printer.qr import MIN_DOTS, place_qr, qr_modules
from station.printer.runs import Layout, PictureRun, QrRun, Run, ShapeRun, TextRun
from station.printer.scaling import scaled
from station.printer.template import Template, describe


def lay_out(template: Template, data: FaceData, profile: PrinterProfile) -> Layout:
    """Places everything. Raises a FaceError or PhotoError for what this holder's card cannot take, TemplateError for
    a QR code or artwork that this profile cannot take."""
    placer = _Placer(template, data, profile)
    return Layout(
        template=template.name,
        version=template.version,
        profile=profile,
        front=tuple(run for element in template.front for run in placer.runs(element)),
        back=tuple(run for element in template.back for run in placer.runs(element)),
        front_keep_outs=template.keep_outs("front"),
        back_keep_outs=template.keep_outs("back"),
    )


class _Placer:
    def __init__(self, template: Template, data: FaceData, profile: PrinterProfile) -> None:
        self.template, self.data, self.profile = template, data, profile
        self.fields = data.fields(template.dates)

    def runs(self, element: Element) -> Iterator[Run]:
        match element:
            case Text():
                yield from self.text(element)
            case Photo():
                yield from self.photo(element)
            case Qr():
                yield from self.qr(element)
            case Picture():
                yield self.artwork(element)
            case Rect():
                plane = Plane(element.plane)
                yield ShapeRun(element.box, plane, element.colour, element.colour_to, element.across, element.radius)
            case Line():
                yield ShapeRun(element.box, Plane(element.plane), element.colour)
            case _:
                return

    def text(self, element: Text) -> Iterator[TextRun]:
        if element.needs and not self.fields[element.needs]:
            return
        pattern = element.words(self.data.language)
        words = normalised(pattern.format_map(self.fields))
        named = placeholders(pattern)
        font = metrics(element.face)
        self.check_glyphs(named, element, words, font)
        if not words:
            return
        fitted = fit(element, words, font)
        if fitted is None:
            raise DoesNotFitError(field=_field(named, element), size=f"{element.min_size or element.size:g}")
        yield from _lines(element, fitted, font)

    def check_glyphs(self, named: list[str], element: Text, words: str, font: FontMetrics) -> None:
        for name in named:
            _refuse_missing(name, self.fields[name], font)
        _refuse_missing(_field(named, element), words, font)

    def photo(self, element: Photo) -> Iterator[Run]:
        if self.data.photo is not None:
            left, upper, right, lower = self.profile.dots(element.box)
            yield PictureRun(element.box, prepare_photo(self.data.photo, right - left, lower - upper), element.radius)
            return
        yield ShapeRun(element.box, Plane.COLOUR, element.backdrop, radius=element.radius)
        font = metrics(Weight.SEMIBOLD)
        if font.missing(self.data.initials) is None:
            size_pt = element.w * 0.4 * POINTS_PER_MM
            yield from _centred(self.data.initials, element.box, size_pt, 0.02, element.initials)

    def qr(self, element: Qr) -> Iterator[Run]:
        place = place_qr(element.box, element.mark, self.profile)
        if place is None:
            raise TemplateError(
                place=f"{self.template.name} version {self.template.version}",
                problem=f"the QR code {describe(element)} has no room for {MIN_DOTS} dots a module with its clear zone",
            )
        yield QrRun(place.symbol, place.module_mm, qr_modules(self.data.qr_text), self.data.qr_text)
        if place.mark is not None:
            yield from _mark(place.mark, place.module_mm, element)

    def artwork(self, element: Picture) -> PictureRun:
        left, upper, right, lower = self.profile.dots(element.box)
        try:
            return PictureRun(element.box, _artwork(self.template.artwork[element.file], right - left, lower - upper))
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
            place = f"{self.template.name} version {self.template.version}"
            raise TemplateError(place=place, problem=f"{element.file} is not a PNG or JPEG picture") from error


def _field(named: list[str], element: Text) -> str:
    return ", ".join(named) or f"(text {describe(element)})"


def _refuse_missing(field: str, words: str, font: FontMetrics) -> None:
    missing = font.missing(words)
    if missing is not None:
        shown = f"{missing} " if missing.isprintable() else ""
        raise MissingGlyphError(field=field, character=f"{shown}(U+{ord(missing):04X})")


def _lines(element: Text, fitted: Fitted, font: FontMetrics) -> Iterator[TextRun]:
    size = fitted.size_pt / POINTS_PER_MM
    for line, baseline in zip(fitted.lines, baselines(element, fitted, font), strict=True):
        ink = font.ink(line, element.tracking)
        spare = {"left": 0.0, "centre": 0.5, "right": 1.0}[element.align] * (element.w - ink.width * size)
        # By the ink, not by the advance: letters of different side bearings line up on the same edge.
        x = element.x + spare - ink.left * size
        plane = Plane(element.plane)
        yield TextRun(line, element.face, fitted.size_pt, element.tracking, x, baseline, plane, element.colour)


def _centred(words: str, box: Box, size_pt: float, tracking: float, colour: str) -> Iterator[TextRun]:
    """A short word in semibold capitals, in the middle of a box on the colour plane."""
    font, size = metrics(Weight.SEMIBOLD), size_pt / POINTS_PER_MM
    ink = font.ink(words, tracking)
    x = box.x + (box.w - ink.width * size) / 2 - ink.left * size
    y = box.y + (box.h + font.cap_height * size) / 2
    if words:
        yield TextRun(words, Weight.SEMIBOLD, size_pt, tracking, x, y, Plane.COLOUR, colour)


def _mark(place: Box, module: float, element: Qr) -> Iterator[Run]:
    """A neutral badge where the European Student Card's licensed mark goes."""
    inset_x, inset_y = (4 * module, module) if element.mark == "above" else (2 * module, 4 * module)
    badge = Box(place.x + inset_x, place.y + inset_y, place.w - 2 * inset_x, place.h - 2 * inset_y)
    yield ShapeRun(badge, Plane.COLOUR, element.mark_colour, radius=min(badge.w, badge.h) * 0.3)
    size_pt = min(badge.h * 0.75, badge.w * 0.42) * POINTS_PER_MM
    yield from _centred("ESC", badge, size_pt, 0.1, WHITE)


@lru_cache(maxsize=32)
def _artwork(raw: bytes, width: int, height: int) -> Image.Image:
    with Image.open(BytesIO(raw), formats=("PNG", "JPEG")) as picture:
        mode = "RGBA" if picture.mode in ("RGBA", "LA", "PA", "P") else "RGB"
        return scaled(picture.convert(mode), (width, height))
