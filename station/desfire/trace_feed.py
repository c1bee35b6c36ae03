"""What passes on a reader, for whoever listens while it passes."""

from collections.abc import Callable

from station.desfire.trace import Traced, Tracer


class TraceFeed:
    """Gives every APDU of every connection to its listeners, on the thread that talks to the card; masked."""

    def __init__(self) -> None:
        self._listeners: tuple[Callable[[Traced], None], ...] = ()

    def listen(self, listener: Callable[[Traced], None]) -> None:
        """Adds a listener, for good."""
        self._listeners = (*self._listeners, listener)

    def tracer(self) -> Tracer:
        """An Observer for one connection."""
        return Tracer(self._tell)

    def _tell(self, traced: Traced) -> None:
        for listener in self._listeners:
            listener(traced)
