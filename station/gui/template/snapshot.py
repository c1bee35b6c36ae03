"""What the Template page's worker tells its view: frozen values, each a whole truth about one text."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from station.gui.shown import Picture
from station.model.card import Problem
from station.printer.card_geometry import Box
from station.printer.template_source import Finding


@dataclass(frozen=True, slots=True)
class Opened:
    """A template's file as it was read. A shipped one is not written to: it is saved as another."""

    path: Path
    text: str
    shipped: bool


@dataclass(frozen=True, slots=True)
class Saving:
    """A text to be written to a file; `then` is what is to be opened next. `sure`: also a text that is no template."""

    path: Path
    text: str
    then: str = ""
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """A text to be drawn, for the sample holder (None) or one of the station's, by key."""

    path: Path
    text: str
    holder: str | None


@dataclass(frozen=True, slots=True)
class ElementView:
    """One element: where it stands in the file, its name, its place, and its numbers by field."""

    side: str
    number: int
    name: str
    box: Box
    keep_out: bool
    numbers: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Drawing:
    """What became of a text: pictures by layer where it could be drawn, and everything that is to be said about it.

    `broken` is why the text is no template at all, in the core's words.
    """

    wanted: Wanted
    card: Box
    elements: tuple[ElementView, ...] = ()
    pictures: Mapping[str, Picture] = field(default_factory=dict[str, Picture])
    findings: tuple[Finding, ...] = ()
    problem: Problem | None = None
    broken: str = ""


@dataclass(frozen=True, slots=True)
class Somebody:
    """A holder to choose."""

    key: str
    name: str = field(repr=False)
