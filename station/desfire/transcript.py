"""A trace as JSON Lines: one object an APDU, with its time, direction, command and fields; secrets are masked (XX)."""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from station.desfire.trace import Traced, Tracer
from station.named_file import writing


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
    """A file that takes connections' traces; each line is written at once, so that it can be followed live."""

    def __init__(self, path: Path, now: Callable[[], datetime]) -> None:
        """Appends to the file. Raises InputError where it cannot be written."""
        with writing(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file = path.open("a", encoding="utf-8")
        self._now = now

    def tracer(self) -> Tracer:
        """An Observer for one connection."""
        return Tracer(self.write)

    def write(self, traced: Traced) -> None:
        """One line."""
        self._file.write(json.dumps(record_of(traced, self._now()), ensure_ascii=False) + "\n")
        self._file.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._file.close()
