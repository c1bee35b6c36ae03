"""One holder of a card at a time, in this process and among all: a lock of the system, which dies with its process."""

import sys
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[bytes]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(file: IO[bytes]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


class CardLock:
    """A lock beside a card file, from its making to `release`. Raises BlockingIOError where another has it."""

    def __init__(self, card: Path) -> None:
        self._file = lock_file(card).open("ab")
        try:
            _take(self._file)
        except OSError as error:
            self._file.close()
            raise BlockingIOError(f"{card.name} is in use") from error

    def release(self) -> None:
        """Lets the card go. May be called twice."""
        self._file.close()


def lock_file(card: Path) -> Path:
    """The file that is locked: never the card file itself, which is replaced at every step."""
    return card.with_name(f".{card.name}.lock")
