"""Makes the pictures that are named smaller: 160 colours are enough for a window.

python tools/smaller_pictures.py docs/img/operator-*.png
"""

import sys
from pathlib import Path

from PIL import Image

for path in map(Path, sys.argv[1:]):
    with Image.open(path) as picture:
        small = picture.convert("RGB").quantize(160, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    small.save(path, optimize=True)
