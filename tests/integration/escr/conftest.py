"""Clients of real servers on loopback: the simulated registry, and one that answers by script."""

import re
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
import stamina
from pydantic import SecretStr

from fake_escr.faults import Fault
from fake_escr.plugin import RegistryHandle, open_registry
from fake_escr.state import Snapshot, snapshot
from station.escr.client import EscrClient
from station.escr.records import CardUpdate, PersonUpdate, card_update, person_update
from station.model.card import CardType, Registration
from station.model.escn import Escn
from station.model.esi import Esi
from station.model.holder import AcademicLevel

PIC = "999859608"
ESI = Esi.build("fr", "1234567890g")
ESCN = Escn.parse("6a01dfc0-cb98-1035-a19b-001999859608")
KEY = "k3y-of-the-test-that-nobody-may-read"


@pytest.fixture(autouse=True)
def no_waiting() -> Iterator[None]:
    """Three attempts as in earnest, without the pauses."""
    with stamina.set_testing(True, attempts=3):
        yield


@pytest.fixture
def person() -> PersonUpdate:
    return person_update(
        esi=ESI, pic=PIC, level=AcademicLevel.MASTER, email="ada@example.org", full_name="Ada Lovelace"
    )


@pytest.fixture
def card() -> CardUpdate:
    registration = Registration(ESCN, CardType.SMART_CDZ, date(2026, 11, 23), date(2099, 9, 30), True)
    return card_update(registration, pic=PIC, esi=ESI, display_name=None)


@dataclass
class Simulated:
    """A simulated registry, a client of it, and what its file holds."""

    path: Path
    handle: RegistryHandle
    client: EscrClient

    def look(self) -> Snapshot:
        return snapshot(self.path)

    def sent(self) -> list[tuple[str, int]]:
        return [(request.method, request.status) for request in self.look().requests]


Opener = Callable[..., Simulated]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opener]:
    """Opens the registry of this test with faults in words; again on the same file when called again."""
    path = tmp_path / "registry.json"
    with ExitStack() as closing:

        def open_with(*faults: str) -> Simulated:
            handle = closing.enter_context(
                open_registry(str(path), PIC, faults=[Fault.parse(words) for words in faults], key=KEY)
            )
            client = closing.enter_context(EscrClient(handle.url, SecretStr(handle.key), simulated=True))
            return Simulated(path, handle, client)

        yield open_with


def whole_request(connection: socket.socket) -> bytes:
    """Reads one request: its head, and as much as its Content-Length says."""
    request = b""
    while True:
        head, blank, body = request.partition(b"\r\n\r\n")
        length = re.search(rb"(?i)content-length: (\d+)", head)
        if blank and len(body) >= int(length[1] if length else 0):
            return request
        if not (more := connection.recv(65536)):
            return request
        request += more


@dataclass
class Scripted:
    """A server that answers each connection's first request with the next of `answers`, byte for byte, and hangs up.

    `heard` holds what came, `asked` says that something has, `await_heard` waits for so many; `deaf`: it does not
    hang up, and hears no more. An answer of None keeps silent until the end of the test; the last answer stays.
    """

    answers: list[bytes | None]
    heard: list[bytes] = field(default_factory=list[bytes])
    deaf: bool = False
    asked: threading.Event = field(default_factory=threading.Event)
    more: threading.Condition = field(default_factory=threading.Condition)
    ended: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.listener.getsockname()[1]}/esc-rest"
        self.thread = threading.Thread(target=self.serve, daemon=True)
        self.thread.start()

    def serve(self) -> None:
        while True:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self.talk, args=(connection,), daemon=True).start()

    def talk(self, connection: socket.socket) -> None:
        with connection:
            request = whole_request(connection)
            answer = self.answers[min(len(self.heard), len(self.answers) - 1)]
            with self.more:
                self.heard.append(request)
                self.more.notify_all()
            self.asked.set()
            if answer is None:
                self.ended.wait(30)
                return
            connection.sendall(answer)
            if self.deaf:
                self.ended.wait(30)

    def await_heard(self, count: int) -> bool:
        with self.more:
            return self.more.wait_for(lambda: len(self.heard) >= count, 20)

    def close(self) -> None:
        self.ended.set()
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()
        self.thread.join()


@pytest.fixture
def scripted() -> Iterator[Callable[..., tuple[Scripted, EscrClient]]]:
    """Starts a scripted server and a client of it."""
    with ExitStack() as closing:

        def start(*answers: bytes | None, timeout_s: float = 5.0) -> tuple[Scripted, EscrClient]:
            server = Scripted(list(answers))
            closing.callback(server.close)
            client = EscrClient(server.url, SecretStr(KEY), simulated=True, timeout_s=timeout_s)
            closing.callback(client.close)
            return server, client

        yield start
