"""The application over HTTP/1.1 on loopback, with connections that stay open."""

import json
import ssl
import threading
from collections.abc import Generator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import socket
from socketserver import BaseServer

from fake_escr.answer import Answer
from fake_escr.application import BASE_PATH, Application, Incoming

MAX_BODY = 1 << 20


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1  # one write for head and body

    def __init__(
        self, application: Application, request: socket, client_address: tuple[str, int], server: BaseServer
    ) -> None:
        self._application = application
        super().__init__(request, client_address, server)

    def answer(self) -> None:
        length = self.headers.get("Content-Length", "0")
        if "Transfer-Encoding" in self.headers or not length.isdecimal() or int(length) > MAX_BODY:
            self.close_connection = True
            return self._write(Answer(400, {"code": "SIM-0400", "message": "body: length missing or too long"}))
        incoming = Incoming(
            method=self.command,
            target=self.path,
            authorization=self.headers.get("Authorization", ""),
            body=self.rfile.read(int(length)),
            media=self.headers.get("Content-Type", ""),
            accept=self.headers.get("Accept", ""),
            peer=self.client_address[0],
        )
        answer = self._application.answer(incoming)
        if answer is None:
            self.close_connection = True
            return None
        return self._write(answer)

    do_GET = do_POST = do_PUT = do_DELETE = answer

    def _write(self, answer: Answer) -> None:
        body = answer.octets
        if body is None:
            body = b"" if answer.body is None else json.dumps(answer.body, ensure_ascii=False).encode()
        self.send_response_only(answer.status, HTTPStatus(answer.status).phrase)
        self.send_header("Date", self._application.date())
        for name, value in answer.headers.items():
            self.send_header(name, value)
        if answer.status != HTTPStatus.NO_CONTENT:
            self.send_header("Content-Type", answer.media)
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if answer.cut:
            body, self.close_connection = body[: len(body) // 2], True
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: a request line holds identifiers."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def __init__(self, application: Application, port: int, tls: ssl.SSLContext | None) -> None:
        super().__init__(("127.0.0.1", port), partial(_Handler, application))
        if tls is not None:
            # The handshake is the connection's own thread's: a client that breaks it off must not end the server.
            self.socket = tls.wrap_socket(self.socket, server_side=True, do_handshake_on_connect=False)

    def handle_error(self, request: object, client_address: object) -> None:
        """Nothing: a client that goes away is no error, and a traceback could hold a body."""


@contextmanager
def serving(application: Application, port: int = 0, tls: ssl.SSLContext | None = None) -> Generator[str]:
    """Serves on a thread (port 0: any free one); yields the base URL. Raises OSError where the port is taken."""
    server = _Server(application, port, tls)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), name="fake-escr", daemon=True)
    thread.start()
    try:
        yield f"{'https' if tls else 'http'}://127.0.0.1:{server.server_address[1]}{BASE_PATH}"
    finally:
        application.stopping.set()
        server.shutdown()
        server.server_close()
        thread.join()
