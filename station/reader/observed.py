"""Connections and readers that let others look on."""

from collections.abc import Callable

from station.reader.port import CardConnection, Observer, Reader, ReaderState


class ObservedConnection:
    """Passes everything through to a connection, and tells each observer of each exchange that got an answer."""

    def __init__(self, connection: CardConnection, *observers: Observer) -> None:
        self._connection = connection
        self._observers = observers

    @property
    def reader(self) -> str:
        """See CardConnection."""
        return self._connection.reader

    @property
    def simulated(self) -> bool:
        """See CardConnection."""
        return self._connection.simulated

    @property
    def atr(self) -> bytes:
        """See CardConnection."""
        return self._connection.atr

    @property
    def longest_command(self) -> int:
        """See CardConnection."""
        return self._connection.longest_command

    def transmit(self, apdu: bytes) -> bytes:
        """See CardConnection."""
        response = self._connection.transmit(apdu)
        for observe in self._observers:
            observe(apdu, response)
        return response

    def close(self) -> None:
        """See CardConnection."""
        self._connection.close()


class ObservedReader:
    """A Reader whose connections each get an observer of their own, made by `observer`."""

    def __init__(self, reader: Reader, observer: Callable[[], Observer]) -> None:
        self._reader = reader
        self._observer = observer

    @property
    def name(self) -> str:
        """See Reader."""
        return self._reader.name

    @property
    def simulated(self) -> bool:
        """See Reader."""
        return self._reader.simulated

    def state(self) -> ReaderState:
        """See Reader."""
        return self._reader.state()

    def wait(self, state: ReaderState, timeout_s: float) -> bool:
        """See Reader."""
        return self._reader.wait(state, timeout_s)

    def connect(self) -> CardConnection:
        """See Reader."""
        return ObservedConnection(self._reader.connect(), self._observer())

    def dismiss(self) -> None:
        """See Reader."""
        self._reader.dismiss()

    def close(self) -> None:
        """See Reader."""
        self._reader.close()
