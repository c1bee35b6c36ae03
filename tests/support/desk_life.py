"""The desk's whole life, as `run_desk` has it, driven from inside its event loop.

    python -m desk_life FOLDER APDUS

is a desk that issues a card to Ada Nowak and is killed after so many APDUs, as by a power cut.
"""

import gc
import os
import signal
import sys
import time
from collections.abc import Callable, Generator
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from fake_reader.connection import SimulatedConnection
from station.bootstrap import Choices, Site, simulator
from station.gui.issue.snapshot import Opening
from station.gui.issue.view import IssuePage
from station.gui.run import run_desk
from station.gui.shell import Shell
from station.model.esi import Esi
from station.model.holder import AcademicLevel, Holder, Purpose
from station.settings import Settings
from station.store.database import open_store

PATIENCE_S = 30.0
NAME = "Ada Nowak"
Script = Generator[Callable[[], bool]]
_W = TypeVar("_W", bound=QWidget)


def somebody(number: int, name: str) -> Holder:
    """An invented holder, whose card needs no photo."""
    esi = Esi.build("uni-demo.example", f"life{number:03d}")
    consents = frozenset(Purpose) - {Purpose.PHOTO_ON_CARD}
    return Holder(esi, name, AcademicLevel.MASTER, date(2031, 9, 30), consents=consents)


def furnish(folder: Path, *people: Holder) -> None:
    """A stack of blanks, and people in the records."""
    simulator("blanks")(str(folder / "stack"), 2, 1)
    (folder / "records").mkdir(parents=True, exist_ok=True)
    store = open_store(records(folder))
    for holder in people:
        store.holders.save(holder)
    store.close()


def records(folder: Path) -> Path:
    """The database of the desk in a folder."""
    return folder / "records" / "simulated.sqlite"


def site_in(folder: Path, read: Callable[[], Settings] | None = None) -> Site:
    """A desk of simulated parts."""
    settings = Settings(data_dir=folder / "records", registry="simulated")
    choices = Choices(f"simulated:{folder / 'stack'}", f"pdf:{folder / 'faces'}", "simulated")
    return Site(read or (lambda: settings), lambda _: choices, told=True)


def live(site: Site, script: Script) -> int:
    """Runs the desk until it ends; the script gives what it waits for, then goes on. Returns the exit code."""
    turns, failed = _Turns(script), list[BaseException]()
    timer = QTimer(interval=10)

    def turn() -> None:
        try:
            if turns.go_on():
                return
        except BaseException as error:
            failed.append(error)
            close()
        timer.stop()

    timer.timeout.connect(turn)
    timer.start()
    code = run_desk(site.look, lambda: (site.open, site), title="Desk")
    gc.collect()  # what is left of the windows dies on their thread, and is not dressed once more
    if failed:
        raise failed[0]
    assert not timer.isActive(), "the desk ended before the script"
    return code


class _Turns:
    """Looks now and then whether the script can go on."""

    def __init__(self, script: Script) -> None:
        self._script = script
        self._holds: Callable[[], bool] = lambda: True
        self._until = 0.0

    def go_on(self) -> bool:
        """Whether there is more to do. Raises TimeoutError, and what the script raises."""
        if not self._holds():
            if time.monotonic() > self._until:
                self._script.throw(TimeoutError("it did not come true in time"))  # where it waits
            return True
        try:
            self._holds = next(self._script)
        except StopIteration:
            return False
        self._until = time.monotonic() + PATIENCE_S
        return True


def window() -> Shell | None:
    """The window that is shown."""
    shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, Shell) and one.isVisible()]
    return shown[0] if shown else None


def within(kind: type[_W]) -> _W | None:
    """What of this kind is in the window that is shown."""
    shell = window()
    return shell.findChild(kind) if shell is not None else None


def the(kind: type[_W]) -> _W:
    """The same, which is there."""
    found = within(kind)
    assert found is not None
    return found


def close() -> None:
    """Closes the window as a person does."""
    shell = window()
    assert shell is not None
    shell.close()


def is_open() -> bool:
    """Whether the desk can be worked at."""
    page = within(IssuePage)
    return page is not None and page.desk.opening is Opening.OPEN


def issues(name: str) -> Script:
    """Makes a card for somebody."""
    yield is_open
    page = the(IssuePage)
    page.roster.search.setText(name)
    yield lambda: page.job.primary.armed and page.job.primary.accessibleName().endswith(name)
    QTest.keyClick(page.job.primary, Qt.Key.Key_Space)


def _die(folder: Path, apdus: int) -> None:
    left, transmit = [apdus], SimulatedConnection.transmit

    def deadly(self: SimulatedConnection, apdu: bytes) -> bytes:
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return transmit(self, apdu)

    def script() -> Script:
        yield from issues(NAME)
        yield lambda: False

    SimulatedConnection.transmit = deadly
    app = QApplication([])
    live(site_in(folder), script())
    del app


if __name__ == "__main__":
    _die(Path(sys.argv[1]), int(sys.argv[2]))
