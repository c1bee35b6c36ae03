"""A day of mishaps for a desk at a real PC/SC slot: asleep between cards and on them, the service and the reader gone.

    python sleep_lab.py FOLDER           prints a line for each mishap: what it was, and what became of its card
    python sleep_lab.py desk FOLDER SLOT URL KEY      the desk of it, whose operator presses what the button says

Programs of their own, because libpcsclite finds its service once in a process. The window, its threads, the service and
the registry's HTTP are real; sleep is SIGSTOP and SIGCONT, in which the monotonic clock goes on: harder than sleep.
"""

import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Generator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTimer

from assembly import PIC, prepare
from fake_escr.plugin import open_registry
from fake_escr.state import snapshot
from fake_reader.blank import make_blank
from fake_reader.card_file import save_card
from pcscd import READER, Pcscd, Served
from people import holder
from station.gui.app import DeskApp
from station.store.database import open_store

SLEEP_S = 7.0
"""Longer than a reader may be silent."""
_PATIENCE_S = 60.0
_PRESS_MS = 500
_rest = threading.Event()


@dataclass(slots=True)
class Lab:
    """What the mishaps befall."""

    folder: Path
    service: Pcscd
    desk: "subprocess.Popen[bytes]"
    cards: Path
    served: ExitStack
    slots: Served | None = None
    made: int = 0

    def count(self, query: str) -> int:
        """Rows of the records."""
        with closing(sqlite3.connect(f"file:{self.folder / 'station.sqlite'}?mode=ro", uri=True)) as connection:
            return int(connection.execute(f"SELECT count(*) FROM {query}").fetchone()[0])  # noqa: S608 - ours alone

    def until(self, holds: Callable[[], bool]) -> None:
        """Raises TimeoutError."""
        deadline = time.monotonic() + _PATIENCE_S
        while not holds():
            if time.monotonic() > deadline or self.desk.poll() is not None:
                raise TimeoutError(f"card {self.made + 1}: it did not come true")
            _rest.wait(0.002)

    def wake(self) -> None:
        """The whole program goes on."""
        self.desk.send_signal(signal.SIGCONT)

    def serve(self) -> None:
        """The cards of the folder in the service's slots."""
        self.served.close()
        self.slots = self.served.enter_context(serving(self.service, self.cards))

    def lay(self) -> None:
        """A new card."""
        save_card(self.cards / f"{self.made:03d}.picc", make_blank(bytes([0x04, 0x55, *self.made.to_bytes(5, "big")])))

    def begun(self) -> None:
        """Its number is minted: the desk waits for a card."""
        self.until(lambda: self.count("numbers") == self.made + 1)

    def encoding(self) -> None:
        """The card is being written, and will be until the desk goes on: it stands still. Raises RuntimeError."""
        before = self.count("journal WHERE kind = 'encode-chip'")
        self.lay()
        self.until(lambda: self.count("journal WHERE kind = 'encode-chip'") > before)
        self.desk.send_signal(signal.SIGSTOP)
        if not self.count("cards WHERE state = 'encoding'"):
            raise RuntimeError("the card was finished before anything could befall it")

    def issued(self, mishap: str) -> None:
        """It is issued in the end, and taken away."""
        self.until(lambda: self.count("cards WHERE state = 'issued'") == self.made + 1)
        for card in self.cards.glob("*.picc"):
            card.unlink()
        self.made += 1
        print(f"{mishap}: issued", flush=True)


@contextmanager
def serving(service: Pcscd, cards: Path) -> Generator[Served]:
    """`station reader serve`; unlike `Pcscd.serve` it does not look into the slots, which would take a client."""
    command = [sys.executable, "-m", "station", "reader", "serve", "--cards", str(cards), "--json"]
    process = subprocess.Popen(
        service.inside(*command), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=os.environ
    )
    with Served(process) as served:
        yield served


