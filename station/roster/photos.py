"""The photos of a roster: files beside it, in a folder or a ZIP archive, or what a cell holds or points to."""

import base64
import binascii
import io
import re
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from station.errors import InputError
from station.errors.foreign import refused
from station.model.picture import MAX_PIXELS
from station.model.quoting import quoted
from station.roster.cells import CellError

MAX_BYTES = 10_000_000
"""More than any camera's JPEG of a face needs."""
FOLDER = "photos"
_SUFFIXES = (".jpg", ".jpeg", ".png")
_DATA_URI = re.compile(r"data:image/(?:jpeg|png);base64,", re.IGNORECASE)
_LONGEST_NAME = 255
"""A cell longer than any file name holds the picture itself."""
warnings.filterwarnings("ignore", category=Image.DecompressionBombWarning)  # the size is judged here

Fetch = Callable[[str], bytes]
"""Brings what lies at an address, at most MAX_BYTES of it. Raises CellError."""


class Photos:
    """Where the photos of one roster are found.

    A cell holds a file name, an address (https://…), or the picture in base64. `place` is the roster's folder, or a ZIP
    archive; where it was named on purpose (`by_code`) and the cell is blank, the file named like the student's code is
    taken, if it is there.
    """

    def __init__(self, place: Path, *, by_code: bool = False, fetch: Fetch | None = None) -> None:
        """Raises InputError for a place that is neither a folder nor a ZIP archive."""
        self._place = place.resolve()
        self.by_code = by_code
        self._fetch = fetch
        self._archive = None if self._place.is_dir() else _open_archive(place)

    def read(self, cell: str, code: str) -> bytes | None:
        """The picture, None where there is none: a JPEG or PNG that can be decoded to its end. Raises CellError."""
        if not cell:
            return self._of_code(code) if self.by_code else None
        if cell.lower().startswith(("https://", "http://")):
            return self._fetched(cell)
        if (found := _DATA_URI.match(cell)) or len(cell) > _LONGEST_NAME:
            return _checked("in this cell", _decoded(cell[found.end() :] if found else cell))
        return self._file(cell)

    def _of_code(self, code: str) -> bytes | None:
        for suffix in _SUFFIXES:
            name = f"{code}{suffix}"
            try:
                return self._file(name)
            except CellError as error:
                if error.problem.code != "photo.missing":
                    raise
        return None

    def _file(self, name: str) -> bytes:
        if self._archive is None:
            return _checked(quoted(name), _read_file(name, self._place))
        return _checked(quoted(name), _unpacked(name, self._archive))

    def _fetched(self, address: str) -> bytes:
        if self._fetch is None:
            raise CellError(
                "photo.remote", "The photo is on a server.", "Allow the server with --photo-host, or save the photos."
            )
        return _checked("at this address", self._fetch(address))


def _open_archive(path: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(path)
    except (OSError, zipfile.BadZipFile):
        raise InputError(
            what=f"{path} is neither a folder nor a ZIP archive.", fix="Name where the photos are with --photos."
        ) from None


def _unpacked(name: str, archive: zipfile.ZipFile) -> bytes:
    for entry in (name, f"{FOLDER}/{name}"):
        try:
            found = archive.getinfo(entry)
            if found.file_size > MAX_BYTES:
                raise _too_big(quoted(name))
            return archive.read(found)
        except KeyError:
            continue
        except (OSError, zipfile.BadZipFile, RuntimeError, NotImplementedError):
            raise _corrupt(quoted(name)) from None
    raise _missing(name)


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode("".join(text.split()), validate=True)
    except binascii.Error:
        raise _corrupt("in this cell") from None


def _read_file(name: str, folder: Path) -> bytes:
    path = _find(name, folder)
    try:
        if path.stat().st_size > MAX_BYTES:
            raise _too_big(quoted(name))
        return path.read_bytes()
    except OSError as error:
        raise CellError(
            "photo.unreadable", f"The photo {quoted(name)} cannot be read: {refused(error)}.", "Check its rights."
        ) from None


def _find(name: str, folder: Path) -> Path:
    """The file, wherever links lead: it must not lie outside the roster's folder."""
    try:
        for path in ((folder / FOLDER / name).resolve(), (folder / name).resolve()):
            if not path.is_relative_to(folder):
                raise CellError(
                    "photo.outside",
                    f"The photo {quoted(name)} is outside the roster's folder.",
                    f"Copy it to {FOLDER}/ beside the roster, and write its file name alone.",
                )
            if path.is_file():
                return path
    except (OSError, ValueError, RuntimeError):
        pass  # a name that no file can have
    raise _missing(name)


def _missing(name: str) -> CellError:
    return CellError(
        "photo.missing",
        f"There is no photo {quoted(name)}.",
        f"Put it into {FOLDER}/ beside the roster, or correct the name.",
    )


def _too_big(which: str) -> CellError:
    return CellError(
        "photo.too-big",
        f"The photo {which} has more than {MAX_BYTES // 1_000_000} MB.",
        "Save it smaller: 1000 pixels in height are plenty.",
    )


def _corrupt(which: str) -> CellError:
    return CellError(
        "photo.corrupt", f"The photo {which} is not a JPEG or PNG, or is damaged.", "Save it again as JPEG."
    )


def _checked(which: str, content: bytes) -> bytes:
    if len(content) > MAX_BYTES:
        raise _too_big(which)
    try:
        with Image.open(io.BytesIO(content), formats=("JPEG", "PNG")) as picture:
            pixels = picture.width * picture.height
            if pixels <= MAX_PIXELS:
                picture.draft("L", (1, 1))  # a JPEG is then decoded at an eighth of its size
                picture.load()
    except Image.DecompressionBombError:
        pixels = MAX_PIXELS + 1
    except (OSError, SyntaxError, ValueError):
        raise _corrupt(which) from None
    if pixels > MAX_PIXELS:
        raise CellError(
            "photo.too-big",
            f"The photo {which} has more than {MAX_PIXELS // 1_000_000} million pixels.",
            "Save it smaller: 1000 pixels in height are plenty.",
        )
    return content
