"""Connections and readers that let others look on."""

from collections.abc import Callable

from station.reader.passing import PassingConnection, PassingReader
from station.reader.port import CardConnection, Observer, Reader


class ObservedConnection(PassingConnection):
    """Tells each observer of each exchange that got an answer."""

    def __init__(self, connection: CardConnection, *observers: Observer) -> None:
        super().__init__(connection)
        self._observers = observers

    def transmit(self, apdu: bytes) -> bytes:
        """See CardConnection."""
        response = super().transmit(apdu)
        for observe in self._observers:
            observe(apdu, response)
        return response


class ObservedReader(PassingReader):
    """A Reader whose connections each get an observer of their own, made by `observer`."""

    def __init__(self, reader: Reader, observer: Callable[[], Observer]) -> None:
        super().__init__(reader)
        self._observer = observer

    def connect(self) -> CardConnection:
        """See Reader."""
        return ObservedConnection(super().connect(), self._observer())
