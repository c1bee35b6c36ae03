"""Files beside a database, which stay out of it."""

from pathlib import Path

from station.errors import StoreUnwritableError
from station.errors.foreign import refused
from station.private_file import write_private


def write_beside(path: Path, content: bytes) -> None:
    """See write_private. Raises StoreUnwritableError."""
    try:
        write_private(path, content)
    except OSError as error:
        raise StoreUnwritableError(path=path, found=refused(error)) from error
