"""A desk of simulated parts that says when its window can be used, for `bench/desk.py`:

python -m bench.desk_window bare             a bare window with the same Qt imports; says "shown"
python -m bench.desk_window start FOLDER     the desk; says "shown", then "open" when the station is put together
python -m bench.desk_window issue FOLDER     the same, and issues a card: says the longest that the window's thread
                                             did not come round, in ms, before ("idle") and meanwhile ("issuing")
"""

import sys
import time
from itertools import pairwise
from pathlib import Path
from threading import Event

MODULES = ("QtCore", "QtGui", "QtWidgets", "QtSvg")
IDLE_TURNS = 300


def bare() -> None:
    """An empty window of PySide6."""
    from importlib import import_module

    for module in MODULES:
        import_module(f"PySide6.{module}")
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication([])
    window = QMainWindow()
    window.resize(1280, 720)
    window.show()
    app.processEvents()
    print("shown", flush=True)


def desk(folder: Path, *, issues: bool) -> None:
    """The station's window, until the parts are there, or a card is issued."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from station.bootstrap import Choices, open_station
    from station.gui import theme
    from station.gui.app import DeskApp
    from station.gui.issue.snapshot import Opening
    from station.gui.issue.viewstate import Act, Button
    from station.gui.language import install
    from station.model.card import CardState
    from station.settings import Settings

    settings = Settings(data_dir=folder / "state", registry="simulated")
    choices = Choices(f"simulated:{folder / 'stack'}", f"pdf:{folder / 'faces'}", "simulated")
    app = QApplication([])
    theme.dress(app)
    window = DeskApp(lambda: open_station(settings, choices), install(app), title="bench")

    turns = [time.perf_counter()]
    begun = 0

    def look() -> None:
        nonlocal begun
        turns.append(time.perf_counter())
        view = window.page.desk
        if view.opening is Opening.OPENING:
            return
        if not begun:
            print(view.opening.value, flush=True)
            turns.clear()
            begun = 1
        elif begun == 1 and len(turns) == IDLE_TURNS:
            print("idle", _longest(turns), flush=True)
            turns.clear()
            begun = 2
            window.page.wanted.emit(Button("", Act.ISSUE, (view.holders[0].key,)))
        elif view.cards and all(card.state is CardState.ISSUED for card in view.cards.values()):
            print("issuing", _longest(turns), flush=True)
            issued.set()
        if not issues or issued.is_set():
            often.stop()
            window.shell.close()

    issued = Event()
    often = QTimer(interval=2)
    often.timeout.connect(look)
    often.start()
    window.start()
    app.processEvents()
    print("shown", flush=True)
    app.exec()
    window.end()


def _longest(turns: list[float]) -> float:
    """Milliseconds between two rounds of the event loop."""
    return max((after - before) * 1e3 for before, after in pairwise(turns))


if __name__ == "__main__":
    bare() if sys.argv[1] == "bare" else desk(Path(sys.argv[2]), issues=sys.argv[1] == "issue")
