"""How the finished card will look: for the window and the documents, never for the printer."""

from functools import lru_cache
from itertools import pairwise

from PIL import Image, ImageChops, ImageDraw

from station.printer.card_geometry import CARD, CORNER_RADIUS_MM
from station.printer.elements import KeepOut
from station.printer.face import Face
from station.printer.fonts import Weight, pillow_font
from station.printer.profile import PrinterProfile
from station.printer.scaling import rounded_mask

_HOLOGRAM = ((0, "#cfe3f5"), (1 / 3, "#e6d6f2"), (2 / 3, "#d3efe3"), (1, "#f6ecd0"))
_HOLOGRAM_INK = "#7b8794"


def preview(face: Face, side: str) -> Image.Image:
    """`front` or `back` as RGBA at the profile's dots: trimmed, with round corners, holograms in place."""
    profile = face.layout.profile
    colour, black, keep_outs = {
        "front": (face.planes.colour, face.planes.black, face.layout.front_keep_outs),
        "back": (Image.new("RGB", face.planes.back.size, "white"), face.planes.back, face.layout.back_keep_outs),
    }[side]
    card = colour.copy()
    card.paste("black", mask=ImageChops.invert(black.convert("L")))
    for keep_out in keep_outs:
        if keep_out.kind == "hologram":
            _paste_hologram(card, keep_out, profile)
    left, upper, right, lower = profile.dots(CARD)
    trimmed = card.crop((left, upper, right, lower)).convert("RGBA")
    trimmed.putalpha(rounded_mask(trimmed.size, CORNER_RADIUS_MM * profile.dots_per_mm))
    return trimmed


def _paste_hologram(card: Image.Image, keep_out: KeepOut, profile: PrinterProfile) -> None:
    left, upper, right, lower = profile.dots(keep_out.box)
    size = (right - left, lower - upper)
    foil = _foil(size).copy()
    draw = ImageDraw.Draw(foil)
    font = pillow_font(Weight.REGULAR, min(size) * 0.13)
    draw.text((size[0] / 2, size[1] / 2), "hologram", fill=_HOLOGRAM_INK, font=font, anchor="mm")
    card.paste(foil, (left, upper), rounded_mask(size, keep_out.radius * profile.dots_per_mm))


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
