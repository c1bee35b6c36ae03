"""Files that a person has named: what the system refuses is said in a sentence."""

import stat
from collections.abc import Generator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO, TextIO

from station.errors import FileUnreadableError, FileUnwritableError
from station.errors.foreign import refused
from station.private_file import whole_file


def read_file(path: Path) -> bytes:
    """Its bytes. Raises FileUnreadableError."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise FileUnreadableError(file=path, found=refused(error)) from error


def write_file(path: Path, data: bytes) -> None:
    """Writes it, whole or not at all, for whom the old file was, if there is one. Raises FileUnwritableError."""
    with file_to_come(path) as file:
        file.write(data)


@contextmanager
def file_to_come(path: Path) -> Generator[BinaryIO]:
    """What is written is the file when this is left, for whom the old one was; left by an exception, nothing is.

    Raises FileUnwritableError, at once where there is no place for it.
    """
    with writing(path):
        there = path.stat().st_mode if path.exists() else stat.S_IFREG | 0o666
        # A device or a pipe stays what it is.
        with whole_file(path, stat.S_IMODE(there)) if stat.S_ISREG(there) else path.open("wb") as file:
            yield file


@contextmanager
def text_to_come(path: Path, encoding: str = "utf-8") -> Generator[TextIO]:
    """As `file_to_come`; ends of lines stay as they are written."""
    with file_to_come(path) as file:
        text = TextIOWrapper(file, encoding, newline="")
        yield text
        text.detach()  # with all that it still held; the file is not its own


@contextmanager
def writing(path: Path) -> Generator[None]:
    """Stands around what writes the file. Raises FileUnwritableError."""
    try:
        yield
    except OSError as error:
        raise FileUnwritableError(file=path, found=refused(error)) from error
