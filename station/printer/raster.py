"""Runs to planes at the canvas's dots. Same runs, same bytes."""

from dataclasses import dataclass
from functools import lru_cache

from PIL import Image, ImageChops, ImageDraw

from station.printer.canvas import Canvas
from station.printer.card_geometry import Box
from station.printer.elements import KeepOut, Plane
from station.printer.fonts import Weight, metrics, pillow_font
from station.printer.icc import to_device_colours
from station.printer.runs import BarsRun, Layout, PictureRun, QrRun, Run, ShapeRun, TextRun
from station.printer.scaling import rounded_mask, scaled

_HARD = Image.Dither.NONE
INK, BLANK = 0, 1
"""The two values of a 1-bit plane: 0 prints (black in a viewer), 1 leaves the card as it is."""


@dataclass(frozen=True, slots=True, eq=False)
class Planes:
    """What the printer gets. Colour is RGB on white; the others have 1 bit, 0 where there is resin or varnish."""

    colour: Image.Image
    black: Image.Image
    overlay: Image.Image
    back: Image.Image

    def named(self) -> dict[str, Image.Image]:
        """The planes by name, in printing order."""
        return {
            "front-colour": self.colour,
            "front-black": self.black,
            "front-overlay": self.overlay,
            "back-black": self.back,
        }


def render_planes(layout: Layout, icc: bytes | None = None) -> Planes:
    """Draws both sides, in the device's dots and colours. Raises PrinterProfileError for an ICC file that is none."""
    canvas = layout.canvas
    colour = _colour(layout.front, canvas)
    return Planes(
        colour=canvas.for_device(colour if icc is None else to_device_colours(colour, icc)),
        black=canvas.for_device(_black(layout.front, canvas)),
        overlay=canvas.for_device(_overlay(layout.front, layout.front_keep_outs, canvas)),
        back=canvas.for_device(_black(layout.back, canvas)),
    )


def _colour(runs: tuple[Run, ...], canvas: Canvas) -> Image.Image:
    plane = Image.new("RGB", (canvas.width, canvas.height), "white")
    draw = ImageDraw.Draw(plane)
    for run in runs:
        match run:
            case ShapeRun(plane=Plane.COLOUR):
                left, upper, right, lower = canvas.dots(run.box)
                size = (max(1, right - left), max(1, lower - upper))
                plane.paste(_fill(size, run), (left, upper), rounded_mask(size, run.radius * canvas.dots_per_mm))
            case PictureRun(plane=Plane.COLOUR):
                left, upper, _, _ = canvas.dots(run.box)
                _paste_picture(plane, run, (left, upper), canvas)
            case TextRun(plane=Plane.COLOUR):
                _write(draw, run, canvas)
            case _:
                pass
    return plane


def _black(runs: tuple[Run, ...], canvas: Canvas) -> Image.Image:
    plane = Image.new("1", (canvas.width, canvas.height), BLANK)
    draw = ImageDraw.Draw(plane)
    for run in runs:
        match run:
            case ShapeRun(plane=Plane.BLACK):
                _area(draw, run.box, run.radius, canvas)
            case TextRun(plane=Plane.BLACK):
                _write_black(plane, run, canvas)
            case PictureRun(plane=Plane.BLACK):
                left, upper, _, _ = canvas.dots(run.box)
                shape = rounded_mask(run.image.size, run.radius * canvas.dots_per_mm).convert("1", dither=_HARD)
                plane.paste(INK, (left, upper), ImageChops.logical_and(ImageChops.invert(run.image), shape))
            case QrRun():
                _qr(draw, run, canvas)
            case BarsRun():
                _bars(draw, run, canvas)
            case _:
                pass
    return plane


def _overlay(runs: tuple[Run, ...], keep_outs: tuple[KeepOut, ...], canvas: Canvas) -> Image.Image:
    """Varnish: everywhere, or on the template's overlay shapes alone where it has any; never on a keep-out."""
    shapes = [run for run in runs if isinstance(run, ShapeRun) and run.plane is Plane.OVERLAY]
    plane = Image.new("1", (canvas.width, canvas.height), BLANK if shapes else INK)
    draw = ImageDraw.Draw(plane)
    for shape in shapes:
        _area(draw, shape.box, shape.radius, canvas)
    for keep_out in keep_outs:
        left, upper, right, lower = canvas.dots_around(keep_out.box)
        draw.rectangle((left, upper, right - 1, lower - 1), fill=BLANK)
    return plane


