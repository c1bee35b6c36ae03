"""The faults that are switched on at one reader or slot, and the counts by which they strike."""

import threading
from collections.abc import Iterable
from dataclasses import dataclass

from fake_reader.faults.port import ConnectionFault, ExchangeFault, Fault


@dataclass(frozen=True, slots=True)
class _Armed:
    """A fault, and how many APDUs and connections there had been when it was switched on."""

    fault: Fault
    apdus: int
    connections: int


class Faults:
    """May be used from any thread: a person switches on what the reader's thread suffers."""

    def __init__(self, faults: Iterable[Fault] = ()) -> None:
        self._lock = threading.Lock()
        self._armed: tuple[_Armed, ...] = ()
        self._apdus = self._connections = 0
        for fault in faults:
            self.switch_on(fault)

    def switch_on(self, fault: Fault) -> None:
        """From now on, it counts."""
        with self._lock:
            self._armed = (*self._armed, _Armed(fault, self._apdus, self._connections))

    def switch_off(self) -> None:
        """All of them."""
        with self._lock:
            self._armed = ()

    @property
    def on(self) -> tuple[Fault, ...]:
        """Those that are switched on, in the order of that."""
        return tuple(armed.fault for armed in self._armed)

    def of_apdu(self) -> list[ExchangeFault]:
        """Counts an APDU, and gives the faults that strike it."""
        with self._lock:
            number, self._apdus = self._apdus, self._apdus + 1
            return [
                armed.fault
                for armed in self._armed
                if isinstance(armed.fault, ExchangeFault) and armed.fault.strikes(number - armed.apdus)
            ]

    def of_connection(self) -> list[ConnectionFault]:
        """Counts a connection, and gives the faults that strike it."""
        with self._lock:
            number, self._connections = self._connections, self._connections + 1
            return [
                armed.fault
                for armed in self._armed
                if isinstance(armed.fault, ConnectionFault) and armed.fault.strikes(number - armed.connections)
            ]
