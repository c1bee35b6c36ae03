"""Files that are whole or unchanged, also after a power cut; those for this account alone; one change at a time."""

import os
import secrets
import stat
from collections.abc import Generator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import BinaryIO

from filelock import FileLock


@contextmanager
def whole_file(path: Path, mode: int) -> Generator[BinaryIO]:
    """Written beside the old file first, then in its place, both on the disk; behind a link, in the place it leads to.

    What is left by an exception leaves the old file, and nothing beside it. `mode` is the file's; a
    new one's is less what the umask takes (open(2)). Raises OSError.
    """
    path = path.resolve()
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with open(beside, "xb", opener=partial(os.open, mode=mode)) as file:
            if os.name == "posix" and path.exists():
                os.fchmod(file.fileno(), mode)  # for whom the old one was
            yield file
            to_disk(file)
        beside.replace(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
    _sync_folder(path.parent)


def to_disk(file: BinaryIO) -> None:
    """What was written is on the disk when this returns; a pipe or a device has none. Raises OSError."""
    file.flush()
    if stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        os.fsync(file.fileno())


def write_private(path: Path, content: bytes) -> None:
    """For this account alone; its folder may be new. Raises OSError."""
    path.resolve().parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with whole_file(path, 0o600) as file:
        file.write(content)


@contextmanager
def alone_with(path: Path) -> Generator[None]:
    """Waits until no other process or thread is inside for this file. An empty file beside it stays. Raises OSError."""
    path = path.resolve()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with FileLock(path.with_name(f".{path.name}.lock"), mode=0o600):  # it goes with the process when that dies
        yield


def _sync_folder(folder: Path) -> None:
    """A new name is lost at a power cut as long as its folder is not on the disk (fsync(2)). Windows opens none.

    The file is in its place already: a folder that may not be read, or that its file system does not sync, is no fault.
    """
    if os.name != "posix":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