def asleep_while_waiting(lab: Lab) -> None:
    lab.begun()
    lab.desk.send_signal(signal.SIGSTOP)
    _rest.wait(SLEEP_S)
    lab.wake()
    lab.lay()


def asleep_on_a_card(lab: Lab) -> None:
    lab.begun()
    lab.encoding()
    _rest.wait(SLEEP_S)
    lab.wake()


def service_restarted_while_waiting(lab: Lab) -> None:
    lab.begun()
    lab.service.stop()
    lab.service.start()
    lab.serve()
    lab.lay()


def service_restarted_on_a_card(lab: Lab) -> None:
    lab.begun()
    lab.encoding()
    lab.wake()
    lab.service.stop()
    lab.service.start()
    lab.serve()


def service_restarted_asleep(lab: Lab) -> None:
    lab.begun()
    lab.encoding()
    lab.service.stop()
    lab.service.start()
    lab.serve()
    lab.wake()


def reader_unplugged_while_waiting(lab: Lab) -> None:
    lab.begun()
    unplug(lab)
    plug(lab)
    lab.lay()


def reader_unplugged_on_a_card(lab: Lab) -> None:
    lab.begun()
    lab.encoding()
    unplug(lab)
    lab.wake()
    _rest.wait(1.0)
    plug(lab)


def unplug(lab: Lab) -> None:
    """The service no longer has a reader."""
    lab.service.stop()
    lab.service.configure(0)
    lab.service.start()
    _rest.wait(1.0)


def plug(lab: Lab) -> None:
    """It is there again."""
    lab.service.stop()
    lab.service.configure(2)
    lab.service.start()
    lab.serve()


MISHAPS = (
    asleep_while_waiting,
    asleep_on_a_card,
    service_restarted_while_waiting,
    service_restarted_on_a_card,
    service_restarted_asleep,
    reader_unplugged_while_waiting,
    reader_unplugged_on_a_card,
)


def main(folder: Path) -> None:
    """One card for each mishap."""
    parts, cards, state = prepare(folder / "desk"), folder / "cards", folder / "registry.sqlite"
    cards.mkdir()
    with closing(open_store(parts / "station.sqlite")) as store:
        store.holders.save_all(holder(number) for number in range(len(MISHAPS)))
    service = Pcscd(folder / "service")
    os.environ.update(service.environment, QT_QPA_PLATFORM="offscreen")
    service.start()
    with ExitStack() as ending:
        ending.callback(service.stop)
        served = ending.enter_context(ExitStack())
        handle = ending.enter_context(open_registry(str(state), PIC))
        command = [sys.executable, __file__, "desk", str(parts), f"{READER} 00 00", handle.url, handle.key]
        desk = subprocess.Popen(command, env=os.environ)
        ending.callback(desk.wait)
        ending.callback(desk.kill)
        lab = Lab(parts, service, desk, cards, served)
        lab.serve()
        for mishap in MISHAPS:
            mishap(lab)
            lab.issued(mishap.__name__.replace("_", " "))
        lab.until(lambda: len(snapshot(state).cards) == len(MISHAPS))
        print("burnt numbers:", lab.count("numbers WHERE state = 'burnt'"))
        desk.terminate()
        print("ended:", desk.wait(_PATIENCE_S))


def operate(desk: DeskApp) -> QTimer:
    """Chooses somebody where nobody is; then presses what the large button says, as soon as it may be pressed."""
    page = desk.page

    def press() -> None:
        if page.state.chosen is None and page.state.rows:
            page.roster.chosen.emit(page.state.rows[0].key)
        page.roster.entered.emit()

    timer = QTimer(interval=_PRESS_MS)
    timer.timeout.connect(press)
    timer.start()
    return timer


if __name__ == "__main__":
    if sys.argv[1] == "desk":
        import pcsc_desk

        pcsc_desk.main(Path(sys.argv[2]), *sys.argv[3:], operate=operate)
    else:
        main(Path(sys.argv[1]))
