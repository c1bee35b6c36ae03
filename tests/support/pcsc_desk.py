"""The window at a PC/SC slot, its parts put together by hand: `python -m pcsc_desk FOLDER SLOT URL KEY SEEN`.

By type a card behind PC/SC is a real one, which demo keys never meet: `bootstrap` refuses the pair. What stands in the
window is written to the file SEEN, for who looks at it from outside.
"""

import json
import signal
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from PySide6.QtCore import Qt, QTimer
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
            yield Station(parts.desk, registrar, parts.client, World.SIMULATED, folder)

    app = QApplication([])
    theme.dress(app)
    theme.choose(app, "system")
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


def write_down(desk: DeskApp, path: Path) -> None:
    """What a person sees, and where the keyboard is: a line whenever it has changed."""
    file = path.open("a", encoding="utf-8")
    before = [""]

    def tell() -> None:
        page, focus = desk.page, QApplication.focusWidget()
        rows = page.roster.holders.model()
        listed = [str(rows.index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for at in range(rows.rowCount())]
        line = json.dumps(
            {
                "said": page.job.notice.text,
                "primary": page.job.primary.accessibleName(),
                "lights": [light.accessibleName() for light in desk.shell.lights],
                "listed": listed,
                "batch": page.roster.batch.text(),
                "focus": focus.accessibleName() if focus else "",
            }
        )
        if line != before[0]:
            before[0] = line
            file.write(line + "\n")
            file.flush()

    desk.page.rendered.connect(tell)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.focusChanged.connect(tell)


if __name__ == "__main__":
    where, slot, url, key, seen = sys.argv[1:]
    main(Path(where), slot, url, key, operate=lambda desk: write_down(desk, Path(seen)))
