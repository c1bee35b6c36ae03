"""A desk of simulated parts that says when its window can be used, for `bench/desk.py`:

python -m bench.desk_window bare NAMES       a bare window that imports these names of PySide6; says "shown"
python -m bench.desk_window start FOLDER     the desk; says "shown", "open" when the station is put together, and what
                                             names of PySide6 the window had imported when it was shown
python -m bench.desk_window issue FOLDER     the same, and issues a card: says the longest that the window's thread
                                             did not come round, in ms, before ("idle") and meanwhile ("issuing")
"""

import gc
import sys
import time
from itertools import pairwise
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from station.bootstrap import Site
    from station.gui.issue.view import IssuePage
    from station.gui.issue.worker import OpenStation

IDLE_TURNS = 300


def bare(names: list[str]) -> None:
    """An empty window of PySide6, with these of its names imported: each class is made when it is first imported."""
    from importlib import import_module

    for name in names:
        module, _, inside = name.rpartition(".")
        getattr(import_module(module), inside)
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication([])
    window = QMainWindow()
    window.resize(1280, 720)
    window.show()
    app.processEvents()
    print("shown", flush=True)


def desk(folder: Path, *, issues: bool) -> None:
    """The station's window as the program opens it, until the parts are there, or a card is issued."""
    gc.disable()  # as `station.__main__` does before it loads the window
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from station.gui.run import run_desk
    from station.home import Look

    app = QApplication([])
    turns: list[float] = []
    begun = 0
    pages: list[IssuePage] = []

    def shown() -> None:
        app.processEvents()  # until it is painted
        print("shown", flush=True)
        print("imports", ",".join(qt_names()), flush=True)
        from station.gui.issue.view import IssuePage

        pages.extend(found for top in app.topLevelWidgets() if (found := top.findChild(IssuePage)))
        often.start()

    def look() -> None:
        nonlocal begun
        turns.append(time.perf_counter())
        (page,) = pages
        view = page.desk
        if view.opening.value == "opening":
            return
        if not begun:
            print(view.opening.value, flush=True)
            print("loading", _longest(turns), flush=True)
            turns.clear()
            begun = 1
        elif begun == 1 and len(turns) == IDLE_TURNS:
            from station.gui.issue.viewstate import Act, Button

            print("idle", _longest(turns), flush=True)
            turns.clear()
            begun = 2
            page.wanted.emit(Button("", Act.ISSUE, (view.holders[0].key,)))
        elif view.cards and all(card.state.value == "issued" for card in view.cards.values()):
            print("issuing", _longest(turns), flush=True)
            issued.set()
        if not issues or issued.is_set():
            often.stop()
            page.window().close()

    issued = Event()
    often = QTimer(interval=2)
    often.timeout.connect(look)
    QTimer.singleShot(0, shown)
    run_desk(lambda: Look("system", "system", folder / "state"), lambda: _site(folder), title="bench")


def qt_names() -> list[str]:
    """What the station's modules have imported of PySide6 by now."""
    names = {
        f"{thing.__module__}.{name}"
        for module_name, module in tuple(sys.modules.items())
        if module_name.startswith("station.")
        for name, thing in vars(module).items()
        if isinstance(thing, type) and thing.__module__.startswith("PySide6.")
    }
    return sorted(names)


def _site(folder: Path) -> "tuple[OpenStation, Site]":
    from station.bootstrap import Choices, Site
    from station.settings import Settings

    settings = Settings(data_dir=folder / "state", registry="simulated")
    choices = Choices(f"simulated:{folder / 'stack'}", f"pdf:{folder / 'faces'}", "simulated")
    site = Site(lambda: settings, lambda _: choices, editable=False)
    return site.open, site


def _longest(turns: list[float]) -> float:
    """Milliseconds between two rounds of the event loop."""
    return max((after - before) * 1e3 for before, after in pairwise(turns))


if __name__ == "__main__":
    bare(sys.argv[2].split(",")) if sys.argv[1] == "bare" else desk(Path(sys.argv[2]), issues=sys.argv[1] == "issue")
