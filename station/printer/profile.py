"""What a printer's canvas is like, in dots."""

import math
from dataclasses import dataclass

from station.printer.card_geometry import CARD_HEIGHT_MM, CARD_WIDTH_MM, MM_PER_INCH, Box

Dots = tuple[int, int, int, int]
"""Left, upper, right, lower; the last two are the first dots outside, as Pillow has it."""


@dataclass(frozen=True, slots=True)
class PrinterProfile:
    """The canvas of a card printer, landscape. The default is what Evolis printers take (Programming Guide A5013).

    A canvas larger than the card is bleed: the card lies in its middle.
    """

    name: str = "cr80-300"
    width: int = 1016
    height: int = 648
    dpi: int = 300

    @property
    def dots_per_mm(self) -> float:
        return self.dpi / MM_PER_INCH

    def dot_x(self, x_mm: float) -> float:
        """Where a place on the card falls on the canvas, in dots, not rounded."""
        return (self.width - CARD_WIDTH_MM * self.dots_per_mm) / 2 + x_mm * self.dots_per_mm

    def dot_y(self, y_mm: float) -> float:
        return (self.height - CARD_HEIGHT_MM * self.dots_per_mm) / 2 + y_mm * self.dots_per_mm

    def mm_x(self, dot: float) -> float:
        """The inverse of `dot_x`."""
        return (dot - self.dot_x(0)) / self.dots_per_mm

    def mm_y(self, dot: float) -> float:
        return (dot - self.dot_y(0)) / self.dots_per_mm

    def dots(self, box: Box) -> Dots:
        """A box, each edge at the nearest dot."""
        return (
            round(self.dot_x(box.x)),
            round(self.dot_y(box.y)),
            round(self.dot_x(box.right)),
            round(self.dot_y(box.bottom)),
        )

    def dots_around(self, box: Box) -> Dots:
        """A box with every dot that it touches."""
        return (
            math.floor(self.dot_x(box.x)),
            math.floor(self.dot_y(box.y)),
            math.ceil(self.dot_x(box.right)),
            math.ceil(self.dot_y(box.bottom)),
        )
