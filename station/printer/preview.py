"""How the finished card will look: for the window and the documents, never for the printer."""

from functools import lru_cache
from itertools import pairwise

from PIL import Image, ImageChops, ImageDraw

from station.printer.canvas import Canvas
from station.printer.card_geometry import CORNER_RADIUS_MM
from station.printer.elements import KeepOut
from station.printer.face import Face
from station.printer.fonts import Weight, pillow_font
from station.printer.scaling import rounded_mask

_HOLOGRAM = ((0, "#cfe3f5"), (1 / 3, "#e6d6f2"), (2 / 3, "#d3efe3"), (1, "#f6ecd0"))
_HOLOGRAM_INK = "#7b8794"
_STRIPE, _CONTACTS, _PANEL = "#2a2522", "#d9bf77", "#f4f1e6"
"""A magnetic stripe, a contact chip, a signature panel, as they come on the stock."""


def preview(face: Face, side: str) -> Image.Image:
    """`front` or `back` as RGBA at the profile's dots: trimmed, with round corners, holograms in place."""
    canvas, planes = face.layout.canvas, face.planes
    colour, black, keep_outs = {
        "front": (planes.colour, planes.black, face.layout.front_keep_outs),
        "back": (Image.new("RGB", planes.back.size, "white"), planes.back, face.layout.back_keep_outs),
    }[side]
    card = canvas.upright(colour).copy()
    card.paste("black", mask=ImageChops.invert(canvas.upright(black).convert("L")))
    for keep_out in keep_outs:
        _show(card, keep_out, canvas)
    left, upper, right, lower = canvas.dots(canvas.card)
    trimmed = card.crop((left, upper, right, lower)).convert("RGBA")
    trimmed.putalpha(rounded_mask(trimmed.size, CORNER_RADIUS_MM * canvas.dots_per_mm))
    return trimmed


def _show(card: Image.Image, keep_out: KeepOut, canvas: Canvas) -> None:
    """What the card stock has there."""
    left, upper, right, lower = canvas.dots(keep_out.box)
    size, radius = (right - left, lower - upper), keep_out.radius * canvas.dots_per_mm
    match keep_out.kind:
        case "hologram":
            _paste_hologram(card, keep_out, canvas)
        case "stripe":
            card.paste(_STRIPE, (left, upper), rounded_mask(size, radius))
        case "chip":
            card.paste(_CONTACTS, (left, upper), rounded_mask(size, max(radius, min(size) * 0.12)))
        case "signature":
            card.paste(_PANEL, (left, upper), rounded_mask(size, radius))
        case "keep-out":
            pass


def _paste_hologram(card: Image.Image, keep_out: KeepOut, canvas: Canvas) -> None:
    left, upper, right, lower = canvas.dots(keep_out.box)
    size = (right - left, lower - upper)
    foil = _foil(size).copy()
    draw = ImageDraw.Draw(foil)
    font = pillow_font(Weight.REGULAR, min(size) * 0.13)
    draw.text((size[0] / 2, size[1] / 2), "hologram", fill=_HOLOGRAM_INK, font=font, anchor="mm")
    card.paste(foil, (left, upper), rounded_mask(size, keep_out.radius * canvas.dots_per_mm))


@lru_cache(maxsize=8)
def _foil(size: tuple[int, int]) -> Image.Image:
    """A shimmer from corner to corner."""
    foil = Image.new("RGB", size)
    draw = ImageDraw.Draw(foil)
    steps = size[0] + size[1]
    for step in range(steps):
        draw.line((step, 0, step - size[1], size[1]), fill=_shimmer(step / steps), width=2)
    return foil


def _shimmer(at: float) -> tuple[int, int, int]:
    (start, first), (stop, second) = next(pair for pair in pairwise(_HOLOGRAM) if at <= pair[1][0])
    share = (at - start) / (stop - start)
    one, two = bytes.fromhex(first[1:]), bytes.fromhex(second[1:])
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, two, strict=True))
    return red, green, blue
