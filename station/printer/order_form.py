"""An order for cards and holograms, on one sheet of A4, to be signed and sent."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from station.model.supply import Supply
from station.printer.fonts import Weight, metrics

_TEXTS = {
    Supply.CARD: "Blank cards, MIFARE DESFire EV2 or EV3, ID-1",
    Supply.HOLOGRAM: "Holograms for European Student Cards, stickers",
    Supply.RIBBON: "Printer ribbons, rolls",
}


@dataclass(frozen=True, slots=True)
class Orderer:
    """Who orders: the institution, its PIC, the lines of its address, whom to ask."""

    institution: str
    pic: str
    address: Sequence[str]
    contact: str


def write_order(orderer: Orderer, amounts: Mapping[Supply, int], day: date) -> bytes:
    """The form as PDF: cards and stickers by the piece, ribbons by the roll. The same order gives the same bytes."""
    regular, strong = (metrics(weight).weight.value for weight in (Weight.REGULAR, Weight.SEMIBOLD))
    text = ParagraphStyle("text", fontName=regular, fontSize=10.5, leading=15)
    title = ParagraphStyle("title", fontName=strong, fontSize=20, leading=26)
    small = ParagraphStyle("small", parent=text, fontSize=8.5, leading=12, textColor=HexColor("#5b6770"))
    who = [orderer.institution, *orderer.address, f"PIC {orderer.pic}", *([orderer.contact] if orderer.contact else [])]
    rows = [
        ("Item", "Amount"),
        *((text, f"{amounts[kind]:,}".replace(",", "\u00a0")) for kind, text in _TEXTS.items() if amounts.get(kind)),
    ]
    story: list[Flowable] = [
        Paragraph("Order", title),
        Paragraph("Supplies for European Student Cards", text),
        Spacer(0, 9 * mm),
        Paragraph("Ordered by", small),
        *(Paragraph(_escaped(line), text) for line in who),
        Spacer(0, 9 * mm),
        _table(rows, text, strong),
        Spacer(0, 20 * mm),
        _signatures(day, small),
    ]
    target = BytesIO()
    edges = dict.fromkeys(("leftMargin", "rightMargin", "topMargin", "bottomMargin"), 25 * mm)
    SimpleDocTemplate(target, pagesize=A4, title="Order", author=orderer.institution, invariant=1, **edges).build(story)
    return target.getvalue()


def _table(rows: Sequence[tuple[str, str]], style: ParagraphStyle, strong: str) -> Table:
    head = ParagraphStyle("head", parent=style, fontName=strong)
    right = ParagraphStyle("right", parent=style, alignment=2)
    cells = [
        [Paragraph(_escaped(left), style if row else head), Paragraph(amount, right)]
        for row, (left, amount) in enumerate(rows)
    ]
    table = Table(cells, colWidths=(125 * mm, 30 * mm), hAlign="LEFT")
    line = HexColor("#b9c4cc")
    table.setStyle(TableStyle([("LINEBELOW", (0, 0), (-1, -1), 0.6, line), ("LEFTPADDING", (0, 0), (-1, -1), 0)]))
    return table


def _signatures(day: date, style: ParagraphStyle) -> Table:
    cells = [[Paragraph(f"Date: {day.isoformat()}", style), "", Paragraph("Name and signature", style)]]
    table = Table(cells, colWidths=(60 * mm, 20 * mm, 75 * mm), hAlign="LEFT")
    ink = HexColor("#5b6770")
    table.setStyle(TableStyle([("LINEABOVE", (0, 0), (0, 0), 0.6, ink), ("LINEABOVE", (2, 0), (2, 0), 0.6, ink)]))
    return table


def _escaped(text: str) -> str:
    """A paragraph is markup: an ampersand in a name is none."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
