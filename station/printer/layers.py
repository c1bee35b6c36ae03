"""What a designer looks at: both sides as they will be, and each plane alone, trimmed to the card."""

from PIL import Image

from station.printer.face import Face
from station.printer.preview import preview

LAYERS = ("front", "back", "front-colour", "front-black", "front-overlay", "back-black")


def layer(face: Face, name: str) -> Image.Image:
    """One of LAYERS as RGBA, upright, at the canvas's dots."""
    if name in ("front", "back"):
        return preview(face, name)
    canvas = face.layout.canvas
    return canvas.upright(face.planes.named()[name]).crop(canvas.dots(canvas.card)).convert("RGBA")


def side_of(name: str) -> str:
    """Which side a layer belongs to."""
    return "back" if name.startswith("back") else "front"
