"""Shapes on a picture, in units of the finished portrait."""

from collections.abc import Sequence

from PIL import Image, ImageDraw, ImageFilter

WIDTH, HEIGHT = 420, 540  # 35:45, the shape of a passport photo
SCALE = 4  # drawn larger, then reduced: smooth edges

Colour = tuple[int, int, int]
Point = tuple[float, float]


def rgb(code: str) -> Colour:
    """A colour from `rrggbb`."""
    return int(code[0:2], 16), int(code[2:4], 16), int(code[4:6], 16)


def mix(one: Colour, other: Colour, part: float) -> Colour:
    """`part` (0..1) of the other colour in the first."""
    red, green, blue = (round(a + (b - a) * part) for a, b in zip(one, other, strict=True))
    return red, green, blue


def smooth(points: Sequence[Point], steps: int = 16) -> list[Point]:
    """A closed Catmull-Rom curve through the points."""
    curve: list[Point] = []
    count = len(points)
    for index in range(count):
        around = [points[(index + shift) % count] for shift in (-1, 0, 1, 2)]
        xs, ys = ([point[axis] for point in around] for axis in (0, 1))
        curve += [(_spline(xs, step / steps), _spline(ys, step / steps)) for step in range(steps)]
    return curve


def _spline(values: Sequence[float], t: float) -> float:
    a, b, c, d = values
    return b + t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * b - a - 3 * c + d))) / 2


def mirrored(points: Sequence[Point]) -> list[Point]:
    """The points of a left half from top to bottom, and their mirror images from bottom to top."""
    return [*points, *((WIDTH - x, y) for x, y in reversed(points) if x != WIDTH / 2)]


class Canvas:
    """A picture in units of the finished portrait."""

    def __init__(self, top: Colour, bottom: Colour) -> None:
        self.image = Image.linear_gradient("L").resize((WIDTH * SCALE, HEIGHT * SCALE))
        self.image = Image.composite(
            Image.new("RGB", self.image.size, bottom), Image.new("RGB", self.image.size, top), self.image
        )
        self._draw = ImageDraw.Draw(self.image)

    def ellipse(self, x: float, y: float, rx: float, ry: float, colour: Colour) -> None:
        box = [(x - rx) * SCALE, (y - ry) * SCALE, (x + rx) * SCALE, (y + ry) * SCALE]
        self._draw.ellipse(box, fill=colour)

    def shape(self, points: Sequence[Point], colour: Colour, *, straight: bool = False) -> None:
        outline = points if straight else smooth(points)
        self._draw.polygon([(x * SCALE, y * SCALE) for x, y in outline], fill=colour)

    def ring(self, x: float, y: float, rx: float, ry: float, width: float, colour: Colour) -> None:
        box = [(x - rx) * SCALE, (y - ry) * SCALE, (x + rx) * SCALE, (y + ry) * SCALE]
        self._draw.ellipse(box, outline=colour, width=round(width * SCALE))

    def stroke(self, points: Sequence[Point], width: float, colour: Colour) -> None:
        """A line with round ends through three points: a quadratic Bezier curve."""
        (ax, ay), (bx, by), (cx, cy) = points
        for step in range(121):
            t = step / 120
            x = (1 - t) ** 2 * ax + 2 * t * (1 - t) * bx + t**2 * cx
            y = (1 - t) ** 2 * ay + 2 * t * (1 - t) * by + t**2 * cy
            self.ellipse(x, y, width / 2, width / 2, colour)

    def glow(self, x: float, y: float, rx: float, ry: float, colour: Colour, strength: float, blur: float) -> None:
        """A soft spot of colour."""
        mask = Image.new("L", (WIDTH, HEIGHT), 0)
        ImageDraw.Draw(mask).ellipse([x - rx, y - ry, x + rx, y + ry], fill=round(255 * strength))
        mask = mask.filter(ImageFilter.GaussianBlur(blur)).resize(self.image.size, Image.Resampling.BICUBIC)
        self.image.paste(Image.new("RGB", self.image.size, colour), (0, 0), mask)

    def finish(self) -> Image.Image:
        return self.image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
