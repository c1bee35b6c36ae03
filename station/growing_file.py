"""A file that a person has named, and that grows by whole lines."""

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
        self.empty = self._file.tell() == 0
        """Whether there was nothing in it."""

    def add(self, text: str) -> None:
        """With the system when this returns. What the disk has no room for leaves no half line. Raises OSError."""
        left, end = text.encode(), self._file.tell()
        try:
            while left:
                left = left[self._file.write(left) :]
        except OSError:
            with suppress(OSError):  # the first one says it
                self._file.truncate(end)
            raise

    def fileno(self) -> int:
        """See io.IOBase."""
        return self._file.fileno()

    def close(self) -> None:
        """Lets the file go."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()
