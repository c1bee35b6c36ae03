"""A card template: read from TOML, checked before anything is drawn."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from station.errors import TemplateError
from station.errors.foreign import refused
from station.printer.card_geometry import CARD, UPRIGHT_CARD, Box
from station.printer.elements import Element, KeepOut, Photo, Picture, Qr, fields_of
from station.printer.face_data import DateStyle
from station.printer.placement import inked_places, misplacements
from station.printer.template_source import SIDES, Finding, TemplateSource

MAX_TEMPLATE_BYTES = 1_000_000
MAX_ARTWORK_BYTES = 20_000_000


@dataclass(frozen=True, slots=True)
class Template:
    """A template that has passed every check. `artwork` holds its image files by name; `upright` means portrait."""

    name: str
    version: int
    dates: DateStyle
    upright: bool
    front: tuple[Element, ...]
    back: tuple[Element, ...]
    artwork: dict[str, bytes]

    @property
    def card(self) -> Box:
        """The card as the template sees it."""
        return UPRIGHT_CARD if self.upright else CARD

    @property
    def shows_photo(self) -> bool:
        """Whether a holder's photo is wanted."""
        return any(isinstance(element, Photo) for element in self.front)

    @property
    def shows_mark(self) -> bool:
        """Whether the front bears the ESC mark: the look that is valid beyond 2027."""
        return any(isinstance(element, Qr) and element.mark != "none" for element in self.front)

    @property
    def fields(self) -> frozenset[str]:
        """What its texts and bar codes name in braces, on either side and in any language."""
        return frozenset(field for element in (*self.front, *self.back) for field in fields_of(element))

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
    orientation: Literal["landscape", "portrait"] = "landscape"


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)
    template: _Head
    front: tuple[Element, ...] = ()
    back: tuple[Element, ...] = ()


@cache
def shipped_template(name: str = "classic") -> Template:
    """A template of the package. Raises TemplateError."""
    return load_template(shipped_file(name))


def shipped_file(name: str) -> Path:
    """Where a template of the package is. Raises TemplateError where there is none of that name."""
    if name not in shipped_names():
        problem = f"no template of that name is shipped; there are {', '.join(shipped_names())}"
        raise TemplateError(place=name, problem=problem)
    return _shipped() / f"{name}.toml"


def shipped_names() -> list[str]:
    """The templates of the package."""
    return sorted(file.stem for file in _shipped().glob("*.toml"))


def _shipped() -> Path:
    return Path(str(resources.files("station.printer") / "templates"))


def load_template(path: Path) -> Template:
    """Reads and checks a template file and its artwork; raises TemplateError naming file, line, element and field."""
    source, template = read_template(path)
    if not isinstance(template, Template):
        raise source.refusal(template[0])
    return template


def read_template(path: Path, text: str | None = None) -> tuple[TemplateSource, Template | list[Finding]]:
    """A template, or everything that is wrong with it, in the order of the file. `text` stands for the file's own.

    Raises TemplateError where the file is no TOML or cannot be read.
    """
    source = TemplateSource(path, _read(path, MAX_TEMPLATE_BYTES, path) if text is None else text.encode())
    try:
        file = _File.model_validate(source.parsed)
    except ValidationError as error:
        return source, sorted(source.refusals(error), key=_by_line)
    head = file.template
    template = Template(
        name=head.name,
        version=head.version,
        dates=head.dates,
        upright=head.orientation == "portrait",
        front=file.front,
        back=file.back,
        artwork={},
    )
    findings = [
        source.finding("error", side, number, problem)
        for side in SIDES
        for number, problem in misplacements(side, template.side(side), template.card)
    ]
    if not any(isinstance(element, Qr) for element in file.front):
        findings.append(Finding("error", 1, 'the front has no QR code (kind = "qr")'))
    findings += _take_artwork(template, source)
    if not findings:
        findings = [
            source.finding("error", side, number, problem)
            for side in SIDES
            for number, problem in inked_places(template.side(side), template.artwork)
        ]
    return source, sorted(findings, key=_by_line) or template


def _take_artwork(template: Template, source: TemplateSource) -> Iterator[Finding]:
    """Reads each file that is named, once; yields those that cannot be had."""
    for side in SIDES:
        for number, element in enumerate(template.side(side)):
            if (name := _file_of(element)) and name not in template.artwork:
                try:
                    template.artwork[name] = _read(source.path.parent / name, MAX_ARTWORK_BYTES, source.path)
                except TemplateError as error:
                    yield source.finding("error", side, number, error.facts["problem"])


def _file_of(element: Element) -> str | None:
    match element:
        case Picture():
            return element.file
        case Qr():
            return element.mark_file
        case _:
            return None


def _by_line(finding: Finding) -> int:
    return finding.line


def _read(path: Path, limit: int, template: Path) -> bytes:
    try:
        if path.stat().st_size > limit:
            raise TemplateError(place=template, problem=f"{path.name} is larger than {limit // 1_000_000} MB")
        return path.read_bytes()
    except OSError as error:
        raise TemplateError(place=template, problem=f"{path.name} cannot be read ({refused(error)})") from error
