"""PDFs of faces, drawn from the same runs as the planes: the proof, and proof sheets. Same runs, same bytes."""

from collections.abc import Iterable
from io import BytesIO
from typing import BinaryIO, cast

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from station.printer.card_geometry import CORNER_RADIUS_MM, POINTS_PER_MM, Box
from station.printer.fonts import Weight, metrics
from station.printer.pdf_drawing import PLAIN_BLACK, PdfCanvas, clip, draw_runs
from station.printer.runs import Layout

A4_MM = (210.0, 297.0)
_MARGIN_MM, _GAP_MM, _CAPTION_MM = 12.0, 5.0, 9.0
"""Around a proof sheet, between the two sides of a card, below each for its caption."""
_EDGE = HexColor("#9aa3ad")


def open_pdf(target: BytesIO | BinaryIO, size: tuple[float, float], title: str) -> PdfCanvas:
    """A PDF whose bytes depend on what is drawn alone; `size` in points."""
    canvas = cast(PdfCanvas, Canvas(target, pagesize=size, invariant=1, pageCompression=1))
    canvas.setTitle(title)
    return canvas


def write_pdf(layout: Layout) -> bytes:
    """The proof: two pages, front and back, at the card's true size. Keep-outs are not drawn."""
    target, card = BytesIO(), layout.canvas.card
    size = (card.w * POINTS_PER_MM, card.h * POINTS_PER_MM)
    canvas = open_pdf(target, size, f"Card face, template {layout.template} version {layout.version}")
    for runs in (layout.front, layout.back):
        canvas.setTrimBox((0, 0, *size))
        draw_runs(canvas, runs, (0, size[1]))
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def write_proof_sheets(cards: Iterable[tuple[str, Layout]], target: BinaryIO) -> None:
    """A4 sheets to look through: the two sides of each card side by side at true size, with a caption below."""
    page = (A4_MM[0] * POINTS_PER_MM, A4_MM[1] * POINTS_PER_MM)
    canvas = open_pdf(target, page, "Card faces, proof sheets")
    room, begun = list[tuple[float, float]](), False
    for caption, layout in cards:
        if not room:
            if begun:
                canvas.showPage()
            room, begun = _places(layout.canvas.card), True
        _proof(canvas, caption, layout, room.pop(0))
    canvas.showPage()
    canvas.save()


def _places(card: Box) -> list[tuple[float, float]]:
    """Where pairs of cards lie on a sheet: upper left corners in millimetres, row by row."""
    across, down = 2 * card.w + 2 * _GAP_MM, card.h + _CAPTION_MM
    width, height = A4_MM[0] - 2 * _MARGIN_MM + _GAP_MM, A4_MM[1] - 2 * _MARGIN_MM
    rows = range(int(height / down))
    columns = range(int(width / across))
    return [(_MARGIN_MM + column * across, _MARGIN_MM + row * down) for row in rows for column in columns]


def _proof(canvas: PdfCanvas, caption: str, layout: Layout, at: tuple[float, float]) -> None:
    card = layout.canvas.card
    for runs, x in ((layout.front, at[0]), (layout.back, at[0] + card.w + _GAP_MM)):
        corner = (x * POINTS_PER_MM, (A4_MM[1] - at[1]) * POINTS_PER_MM)
        canvas.saveState()
        canvas.translate(*corner)
        clip(canvas, card, CORNER_RADIUS_MM)
        draw_runs(canvas, runs, (0, 0))
        canvas.restoreState()
        canvas.setStrokeColor(_EDGE)
        canvas.setLineWidth(0.3)
        width, height, radius = (length * POINTS_PER_MM for length in (card.w, card.h, CORNER_RADIUS_MM))
        canvas.roundRect(corner[0], corner[1] - height, width, height, radius, stroke=1, fill=0)
    metrics(Weight.REGULAR)
    canvas.setFont(Weight.REGULAR.value, 6.5)
    canvas.setFillColor(PLAIN_BLACK)
    canvas.drawString(at[0] * POINTS_PER_MM, (A4_MM[1] - at[1] - card.h - 3.5) * POINTS_PER_MM, caption)
