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
from station.printer.condition import Condition
from station.printer.face_data import FIELDS
from station.printer.fonts import Weight

_STRICT = ConfigDict(extra="forbid", hide_input_in_errors=True)

Colour = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]
Length = Annotated[float, Field(gt=0, le=100)]
Position = Annotated[float, Field(ge=-10, le=100)]
FontSize = Annotated[float, Field(ge=4, le=72)]
Words = str | dict[str, str]
FieldName = Literal["name", "institution", "level", "role", "valid_until", "escn", "number", "esi"]
ArtworkFile = Annotated[str, Field(min_length=1, pattern=r"^[^/\\][^\\]*$")]
"""A file beside the template, or in a folder beside it."""
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
    """What every element has: its box, perhaps its own name for messages, and whose cards it is on."""

    x: Position
    y: Position
    w: Length
    h: Length
    id: str = ""
    when: Condition = Condition()

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
    needs: FieldName | None = None

    @model_validator(mode="after")
    def _holds(self) -> "Text":
        if self.min_size is not None and self.min_size > self.size:
            raise ValueError("min_size is larger than size")
        if self.plane == "black" and self.colour != BLACK:
            raise ValueError('colour needs plane = "colour": the black plane has one colour')
        if isinstance(self.text, dict) and not self.text:
            raise ValueError("text has no language")
        for words in self.texts.values():
            _check_fields(words)
        return self

    @property
    def texts(self) -> dict[str, str]:
        """The texts by language; a text for all languages stands under an empty name."""
        return self.text if isinstance(self.text, dict) else {"": self.text}

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
    """The holder's photo; `backdrop` and the initials stand there when there is none. In black it is dithered."""

    kind: Literal["photo"]
    plane: Literal["black", "colour"] = "colour"
    radius: Annotated[float, Field(ge=0, le=30)] = 0.0
    backdrop: Colour = "#e3e8ef"
    initials: Colour = "#5b6b82"


@dataclass(frozen=True, slots=True, config=_STRICT, kw_only=True)
class Qr(Placed):
    """The QR code with its whole clear zone, on the black plane: the largest that fits the box, in its middle.

    `mark` reserves the place of the ESC mark above or to the right; `mark_file` is the institution's licensed artwork,
    without one a neutral badge stands there. `inverted` leaves the modules white on a black field.
    """

    kind: Literal["qr"]
    mark: Literal["none", "above", "right"] = "none"
    mark_file: ArtworkFile | None = None
    mark_plane: Literal["black", "colour"] = "colour"
    mark_colour: Colour = "#3a4a63"
    inverted: bool = False

    @model_validator(mode="after")
    def _holds(self) -> "Qr":
        if self.mark == "none" and self.mark_file is not None:
            raise ValueError('mark_file needs mark = "above" or "right"')
        return self


@dataclass(frozen=True, slots=True, config=_STRICT, kw_only=True)
class Code128(Placed):
    """A Code 128 bar code with its clear zones, on the black plane: the widest that fits the box, in its middle."""

    kind: Literal["code128"]
    text: str

    @model_validator(mode="after")
    def _holds(self) -> "Code128":
        _check_fields(self.text)
        return self


@dataclass(frozen=True, slots=True, config=_STRICT, kw_only=True)
class Picture(Placed):
    """Artwork beside the template (SVG, PNG or JPEG), filling its box. In black, what is darker than half prints."""

    kind: Literal["image"]
    file: ArtworkFile
    plane: Literal["black", "colour"] = "colour"


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
    when: Condition = Condition()

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
    """Where no plane may put ink or varnish, on every card. All but a plain keep-out show in the preview."""

    kind: Literal["keep-out", "hologram", "signature", "chip", "stripe"]
    radius: Annotated[float, Field(ge=0, le=30)] = 0.0

    @model_validator(mode="after")
    def _holds(self) -> "KeepOut":
        if self.when != Condition():
            raise ValueError("when does not go with a keep-out: the card stock is the same for everyone")
        return self


Element = Annotated[Text | Photo | Qr | Code128 | Picture | Rect | Line | KeepOut, Discriminator("kind")]


def planes_of(element: Element) -> frozenset[Plane]:
    """The planes that an element draws on; none for a keep-out, or for white on the colour plane."""
    match element:
        case KeepOut():
            return frozenset()
        case Qr(mark="none") | Code128():
            return frozenset({Plane.BLACK})
        case Qr():
            return frozenset({Plane.BLACK, Plane(element.mark_plane)})
        case Rect(plane="colour", colour="#ffffff") if (element.colour_to or WHITE) == WHITE:
            return frozenset()
        case _:
            return frozenset({Plane(element.plane)})


def fields_of(element: Element) -> list[str]:
    """The fields that an element writes out."""
    match element:
        case Text():
            return [name for words in element.texts.values() for name in placeholders(words)]
        case Code128():
            return placeholders(element.text)
        case _:
            return []


def placeholders(words: str) -> list[str]:
    """The field names in braces. Raises ValueError where the braces do not match or ask for a format."""
    names: list[str] = []
    for _, name, form, conversion in string.Formatter().parse(words):
        if form or conversion:
            raise ValueError(f"{{{name}}} takes no format")
        if name is not None:
            names.append(name)
    return names


def _check_fields(words: str) -> None:
    unknown = [name for name in placeholders(words) if name not in FIELDS]
    if unknown:
        raise ValueError(f"text names an unknown field {{{unknown[0]}}}; there are {', '.join(FIELDS)}")
