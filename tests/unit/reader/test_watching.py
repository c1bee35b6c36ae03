"""The watcher and the observed connection."""

from threading import Event

import pytest

from station.errors import CardLostError, NoServiceError, ReaderError
from station.reader.observed import ObservedConnection
from station.reader.port import CardConnection, Observer, ReaderState
from station.reader.watcher import ReaderWatcher


class Told:
    """A reader whose states are told beforehand."""

    name, simulated = "told", True

    def __init__(self, *states: ReaderState | ReaderError) -> None:
        self.states = list(states)
        self.stop = Event()

    def state(self) -> ReaderState:
        state = self.states.pop(0)
        if not self.states:
            self.stop.set()
        if isinstance(state, ReaderError):
            raise state
        return state

    def wait(self, state: ReaderState, timeout_s: float) -> bool:
        return False

    def connect(self) -> CardConnection:
        raise NotImplementedError

    def dismiss(self) -> None:
        pass

    def close(self) -> None:
        pass


def test_changes_are_reported_once_each() -> None:
    reader = Told(
        *(ReaderState.EMPTY, ReaderState.EMPTY, ReaderState.CARD, ReaderState.CARD),
        *(NoServiceError(), ReaderState.GONE, ReaderState.EMPTY),
    )
    seen: list[ReaderState] = []
    ReaderWatcher(reader, seen.append).run(reader.stop, every_s=0)
    assert seen == [ReaderState.EMPTY, ReaderState.CARD, ReaderState.GONE, ReaderState.EMPTY]


def test_a_reader_that_hangs_is_silent() -> None:
    now = [100.0]
    watcher = ReaderWatcher(Told(ReaderState.EMPTY, ReaderState.EMPTY), lambda _: None, clock=lambda: now[0])
    now[0] = 107.0
    assert watcher.silent_for_s == 7.0
    watcher.look()
    assert watcher.silent_for_s == 0.0


class Echo:
    """Answers with the command; loses the card on the byte FF."""

    reader, simulated, atr = "echo", True, b"\x3b"
    closed = False

    def transmit(self, apdu: bytes) -> bytes:
        if apdu == b"\xff":
            raise CardLostError(reader=self.reader)
        return apdu + b"\x91\x00"

    def close(self) -> None:
        self.closed = True


def test_observers_see_every_exchange() -> None:
    card, first, second = Echo(), list[tuple[bytes, bytes]](), list[tuple[bytes, bytes]]()
    observers: tuple[Observer, Observer] = (
        lambda apdu, answer: first.append((apdu, answer)),
        lambda apdu, answer: second.append((apdu, answer)),
    )
    connection = ObservedConnection(card, *observers)
    assert (connection.reader, connection.simulated, connection.atr) == ("echo", True, b"\x3b")
    assert connection.transmit(b"\x01") == b"\x01\x91\x00"
    with pytest.raises(CardLostError):
        connection.transmit(b"\xff")
    assert first == second == [(b"\x01", b"\x01\x91\x00")]
    connection.close()
    assert card.closed
