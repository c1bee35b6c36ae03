"""A call to ESC-R that a page makes on a line of its own, beside the desk's."""

import threading

from station.escr.client import EscrClient


class Call:
    """Ends with whoever makes it: a window that closes waits for no answer, nor for a name to be found."""

    def __init__(self, stopping: threading.Event) -> None:
        self._stopping = stopping
        self._client: EscrClient | None = None

    def begin(self, client: EscrClient) -> None:
        """On the caller's thread, before the first request."""
        self._client = client
        if self._stopping.is_set():
            client.hang_up()

    def hang_up(self) -> None:
        """From any thread, once `stopping` is set: whatever comes first of the two, one of them sees the other."""
        if self._client is not None:
            self._client.hang_up()
