"""How well a text stands out from what lies below it (WCAG 2.2, success criterion 1.4.3)."""

from dataclasses import replace
from functools import cache
from typing import cast

from PIL import Image, ImageChops, ImageColor

from station.printer.condition import Condition
from station.printer.elements import Element, Text
from station.printer.layout import lay_out
from station.printer.profile import PrinterProfile
from station.printer.raster import render_planes
from station.printer.sample import sample_data
from station.printer.template import Template

_LOOKED_AT = (160, 40)
"""Dots of a text's place that are looked at, across and down."""
Rgb = tuple[int, int, int]


class Ground:
    """A template's two sides without their texts, to measure the texts against."""

    def __init__(self, template: Template, profile: PrinterProfile) -> None:
        self._bare = replace(template, front=_without_texts(template.front), back=_without_texts(template.back))
        self._profile = replace(profile, icc=None)
        self._drawn: dict[Condition, dict[str, Image.Image]] = {}

    def contrast(self, side: str, element: Text) -> float:
        """The worst contrast ratio in the place of a text. Raises TemplateError, FaceError where nothing is drawn."""
        if element.when not in self._drawn:
            self._drawn[element.when] = self._draw(element.when)
        canvas = self._profile.canvas(upright=self._bare.upright)
        part = self._drawn[element.when][side].crop(canvas.dots(element.box))
        part.thumbnail(_LOOKED_AT, Image.Resampling.NEAREST)
        below = part.getcolors(part.width * part.height) or []
        ink = cast(Rgb, ImageColor.getrgb(element.colour))
        return min(contrast(ink, cast(Rgb, colour)) for _, colour in below)

    def _draw(self, when: Condition) -> dict[str, Image.Image]:
        layout = lay_out(self._bare, sample_data(when), self._profile)
        planes, canvas = render_planes(layout), layout.canvas
        front, back = canvas.upright(planes.colour).copy(), Image.new("RGB", (canvas.width, canvas.height), "white")
        for picture, black in ((front, planes.black), (back, planes.back)):
            picture.paste("black", mask=ImageChops.invert(canvas.upright(black).convert("L")))
        return {"front": front, "back": back}


@cache
def contrast(one: Rgb, other: Rgb) -> float:
    """The contrast ratio of two colours, 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def needed_contrast(element: Text) -> float:
    """4.5, and 3 for large type: 18 points, or 14 if it is semibold."""
    smallest = element.min_size or element.size
    return 3.0 if smallest >= (14 if element.weight == "semibold" else 18) else 4.5


def _without_texts(elements: tuple[Element, ...]) -> tuple[Element, ...]:
    return tuple(element for element in elements if not isinstance(element, Text))


def _luminance(colour: Rgb) -> float:
    red, green, blue = (_linear(value / 255) for value in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
