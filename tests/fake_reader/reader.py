"""The simulated reader: the station's reader port over card files."""

import secrets
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from fake_reader.card import Randomness
from fake_reader.faults import Fault
from fake_reader.memory import PowerLost
from fake_reader.personality import ATR
from fake_reader.picc import Picc
from fake_reader.power import power_up
from fake_reader.stack import Held, Stack
from fake_reader.switches import Switches
from station.errors import CardLostError, NoCardError, ReaderBusyError, ReaderLostError
from station.reader.port import LONGEST_SHORT_APDU, ReaderState

NAME = "simulated"


class SimulatedConnection:
    """A connection to the card of one file, from a reset on."""

    def __init__(self, reader: "SimulatedReader", held: Held) -> None:
        self._reader = reader
        self._held = held
        self._picc: Picc | None = reader.power_up(held.path)

    @property
    def reader(self) -> str:
        """The reader's name."""
        return NAME

    @property
    def simulated(self) -> bool:
        """It is."""
        return True

    @property
    def atr(self) -> bytes:
        """As PC/SC gives it for a DESFire."""
        return ATR

    @property
    def longest_command(self) -> int:
        """Any short APDU."""
        return LONGEST_SHORT_APDU

    @property
    def open(self) -> bool:
        """Whether the card is still there."""
        return self._picc is not None

    def transmit(self, apdu: bytes) -> bytes:
        """One exchange, or the fault that is due. Raises CardLostError."""
        exchange = _Exchange(self, self._card(), apdu)
        fault = self._reader.next_fault()
        return exchange.deliver() if fault is None else fault.strike(exchange)

    def close(self) -> None:
        """Takes the power away and lets the card go. May be called twice."""
        picc, self._picc = self._picc, None
        if picc is not None:
            picc.lose_power()
        self._held.release()

    def _card(self) -> Picc:
        if self._picc is None:
            raise CardLostError(reader=NAME)
        return self._picc


class _Exchange:
    """One exchange, as faults see it."""

    def __init__(self, connection: SimulatedConnection, picc: Picc, apdu: bytes) -> None:
        self._connection = connection
        self._picc = picc
        self._apdu = apdu

    def deliver(self) -> bytes:
        return self._picc.exchange(self._apdu)

    def deliver_without_writing(self) -> None:
        self._picc.card.memory.lose_power_after(0)
        try:
            self._picc.exchange(self._apdu)
        except PowerLost:
            return

    def lose_card(self) -> NoReturn:
        self._connection.close()
        raise CardLostError(reader=NAME)


class SimulatedReader:
    """A reader over a folder with a stack of cards, or over one card file.

    Nothing happens by itself but what `dismiss` does, so `wait` never sleeps: it looks.
    """

    def __init__(
        self,
        path: Path,
        *,
        faults: Sequence[Fault] = (),
        switches: Switches | None = None,
        randomness: Randomness = secrets.token_bytes,
    ) -> None:
        self._stack = Stack(path)
        self._faults = {fault.apdu_index: fault for fault in faults}
        self._switches = switches or Switches()
        self._randomness = randomness
        self._apdus = 0
        self._connection: SimulatedConnection | None = None
        self._closed = False

    @property
    def name(self) -> str:
        """As the operator knows it."""
        return NAME

    @property
    def simulated(self) -> bool:
        """It is."""
        return True

    def state(self) -> ReaderState:
        """GONE when closed, or when its folder has gone."""
        if self._closed or not self._stack.exists:
            return ReaderState.GONE
        return ReaderState.EMPTY if self._stack.present() is None else ReaderState.CARD

    def wait(self, state: ReaderState, timeout_s: float) -> bool:
        """Whether the reader is in `state`, at once. Raises ReaderLostError where it is gone."""
        now = self.state()
        if now is ReaderState.GONE and state is not ReaderState.GONE:
            raise ReaderLostError(reader=NAME)
        return now is state

    def connect(self) -> SimulatedConnection:
        """Loads the card in the field, just reset.

        Raises NoCardError, ReaderBusyError, ReaderLostError, CardFileError.
        """
        if self.state() is ReaderState.GONE:
            raise ReaderLostError(reader=NAME)
        held = self._hold()
        if held is None:
            raise NoCardError(reader=NAME)
        try:
            self._connection = SimulatedConnection(self, held)
        except BaseException:
            held.release()
            raise
        return self._connection

    def dismiss(self) -> None:
        """Takes the card of a stack away; the next one comes up. Raises ReaderBusyError where another holds it.

        A connection to it that is still open loses its card. A single card stays: nobody is there to take it.
        """
        if self._stack.single:
            return
        if self._connection is not None:
            self._connection.close()
        held = self._hold()
        if held is not None:
            self._stack.take_away(held)

    def close(self) -> None:
        """Lets the reader go, and its card."""
        if self._connection is not None:
            self._connection.close()
        self._closed = True

    def power_up(self, path: Path) -> Picc:
        """The card of a file, just reset. Raises CardFileError."""
        return power_up(path, switches=self._switches, randomness=self._randomness)

    def next_fault(self) -> Fault | None:
        """Counts an APDU, and gives the fault that strikes it."""
        index, self._apdus = self._apdus, self._apdus + 1
        return self._faults.get(index)

    def _hold(self) -> Held | None:
        """Locks the card in the field. Raises ReaderBusyError."""
        try:
            return self._stack.hold()
        except BlockingIOError as error:
            raise ReaderBusyError(reader=NAME) from error
