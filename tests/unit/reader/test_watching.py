"""The watched reader and the observed connection."""

from collections.abc import Callable, Iterator
from threading import Event

import pytest

from station.errors import CardLostError, NoServiceError, ReaderSilentError
from station.reader.observed import ObservedConnection
from station.reader.port import CardConnection, Observer, ReaderState
from station.reader.watcher import WatchedReader


class Slow:
    """A reader that answers when it is let. `now` is the time, which stands still by itself."""

    name, simulated = "slow", False

    def __init__(self) -> None:
        self.now = 100.0
        self.during: Callable[[], object] = lambda: None
        self.asked = list[str]()

    def answer(self, call: str) -> None:
        self.asked.append(call)
        self.during()

    def state(self) -> ReaderState:
        self.answer("state")
        return ReaderState.CARD

    def wait(self, state: ReaderState, timeout_s: float) -> bool:
        self.answer("wait")
        return True

    def connect(self) -> CardConnection:
        self.answer("connect")
        return Echo(self)

    def dismiss(self) -> None:
        self.answer("dismiss")

    def close(self) -> None:
        self.answer("close")


@pytest.fixture
def slow() -> Slow:
    return Slow()


@pytest.fixture
def watched(slow: Slow) -> WatchedReader:
    return WatchedReader(slow, clock=lambda: slow.now)


def calls(reader: WatchedReader) -> Iterator[Callable[[], object]]:
    yield reader.state
    yield lambda: reader.wait(ReaderState.CARD, 0.0)
    yield reader.connect
    card = reader.connect()
    yield lambda: card.transmit(b"x")
    yield card.close
    yield reader.dismiss
    yield reader.close


@pytest.mark.parametrize("number", range(7))
def test_a_call_that_does_not_come_back_is_told_once(slow: Slow, watched: WatchedReader, number: int) -> None:
    told = list[ReaderSilentError | None]()
    watched.listen(told.append)

    def hang() -> None:
        for later in (4.9, 5.0, 60.0):
            slow.now = began + later
            watched.look()

    call = list(calls(watched))[number]
    call()
    watched.look()
    assert told == []
    began, slow.during = slow.now, hang
    call()
    slow.during = lambda: None
    watched.look()
    watched.look()
    silent, answered = told
    assert silent is not None
    assert (silent.code, silent.facts) == ("reader.silent", {"reader": "slow", "seconds": "5"})
    assert answered is None


def test_waiting_for_a_card_is_not_silence(slow: Slow, watched: WatchedReader) -> None:
    told = list[ReaderSilentError | None]()
    watched.listen(told.append)

    def hang() -> None:
        slow.now = 100.0 + 300.0 + 4.0
        watched.look()

    slow.during = hang
    assert watched.wait(ReaderState.CARD, 300.0)
    assert told == []


def test_an_error_ends_the_wait(slow: Slow, watched: WatchedReader) -> None:
    told = list[ReaderSilentError | None]()
    watched.listen(told.append)

    def fail() -> None:
        raise NoServiceError

    slow.during = fail
    with pytest.raises(NoServiceError):
        watched.state()
    slow.now += 60
    watched.look()
    assert told == []


def test_silence_is_seen_from_a_thread_of_its_own(slow: Slow, watched: WatchedReader) -> None:
    heard = Event()
    watched.listen(lambda _: heard.set())

    def hang() -> None:
        while not heard.wait(0.001):
            slow.now += 0.2

    watched.watch(every_s=0.001)
    slow.during = hang
    assert watched.state() is ReaderState.CARD
    slow.during = lambda: None
    watched.close()


def test_a_program_that_stood_still_does_not_blame_the_reader(slow: Slow) -> None:
    told, seen, looked = list[object](), list[float](), Event()

    def clock() -> float:
        seen.append(slow.now)
        looked.set()
        return slow.now

    def sleep() -> None:
        for later in (0.5, 60.0, 0.5):
            slow.now += later
            seen.clear()
            while seen.count(slow.now) < 3:  # a whole look, and more
                looked.clear()
                assert looked.wait(60)

    watched = WatchedReader(slow, clock)
    watched.listen(told.append)
    watched.watch(every_s=0.001)
    slow.during = sleep
    assert watched.state() is ReaderState.CARD
    slow.during = lambda: None
    watched.close()
    assert told == []


def test_a_watched_reader_passes_everything_through(slow: Slow, watched: WatchedReader) -> None:
    assert (watched.name, watched.simulated) == ("slow", False)
    card = watched.connect()
    assert (card.reader, card.simulated, card.atr, card.longest_command) == ("echo", True, b"\x3b", 261)
    assert card.transmit(b"x") == b"x\x91\x00"
    card.close()
    watched.dismiss()
    watched.close()
    assert slow.asked == ["connect", "transmit", "close", "dismiss", "close"]


class Echo:
    """Answers with the command; loses the card on the byte FF."""

    reader, simulated, atr = "echo", True, b"\x3b"
    longest_command = 261
    closed = False

    def __init__(self, slow: Slow | None = None) -> None:
        self.answer: Callable[[str], None] = slow.answer if slow else lambda _: None

    def transmit(self, apdu: bytes) -> bytes:
        self.answer("transmit")
        if apdu == b"\xff":
            raise CardLostError(reader=self.reader)
        return apdu + b"\x91\x00"

    def close(self) -> None:
        self.answer("close")
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
