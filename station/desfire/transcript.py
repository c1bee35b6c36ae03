"""A trace as JSON Lines: one object an APDU, with its time, direction, command and fields; secrets are masked (XX)."""

import json
import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from station.desfire.trace import Traced, Tracer
from station.errors.foreign import refused
from station.growing_file import GrowingFile

_log = logging.getLogger(__name__)


def record_of(traced: Traced, at: datetime) -> dict[str, object]:
    """One line's object."""
    return {
        "time": at.isoformat(timespec="microseconds"),
        "direction": traced.direction.value,
        "apdu": traced.apdu,
        "command": traced.command,
        "further": traced.further,
        **({"status": traced.status} if traced.status else {}),
        **traced.fields,
    }


class Transcript:
    """A file that takes connections' traces; each line is written at once, so that it can be followed live.

    Where the disk takes no more it ends, and says so once: a card that is being worked on is worth more.
    """

    def __init__(self, path: Path, now: Callable[[], datetime]) -> None:
        """Appends to the file. Raises FileUnwritableError."""
        self._file = GrowingFile(path)
        self._ended = False
        self._now = now

    def tracer(self) -> Tracer:
        """An Observer for one connection."""
        return Tracer(self.write)

    def write(self, traced: Traced) -> None:
        """One line."""
        if self._ended:
            return
        try:
            self._file.add(json.dumps(record_of(traced, self._now()), ensure_ascii=False) + "\n")
        except OSError as error:
            self._ended = True
            _log.warning("The transcript %s ends here: %s.", self._file.path, refused(error))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._file.close()
