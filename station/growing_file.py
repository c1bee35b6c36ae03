"""A file that a person has named, and that grows by whole lines."""

import os
import stat
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from station.named_file import writing


class GrowingFile:
    """Nothing waits in memory: closing it cannot fail for want of room."""

    def __init__(self, path: Path) -> None:
        """Goes on at the file's end; its folder is there already. Raises FileUnwritableError."""
        with writing(path):
            self._file = path.open("ab", buffering=0)
        self.path = path
        self._on_disk = stat.S_ISREG(os.fstat(self._file.fileno()).st_mode)  # and no pipe or device
        self.empty = not self._on_disk or self._file.tell() == 0
        """Whether there was nothing in it."""

    def add(self, text: str, *, lasting: bool = False) -> None:
        """With the system when this returns, on the disk with `lasting`.

        What there is no room for leaves no half line, and all that others have written to the file. Raises OSError.
        """
        line = left = text.encode()
        end = self._file.seek(0, os.SEEK_END) if self._on_disk else 0
        try:
            while left:
                left = left[self._file.write(left) :]
            if lasting and self._on_disk:
                os.fsync(self._file.fileno())
        except OSError:
            with suppress(OSError):  # the first one says it
                if os.fstat(self._file.fileno()).st_size == end + len(line) - len(left):  # nothing stands behind it
                    self._file.truncate(end)
            raise

    def close(self) -> None:
        """Lets the file go."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()
