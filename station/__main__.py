"""The `station` command."""

import sys
from collections.abc import Callable
from contextlib import AbstractContextManager

from station.bootstrap import Site, Station
from station.cli.app import run


def main() -> None:
    """Runs the command line; the window is loaded only when it is asked for."""
    sys.exit(run(_open_desk))


def _open_desk(open_station: Callable[[], AbstractContextManager[Station]], site: Site, *, title: str) -> int:
    from station.gui.app import run_desk

    return run_desk(open_station, site, title=title)


if __name__ == "__main__":
    main()
