"""Runs as PDF drawing: one side of a card, its upper left corner anywhere on a page."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from PIL import Image
from reportlab.lib.colors import CMYKColorSep, Color, HexColor
from reportlab.lib.utils import ImageReader

from station.printer.card_geometry import POINTS_PER_MM, Box
from station.printer.elements import Plane
from station.printer.fonts import metrics
from station.printer.runs import BarsRun, PictureRun, QrRun, Run, ShapeRun, TextRun, plane_of

PROCESS_BLACK = CMYKColorSep(0, 0, 0, 1, spotName="Black")
"""A separation of its own, so that the bureau's black plate holds the resin plane and nothing else."""
PLAIN_BLACK = HexColor("#000000")


class Path(Protocol):
    """What is used of reportlab's paths; it has no types of its own."""

    def rect(self, x: float, y: float, width: float, height: float) -> None: ...
    def roundRect(self, x: float, y: float, width: float, height: float, radius: float) -> None: ...


class PdfCanvas(Protocol):
    """What is used of reportlab's canvas, in points from the lower left corner."""

    def setTitle(self, title: str) -> None: ...
    def setPageSize(self, size: tuple[float, float]) -> None: ...
    def setTrimBox(self, size: tuple[float, float, float, float]) -> None: ...
    def setBleedBox(self, size: tuple[float, float, float, float]) -> None: ...
    def setFillColor(self, aColor: Color) -> None: ...
    def setFillOverprint(self, a: bool) -> None: ...
    def setStrokeColor(self, aColor: Color) -> None: ...
    def setLineWidth(self, width: float) -> None: ...
    def setDash(self, array: list[float]) -> None: ...
    def line(self, x1: float, y1: float, x2: float, y2: float) -> None: ...
    def setFont(self, psfontname: str, size: float) -> None: ...
    def drawString(self, x: float, y: float, text: str, *, charSpace: float = 0) -> None: ...
    def drawCentredString(self, x: float, y: float, text: str) -> None: ...
    def roundRect(
        self, x: float, y: float, width: float, height: float, radius: float, *, stroke: int, fill: int
    ) -> None: ...
    def linearGradient(self, x0: float, y0: float, x1: float, y1: float, colors: tuple[Color, ...]) -> None: ...
    def drawImage(
        self, image: ImageReader, x: float, y: float, width: float, height: float, *, mask: str
    ) -> object: ...
    def beginPath(self) -> Path: ...
    def drawPath(self, aPath: Path, *, stroke: int, fill: int) -> None: ...
    def clipPath(self, aPath: Path, *, stroke: int, fill: int) -> None: ...
    def translate(self, dx: float, dy: float) -> None: ...
    def saveState(self) -> None: ...
    def restoreState(self) -> None: ...
    def showPage(self) -> None: ...
    def save(self) -> None: ...


def draw_runs(canvas: PdfCanvas, runs: Sequence[Run], at: tuple[float, float], black: Color = PLAIN_BLACK) -> None:
    """Draws a side; `at` is the card's upper left corner in points. Varnish is not ink, and not drawn."""
    canvas.saveState()
    canvas.translate(*at)
    drawn = [run for run in runs if plane_of(run) is not Plane.OVERLAY]
    for run in drawn:
        if plane_of(run) is Plane.COLOUR:
            _draw(canvas, run, None)
    # On the card the resin lies over the dyes, whatever the order in the template.
    canvas.setFillOverprint(black is PROCESS_BLACK)
    for run in drawn:
        if plane_of(run) is Plane.BLACK:
            _draw(canvas, run, black)
    canvas.restoreState()


def clip(canvas: PdfCanvas, box: Box, radius: float) -> None:
    """Confines what follows to a box of the card."""
    path = canvas.beginPath()
    path.roundRect(*_place(box), radius * POINTS_PER_MM)
    canvas.clipPath(path, stroke=0, fill=0)


