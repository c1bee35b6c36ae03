"""Photos over HTTP: from the allowed host alone, without following anybody elsewhere."""

import contextlib
import io
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from PIL import Image

from station.errors import PhotoServerError
from station.roster.cells import CellError
from station.roster.photos import MAX_BYTES
from station.roster.remote import PhotoServer

with io.BytesIO() as _written:
    Image.new("RGB", (35, 45)).save(_written, "JPEG")
    ADA = _written.getvalue()


class _Answers(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        match self.path:
            case "/ada.jpg":
                self._send(200, ADA)
            case "/elsewhere":
                self._send(302, b"", "/ada.jpg")
            case "/endless":
                self._send(200, b"\xff" * (MAX_BYTES + 1))
            case "/half":
                self.send_response(200)
                self.send_header("Content-Length", "1000")
                self.end_headers()
                self.wfile.write(b"half")
            case _:
                self._send(404, b"")

    def _send(self, status: int, body: bytes, location: str | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        if location:
            self.send_header("Location", location)
        self.end_headers()
        with contextlib.suppress(ConnectionError):  # the client has had enough
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        del format, args


@pytest.fixture(scope="module")
def host() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Answers) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"127.0.0.1:{server.server_address[1]}"
        server.shutdown()


def test_a_photo_is_fetched(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """From this machine without the proxy that the environment names."""
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    with PhotoServer(host) as server:
        assert server.fetch(f"http://{host}/ada.jpg") == ADA


@pytest.mark.parametrize(
    ("path", "code"), [("nobody.jpg", "missing"), ("elsewhere", "missing"), ("endless", "too-big")]
)
def test_what_is_no_photo_is_named(host: str, path: str, code: str) -> None:
    with PhotoServer(host) as server, pytest.raises(CellError) as caught:
        server.fetch(f"http://{host}/{path}")
    assert caught.value.problem.code == f"photo.{code}"


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:1/ada.jpg",
        "http://ada@{host}/ada.jpg",
        "http://{host}@evil.example/ada.jpg",
        "https://photos.example/ada.jpg",
        "http://[broken/ada.jpg",
    ],
)
def test_no_other_host_is_asked(host: str, address: str) -> None:
    with PhotoServer(host) as server, pytest.raises(CellError) as caught:
        server.fetch(address.format(host=host))
    assert caught.value.problem.code == "photo.host"


def test_plain_http_is_for_this_machine_alone() -> None:
    with PhotoServer("photos.example") as server, pytest.raises(CellError, match="not https"):
        server.fetch("http://photos.example/ada.jpg")


@pytest.mark.parametrize("path", ["half"])
def test_a_server_that_breaks_off_ends_the_import(host: str, path: str) -> None:
    with PhotoServer(host) as server, pytest.raises(PhotoServerError, match=host):
        server.fetch(f"http://{host}/{path}")


def test_a_server_that_is_not_there_ends_the_import() -> None:
    with PhotoServer("127.0.0.1:1") as server, pytest.raises(PhotoServerError, match="nothing answers there"):
        server.fetch("http://127.0.0.1:1/ada.jpg")
