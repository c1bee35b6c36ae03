"""What a card is drawn on: one side of it, upright, in dots; and how the finished plane is turned for the device."""

import math
from dataclasses import dataclass

from PIL import Image

from station.printer.card_geometry import MM_PER_INCH, Box
from station.printer.scaling import scaled

Dots = tuple[int, int, int, int]
"""Left, upper, right, lower; the last two are the first dots outside, as Pillow has it."""
_TURNS = {90: Image.Transpose.ROTATE_270, 180: Image.Transpose.ROTATE_180, 270: Image.Transpose.ROTATE_90}
"""Pillow turns against the clock; a profile's rotation is with it."""


@dataclass(frozen=True, slots=True)
class Canvas:
    """`width` x `height` square dots, of which each device dot takes `grid_x` x `grid_y`; both are 1 on most printers.

    `left` and `top` are where the card's corner lies, in dots; `turn` is clockwise, in degrees.
    """

    card: Box
    width: int
    height: int
    dpi: int
    left: float
    top: float
    grid_x: int = 1
    grid_y: int = 1
    turn: int = 0

    @property
    def dots_per_mm(self) -> float:
        return self.dpi / MM_PER_INCH

    @property
    def grid(self) -> int:
        """The larger step: one device dot on its coarser axis."""
        return max(self.grid_x, self.grid_y)

    def dot_x(self, x_mm: float) -> float:
        """Where a place on the card falls on the canvas, in dots, not rounded."""
        return self.left + x_mm * self.dots_per_mm

    def dot_y(self, y_mm: float) -> float:
        return self.top + y_mm * self.dots_per_mm

    def mm_x(self, dot: float) -> float:
        """The inverse of `dot_x`."""
        return (dot - self.left) / self.dots_per_mm

    def mm_y(self, dot: float) -> float:
        return (dot - self.top) / self.dots_per_mm

    def dots(self, box: Box) -> Dots:
        """A box, each edge at the nearest device dot."""
        x, y = self.grid_x, self.grid_y
        return (
            round(self.dot_x(box.x) / x) * x,
            round(self.dot_y(box.y) / y) * y,
            round(self.dot_x(box.right) / x) * x,
            round(self.dot_y(box.bottom) / y) * y,
        )

    def dots_around(self, box: Box) -> Dots:
        """A box with every device dot that it touches."""
        x, y = self.grid_x, self.grid_y
        return (
            math.floor(self.dot_x(box.x) / x) * x,
            math.floor(self.dot_y(box.y) / y) * y,
            math.ceil(self.dot_x(box.right) / x) * x,
            math.ceil(self.dot_y(box.bottom) / y) * y,
        )

    def for_device(self, plane: Image.Image) -> Image.Image:
        """A drawn plane as the printer takes it: its own dots, turned."""
        if self.grid > 1:
            one_bit = plane.mode == "1"
            reduced = (plane.convert("L") if one_bit else plane).reduce((self.grid_x, self.grid_y))
            plane = reduced.convert("1", dither=Image.Dither.NONE) if one_bit else reduced
        return plane.transpose(_TURNS[self.turn]) if self.turn else plane

    def upright(self, plane: Image.Image) -> Image.Image:
        """The inverse of `for_device`, to look at a plane: upright, in square dots."""
        if self.turn:
            plane = plane.transpose(_TURNS[360 - self.turn])
        return plane if self.grid == 1 else scaled(plane, (self.width, self.height), Image.Resampling.NEAREST)
