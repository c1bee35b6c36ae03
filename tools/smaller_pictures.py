"""Makes the pictures that are named smaller: 256 colours, chosen for all of the picture, are enough for a window.

python tools/smaller_pictures.py docs/img/operator-*.png
"""

import sys
from pathlib import Path

from PIL import Image

for path in map(Path, sys.argv[1:]):
    with Image.open(path) as picture:
        # The median cut gives all its colours to the large grounds: a portrait's chin turns grey.
        small = picture.convert("RGB").quantize(
            256, method=Image.Quantize.MAXCOVERAGE, kmeans=4, dither=Image.Dither.NONE
        )
    small.save(path, optimize=True)
