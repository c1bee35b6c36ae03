"""What stands between the station and a reader: all passes through, but what a subclass looks at."""

from station.reader.port import CardConnection, Reader, ReaderState


class PassingConnection:
    """A CardConnection that passes everything on to another."""

    def __init__(self, connection: CardConnection) -> None:
        self._connection = connection

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
        return self._connection.transmit(apdu)

    def close(self) -> None:
        """See CardConnection."""
        self._connection.close()


class PassingReader:
    """A Reader that passes everything on to another."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

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
        return self._reader.connect()

    def dismiss(self) -> None:
        """See Reader."""
        self._reader.dismiss()

    def close(self) -> None:
        """See Reader."""
        self._reader.close()
