"""The simulated reader: the station's reader port over card files."""

import secrets
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NoReturn

from fake_reader.card import Randomness
from fake_reader.chip import Chip, Family, OtherChip
from fake_reader.connection import NAME, SimulatedConnection
from fake_reader.faults.port import ConnectionFault, Fault
from fake_reader.faults.schedule import Faults
from fake_reader.field import Field
from fake_reader.stack import Held
from fake_reader.switches import Switches
from station.errors import NoCardError, ReaderBusyError, ReaderError, ReaderLostError
from station.reader.port import ReaderState


class SimulatedReader:
    """A reader over a folder with a stack of cards, or over one card file.

    Nothing happens by itself but what `dismiss` does, so `wait` never sleeps: it looks. `field` is for the hand that
    lifts and lays cards, `faults` for what is to go wrong; both may be used from another thread.
    """

    name = NAME
    simulated = True

    def __init__(
        self,
        path: Path,
        *,
        faults: Iterable[Fault] = (),
        switches: Switches | None = None,
        randomness: Randomness = secrets.token_bytes,
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        self.field = Field(path, switches=switches, randomness=randomness)
        self.faults = Faults(faults)
        self.pause = pause
        self._connection: SimulatedConnection | None = None
        self._closed = threading.Event()
        self._away: tuple[int, ReaderError] | None = None

    def state(self) -> ReaderState:
        """GONE when closed, or when its folder has gone. Raises NoServiceError."""
        absent = self._absent()
        if isinstance(absent, ReaderLostError):
            return ReaderState.GONE
        if absent is not None:
            raise absent
        return ReaderState.EMPTY if self.field.present() is None else ReaderState.CARD

    def wait(self, state: ReaderState, timeout_s: float) -> bool:
        """Whether the reader is in `state`, at once. Raises ReaderLostError where it is gone, NoServiceError."""
        now = self.state()
        if now is ReaderState.GONE and state is not ReaderState.GONE:
            raise ReaderLostError(reader=NAME)
        return now is state

    def connect(self) -> SimulatedConnection:
        """Connects to the card in the field, just reset.

        Raises NoCardError, ReaderBusyError, ReaderLostError, NoServiceError, CardFileError.
        """
        if absent := self._absent():
            raise absent
        held = self._hold()
        if held is None:
            raise NoCardError(reader=NAME)
        try:
            chip = _Connecting(self.field, held, self.faults.of_connection()).proceed()
            self._connection = SimulatedConnection(self, held, chip)
        except BaseException:
            held.release()
            raise
        return self._connection

    def dismiss(self) -> None:
        """Takes the card of a stack away; the next one comes up. Raises ReaderBusyError where another holds it.

        A connection to it that is still open loses its card. A single card stays: nobody is there to take it.
        """
        if self.field.stack.single:
            return
        if self._connection is not None:
            self._connection.close()
        held = self._hold()
        if held is not None:
            self.field.take_away(held)

    def close(self) -> None:
        """Lets the reader go, and its card."""
        self._closed.set()
        if self._connection is not None:
            self._connection.close()

    def hang(self) -> None:
        """See Surroundings."""
        self._closed.wait()

    def be_away(self, looks: int, error: ReaderError) -> None:
        """See Surroundings."""
        self._away = (looks, error)

    def _absent(self) -> ReaderError | None:
        """Why there is no reader now; each look brings one that is away nearer."""
        if self._closed.is_set() or not self.field.stack.exists:
            return ReaderLostError(reader=NAME)
        if self._away is None:
            return None
        looks, error = self._away
        self._away = (looks - 1, error) if looks > 1 else None
        return error if looks > 0 else None

    def _hold(self) -> Held | None:
        """Locks the card in the field. Raises ReaderBusyError."""
        try:
            return self.field.hold()
        except BlockingIOError as error:
            raise ReaderBusyError(reader=NAME) from error


class _Connecting:
    """A connection about to be made, as faults see it. `proceed` lets the next fault have its turn."""

    def __init__(self, field: Field, held: Held, faults: list[ConnectionFault]) -> None:
        self._field = field
        self._held = held
        self._faults = faults

    def proceed(self) -> Chip:
        if self._faults:
            return self._faults.pop(0).meet(self)
        chip = self._field.power_up(self._held)
        if chip is None:
            raise NoCardError(reader=NAME)
        return chip

    def refuse(self) -> NoReturn:
        raise ReaderBusyError(reader=NAME)

    def other(self, family: Family) -> Chip:
        if family is Family.DEAD:
            raise NoCardError(reader=NAME)
        return OtherChip(family)
