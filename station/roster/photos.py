"""The photos that lie beside a roster."""

import io
import warnings
from pathlib import Path

from PIL import Image

from station.roster.cells import CellError

MAX_BYTES = 10_000_000
"""More than any camera's JPEG of a face needs."""
MAX_PIXELS = 50_000_000
FOLDER = "photos"


def read_photo(name: str, beside: Path) -> bytes | None:
    """The picture of that name in `photos/` beside the roster, or in the roster's own folder; None for no name.

    It is a JPEG or PNG and can be decoded to its end. Raises CellError.
    """
    if not name:
        return None
    path = _find(name, beside.resolve())
    if path.stat().st_size > MAX_BYTES:
        raise CellError(
            "photo.too-big",
            f"The photo {name!r} has more than {MAX_BYTES // 1_000_000} MB.",
            "Save it smaller: 1000 pixels in height are plenty.",
        )
    try:
        content = path.read_bytes()
    except OSError as error:
        raise CellError(
            "photo.unreadable", f"The photo {name!r} cannot be read: {error.strerror}.", "Check its rights."
        ) from None
    _check_picture(name, content)
    return content


def _find(name: str, folder: Path) -> Path:
    """The file, wherever links lead: it must not lie outside the roster's folder."""
    try:
        for path in ((folder / FOLDER / name).resolve(), (folder / name).resolve()):
            if not path.is_relative_to(folder):
                raise CellError(
                    "photo.outside",
                    f"The photo {name!r} lies outside the roster's folder.",
                    f"Copy it to {FOLDER}/ beside the roster, and write its file name alone.",
                )
            if path.is_file():
                return path
    except (OSError, ValueError, RuntimeError):
        pass  # a name that no file can have
    raise CellError(
        "photo.missing",
        f"There is no photo {name!r}.",
        f"Put it into {FOLDER}/ beside the roster, or correct the name.",
    )


def _check_picture(name: str, content: bytes) -> None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # the size is judged here
            with Image.open(io.BytesIO(content), formats=("JPEG", "PNG")) as picture:
                pixels = picture.width * picture.height
                if pixels <= MAX_PIXELS:
                    picture.draft("L", (1, 1))  # a JPEG is then decoded at an eighth of its size
                    picture.load()
    except Image.DecompressionBombError:
        pixels = MAX_PIXELS + 1
    except (OSError, SyntaxError, ValueError):
        raise CellError(
            "photo.corrupt", f"The photo {name!r} is no JPEG or PNG, or is damaged.", "Save it again as JPEG."
        ) from None
    if pixels > MAX_PIXELS:
        raise CellError(
            "photo.too-big",
            f"The photo {name!r} has more than {MAX_PIXELS // 1_000_000} million pixels.",
            "Save it smaller: 1000 pixels in height are plenty.",
        )
