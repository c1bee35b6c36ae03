"""The window at a PC/SC slot, its parts put together by hand: `python -m pcsc_desk FOLDER SLOT URL KEY`.

By type a card behind PC/SC is a real one, which demo keys never meet: `bootstrap` refuses the pair.
"""

import signal
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from assembly import PIC, assemble
from desks import whole_desk
from station.bootstrap import Station
from station.gui import theme
from station.gui.app import DeskApp
from station.gui.language import install
from station.issuance.registration import Registrar
from station.issuance.world import World
from station.reader.pcsc import PcscReader

TITLE = "ESC Station: a slot"


def main(folder: Path, slot: str, url: str, key: str, *, operate: Callable[[DeskApp], object] = lambda _: None) -> None:
    """Runs until the window is closed; `operate` begins when the desk does, and its value lives as long."""

    @contextmanager
    def opened() -> Generator[Station]:
        with assemble(folder, PcscReader(slot), registry_url=url, registry_key=key) as parts:
            registrar = Registrar(parts.desk.store, parts.client, PIC)
            yield Station(parts.desk, registrar, parts.client, World.SIMULATED)

    app = QApplication([])
    theme.dress(app)
    desk = whole_desk(opened, install(app, "en"), title=TITLE)

    def leave(number: int, frame: FrameType | None) -> None:
        del number, frame
        desk.leave()

    signal.signal(signal.SIGTERM, leave)
    awake = QTimer(interval=200)  # Python looks for signals only when it runs
    awake.timeout.connect(lambda: None)
    awake.start()
    desk.start()
    operator = operate(desk)
    app.exec()
    desk.end()
    del operator


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
