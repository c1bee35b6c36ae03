"""One request to ESC-R and what can come of it: the body of a success, or a RegistryError.

The caller waits; the requests themselves run on a thread of their own, so that from any other one they can be ended at
once, whatever they wait for. Nothing of httpx leaves this module. The key is added to a request at the last moment and
stands in no default header; it appears in no log and no exception. Redirects are not followed, because the key would
travel along.
"""

import asyncio
import logging
import re
import ssl
from collections.abc import Callable, Generator, Mapping
from contextlib import ExitStack, suppress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import cache
from importlib.metadata import version
from math import ceil
from time import monotonic

import httpx
import stamina
from anyio import CancelScope
from anyio.from_thread import start_blocking_portal
from pydantic import SecretStr
from stamina.instrumentation import LoggingOnRetryHook, set_on_retry_hooks

from station.errors import (
    BadRegistryKeyError,
    Cancelled,
    InputError,
    RegistryBusyError,
    RegistryCertificateError,
    RegistryDownError,
    RegistryError,
    RegistryMalformedError,
    RegistryUnreachableError,
)
from station.errors.connection import connection_fault, refused_certificate
from station.escr.aside import Aside
from station.escr.refusals import refusal
from station.model.loopback import is_loopback
from station.model.quoting import quoted

UNCLEAR = (RegistryUnreachableError, RegistryDownError, RegistryMalformedError)
"""After these nobody knows whether the registry has acted; a request that changes nothing more may be repeated."""

Query = Mapping[str, str | int]
Body = Mapping[str, object]
Upload = tuple[str, bytes, str]
"""A file's name, content and media type."""

_KEY = re.compile(r"[\x21-\x7e]+")
_CONNECT_S = 5.0
_again = stamina.RetryingCaller(attempts=3, timeout=5.0, wait_initial=0.2, wait_max=2.0)


def quiet_http_logs() -> None:
    """Silences what the HTTP libraries log by themselves.

    httpx writes URLs at INFO, and with them ESIs; hpack writes headers at DEBUG, and with them the key. stamina would
    write to stdout through structlog; its notices go to `logging` instead, and name neither URL nor arguments.
    """
    for name in ("httpx", "httpcore", "hpack"):
        logging.getLogger(name).setLevel(logging.WARNING)
    set_on_retry_hooks([LoggingOnRetryHook])


class _Bearer(httpx.Auth):
    """`Authorization: Bearer …`, as ESC-R v2's OpenAPI declares it for every operation that needs a key."""

    def __init__(self, key: SecretStr) -> None:
        self._key = key

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        request.headers["Authorization"] = f"Bearer {self._key.get_secret_value()}"
        yield request


