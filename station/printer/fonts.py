"""The shipped family, Noto Sans (SIL Open Font License): Latin, Greek, Cyrillic.

Both faces have 1000 units an em, so a size in millimetres times a width in thousandths is exact in the PDF as well.
Letters are placed by their advances alone: the file has its kerning in GPOS, which neither Pillow's basic layout nor
reportlab reads, and two renderers that agree are worth more here than kerning.
"""

import enum
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from pathlib import Path
from typing import Any, cast

from PIL import ImageFont
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

UNITS_PER_EM = 1000


@enum.unique
class Weight(enum.Enum):
    """The faces, by the file that holds them."""

    REGULAR = "NotoSans-Regular"
    SEMIBOLD = "NotoSans-SemiBold"


@dataclass(frozen=True, slots=True)
class Ink:
    """What a text covers, in ems from its origin on the baseline: y grows upwards."""

    left: float
    right: float
    top: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left


@dataclass(frozen=True, slots=True)
class FontMetrics:
    """One face: which characters it has, and its measures in ems."""

    weight: Weight
    advances: dict[str, float]
    ascent: float
    descent: float
    cap_height: float

    def missing(self, text: str) -> str | None:
        """The first character that the face has no glyph for."""
        return next((character for character in text if character not in self.advances), None)

    def offsets(self, text: str, tracking: float = 0.0) -> list[float]:
        """Where each character begins, and where the text ends, in ems; `tracking` comes after every character."""
        offsets, at = [0.0], 0.0
        for character in text:
            at += self.advances[character] + tracking
            offsets.append(at)
        return offsets

    def ink(self, text: str, tracking: float = 0.0) -> Ink:
        """What the text covers. Empty text covers nothing."""
        return _text_ink(self.weight, text, tracking)

    def glyphs(self, text: str, tracking: float = 0.0) -> tuple[Ink, ...]:
        """What each letter of the text covers; those that cover nothing are left out."""
        return _glyphs(self.weight, text, tracking)


@cache
def font_path(weight: Weight) -> Path:
    """The TrueType file, where it is installed."""
    return Path(str(resources.files("station.printer") / "fonts" / f"{weight.value}.ttf"))


@cache
def metrics(weight: Weight) -> FontMetrics:
    """The measures of a face; registers it with reportlab under the name of its weight."""
    # reportlab has no types; the attributes read here are documented in its TTFontFile.
    font = cast(Any, TTFont(weight.value, str(font_path(weight))))
    cast(Any, pdfmetrics).registerFont(font)
    face: Any = font.face
    widths: dict[int, float] = face.charWidths
    glyphs: dict[int, int] = face.charToGlyph
    return FontMetrics(
        weight=weight,
        advances={chr(code): widths[code] / UNITS_PER_EM for code, glyph in glyphs.items() if _shown(code, glyph)},
        ascent=face.ascent / UNITS_PER_EM,
        descent=-face.descent / UNITS_PER_EM,
        cap_height=face.capHeight / UNITS_PER_EM,
    )


def _shown(code: int, glyph: int) -> bool:
    """Whether a character is drawn as itself: glyph 0 stands for what is missing, and marks of format show nothing."""
    return glyph != 0 and chr(code).isprintable()


@cache
def pillow_font(weight: Weight, size_dots: float) -> ImageFont.FreeTypeFont:
    """The face at a size in dots, for drawing."""
    return ImageFont.truetype(str(font_path(weight)), size_dots, layout_engine=ImageFont.Layout.BASIC)


@cache
def _glyph_ink(weight: Weight, character: str) -> Ink:
    mask, (left, upper) = pillow_font(weight, UNITS_PER_EM).getmask2(character, mode="1", anchor="ls")
    # The mask is as wide as the advance, where that is wider than the letter.
    box = mask.getbbox()
    if box is None:
        return Ink(0.0, 0.0, 0.0, 0.0)
    return Ink(
        left=(left + box[0]) / UNITS_PER_EM,
        right=(left + box[2]) / UNITS_PER_EM,
        top=-(upper + box[1]) / UNITS_PER_EM,
        bottom=-(upper + box[3]) / UNITS_PER_EM,
    )


@lru_cache(maxsize=512)
def _glyphs(weight: Weight, text: str, tracking: float) -> tuple[Ink, ...]:
    offsets = metrics(weight).offsets(text, tracking)
    glyphs = ((at, _glyph_ink(weight, character)) for at, character in zip(offsets, text, strict=False))
    return tuple(Ink(at + ink.left, at + ink.right, ink.top, ink.bottom) for at, ink in glyphs if ink.right > ink.left)


@lru_cache(maxsize=512)
def _text_ink(weight: Weight, text: str, tracking: float) -> Ink:
    glyphs = _glyphs(weight, text, tracking)
    if not glyphs:
        return Ink(0.0, 0.0, 0.0, 0.0)
    return Ink(
        left=min(ink.left for ink in glyphs),
        right=max(ink.right for ink in glyphs),
        top=max(ink.top for ink in glyphs),
        bottom=min(ink.bottom for ink in glyphs),
    )