def _draw(canvas: PdfCanvas, run: Run, black: Color | None) -> None:
    match run:
        case TextRun():
            _text(canvas, run, black or HexColor(run.colour))
        case ShapeRun():
            _shape(canvas, run, black or HexColor(run.colour))
        case PictureRun(plane=Plane.COLOUR):
            canvas.saveState()
            clip(canvas, run.box, run.radius)
            canvas.drawImage(ImageReader(run.image), *_place(run.box), mask="auto")
            canvas.restoreState()
        case PictureRun():
            canvas.saveState()
            clip(canvas, run.box, run.radius)
            _fill(canvas, _dots(run), black)
            canvas.restoreState()
        case QrRun():
            _fill(canvas, _modules(run), black)
        case BarsRun():
            bars = ((start, length) for start, length in _stretches(run.modules))
            step, box = run.module_mm, run.box
            _fill(canvas, (Box(box.x + start * step, box.y, length * step, box.h) for start, length in bars), black)


def _text(canvas: PdfCanvas, run: TextRun, colour: Color) -> None:
    metrics(run.weight)
    canvas.setFillColor(colour)
    canvas.setFont(run.weight.value, run.size_pt)
    x, y = run.x * POINTS_PER_MM, -run.y * POINTS_PER_MM
    canvas.drawString(x, y, run.text, charSpace=run.tracking * run.size_pt)


def _shape(canvas: PdfCanvas, run: ShapeRun, colour: Color) -> None:
    x, y, width, height = _place(run.box)
    if run.colour_to is None:
        canvas.setFillColor(colour)
        canvas.roundRect(x, y, width, height, run.radius * POINTS_PER_MM, stroke=0, fill=1)
        return
    canvas.saveState()
    clip(canvas, run.box, run.radius)
    end = (x + width, y + height) if run.across else (x, y)
    canvas.linearGradient(x, y + height, *end, (colour, HexColor(run.colour_to)))
    canvas.restoreState()


def _fill(canvas: PdfCanvas, boxes: Iterator[Box], black: Color | None) -> None:
    """One path of rectangles, so that no viewer shows seams."""
    canvas.setFillColor(black or PLAIN_BLACK)
    path = canvas.beginPath()
    for box in boxes:
        path.rect(*_place(box))
    canvas.drawPath(path, stroke=0, fill=1)


def _modules(run: QrRun) -> Iterator[Box]:
    """The inked modules, neighbours in a row as one; of an inverted code the field around them too."""
    step, box = run.module_mm, run.box
    for row, modules in enumerate(run.modules):
        inked = tuple(not dark for dark in modules) if run.inverted else modules
        for start, length in _stretches(inked):
            yield Box(box.x + start * step, box.y + row * step, length * step, step)
    if run.inverted:
        field, right, below = run.field, run.field.right - box.right, run.field.bottom - box.bottom
        yield Box(field.x, field.y, field.w, box.y - field.y)
        yield Box(field.x, box.bottom, field.w, below)
        yield Box(field.x, box.y, box.x - field.x, box.h)
        yield Box(box.right, box.y, right, box.h)


def _dots(run: PictureRun) -> Iterator[Box]:
    """The inked dots of a 1-bit picture."""
    image, box = run.image, run.box
    across, down = box.w / image.width, box.h / image.height
    rows = _rows(image)
    for row, dots in enumerate(rows):
        for start, length in _stretches(dots):
            yield Box(box.x + start * across, box.y + row * down, length * across, down)


def _rows(image: Image.Image) -> Iterator[tuple[bool, ...]]:
    grey, width = image.convert("L").tobytes(), image.width
    for row in range(image.height):
        yield tuple(value == 0 for value in grey[row * width : (row + 1) * width])


def _stretches(modules: tuple[bool, ...]) -> list[tuple[int, int]]:
    """Start and length of each stretch of dark modules."""
    stretches: list[tuple[int, int]] = []
    for at, dark in enumerate(modules):
        if dark and at and modules[at - 1]:
            stretches[-1] = (stretches[-1][0], stretches[-1][1] + 1)
        elif dark:
            stretches.append((at, 1))
    return stretches


def _place(box: Box) -> tuple[float, float, float, float]:
    """Left, lower, width, height in points; y grows upwards in a PDF."""
    return box.x * POINTS_PER_MM, -box.bottom * POINTS_PER_MM, box.w * POINTS_PER_MM, box.h * POINTS_PER_MM
