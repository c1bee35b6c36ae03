"""What a desk is made of, once it has been loaded behind the window."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from station.bootstrap import Site, Station


@dataclass(frozen=True, slots=True)
class Behind:
    """`untouched`: nobody has set it up yet."""

    open_station: Callable[[], AbstractContextManager[Station]]
    site: Site
    data_dir: Path
    lock_minutes: int
    untouched: bool
