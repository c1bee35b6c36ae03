"""Clients that hold connections open without asking anything: others are answered all the same."""

import asyncio
import socket
import ssl
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from dam_lab import Served, serving
from station.issuance.delegation.connections import PATIENCE_S, PER_ADDRESS
from station.issuance.delegation.over_http import asgi
from station.issuance.delegation.service import Answer, DamService, Request

ASKED = b"GET /nothing HTTP/1.1\r\nHost: issuer\r\n\r\n"
HALF_A_HEADER = b"GET /nothing HTTP/1.1\r\nHo"
HALF_A_BODY = b"POST /nothing HTTP/1.1\r\nHost: issuer\r\nContent-Length: 9\r\n\r\n{"


class Seconds:
    """A clock that stands still, or that goes by `pace` between two looks at it."""

    def __init__(self) -> None:
        self.now = self.pace = 0.0

    def __call__(self) -> float:
        self.now += self.pace
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def served(tmp_path: Path, seconds: Seconds) -> Generator[Served]:
    with serving(tmp_path, clock=seconds) as running:
        yield running


@contextmanager
def connected(served: Served) -> Generator[ssl.SSLSocket]:
    """A connection of its own, beyond the handshake. Its timeout ends a test that fails."""
    at = urlsplit(served.url)
    context = ssl.create_default_context(cafile=str(served.authority))
    with (
        socket.create_connection((at.hostname, at.port), timeout=60) as plain,
        context.wrap_socket(plain, server_hostname=at.hostname) as secured,
    ):
        yield secured


def answered(connection: ssl.SSLSocket) -> bool:
    """Whether a whole request is answered."""
    said = b""
    try:
        connection.sendall(ASKED)
        while not said.endswith(b"}"):
            if not (more := connection.recv(4096)):
                return False
            said += more
    except (ConnectionError, ssl.SSLError):
        return False
    return said.startswith(b"HTTP/1.1 401")


def closed(connection: ssl.SSLSocket) -> bool:
    """Whether the server closes it, without a word."""
    try:
        return connection.recv(1) == b""
    except (ConnectionError, ssl.SSLError):
        return True


@pytest.mark.parametrize(
    ("first", "sent"),
    [(False, b""), (False, HALF_A_HEADER), (False, HALF_A_BODY), (True, HALF_A_HEADER)],
    ids=["nothing", "half a header", "half a body", "half a second request"],
)
def test_a_connection_without_a_whole_request_is_closed_in_time(
    served: Served, seconds: Seconds, first: bool, sent: bytes
) -> None:
    with connected(served) as slow:
        if first:
            assert answered(slow)
        slow.sendall(sent)
        seconds.pace = PATIENCE_S + 1
        assert closed(slow)
    seconds.pace = 0
    with connected(served) as other:
        assert answered(other)


def test_a_client_that_stalls_does_not_keep_the_service_from_ending(tmp_path: Path) -> None:
    with ExitStack() as held:
        with serving(tmp_path) as running:
            slow = held.enter_context(connected(running))
            slow.sendall(HALF_A_BODY)
            assert answered_anew(running)  # what was sent before that has been heard
        assert closed(slow)


def test_a_request_that_breaks_off_is_none() -> None:
    events = iter([{"type": "http.request", "body": b"{}", "more_body": True}, {"type": "http.disconnect"}])

    async def receive() -> dict[str, Any]:
        return next(events)

    async def send(event: object) -> None:
        raise AssertionError(event)

    class Nobody(DamService):
        def __init__(self) -> None: ...

        def answer(self, request: Request) -> Answer:
            raise AssertionError(request)

    asyncio.run(asgi(Nobody())({"type": "http"}, receive, send))


def test_one_address_does_not_take_every_connection(served: Served) -> None:
    with ExitStack() as stack:
        held = [stack.enter_context(connected(served)) for _ in range(PER_ADDRESS)]
        assert answered(held[-1])
        assert not answered_anew(served)
    assert any(answered_anew(served) for _ in range(100))  # as soon as the server has seen them go


def answered_anew(served: Served) -> bool:
    with connected(served) as another:
        return answered(another)
