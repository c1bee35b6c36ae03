"""The floor: the planes of the classic design drawn straight with Pillow, every place and size written out by hand.

The same letters, photo, code and bits as a card of ours, and nothing else: no template, no fitting beyond a table of
sizes to try, no checks, no read-back.
"""

from functools import cache
from io import BytesIO

import segno
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from station.printer.face_data import FaceData
from station.printer.fonts import Weight, font_path
from station.printer.scaling import scaled

_SIZE = (1016, 648)
_PER_MM, _LEFT, _TOP = 300 / 25.4, (1016 - 85.60 * 300 / 25.4) / 2, (648 - 53.98 * 300 / 25.4) / 2


def draw_planes(data: FaceData) -> tuple[Image.Image, Image.Image, Image.Image, Image.Image]:
    """Front colour, front black, front overlay, back black."""
    return _colour(data), _black(data), _overlay(), _back(data)


def _colour(data: FaceData) -> Image.Image:
    plane = Image.new("RGB", _SIZE, "white")
    draw = ImageDraw.Draw(plane)
    plane.paste(_gradient(), (_x(-3), _y(-3)))
    draw.rectangle((_x(29.2), _y(-3), _x(29.8) - 1, _y(56.9) - 1), fill="#d8a748")
    place = (_x(4.4), _y(6), _x(25.4), _y(33))
    size = (place[2] - place[0], place[3] - place[1])
    if data.photo:
        plane.paste(_photo(data.photo, size), place[:2], _corners(size, 1.4 * _PER_MM))
    _spaced(draw, 4.4, 41.6, "VALID UNTIL", 5, 0.08, "#c9d4e8")
    draw.text((_fx(4.4), _fy(47.9)), f"{data.valid_until:%m/%Y}", "white", _font(Weight.SEMIBOLD, 11), "ls")
    draw.text((_fx(34.2), _fy(8.5)), data.institution, "#1f3a6b", _font(Weight.SEMIBOLD, 9), "ls")
    draw.rounded_rectangle((_x(69.0), _y(32.6), _x(80.2), _y(35.3)), 10, fill="#3a4a63")
    _spaced(draw, 73, 34.6, "ESC", 5.5, 0.1, "white", Weight.SEMIBOLD)
    return plane


def _black(data: FaceData) -> Image.Image:
    plane = Image.new("1", _SIZE, 1)
    draw = ImageDraw.Draw(plane)
    draw.fontmode = "1"
    size, lines = _fitted(data.name)
    for number, line in enumerate(lines):
        y = 28.3 - (len(lines) - 1 - number) * size * 1.1 / 72 * 25.4
        draw.text((_x(34.2), _y(y)), line, 0, _font(Weight.SEMIBOLD, size), "ls")
    draw.text((_x(34.2), _y(32.8)), data.level or "", 0, _font(Weight.REGULAR, 8), "ls")
    _spaced(draw, 34.2, 47.9, "STUDENT CARD", 5, 0.14, 0)
    left, upper = _x(69.9), _y(36.6)
    for row, modules in enumerate(segno.make_qr(data.qr_text, version=4, error="m", boost_error=False).matrix):
        for column, dark in enumerate(modules):
            if dark:
                x, y = left + column * 4, upper + row * 4
                draw.rectangle((x, y, x + 3, y + 3), 0)
    return plane


def _overlay() -> Image.Image:
    plane = Image.new("1", _SIZE, 0)
    ImageDraw.Draw(plane).rectangle((_x(70), _y(6), _x(81.2), _y(17.2)), 1)
    return plane


def _back(data: FaceData) -> Image.Image:
    plane = Image.new("1", _SIZE, 1)
    draw = ImageDraw.Draw(plane)
    draw.fontmode = "1"
    draw.rectangle((0, 0, 1016, _y(6) - 1), 0)
    draw.text((_x(4.4), _y(15)), data.institution, 0, _font(Weight.SEMIBOLD, 9), "ls")
    words = (
        "This card is personal and may not be passed on. If",
        "you find it, please hand it in at any office of the",
        "institution named above.",
    )
    for number, line in enumerate(words):
        draw.text((_x(4.4), _y(20 + number * 3.2)), line, 0, _font(Weight.REGULAR, 6.5), "ls")
    draw.rectangle((_x(4.4), _y(39.8), _x(81.2), _y(39.8) + 1), 0)
    _spaced(draw, 4.4, 43.2, "CARD NUMBER", 5, 0.14, 0)
    _spaced(draw, 57, 43.2, "EUROPEAN STUDENT CARD", 5, 0.14, 0)
    _spaced(draw, 4.4, 48.2, str(data.escn), 8, 0.03, 0)
    return plane


def _fitted(name: str) -> tuple[float, list[str]]:
    """One line where it fits, else two halves, smaller and smaller."""
    words, width = name.split(), 47 * _PER_MM
    if _font(Weight.SEMIBOLD, 13).getlength(name) <= width:
        return 13, [name]
    half = len(words) // 2 or 1
    lines = [" ".join(words[:half]), " ".join(words[half:])]
    size = 13.0
    while size > 8 and max(_font(Weight.SEMIBOLD, size).getlength(line) for line in lines) > width:
        size -= 0.25
    return size, lines


def _photo(raw: bytes, size: tuple[int, int]) -> Image.Image:
    picture = Image.open(BytesIO(raw))
    picture.draft("RGB", (2 * max(size), 2 * max(size)))
    cut = (picture.height - picture.width * size[1] / size[0]) * 0.35
    box = (0, cut, picture.width, cut + picture.width * size[1] / size[0]) if cut > 0 else None
    return scaled(picture.convert("RGB"), size, crop=box).filter(ImageFilter.UnsharpMask(1, 60, 2))


def _spaced(
    draw: ImageDraw.ImageDraw,
    x: float,
    y: float,
    words: str,
    size: float,
    tracking: float,
    ink: str | int,
    weight: Weight = Weight.REGULAR,
) -> None:
    font, at = _font(weight, size), _fx(x)
    for letter in words:
        draw.text((at, _fy(y)), letter, ink, font, "ls")
        at += font.getlength(letter) + tracking * size / 72 * 300


@cache
def _font(weight: Weight, size: float) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(font_path(weight)), size / 72 * 300, layout_engine=ImageFont.Layout.BASIC)


@cache
def _gradient() -> Image.Image:
    size = (_x(29.2) - _x(-3), _y(56.9) - _y(-3))
    shade = scaled(Image.linear_gradient("L"), size)
    return Image.composite(Image.new("RGB", size, "#11203f"), Image.new("RGB", size, "#1f3a6b"), shade)


@cache
def _corners(size: tuple[int, int], radius: float) -> Image.Image:
    mask = Image.new("L", size, 0)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, size[0] - 1, size[1] - 1), radius, fill=255)
    return mask


def _fx(mm: float) -> float:
    return _LEFT + mm * _PER_MM


def _fy(mm: float) -> float:
    return _TOP + mm * _PER_MM


def _x(mm: float) -> int:
    return round(_fx(mm))


def _y(mm: float) -> int:
    return round(_fy(mm))
