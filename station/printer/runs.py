"""What a layout consists of: runs, each with its place in millimetres. Raster and PDF draw these and nothing else."""

from dataclasses import dataclass

from PIL import Image

from station.printer.canvas import Canvas
from station.printer.card_geometry import POINTS_PER_MM, Box
from station.printer.elements import KeepOut, Plane
from station.printer.fonts import Weight, metrics


@dataclass(frozen=True, slots=True)
class TextRun:
    """One line of text from (x, y), which lies on the baseline; `tracking` in ems comes after every letter."""

    text: str
    weight: Weight
    size_pt: float
    tracking: float
    x: float
    y: float
    plane: Plane
    colour: str

    @property
    def size_mm(self) -> float:
        return self.size_pt / POINTS_PER_MM

    @property
    def ink(self) -> Box:
        """What the letters cover."""
        ink = metrics(self.weight).ink(self.text, self.tracking)
        size = self.size_mm
        return Box(self.x + ink.left * size, self.y - ink.top * size, ink.width * size, (ink.top - ink.bottom) * size)


@dataclass(frozen=True, slots=True)
class ShapeRun:
    """A filled rectangle; with `colour_to` a gradient, downwards or across."""

    box: Box
    plane: Plane
    colour: str
    colour_to: str | None = None
    across: bool = False
    radius: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class PictureRun:
    """A picture filling its box, already at the canvas's dots.

    RGB, or RGBA where it has holes, on the colour plane; on the black plane 1 bit, where 0 prints.
    """

    box: Box
    image: Image.Image
    radius: float = 0.0
    plane: Plane = Plane.COLOUR


@dataclass(frozen=True, slots=True)
class QrRun:
    """A QR symbol, its quiet zone left out, on the black plane. `modules` are rows, True for dark.

    `inverted` inks `field`, the whole clear zone, and leaves the dark modules' place to the card.
    """

    box: Box
    module_mm: float
    modules: tuple[tuple[bool, ...], ...]
    text: str
    field: Box
    inverted: bool = False


@dataclass(frozen=True, slots=True)
class BarsRun:
    """A Code 128 symbol, its clear zones left out, on the black plane. `modules` from left to right, True for dark."""

    box: Box
    module_mm: float
    modules: tuple[bool, ...]
    text: str


Run = TextRun | ShapeRun | PictureRun | QrRun | BarsRun


def plane_of(run: Run) -> Plane:
    """The plane that a run is drawn on."""
    return Plane.BLACK if isinstance(run, QrRun | BarsRun) else run.plane


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """Both sides of one card, for one canvas."""

    template: str
    version: int
    canvas: Canvas
    front: tuple[Run, ...]
    back: tuple[Run, ...]
    front_keep_outs: tuple[KeepOut, ...]
    back_keep_outs: tuple[KeepOut, ...]
