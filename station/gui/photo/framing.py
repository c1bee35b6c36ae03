"""Which part of a picture is cut out: arithmetic alone, no Qt."""

from dataclasses import dataclass, replace

CLOSEST = 6.0
"""The frame holds at least a sixth of what fits into it."""
_UPWARDS = 0.35
"""Where the frame lies at first in what is too high; faces stand above the middle."""


@dataclass(frozen=True, slots=True)
class Framing:
    """`width`, `height`: the picture's, in pixels, as it is seen (turned). `aspect`: the frame's, width by height.

    `x`, `y`: the frame's middle, each 0 to 1 of the picture. `zoom`: 1 is the largest frame that fits.
    """

    width: int
    height: int
    aspect: float
    x: float = 0.5
    y: float = 0.5
    zoom: float = 1.0

    @classmethod
    def around(cls, width: int, height: int, aspect: float) -> "Framing":
        """The first proposal: as large as it fits, in the middle, somewhat upwards."""
        first = cls(width, height, aspect)
        _, tall = first.size
        return replace(first, y=tall / 2 + (1 - tall) * _UPWARDS)

    @property
    def size(self) -> tuple[float, float]:
        """The frame's, each 0 to 1 of the picture's."""
        wide = min(1.0, self.height * self.aspect / self.width)
        tall = min(1.0, self.width / self.aspect / self.height)
        return wide / self.zoom, tall / self.zoom

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom, each 0 to 1 of the picture."""
        wide, tall = self.size
        return (
            max(0.0, self.x - wide / 2),
            max(0.0, self.y - tall / 2),
            min(1.0, self.x + wide / 2),
            min(1.0, self.y + tall / 2),
        )

    def moved(self, right: float, down: float) -> "Framing":
        """By so many frame widths and heights; never out of the picture."""
        wide, tall = self.size
        return replace(self, x=self.x + right * wide, y=self.y + down * tall)._inside()

    def zoomed(self, factor: float) -> "Framing":
        """Closer (above 1) or wider, around the frame's middle."""
        return replace(self, zoom=min(CLOSEST, max(1.0, self.zoom * factor)))._inside()

    def _inside(self) -> "Framing":
        wide, tall = self.size
        return replace(self, x=min(1 - wide / 2, max(wide / 2, self.x)), y=min(1 - tall / 2, max(tall / 2, self.y)))
