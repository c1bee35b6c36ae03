"""The proof: a PDF page a side at the card's true size, drawn from the same runs. Same runs, same bytes."""

from io import BytesIO
from typing import Protocol, cast

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from station.printer.card_geometry import CARD_HEIGHT_MM, CARD_WIDTH_MM, POINTS_PER_MM, Box
from station.printer.elements import Plane
from station.printer.fonts import metrics
from station.printer.runs import Layout, PictureRun, QrRun, Run, ShapeRun, TextRun

PAGE_SIZE = (CARD_WIDTH_MM * POINTS_PER_MM, CARD_HEIGHT_MM * POINTS_PER_MM)


class _Path(Protocol):
    """What is used of reportlab's paths; it has no types of its own."""

    def rect(self, x: float, y: float, width: float, height: float) -> None: ...
    def roundRect(self, x: float, y: float, width: float, height: float, radius: float) -> None: ...


class _Canvas(Protocol):
    """What is used of reportlab's canvas, in points from the lower left corner."""

    def setTitle(self, title: str) -> None: ...
    def setTrimBox(self, size: tuple[float, float, float, float]) -> None: ...
    def setFillColor(self, aColor: Color) -> None: ...
    def setFont(self, psfontname: str, size: float) -> None: ...
    def drawString(self, x: float, y: float, text: str, *, charSpace: float) -> None: ...
    def roundRect(
        self, x: float, y: float, width: float, height: float, radius: float, *, stroke: int, fill: int
    ) -> None: ...
    def linearGradient(self, x0: float, y0: float, x1: float, y1: float, colors: tuple[Color, ...]) -> None: ...
    def drawImage(
        self, image: ImageReader, x: float, y: float, width: float, height: float, *, mask: str
    ) -> object: ...
    def beginPath(self) -> _Path: ...
    def drawPath(self, aPath: _Path, *, stroke: int, fill: int) -> None: ...
    def clipPath(self, aPath: _Path, *, stroke: int, fill: int) -> None: ...
    def saveState(self) -> None: ...
    def restoreState(self) -> None: ...
    def showPage(self) -> None: ...
    def save(self) -> None: ...


def write_pdf(layout: Layout) -> bytes:
    """Two pages, front and back. Varnish is not ink, and not drawn; nor are keep-outs."""
    target = BytesIO()
    canvas = cast(_Canvas, Canvas(target, pagesize=PAGE_SIZE, invariant=1, pageCompression=1))
    canvas.setTitle(f"Card face, template {layout.template} version {layout.version}")
    canvas.setTrimBox((0, 0, *PAGE_SIZE))
    for runs in (layout.front, layout.back):
        # On the card the resin lies over the dyes, whatever the order in the template.
        for run in sorted(runs, key=_is_black):
            _draw(canvas, run)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _is_black(run: Run) -> bool:
    return isinstance(run, QrRun) or (not isinstance(run, PictureRun) and run.plane is Plane.BLACK)


def _draw(canvas: "_Canvas", run: Run) -> None:
    match run:
        case TextRun():
            _text(canvas, run)
        case ShapeRun(plane=Plane.OVERLAY):
            pass
        case ShapeRun():
            _shape(canvas, run)
        case PictureRun():
            _picture(canvas, run)
        case QrRun():
            _qr(canvas, run)


def _text(canvas: "_Canvas", run: TextRun) -> None:
    metrics(run.weight)
    canvas.setFillColor(HexColor(run.colour))
    canvas.setFont(run.weight.value, run.size_pt)
    x, y = run.x * POINTS_PER_MM, (CARD_HEIGHT_MM - run.y) * POINTS_PER_MM
    canvas.drawString(x, y, run.text, charSpace=run.tracking * run.size_pt)


def _shape(canvas: "_Canvas", run: ShapeRun) -> None:
    x, y, width, height = _place(run.box)
    if run.colour_to is None:
        canvas.setFillColor(HexColor(run.colour))
        canvas.roundRect(x, y, width, height, run.radius * POINTS_PER_MM, stroke=0, fill=1)
        return
    canvas.saveState()
    _clip(canvas, run.box, run.radius)
    end = (x + width, y + height) if run.across else (x, y)
    colours = (HexColor(run.colour), HexColor(run.colour_to))
    canvas.linearGradient(x, y + height, *end, colours)
    canvas.restoreState()


def _picture(canvas: "_Canvas", run: PictureRun) -> None:
    x, y, width, height = _place(run.box)
    canvas.saveState()
    _clip(canvas, run.box, run.radius)
    canvas.drawImage(ImageReader(run.image), x, y, width, height, mask="auto")
    canvas.restoreState()


def _qr(canvas: "_Canvas", run: QrRun) -> None:
    """One path of squares, each row's neighbours as one rectangle, so that no viewer shows seams."""
    canvas.setFillColor(HexColor("#000000"))
    path = canvas.beginPath()
    for row, modules in enumerate(run.modules):
        for start, length in _stretches(modules):
            module = run.module_mm
            path.rect(*_place(Box(run.box.x + start * module, run.box.y + row * module, length * module, module)))
    canvas.drawPath(path, stroke=0, fill=1)


def _stretches(modules: tuple[bool, ...]) -> list[tuple[int, int]]:
    """Start and length of each stretch of dark modules."""
    stretches: list[tuple[int, int]] = []
    for at, dark in enumerate(modules):
        if dark and at and modules[at - 1]:
            stretches[-1] = (stretches[-1][0], stretches[-1][1] + 1)
        elif dark:
            stretches.append((at, 1))
    return stretches


def _clip(canvas: "_Canvas", box: Box, radius: float) -> None:
    path = canvas.beginPath()
    path.roundRect(*_place(box), radius * POINTS_PER_MM)
    canvas.clipPath(path, stroke=0, fill=0)


def _place(box: Box) -> tuple[float, float, float, float]:
    """Left, lower, width, height in points; y grows upwards in a PDF."""
    return (
        box.x * POINTS_PER_MM,
        (CARD_HEIGHT_MM - box.bottom) * POINTS_PER_MM,
        box.w * POINTS_PER_MM,
        box.h * POINTS_PER_MM,
    )
