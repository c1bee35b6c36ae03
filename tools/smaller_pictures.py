"""Makes the pictures that are named smaller: 256 colours are enough for a window.

python tools/smaller_pictures.py docs/img/operator-*.png
"""

import sys
from pathlib import Path

from PIL import Image

_ROUNDS = 4
"""How often the colours are moved to what they stand for: without that a wide ground takes a tint."""

for path in map(Path, sys.argv[1:]):
    with Image.open(path) as picture:
        # rare ones too: a green mark is not to turn grey
        small = picture.convert("RGB").quantize(
            256, method=Image.Quantize.MAXCOVERAGE, kmeans=_ROUNDS, dither=Image.Dither.NONE
        )
    small.save(path, optimize=True)
