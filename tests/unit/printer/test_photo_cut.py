"""Cutting a photo: the part that was framed, turned first, without metadata; too small is refused."""

from io import BytesIO

import pytest
from PIL import Image

from station.errors import PhotoTooSmallError, PhotoUnreadableError
from station.printer.photo_cut import TALLEST, Cut, cut_photo

CORNERS = {"red": (255, 0, 0), "green": (0, 255, 0), "blue": (0, 0, 255), "white": (255, 255, 255)}


def four_corners(side: int = 800) -> bytes:
    """Red, green above; blue, white below."""
    image, half = Image.new("RGB", (side, side)), side // 2
    for (left, top), colour in zip(((0, 0), (half, 0), (0, half), (half, half)), CORNERS.values(), strict=True):
        image.paste(colour, (left, top, left + half, top + half))
    octets = BytesIO()
    image.save(octets, "PNG")
    return octets.getvalue()


@pytest.mark.parametrize(("turn", "colour"), [(0, "red"), (1, "blue"), (2, "white"), (3, "green"), (4, "red")])
def test_turns_are_clockwise_and_come_first(turn: int, colour: str) -> None:
    cut = Image.open(BytesIO(cut_photo(four_corners(), Cut(turn, (0.0, 0.0, 0.4, 0.4)))))
    assert cut.size == (320, 320)
    assert cut.getpixel((100, 100)) == pytest.approx(CORNERS[colour], abs=4)


def test_nothing_larger_than_any_use_needs() -> None:
    assert max(Image.open(BytesIO(cut_photo(four_corners(3000), Cut()))).size) == TALLEST


def test_light() -> None:
    grey = Image.new("RGB", (200, 200), (100, 100, 100))
    octets = BytesIO()
    grey.save(octets, "PNG")
    darker = Image.open(BytesIO(cut_photo(octets.getvalue(), Cut(light=0.5))))
    assert darker.getpixel((5, 5)) == pytest.approx((50, 50, 50), abs=2)


def test_too_little_is_left() -> None:
    with pytest.raises(PhotoTooSmallError):
        cut_photo(four_corners(), Cut(box=(0.0, 0.0, 0.1, 0.1)))
    with pytest.raises(PhotoUnreadableError):
        cut_photo(b"no picture", Cut())
