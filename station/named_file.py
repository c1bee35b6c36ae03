"""Files that a person has named: what the system refuses is said in a sentence."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from station.errors import FileUnreadableError, FileUnwritableError
from station.errors.foreign import refused


def read_file(path: Path) -> bytes:
    """Its bytes. Raises FileUnreadableError."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise FileUnreadableError(file=path, found=refused(error)) from error


def write_file(path: Path, data: bytes) -> None:
    """Writes it. Raises FileUnwritableError."""
    with writing(path):
        path.write_bytes(data)


@contextmanager
def writing(path: Path) -> Generator[None]:
    """Stands around what writes the file. Raises FileUnwritableError."""
    try:
        yield
    except OSError as error:
        raise FileUnwritableError(file=path, found=refused(error)) from error
