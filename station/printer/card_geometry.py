"""Where things are on a card: millimetres from the upper left corner of the trimmed card."""

from dataclasses import dataclass

CARD_WIDTH_MM = 85.60
"""ID-1 (ISO/IEC 7810)."""
CARD_HEIGHT_MM = 53.98
CORNER_RADIUS_MM = 3.18
"""The nominal value of ISO/IEC 7810; 2.88 to 3.48 are allowed."""
BLEED_MM = 3.0
"""How far a shape may reach beyond the trim, so that no white edge shows where the print is shifted."""
SAFE_MM = 1.5
"""How far from the trim texts, photos and codes stay (ZeitControl, rules for card artwork: 18 px at 300 dpi)."""
MM_PER_INCH = 25.4
POINTS_PER_MM = 72 / MM_PER_INCH


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in millimetres; y grows downwards."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        return self.x + self.w

    @property
    def bottom(self) -> float:
        return self.y + self.h

    def grown(self, by: float) -> "Box":
        """The box with `by` more on every side (less, if negative)."""
        return Box(self.x - by, self.y - by, self.w + 2 * by, self.h + 2 * by)

    def meets(self, other: "Box") -> bool:
        """Whether the two share any area."""
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom

    def within(self, other: "Box") -> bool:
        """Whether this one lies in the other, edges included."""
        return self.x >= other.x and self.y >= other.y and self.right <= other.right and self.bottom <= other.bottom


CARD = Box(0.0, 0.0, CARD_WIDTH_MM, CARD_HEIGHT_MM)
UPRIGHT_CARD = Box(0.0, 0.0, CARD_HEIGHT_MM, CARD_WIDTH_MM)
"""The card as a portrait template sees it."""