def _area(draw: ImageDraw.ImageDraw, box: Box, radius: float, canvas: Canvas) -> None:
    left, upper, right, lower = canvas.dots(box)
    # A hairline thinner than a dot still is one.
    corners = (left, upper, max(left, right - 1), max(upper, lower - 1))
    draw.rounded_rectangle(corners, radius * canvas.dots_per_mm, fill=INK)


def _qr(draw: ImageDraw.ImageDraw, run: QrRun, canvas: Canvas) -> None:
    if run.inverted:
        _area(draw, run.field, 0.0, canvas)
    left, upper, _, _ = canvas.dots(run.box)
    dots = round(run.module_mm * canvas.dots_per_mm)
    for row, modules in enumerate(run.modules):
        for column, dark in enumerate(modules):
            if dark:
                x, y = left + column * dots, upper + row * dots
                draw.rectangle((x, y, x + dots - 1, y + dots - 1), fill=BLANK if run.inverted else INK)


def _bars(draw: ImageDraw.ImageDraw, run: BarsRun, canvas: Canvas) -> None:
    left, upper, _, lower = canvas.dots(run.box)
    dots = round(run.module_mm * canvas.dots_per_mm)
    for number, dark in enumerate(run.modules):
        if dark:
            draw.rectangle((left + number * dots, upper, left + (number + 1) * dots - 1, lower - 1), fill=INK)


def _write_black(plane: Image.Image, run: TextRun, canvas: Canvas) -> None:
    """Each letter at its whole dot: one line hinted as a whole would drift away from the PDF's."""
    y = round(canvas.dot_y(run.y))
    size = run.size_mm * canvas.dots_per_mm
    for character, offset in zip(run.text, metrics(run.weight).offsets(run.text, run.tracking), strict=False):
        if not character.isspace():
            letter = _letter(run.weight, size, character)
            x = round(canvas.dot_x(run.x + offset * run.size_mm))
            plane.paste(INK, (x + letter.left, y + letter.upper), letter.mask)


@dataclass(frozen=True, slots=True, eq=False)
class _Letter:
    """A letter in 1 bit, and where its picture lies from the origin on the baseline."""

    mask: Image.Image
    left: int
    upper: int


@lru_cache(maxsize=4096)
def _letter(weight: Weight, size: float, character: str) -> _Letter:
    font = pillow_font(weight, size)
    left, upper, right, lower = (int(edge) for edge in font.getbbox(character, mode="1", anchor="ls"))
    # A dot more on every side: hinting for 1 bit may go beyond the box.
    mask = Image.new("1", (right - left + 4, lower - upper + 4), 0)
    draw = ImageDraw.Draw(mask)
    draw.fontmode = "1"
    draw.text((2 - left, 2 - upper), character, fill=1, font=font, anchor="ls")
    return _Letter(mask, left - 2, upper - 2)


def _write(draw: ImageDraw.ImageDraw, run: TextRun, canvas: Canvas) -> None:
    font = pillow_font(run.weight, run.size_mm * canvas.dots_per_mm)
    y = canvas.dot_y(run.y)
    for character, offset in zip(run.text, metrics(run.weight).offsets(run.text, run.tracking), strict=False):
        if not character.isspace():
            x = canvas.dot_x(run.x + offset * run.size_mm)
            draw.text((x, y), character, fill=run.colour, font=font, anchor="ls")


def _paste_picture(plane: Image.Image, run: PictureRun, place: tuple[int, int], canvas: Canvas) -> None:
    mask = rounded_mask(run.image.size, run.radius * canvas.dots_per_mm)
    if run.image.mode == "RGBA":
        plane.paste(run.image, place, run.image.getchannel("A"))
    else:
        plane.paste(run.image, place, mask)


@lru_cache(maxsize=64)
def _gradient(size: tuple[int, int], colour: str, colour_to: str, across: bool) -> Image.Image:
    ramp = Image.linear_gradient("L")
    if across:
        ramp = ramp.transpose(Image.Transpose.ROTATE_90)
    shade = scaled(ramp, size, Image.Resampling.BILINEAR)
    return Image.composite(Image.new("RGB", size, colour_to), Image.new("RGB", size, colour), shade)


def _fill(size: tuple[int, int], run: ShapeRun) -> Image.Image:
    if run.colour_to is None:
        return Image.new("RGB", size, run.colour)
    return _gradient(size, run.colour, run.colour_to, run.across)
