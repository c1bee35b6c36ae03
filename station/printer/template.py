"""A card template: read from TOML, checked before anything is drawn."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from station.errors import TemplateError
from station.printer.card_geometry import BLEED_MM, CARD
from station.printer.elements import WHITE, Element, KeepOut, Photo, Picture, Qr, Rect, Text
from station.printer.face_data import DateStyle

SIDES = ("front", "back")
KEEP_OUT_MARGIN_MM = 0.1
"""More than one dot at 300 dpi: what ends here cannot be rounded into the keep-out."""
MAX_TEMPLATE_BYTES = 1_000_000
MAX_ARTWORK_BYTES = 20_000_000


@dataclass(frozen=True, slots=True)
class Template:
    """A template that has passed every check. `artwork` holds its image files by name."""

    name: str
    version: int
    dates: DateStyle
    front: tuple[Element, ...]
    back: tuple[Element, ...]
    artwork: dict[str, bytes]

    @property
    def shows_photo(self) -> bool:
        """Whether a holder's photo is wanted."""
        return any(isinstance(element, Photo) for element in self.front)

    def side(self, side: str) -> tuple[Element, ...]:
        """The elements of `front` or `back`, in drawing order."""
        return self.front if side == "front" else self.back

    def keep_outs(self, side: str) -> tuple[KeepOut, ...]:
        """The keep-outs of a side, holograms included."""
        return tuple(element for element in self.side(side) if isinstance(element, KeepOut))


class _Head(BaseModel):
    model_config = ConfigDict(extra="forbid")
    name: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")]
    version: Annotated[int, Field(ge=1)]
    dates: DateStyle = DateStyle.ISO


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)
    template: _Head
    front: tuple[Element, ...] = ()
    back: tuple[Element, ...] = ()


@cache
def shipped_template(name: str = "classic") -> Template:
    """A template of the package."""
    return load_template(Path(str(resources.files("station.printer") / "templates" / f"{name}.toml")))


def load_template(path: Path) -> Template:
    """Reads and checks a template file and its artwork; raises TemplateError naming file, line, element and field."""
    source = _Source(path, _read(path, MAX_TEMPLATE_BYTES, path))
    try:
        file = _File.model_validate(source.parsed)
    except ValidationError as error:
        raise source.refusal(error) from None
    for side, elements in zip(SIDES, (file.front, file.back), strict=True):
        for number, problem in _problems(side, elements):
            raise source.error(side, number, problem)
    if not any(isinstance(element, Qr) for element in file.front):
        raise TemplateError(place=path, problem='the front has no QR code (kind = "qr")')
    files = sorted({element.file for element in file.front if isinstance(element, Picture)})
    return Template(
        name=file.template.name,
        version=file.template.version,
        dates=file.template.dates,
        front=file.front,
        back=file.back,
        artwork={name: _read(path.parent / name, MAX_ARTWORK_BYTES, path) for name in files},
    )


def _read(path: Path, limit: int, template: Path) -> bytes:
    try:
        if path.stat().st_size > limit:
            raise TemplateError(place=template, problem=f"{path.name} is larger than {limit // 1_000_000} MB")
        return path.read_bytes()
    except OSError as error:
        raise TemplateError(place=template, problem=f"{path.name} cannot be read ({error.strerror})") from error


def _problems(side: str, elements: tuple[Element, ...]) -> Iterator[tuple[int, str]]:
    """What is wrong between elements: the number of the element, and the words for it."""
    for number, element in enumerate(elements):
        if problem := _misplaced(side, element):
            yield number, problem
        for other in elements:
            if other is not element and (place := _closed_to(element, other)):
                yield number, f"it reaches into {place} {describe(other)}"


def _closed_to(element: Element, other: Element) -> str | None:
    """What `element` has run into, if `other` is that."""
    if not _puts_ink(element):
        return None
    if isinstance(other, KeepOut | Qr) and element.box.meets(other.box.grown(KEEP_OUT_MARGIN_MM)):
        return "the keep-out" if isinstance(other, KeepOut) else "the clear zone of the QR code"
    if isinstance(element, Text) and isinstance(other, Text | Photo) and element.box.meets(other.box):
        return "the place of"
    return None


def _misplaced(side: str, element: Element) -> str | None:
    plane = getattr(element, "plane", "black" if isinstance(element, Qr | KeepOut) else "colour")
    if side == "back" and plane != "black":
        return "the back has the black plane only"
    allowed = CARD.grown(BLEED_MM) if not isinstance(element, Text | Photo | Qr) else CARD
    return None if element.box.within(allowed) else "it reaches beyond the card"


def _puts_ink(element: Element) -> bool:
    if isinstance(element, KeepOut):
        return False
    return not (
        isinstance(element, Rect)
        and element.plane == "colour"
        and element.colour == WHITE == (element.colour_to or WHITE)
    )


def describe(element: Element) -> str:
    """An element as a message names it."""
    return f"'{element.id}'" if element.id else f"at {element.box.x:g}, {element.box.y:g} mm"


class _Source:
    """The text of a template, to find the line of a problem again."""

    def __init__(self, path: Path, raw: bytes) -> None:
        self.path = path
        try:
            self.text = raw.decode("utf-8-sig")
            self.parsed = tomllib.loads(self.text)
        except UnicodeDecodeError as error:
            raise TemplateError(place=path, problem="it is not UTF-8 text") from error
        except tomllib.TOMLDecodeError as error:
            raise TemplateError(place=path, problem=f"it is not valid TOML: {error}") from error

    def refusal(self, error: ValidationError) -> TemplateError:
        """The first problem that pydantic found, in words."""
        problem = error.errors(include_url=False, include_context=False)[0]
        where = list(problem["loc"])
        message = problem["msg"].removeprefix("Value error, ").rstrip(".")
        if len(where) >= 2 and where[0] in SIDES and isinstance(where[1], int):
            field = next((str(part) for part in where[3:] if isinstance(part, str)), None)
            return self.error(str(where[0]), where[1], message, field)
        return TemplateError(place=self.path, problem=f"{'.'.join(map(str, where))}: {message}")

    def error(self, side: str, number: int, problem: str, field: str | None = None) -> TemplateError:
        """An error at the `number`th element of a side."""
        raw: dict[str, Any] = self.parsed[side][number]
        kind, name = raw.get("kind", "no kind"), raw.get("id")
        element = f"element {number + 1} of the {side} ({kind}{f' {name!r}' if name else ''})"
        about = f"{element}, {field}" if field else element
        return TemplateError(place=f"{self.path}, line {self.line(side, number, field)}", problem=f"{about}: {problem}")

    def line(self, side: str, number: int, field: str | None) -> int:
        """The line of an element's header, or of a field in it where it has one. Counts from 1."""
        lines = self.text.splitlines()
        headers = [at for at, line in enumerate(lines) if re.match(rf"\s*\[\[\s*{side}\s*\]\]", line)]
        if number >= len(headers):
            return 1
        header = headers[number]
        for at in range(header + 1, len(lines)):
            if lines[at].lstrip().startswith("[["):
                break
            if field and re.match(rf"\s*{re.escape(field)}\s*=", lines[at]):
                return at + 1
        return header + 1
