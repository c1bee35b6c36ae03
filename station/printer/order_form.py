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
from station.model.written import written_day, written_number
from station.printer.fonts import Weight, metrics

_WORDS: Mapping[str, Mapping[Supply | str, str]] = {
    "en": {
        "title": "Order",
        "what": "Supplies for European Student Cards",
        "who": "Ordered by",
        "item": "Item",
        "amount": "Amount",
        Supply.CARD: "Blank cards, MIFARE DESFire EV2 or EV3, ID-1",
        Supply.HOLOGRAM: "Holograms for European Student Cards, stickers",
        Supply.RIBBON: "Printer ribbons, rolls",
        "date": "Date: {day}",
        "signature": "Name and signature",
    },
    "fr": {
        "title": "Bon de commande",
        "what": "Fournitures pour les cartes d’étudiant européennes",
        "who": "Commandé par",
        "item": "Article",
        "amount": "Quantité",
        Supply.CARD: "Cartes vierges, MIFARE DESFire EV2 ou EV3, ID-1",
        Supply.HOLOGRAM: "Hologrammes pour cartes d’étudiant européennes, autocollants",
        Supply.RIBBON: "Rubans d’imprimante, rouleaux",
        "date": "Date\N{NO-BREAK SPACE}: {day}",
        "signature": "Nom et signature",
    },
}
_ITEMS = (Supply.CARD, Supply.HOLOGRAM, Supply.RIBBON)


@dataclass(frozen=True, slots=True)
class Orderer:
    """Who orders: the institution, its PIC, the lines of its address, whom to ask."""

    institution: str
    pic: str
    address: Sequence[str]
    contact: str


def write_order(orderer: Orderer, amounts: Mapping[Supply, int], day: date, language: str) -> bytes:
    """The form as PDF: cards and stickers by the piece, ribbons by the roll. The same order gives the same bytes."""
    say = _WORDS.get(language, _WORDS["en"])
    regular, strong = (metrics(weight).weight.value for weight in (Weight.REGULAR, Weight.SEMIBOLD))
    text = ParagraphStyle("text", fontName=regular, fontSize=10.5, leading=15)
    title = ParagraphStyle("title", fontName=strong, fontSize=20, leading=26)
    small = ParagraphStyle("small", parent=text, fontSize=8.5, leading=12, textColor=HexColor("#5b6770"))
    who = [orderer.institution, *orderer.address, f"PIC {orderer.pic}", *([orderer.contact] if orderer.contact else [])]
    rows = [
        (say["item"], say["amount"]),
        *((say[kind], written_number(amounts[kind], language)) for kind in _ITEMS if amounts.get(kind)),
    ]
    story: list[Flowable] = [
        Paragraph(say["title"], title),
        Paragraph(say["what"], text),
        Spacer(0, 9 * mm),
        Paragraph(say["who"], small),
        *(Paragraph(_escaped(line), text) for line in who),
        Spacer(0, 9 * mm),
        _table(rows, text, strong),
        Spacer(0, 20 * mm),
        _signatures(say["date"].format(day=written_day(day, language)), say["signature"], small),
    ]
    target = BytesIO()
    edges = dict.fromkeys(("leftMargin", "rightMargin", "topMargin", "bottomMargin"), 25 * mm)
    SimpleDocTemplate(target, pagesize=A4, title=say["title"], author=orderer.institution, invariant=1, **edges).build(
        story
    )
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


def _signatures(day: str, signature: str, style: ParagraphStyle) -> Table:
    cells = [[Paragraph(day, style), "", Paragraph(signature, style)]]
    table = Table(cells, colWidths=(60 * mm, 20 * mm, 75 * mm), hAlign="LEFT")
    ink = HexColor("#5b6770")
    table.setStyle(TableStyle([("LINEABOVE", (0, 0), (0, 0), 0.6, ink), ("LINEABOVE", (2, 0), (2, 0), 0.6, ink)]))
    return table


def _escaped(text: str) -> str:
    """A paragraph is markup: an ampersand in a name is none."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
