"""A pcscd with virtual slots in namespaces of its own: runs never collide, and nothing listens outside.

libpcsclite reads PCSCLITE_CSOCK_NAME once in a process, so a process can use one such service only: the tests of a
worker share one (`conftest.py` of the integration tests). Root, or a user who may make user namespaces.
"""

import json
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Generator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Self, cast

from fake_reader.card_file import save_card
from fake_reader.image import CardImage
from station.reader.pcsc import PcscReader, list_pcsc_readers
from station.reader.port import ReaderState

DRIVER = Path("/usr/lib/pcsc/drivers/serial/libifdvpcd.so")
PORT = 35963
READER = "Virtual PCD"
_START_S = 60.0
_LOOK_S = 0.01
_SEEN_S = 5.0
_ROOT = os.geteuid() == 0


def address_of(folder: Path) -> dict[str, str]:
    """What the clients of a service in this folder need in their environment."""
    return {"PCSCLITE_CSOCK_NAME": str(folder / "run" / "pcscd" / "pcscd.comm")}


class Pcscd:
    """The service. `environment` is what its clients need."""

    def __init__(self, folder: Path, *, slots: int = 2) -> None:
        """Lays out the folder: a copy of the driver for each two slots, reader.conf, the socket's place."""
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        (folder / "run" / "pcscd").mkdir(parents=True)
        self.configure(slots)

    @property
    def environment(self) -> dict[str, str]:
        """For whoever talks to this service."""
        return address_of(self._folder)

    def configure(self, slots: int, *, name: str = READER) -> None:
        """Writes reader.conf; a running service reads it with `reread`."""
        entries: list[str] = []
        for number in range(-(-slots // 2)):
            library, port = self._folder / f"vpcd{number}.so", PORT + 2 * number
            if not library.exists():
                shutil.copy(DRIVER, library)
            title = f"{name} {number + 1}" if number else name
            entries.append(f'FRIENDLYNAME "{title}"\nDEVICENAME /dev/null:0x{port:X}\nLIBPATH {library}\n')
            entries.append(f"CHANNELID 0x{port:X}\n")
        (self._folder / "reader.conf").write_text("".join(entries))

    def start(self) -> None:
        """Starts it and waits until it takes clients."""
        socket = Path(self.environment["PCSCLITE_CSOCK_NAME"])
        script = 'ip link set lo up && mount --bind "$1/run" /run && exec /usr/sbin/pcscd -f -c "$1/reader.conf"'
        unshare = ["unshare", "-mn" if _ROOT else "-Urmn"]
        with (self._folder / "pcscd.log").open("ab") as log:
            self._process = subprocess.Popen(
                [*unshare, "sh", "-c", script, "sh", str(self._folder)], stdout=log, stderr=log
            )
        while not socket.exists():
            try:
                self._process.wait(_LOOK_S)
            except subprocess.TimeoutExpired:
                continue
            raise RuntimeError(f"pcscd did not start: {(self._folder / 'pcscd.log').read_text()}")

    def stop(self) -> None:
        """Ends it. May be called twice."""
        process, self._process = self._process, None
        if process is not None:
            process.terminate()
            process.wait()

    def inside(self, *command: str) -> list[str]:
        """A command line that runs in the service's network."""
        assert self._process is not None
        user = [] if _ROOT else ["-U", "--preserve-credentials"]
        return ["nsenter", "-t", str(self._process.pid), *user, "-n", *command]

    @contextmanager
    def serve(self, cards: Path, *options: str) -> Generator["Served"]:
        """Cards in its slots (`station reader serve`, in a process of its own); afterwards the slots are empty."""
        command = [sys.executable, "-m", "station", "reader", "serve", "--cards", str(cards), "--json", *options]
        process = subprocess.Popen(
            self.inside(*command), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=os.environ
        )
        with Served(process) as served:
            yield served
        for name in list_pcsc_readers():
            reader = PcscReader(name)
            reader.wait(ReaderState.EMPTY, _START_S)
            reader.close()


class Served:
    """A running `station reader serve`."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process
        self._input, self._output = cast("IO[str]", process.stdin), cast("IO[str]", process.stdout)

    def say(self, line: str) -> None:
        """Types a command."""
        self._input.write(line + "\n")
        self._input.flush()

    def event(self, happened: str) -> Mapping[str, object]:
        """Waits for an event of that name; those before it are passed over."""
        late = threading.Timer(_START_S, self._process.kill)
        late.start()
        try:
            for line in self._output:
                event = cast("dict[str, object]", json.loads(line))
                if event["event"] == happened:
                    return event
        finally:
            late.cancel()
        raise RuntimeError(f"the cards ended ({self._process.wait()}) before {happened!r}")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.communicate()


class CardField:
    """The slots of a service, filled card by card; one process serves them for all tests."""

    def __init__(self, folder: Path, served: Served) -> None:
        self.folder = folder
        self.served = served

    def lay(self, image: CardImage) -> Path:
        """Lays a card into the first slot that is free, and waits until the service has seen it; its file."""
        path = self.folder / f"{image.uid.hex().upper()}.picc"
        save_card(path, image)
        self.served.event("placed")  # the driver has asked for it: the service itself says so a moment later
        wait_until_seen(len(list(self.folder.glob("*.picc"))))
        return path

    def clear(self) -> None:
        """Takes all cards away, and waits until the service has seen that."""
        for card in self.folder.glob("*.picc"):
            card.unlink()
        wait_until_empty()


def wait_until_seen(cards: int) -> None:
    """Waits until the slots of this process's service hold so many cards, or all of them one; a mute one may never."""
    deadline = time.monotonic() + _SEEN_S
    with ExitStack() as closing:
        readers = [PcscReader(name) for name in list_pcsc_readers()]
        for reader in readers:
            closing.callback(reader.close)
        while time.monotonic() < deadline:
            empty = [reader for reader in readers if reader.state() is not ReaderState.CARD]
            if not empty or len(readers) - len(empty) >= cards:
                return
            empty[0].wait(ReaderState.CARD, _LOOK_S)


def wait_until_empty() -> None:
    """Waits until no slot of this process's service holds a card."""
    for name in list_pcsc_readers():
        reader = PcscReader(name)
        reader.wait(ReaderState.EMPTY, _START_S)
        reader.close()


@contextmanager
def running_pcscd(folder: Path, *, slots: int = 2) -> Generator[Pcscd]:
    """A service for this process and its children, from here to the end of the block."""
    with ExitStack() as closing:
        service = Pcscd(folder, slots=slots)
        closing.callback(service.stop)
        service.start()
        os.environ.update(service.environment)
        closing.callback(os.environ.pop, "PCSCLITE_CSOCK_NAME", None)
        yield service
