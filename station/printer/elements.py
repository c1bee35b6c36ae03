"""The elements of a template, as they stand in its TOML (docs/templates.md): millimetres, points, #rrggbb.

pydantic checks types and unknown words when they are built; what an element must not do to others is checked in
`station.printer.template`.
"""

import enum
import string
from typing import Annotated, Literal

from pydantic import ConfigDict, Discriminator, Field, model_validator
from pydantic.dataclasses import dataclass

from station.printer.card_geometry import Box
from station.printer.face_data import FIELDS
from station.printer.fonts import Weight

_STRICT = ConfigDict(extra="forbid", hide_input_in_errors=True)

Colour = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]
Length = Annotated[float, Field(gt=0, le=100)]
Position = Annotated[float, Field(ge=-10, le=100)]
FontSize = Annotated[float, Field(ge=4, le=72)]
Words = str | dict[str, str]
WHITE = "#ffffff"
"""No ink: the card's own colour."""
BLACK = "#000000"


@enum.unique
class Plane(enum.Enum):
    """Which ribbon panel prints an element."""

    COLOUR = "colour"
    BLACK = "black"
    OVERLAY = "overlay"


@dataclass(frozen=True, slots=True, config=_STRICT, kw_only=True)
class Placed:
    """What every element has: its box, and perhaps its own name for messages."""

    x: Position
    y: Position
    w: Length
    h: Length
    id: str = ""

    @property
    def box(self) -> Box:
        return Box(self.x, self.y, self.w, self.h)


@dataclass(frozen=True, slots=True, config=_STRICT, kw_only=True)
class Text(Placed):
    """A text in a box.

    `text` is one string, or one for each language; `needs` names a field without which the element is left out.
    """

    kind: Literal["text"]
    text: Words
    size: FontSize
    min_size: FontSize | None = None
    weight: Literal["regular", "semibold"] = "regular"
    align: Literal["left", "centre", "right"] = "left"
    valign: Literal["top", "middle", "bottom"] = "top"
    lines: Annotated[int, Field(ge=1, le=12)] = 1
    leading: Annotated[float, Field(ge=0.9, le=2)] = 1.2
    tracking: Annotated[float, Field(ge=-0.05, le=0.5)] = 0.0
    plane: Literal["black", "colour"] = "black"
    colour: Colour = BLACK
    needs: Literal["name", "institution", "level", "valid_until", "escn"] | None = None

    @model_validator(mode="after")
    def _holds(self) -> "Text":
        if self.min_size is not None and self.min_size > self.size:
            raise ValueError("min_size is larger than size")
        if self.plane == "black" and self.colour != BLACK:
            raise ValueError('colour needs plane = "colour": the black plane has one colour')
        if isinstance(self.text, dict) and not self.text:
            raise ValueError("text has no language")
        for words in self.text.values() if isinstance(self.text, dict) else [self.text]:
            unknown = [name for name in placeholders(words) if name not in FIELDS]
            if unknown:
                raise ValueError(f"text names an unknown field {{{unknown[0]}}}; there are {', '.join(FIELDS)}")
        return self

    def words(self, language: str) -> str:
        """The text in a language, or in the first that there is."""
        if isinstance(self.text, str):
            return self.text
        return self.text.get(language, next(iter(self.text.values())))

    @property
    def face(self) -> Weight:
        return Weight.SEMIBOLD if self.weight == "semibold" else Weight.REGULAR


@dataclass(frozen=True, slots=True, config=_STRICT, kw_only=True)
class Photo(Placed):
    """The holder's photo, on the colour plane; `backdrop` and the initials stand there when there is none."""

    kind: Literal["photo"]
    radius: Annotated[float, Field(ge=0, le=30)] = 0.0
    backdrop: Colour = "#e3e8ef"
    initials: Colour = "#5b6b82"


@dataclass(frozen=True, slots=True, config=_STRICT, kw_only=True)
class Qr(Placed):
    """The QR code with its whole clear zone, on the black plane: the largest that fits the box, in its middle.

    `mark` reserves the place of the ESC mark above or to the right, and draws a neutral badge there.
    """

    kind: Literal["qr"]
    mark: Literal["none", "above", "right"] = "none"
    mark_colour: Colour = "#3a4a63"


@dataclass(frozen=True, slots=True, config=_STRICT, kw_only=True)
class Picture(Placed):
    """A bitmap beside the template (PNG or JPEG), filling its box, on the colour plane."""

    kind: Literal["image"]
    file: Annotated[str, Field(min_length=1, pattern=r"^[^/\\][^\\]*$")]


@dataclass(frozen=True, slots=True, config=_STRICT, kw_only=True)
class Rect(Placed):
    """A filled rectangle; `colour_to` makes it a gradient, downwards or, with `across`, to the right."""

    kind: Literal["rect"]
    radius: Annotated[float, Field(ge=0, le=30)] = 0.0
    plane: Literal["black", "colour", "overlay"] = "colour"
    colour: Colour = BLACK
    colour_to: Colour | None = None
    across: bool = False

    @model_validator(mode="after")
    def _holds(self) -> "Rect":
        if self.plane != "colour" and (self.colour != BLACK or self.colour_to is not None):
            raise ValueError('colour needs plane = "colour": the other planes have one')
        return self


@dataclass(frozen=True, slots=True, config=_STRICT, kw_only=True)
class Line:
    """A level line, or with `upright` a vertical one, from its upper left end."""

    kind: Literal["line"]
    x: Position
    y: Position
    length: Length
    width: Annotated[float, Field(ge=0.1, le=5)] = 0.2
    upright: bool = False
    plane: Literal["black", "colour", "overlay"] = "black"
    colour: Colour = BLACK
    id: str = ""

    @model_validator(mode="after")
    def _holds(self) -> "Line":
        if self.plane != "colour" and self.colour != BLACK:
            raise ValueError('colour needs plane = "colour": the other planes have one')
        return self

    @property
    def box(self) -> Box:
        if self.upright:
            return Box(self.x, self.y, self.width, self.length)
        return Box(self.x, self.y, self.length, self.width)


@dataclass(frozen=True, slots=True, config=_STRICT, kw_only=True)
class KeepOut(Placed):
    """Where no plane may put ink or varnish. A hologram shows in the preview, a plain keep-out does not."""

    kind: Literal["keep-out", "hologram"]
    radius: Annotated[float, Field(ge=0, le=30)] = 0.0


Element = Annotated[Text | Photo | Qr | Picture | Rect | Line | KeepOut, Discriminator("kind")]


def placeholders(words: str) -> list[str]:
    """The field names in braces. Raises ValueError where the braces do not match or ask for a format."""
    names: list[str] = []
    for _, name, form, conversion in string.Formatter().parse(words):
        if form or conversion:
            raise ValueError(f"{{{name}}} takes no format")
        if name is not None:
            names.append(name)
    return names
