"""Connections to the service: each has so long for a whole request, and an address has so many.

uvicorn alone waits for ever for a first request and for the rest of a body, and answers nobody while as many
connections as `limit_concurrency` wait like that (uvicorn's settings, "Resource Limits" and "Timeouts").
"""

import asyncio
import math
import socket
from collections import Counter
from collections.abc import Callable

import h11
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

PATIENCE_S = 10.0
PER_ADDRESS = 16


class Patience:
    """Since when each connection waits for a whole request, by `clock` in seconds. Of the event loop's thread alone.

    `per_address` None: no address is counted, since a proxy stands before all of them.
    """

    def __init__(self, clock: Callable[[], float], per_address: int | None) -> None:
        self._clock = clock
        self._per_address = per_address
        self._here: Counter[str] = Counter()
        self._since: dict[HurriedProtocol, float] = {}

    def come(self, connection: "HurriedProtocol") -> bool:
        """Whether there is room for another one of its address."""
        self._here[connection.address] += 1
        self.wait(connection)
        return self._per_address is None or self._here[connection.address] <= self._per_address

    def wait(self, connection: "HurriedProtocol") -> None:
        """From now on it has so long."""
        self._since[connection] = self._clock()

    def heard(self, connection: "HurriedProtocol") -> None:
        """Its request is whole."""
        self._since.pop(connection, None)

    def gone(self, connection: "HurriedProtocol") -> None:
        """It is closed."""
        self.heard(connection)
        self._here[connection.address] -= 1
        self._here += Counter()  # keeps no address of which nothing is here

    def lose(self, patience_s: float = PATIENCE_S) -> None:
        """Closes those that took longer, without waiting for anything more of them."""
        now = self._clock()
        for connection in [one for one, since in self._since.items() if now - since > patience_s]:
            connection.transport.abort()


class HurriedProtocol(H11Protocol):
    """uvicorn's connection, which tells its Patience what becomes of it."""

    patience: Patience
    """Set by `hurried`: uvicorn makes its connections itself."""
    address = ""

    def connection_made(self, transport: asyncio.Transport) -> None:
        """See asyncio.Protocol."""
        super().connection_made(transport)
        self.address = self.client[0] if self.client else ""
        if not self.patience.come(self):
            transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        """See asyncio.Protocol."""
        self.patience.gone(self)
        super().connection_lost(exc)

    def handle_events(self) -> None:
        """See H11Protocol: after each piece that has come."""
        super().handle_events()
        if self.conn.their_state in (h11.DONE, h11.MUST_CLOSE):
            self.patience.heard(self)

    def on_response_complete(self) -> None:
        """See H11Protocol: what comes next has its own time, and may be here already."""
        self.patience.wait(self)
        super().on_response_complete()


def hurried(patience: Patience) -> type[HurriedProtocol]:
    """The class of connections that this patience is for."""
    return type("Hurried", (HurriedProtocol,), {"patience": patience})


class HurriedServer(uvicorn.Server):
    """A server that looks at its connections ten times a second, as often as uvicorn ticks."""

    def __init__(self, config: uvicorn.Config, patience: Patience) -> None:
        super().__init__(config)
        self._patience = patience

    async def on_tick(self, counter: int) -> bool:
        """See uvicorn.Server."""
        self._patience.lose()
        return await super().on_tick(counter)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """See uvicorn.Server, which would wait for the rest of a request: one that is not whole by now is given up."""
        self._patience.lose(-math.inf)
        await super().shutdown(sockets)
