"""The `station` command. Of window and command line only what is asked for is loaded."""

import gc
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from station.bootstrap import Site, Station

    OpenStation = Callable[[], AbstractContextManager[Station]]

TITLE = "ESC Station"


def main() -> None:
    """Runs a command; without one it opens the desk, whose window does not wait for what is behind it."""
    try:
        sys.exit(_run_command() if sys.argv[1:] else _open_this_desk())
    except KeyboardInterrupt:  # while the command's modules are loaded: nothing was begun
        sys.stderr.write("Stopped.\n")
        sys.exit(1)


def _run_command() -> int:
    from station.cli.app import run

    return run(_open_desk)


def _open_this_desk() -> int:
    gc.disable()  # what is loaded now is no garbage; the window collects its own (gui/garbage.py)
    from station.gui.run import run_desk
    from station.home import first_look

    try:
        return run_desk(first_look, _this_site, title=TITLE)
    except Exception as error:
        from station.cli.app import said

        return said(error)


def _this_site() -> "tuple[OpenStation, Site]":
    from station.bootstrap import Site, choose
    from station.settings import load_settings

    site = Site(load_settings, choose)
    return site.open, site


def _open_desk(open_station: "OpenStation", site: "Site", *, title: str) -> int:
    from station.gui.run import run_desk

    return run_desk(site.look, lambda: (open_station, site), title=title)


if __name__ == "__main__":
    main()
