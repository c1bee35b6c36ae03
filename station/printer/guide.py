"""The placement guide for cards that are already out: where the QR sticker and the hologram go, at true size."""

from typing import BinaryIO

from station.printer.card_geometry import CORNER_RADIUS_MM, POINTS_PER_MM, Box
from station.printer.elements import KeepOut, Qr
from station.printer.fonts import Weight, metrics
from station.printer.pdf import A4_MM, open_pdf
from station.printer.pdf_drawing import PLAIN_BLACK, PdfCanvas
from station.printer.placement import describe
from station.printer.template import Template

_LEFT_MM, _TOP_MM = 45.0, 62.0
"""Where the card's corner lies on the sheet."""
_WORDS = {
    "en": (
        "Where the stickers go",
        "Print this page at 100 %: the outline is a card at its true size. Lay the card on it.",
        "QR code sticker",
        "hologram",
        "{what} {name}: left edge {x:.1f} mm, upper edge {y:.1f} mm, {w:.1f} x {h:.1f} mm",
    ),
    "fr": (
        "Où coller les étiquettes",
        "Imprimez cette page à 100 %\u00a0: le contour est une carte en vraie grandeur. Posez-y la carte.",
        "étiquette du code QR",
        "hologramme",
        "{what} {name}\u00a0: bord gauche {x:.1f} mm, bord supérieur {y:.1f} mm, {w:.1f} x {h:.1f} mm",
    ),
}


def write_guide(template: Template, target: BinaryIO, language: str = "en") -> None:
    """One A4 page: the front's outline, the places of code and hologram, and their distances from the card's edges."""
    title, how, code, hologram, measures = _WORDS.get(language, _WORDS["en"])
    canvas = open_pdf(target, (A4_MM[0] * POINTS_PER_MM, A4_MM[1] * POINTS_PER_MM), title)
    _write(canvas, 20, 28, title, 16, Weight.SEMIBOLD)
    _write(canvas, 20, 38, how, 9)
    _outline(canvas, template.card, CORNER_RADIUS_MM, 0.6)
    below = _TOP_MM + template.card.h + 16
    for element in template.front:
        if not (isinstance(element, Qr) or (isinstance(element, KeepOut) and element.kind == "hologram")):
            continue
        what, box = (code if isinstance(element, Qr) else hologram), element.box
        _outline(canvas, box, 0.0 if isinstance(element, Qr) else element.radius, 0.8)
        _write(canvas, _LEFT_MM + box.x + 0.8, _TOP_MM + box.y + 3, what, 5)
        _distances(canvas, box)
        name = describe(element)
        _write(canvas, 20, below, measures.format(what=what, name=name, x=box.x, y=box.y, w=box.w, h=box.h), 9)
        below += 6
    canvas.showPage()
    canvas.save()


def _distances(canvas: PdfCanvas, box: Box) -> None:
    """From the card's left edge and from its upper edge to the box, with their figures."""
    canvas.setDash([1.5, 1.5])
    _line(canvas, 0, box.y + box.h / 2, box.x, box.y + box.h / 2)
    _line(canvas, box.x + box.w / 2, 0, box.x + box.w / 2, box.y)
    canvas.setDash([])
    _write(canvas, _LEFT_MM + box.x / 2 - 3, _TOP_MM + box.y + box.h / 2 - 1, f"{box.x:.1f}", 6)
    _write(canvas, _LEFT_MM + box.x + box.w / 2 + 1, _TOP_MM + box.y - 1, f"{box.y:.1f}", 6)


def _outline(canvas: PdfCanvas, box: Box, radius: float, width: float) -> None:
    canvas.setStrokeColor(PLAIN_BLACK)
    canvas.setLineWidth(width)
    x, y = (_LEFT_MM + box.x) * POINTS_PER_MM, (A4_MM[1] - _TOP_MM - box.bottom) * POINTS_PER_MM
    size = (box.w * POINTS_PER_MM, box.h * POINTS_PER_MM)
    canvas.roundRect(x, y, *size, radius * POINTS_PER_MM, stroke=1, fill=0)


def _line(canvas: PdfCanvas, x1: float, y1: float, x2: float, y2: float) -> None:
    canvas.setLineWidth(0.3)
    points = [(_LEFT_MM + x1, _TOP_MM + y1), (_LEFT_MM + x2, _TOP_MM + y2)]
    (a, b), (c, d) = ((x * POINTS_PER_MM, (A4_MM[1] - y) * POINTS_PER_MM) for x, y in points)
    canvas.line(a, b, c, d)


def _write(canvas: PdfCanvas, x: float, y: float, words: str, size: float, weight: Weight = Weight.REGULAR) -> None:
    """From (x, y) in millimetres from the sheet's upper left corner."""
    metrics(weight)
    canvas.setFillColor(PLAIN_BLACK)
    canvas.setFont(weight.value, size)
    canvas.drawString(x * POINTS_PER_MM, (A4_MM[1] - y) * POINTS_PER_MM, words)
