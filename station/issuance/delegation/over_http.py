"""The service over HTTP/1.1: uvicorn, and the few lines of ASGI that it needs, without a framework."""

import errno
import time
from collections.abc import Awaitable, Callable, Coroutine, MutableMapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from socket import AF_INET, AF_INET6, EAI_NONAME, create_server, socket
from ssl import SSLError
from typing import Any
from urllib.parse import parse_qsl

import uvicorn
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from cryptography.x509 import load_pem_x509_certificates

from station.errors import InputError
from station.errors.foreign import refused
from station.issuance.delegation.connections import PER_ADDRESS, HurriedServer, Patience, hurried
from station.issuance.delegation.service import Answer, DamService, Request, problem
from station.named_file import read_file

_LONGEST_BODY = 16_384
_AT_ONCE = 64
_NO_PAIR = {"KEY_VALUES_MISMATCH", "KEY_TYPE_MISMATCH"}  # x509err.h of OpenSSL
_ELSEWHERE = {errno.EADDRNOTAVAIL, EAI_NONAME}

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]


def dam_server(
    service: DamService,
    host: str,
    port: int,
    certificate: Path | None,
    key: Path | None,
    clock: Callable[[], float] = time.monotonic,
) -> "DamServer":
    """Takes a socket (port 0: any free one). Raises InputError where the port or the certificate cannot be used.

    `clock` tells seconds, for connections that take too long. Without a certificate a proxy stands before every client.
    """
    patience = Patience(clock, PER_ADDRESS if certificate else None)
    config = uvicorn.Config(
        asgi(service),
        host=host,
        port=port,
        http=hurried(patience),
        ws="none",
        lifespan="off",
        access_log=False,  # a line would hold a card's UID
        log_config=None,
        proxy_headers=False,  # an address that a client writes itself is no address
        server_header=False,
        limit_concurrency=_AT_ONCE,
        ssl_certfile=certificate,
        ssl_keyfile=key,
    )
    if certificate is not None:
        _check_files(certificate, key or certificate)
    try:
        config.load()
    except OSError as error:
        raise _unfit(certificate, key or certificate, error) from error
    return DamServer(
        HurriedServer(config, patience), _taken(host, port), f"{'https' if certificate else 'http'}://{host}"
    )


def _unfit(certificate: Path | None, key: Path | None, error: OSError) -> InputError:
    if not isinstance(error, SSLError):
        found = refused(error)
    elif error.reason in _NO_PAIR:
        return InputError(
            what=f"The key in {key} does not belong to the certificate in {certificate}.",
            fix="Give the two that were made for each other.",
        )
    else:
        found = f"OpenSSL refuses it ({error.reason})" if error.reason else "this passphrase does not open it"
    return InputError(
        what=f"The key in {key} cannot be used with the certificate in {certificate}: {found}.",
        fix="Type the key's passphrase again, or give others.",
    )


def _check_files(certificate: Path, key: Path) -> None:
    """Of these two OpenSSL does not say which one it cannot read."""
    try:
        load_pem_x509_certificates(read_file(certificate))
    except ValueError as error:
        raise InputError(
            what=f"{certificate} holds no certificate (PEM).", fix="Give the server's certificate and its chain."
        ) from error
    with suppress(TypeError):  # sealed under a passphrase, for which OpenSSL asks
        try:
            load_pem_private_key(read_file(key), None)
        except (ValueError, UnsupportedAlgorithm) as error:
            raise InputError(
                what=f"{key} holds no private key (PEM).", fix="Give the key that the certificate was made for."
            ) from error


def _taken(host: str, port: int) -> socket:
    """A socket of our own: uvicorn would end the program where it cannot be had, with a line of its own."""
    try:
        return create_server((host, port), family=AF_INET6 if ":" in host else AF_INET)
    except OSError as error:
        found = "this computer has no such address" if error.errno in _ELSEWHERE else refused(error)
        raise InputError(
            what=f"The service cannot listen on {host}, port {port}: {found}.",
            fix="Choose another --port, or another --host of this computer.",
        ) from error


@dataclass(frozen=True, slots=True)
class DamServer:
    """A socket that is taken, and what will answer there."""

    server: uvicorn.Server
    taken: socket
    place: str

    @property
    def url(self) -> str:
        """Where clients reach it."""
        return f"{self.place}:{self.taken.getsockname()[1]}"

    def run(self) -> None:
        """Serves until a signal or `stop` ends it."""
        self.server.run(sockets=[self.taken])

    def stop(self) -> None:
        """Ends it, from any thread."""
        self.server.should_exit = True


def asgi(service: DamService) -> Callable[[Scope, Receive, Send], Coroutine[Any, Any, None]]:
    """The service as an ASGI application. It answers one request at a time: custody is used by one thread."""

    async def application(scope: Scope, receive: Receive, send: Send) -> None:
        body, more = bytearray(), True
        while more and len(body) <= _LONGEST_BODY:
            event = await receive()
            if event["type"] == "http.disconnect":
                return
            body += event.get("body", b"")
            more = event.get("more_body", False)
        answer = (
            problem(413, "the request is too long")
            if len(body) > _LONGEST_BODY
            else _answer(service, scope, bytes(body))
        )
        octets = answer.octets()
        headers = {"Content-Type": "application/json", "Content-Length": str(len(octets)), "Cache-Control": "no-store"}
        headers |= answer.headers
        wire = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
        await send({"type": "http.response.start", "status": answer.status, "headers": wire})
        await send({"type": "http.response.body", "body": octets})

    return application


def _answer(service: DamService, scope: Scope, body: bytes) -> Answer:
    headers = dict(scope["headers"])
    query = dict(parse_qsl(scope["query_string"].decode("latin-1")))
    authorization = headers.get(b"authorization", b"").decode("latin-1")
    peer = (scope.get("client") or ("0.0.0.0",))[0]  # noqa: S104 - nobody's address, and no socket
    return service.answer(Request(scope["method"], scope["path"], query, authorization, peer, body))
