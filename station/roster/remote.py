"""Photos from a server: fetched over https from the one host that was allowed, and from no other."""

import re
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

import httpx

from station.errors import PhotoServerError
from station.errors.connection import connection_fault
from station.model.loopback import is_loopback
from station.roster.cells import CellError
from station.roster.photos import MAX_BYTES

_PORT = re.compile(r":[0-9]+$")


class PhotoServer:
    """A client for one host, written as in an address: `photos.example.org` or `photos.example.org:8443`.

    Redirects are not followed and at most MAX_BYTES are read: an address in a roster cannot make the station ask
    elsewhere. A context manager; one thread at a time.
    """

    def __init__(self, host: str, *, timeout_s: float = 10.0) -> None:
        self._host = host.lower()
        local = is_loopback(_PORT.sub("", self._host))
        self._client = httpx.Client(timeout=timeout_s, follow_redirects=False, trust_env=not local)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._client.close()

    def fetch(self, address: str) -> bytes:
        """What lies there. Raises CellError for this address, PhotoServerError where the server does not answer."""
        self._check(address)
        try:
            with self._client.stream("GET", address) as response:
                if not response.is_success:
                    raise CellError(
                        "photo.missing",
                        f"The photo server answers {response.status_code} for this photo.",
                        "Check the address, or whether the server lets this computer in.",
                    )
                return self._limited(response)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise PhotoServerError(host=self._host, found=connection_fault(error)) from None

    def _check(self, address: str) -> None:
        try:
            parts = urlsplit(address)
            name = parts.hostname or ""
            inside = parts.netloc.lower() == self._host  # no user, no other port
        except ValueError:
            inside, name, parts = False, "", urlsplit("")
        if not inside:
            raise CellError(
                "photo.host", "The photo is on another server than the one allowed.", "Name it with --photo-host."
            )
        if parts.scheme != "https" and not is_loopback(name):
            raise CellError("photo.host", "The photo's address is not https.", "Use https://…")

    def _limited(self, response: httpx.Response) -> bytes:
        content = bytearray()
        for block in response.iter_bytes():
            content += block
            if len(content) > MAX_BYTES:
                raise CellError(
                    "photo.too-big",
                    f"The photo has more than {MAX_BYTES // 1_000_000} MB.",
                    "Save it smaller: 1000 pixels in height are plenty.",
                )
        return bytes(content)
