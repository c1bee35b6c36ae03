"""Makes the pictures that are named smaller: 256 colours are enough for a window.

python tools/smaller_pictures.py docs/img/operator-*.png
"""

import sys
from pathlib import Path

from PIL import Image, ImageChops, ImageStat

_ROUNDS = 4
"""How often the colours are moved to what they stand for: without that a wide ground takes a tint."""
_WAYS = (Image.Quantize.MEDIANCUT, Image.Quantize.MAXCOVERAGE)
"""The first keeps the blue field of a card even, the other rare colours: a green mark is not to turn grey."""


def _small(picture: Image.Image) -> Image.Image:
    made = [picture.quantize(256, method=way, kmeans=_ROUNDS, dither=Image.Dither.NONE) for way in _WAYS]
    return min(made, key=lambda one: sum(ImageStat.Stat(ImageChops.difference(picture, one.convert("RGB"))).sum2))


for path in map(Path, sys.argv[1:]):
    with Image.open(path) as opened:
        small = _small(opened.convert("RGB"))
    small.save(path, optimize=True)
