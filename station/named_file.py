"""Files that a person has named: what the system refuses is said in a sentence."""

import stat
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

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
    with writing(path):
        there = path.stat().st_mode if path.exists() else stat.S_IFREG | 0o666
        if not stat.S_ISREG(there):  # a device or a pipe stays what it is
            path.write_bytes(data)
            return
        with whole_file(path, stat.S_IMODE(there)) as file:
            file.write(data)


@contextmanager
def writing(path: Path) -> Generator[None]:
    """Stands around what writes the file. Raises FileUnwritableError."""
    try:
        yield
    except OSError as error:
        raise FileUnwritableError(file=path, found=refused(error)) from error
