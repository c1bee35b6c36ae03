"""Files that a person has named. Raises InputError."""

from pathlib import Path

from station.errors import InputError


def read_file(path: Path) -> bytes:
    """Its bytes."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(what=f"{path} cannot be read: {error.strerror}.", fix="Name the file again.") from error


def write_file(path: Path, data: bytes) -> None:
    """Writes it."""
    try:
        path.write_bytes(data)
    except OSError as error:
        raise InputError(what=f"{path} cannot be written: {error.strerror}.", fix="Name another place.") from error