class Transport:
    """Carries requests over kept connections.

    `subject` in its methods names for messages what a request is about ("person", "card"); `private` are the strings
    that no message may repeat. Each method raises Cancelled after `hang_up`. When ESC-R has asked to be left alone, it
    is: until then each raises RegistryBusyError with what is left of that time, and sends nothing.
    """

    def __init__(self, base_url: str, key: SecretStr, *, timeout_s: float) -> None:
        """Raises InputError for an address that is no https (http on this machine alone), BadRegistryKeyError."""
        url = _checked_url(base_url)
        self.host = url.host
        if not _KEY.fullmatch(key.get_secret_value()):
            raise BadRegistryKeyError(host=url.host)
        self._key = key
        self._bearer = _Bearer(key)
        self._timeout_s = timeout_s
        self._date = ""
        self._alone_until = 0.0
        self._http = httpx.AsyncClient(
            base_url=url,
            verify=trusted(),
            timeout=httpx.Timeout(timeout_s, connect=min(_CONNECT_S, timeout_s)),
            follow_redirects=False,
            # A proxy of the environment must not get what is meant for this machine.
            trust_env=not is_loopback(url.host),
            headers={"User-Agent": f"esc-station/{version('esc-station')}", "Accept": "application/json"},
        )
        self._under_way, self._hung_up = set[CancelScope](), False  # of the requests' thread alone
        self._parts = ExitStack()
        self._requests = self._parts.enter_context(start_blocking_portal(name="escr-requests"))
        self._requests.call(_look_names_up_aside)
        self._parts.callback(lambda: self._requests.call(self._http.aclose))
        self._parts.callback(lambda: self._requests.call(self._cut))

    def hang_up(self) -> None:
        """From any thread, without waiting: what is under way ends at once, and nothing is sent any more."""
        with suppress(RuntimeError):  # closed already
            self._requests.start_task_soon(self._cut)

    def close(self) -> None:
        """Closes the connections. May be called twice."""
        self._parts.close()

    @property
    def clock_ahead_s(self) -> float | None:
        """How many seconds this computer's clock is ahead of the registry's, by its last answer."""
        try:
            there = parsedate_to_datetime(self._date)
        except ValueError:
            return None
        if there.tzinfo is None:  # RFC 9110 5.6.7 wants GMT; what stands between may say none, or -0000
            return None
        return (datetime.now(UTC) - there).total_seconds()

    def get(
        self,
        subject: str,
        path: str,
        query: Query | None = None,
        private: frozenset[str] = frozenset(),
        accept: str = "application/json",
    ) -> bytes:
        """GET, repeated within a short budget."""
        request = self._http.build_request("GET", path, params=query, headers={"Accept": accept})
        return _repeated(lambda: self._send(subject, request, self._bearer, private))

    def get_public(self, subject: str, path: str) -> bytes:
        """GET without the key, repeated within a short budget."""
        request = self._http.build_request("GET", path)
        return _repeated(lambda: self._send(subject, request, None))

    def put(self, subject: str, path: str, body: Body, private: frozenset[str]) -> bytes:
        """PUT of a whole record, repeated within a short budget: a second time changes nothing more."""
        request = self._http.build_request("PUT", path, json=body)
        return _repeated(lambda: self._send(subject, request, self._bearer, private))

    def delete(self, subject: str, path: str, private: frozenset[str] = frozenset()) -> None:
        """DELETE, repeated within a short budget: a second time it is answered that nothing is there."""
        request = self._http.build_request("DELETE", path)
        _repeated(lambda: self._send(subject, request, self._bearer, private))

    def upload(self, subject: str, path: str, query: Query, file: Upload, private: frozenset[str]) -> bytes:
        """POST of a file as multipart/form-data, repeated: it replaces, or only asks."""
        request = self._http.build_request("POST", path, params=query, files={"file": file})
        request.read()  # so that it can be sent again
        return _repeated(lambda: self._send(subject, request, self._bearer, private))

    def post(self, subject: str, path: str, body: Body, private: frozenset[str]) -> bytes:
        """POST, once: the caller finds out what became of it."""
        request = self._http.build_request("POST", path, json=body)
        return self._send(subject, request, self._bearer, private)

    def _send(
        self, subject: str, request: httpx.Request, auth: httpx.Auth | None, private: frozenset[str] = frozenset()
    ) -> bytes:
        if (left := self._alone_until - monotonic()) > 0:
            raise RegistryBusyError(host=self.host, seconds=ceil(left), detail="")
        try:
            response = self._requests.call(self._answer, request, auth)
        except httpx.RequestError as error:
            failure = self._failure(error)
        else:
            self._date = response.headers.get("Date", "")
            if response.is_success:
                return response.content
            failure = refusal(
                host=self.host,
                subject=subject,
                status=response.status_code,
                body=response.content,
                target=_host_of(response.headers.get("Location", "")),
                wait=response.headers.get("Retry-After", ""),
                private=private | {self._key.get_secret_value()},
            )
            if isinstance(failure, RegistryBusyError):
                self._alone_until = max(self._alone_until, monotonic() + failure.seconds)
        # Outside the handler: httpx's exception holds the request, and must not hang on ours.
        raise failure

    async def _answer(self, request: httpx.Request, auth: httpx.Auth | None) -> httpx.Response:
        with CancelScope() as scope:
            self._under_way.add(scope)
            try:
                if not self._hung_up:
                    return await self._http.send(request, auth=auth)
            finally:
                self._under_way.discard(scope)
        raise Cancelled

    def _cut(self) -> None:
        self._hung_up = True
        for scope in self._under_way:
            scope.cancel()

    def _failure(self, error: httpx.RequestError) -> RegistryError:
        if isinstance(error, httpx.RemoteProtocolError | httpx.DecodingError):
            return RegistryMalformedError(host=self.host, found="it broke off, or is not HTTP")
        if isinstance(error, httpx.TimeoutException):
            return RegistryUnreachableError(host=self.host, reason=f"no answer within {self._timeout_s:g} s")
        if certificate := refused_certificate(error):
            return RegistryCertificateError(host=self.host, reason=certificate)
        return RegistryUnreachableError(host=self.host, reason=connection_fault(error))


async def _look_names_up_aside() -> None:
    asyncio.get_running_loop().set_default_executor(Aside())


def _repeated(send: Callable[[], bytes]) -> bytes:
    return _again(UNCLEAR, send)


@cache
def trusted() -> ssl.SSLContext:
    """The certificates that are trusted, read once: that takes longer than a request."""
    return httpx.create_ssl_context()


def _checked_url(base_url: str) -> httpx.URL:
    try:
        url = httpx.URL(base_url)
    except httpx.InvalidURL:
        url = httpx.URL()
    if not url.host or url.userinfo or url.query or url.fragment:
        raise InputError(
            what=f"{quoted(base_url)} is not the address of a registry.", fix="Give it as https://host/path."
        )
    if url.scheme != "https" and not (url.scheme == "http" and is_loopback(url.host)):
        raise InputError(
            what=f"The registry at {url.host} would get its key without encryption.",
            fix="Give its address with https:// (http:// is for this machine alone).",
        )
    return url


def _host_of(location: str) -> str:
    """The host of a redirect's target; the rest of it may hold identifiers."""
    try:
        return httpx.URL(location).host
    except httpx.InvalidURL:
        return ""
