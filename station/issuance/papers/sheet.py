"""Plain A4 pages for people: headings, paragraphs, rows of two cells, a picture, bars. Same blocks, same bytes."""

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, cast
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Image, SimpleDocTemplate, Spacer, Table
from reportlab.platypus import Paragraph as Text

from station.printer.fonts import Weight, metrics

_INK, _PALE, _BAR = HexColor("#1c2430"), HexColor("#c9d0d8"), HexColor("#2c4390")
_WIDTH = A4[0] - 2 * 57.0
_BODY = ParagraphStyle("body", fontName=Weight.REGULAR.value, fontSize=9.5, leading=13.5, textColor=_INK, spaceAfter=6)
_HEAD = ParagraphStyle("head", parent=_BODY, fontName=Weight.SEMIBOLD.value, fontSize=14, leading=18, spaceBefore=10)
_PART = ParagraphStyle("part", parent=_HEAD, fontSize=11, leading=15)


_LINED: list[tuple[object, ...]] = [
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LINEBELOW", (0, 0), (-1, -1), 0.4, _PALE),
]
_FILLED: list[tuple[object, ...]] = [("BACKGROUND", (0, 0), (-1, -1), _BAR)]


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of the page, or of a part of it."""

    text: str
    part: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Row:
    """What, and how it is."""

    what: str
    value: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Picture:
    """A JPEG or PNG, 35 mm high."""

    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Bars:
    """Numbers side by side, each with its name."""

    bars: tuple[tuple[str, int], ...]


Block = Heading | Paragraph | Row | Picture | Bars


def write_sheet(title: str, blocks: Iterable[Block]) -> bytes:
    """The pages as PDF."""
    for weight in (Weight.REGULAR, Weight.SEMIBOLD):
        metrics(weight)  # registers the font with reportlab
    target = io.BytesIO()
    page = cast(Any, SimpleDocTemplate)(
        target, pagesize=A4, title=title, leftMargin=57, rightMargin=57, topMargin=50, bottomMargin=50, invariant=1
    )
    page.build([flowable for block in blocks for flowable in _flowables(block)])
    return target.getvalue()


def _flowables(block: Block) -> Iterator[object]:
    match block:
        case Heading(text, part):
            yield _text(text, _PART if part else _HEAD)
        case Paragraph(text):
            yield _text(text, _BODY) if text else Spacer(1, 18)
        case Row(what, value):
            yield _table([[_text(what, _BODY), _text(value, _BODY)]], (0.55, 0.45), _LINED)
        case Picture(content):
            yield cast(Any, Image)(io.BytesIO(content), width=77, height=99, kind="proportional", hAlign="LEFT")
            yield Spacer(1, 6)
        case Bars(bars):
            most = max([number for _, number in bars], default=0) or 1
            for name, number in bars:
                bar = (
                    _table([[""]], (0.42 * number / most,), [("BACKGROUND", (0, 0), (-1, -1), _BAR)]) if number else ""
                )
                yield _table([[_text(name, _BODY), _text(str(number), _BODY), bar]], (0.45, 0.13, 0.42), [])


def _text(text: str, style: ParagraphStyle) -> object:
    return cast(Any, Text)(escape(text), style)


def _table(cells: list[list[object]], shares: tuple[float, ...], style: list[tuple[object, ...]]) -> object:
    return cast(Any, Table)(cells, colWidths=[share * _WIDTH for share in shares], style=style, hAlign="LEFT")
