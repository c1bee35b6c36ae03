"""Files for this account alone that are whole or unchanged, also after a power cut, and one change at a time."""

import contextlib
import os
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock


def write_private(path: Path, content: bytes) -> None:
    """Beside the old file first, then in its place, both on the disk; behind a link, in the place that it leads to.

    Raises OSError.
    """
    path = path.resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")  # mode 0600
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(beside).unlink()
        raise
    _sync_folder(path.parent)


@contextmanager
def alone_with(path: Path) -> Generator[None]:
    """Waits until no other process or thread is inside for this file. An empty file beside it stays. Raises OSError."""
    path = path.resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(path.with_name(f".{path.name}.lock"), mode=0o600):  # it goes with the process when that dies
        yield


def _sync_folder(folder: Path) -> None:
    """A new name is lost at a power cut as long as its folder is not on the disk (fsync(2)). Windows opens none."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
