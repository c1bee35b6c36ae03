"""A connection that lets others look on."""

from station.reader.port import CardConnection, Observer


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
