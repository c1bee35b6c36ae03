"""The slots of an installed vsmartcard-vpcd, filled from a stack of cards."""

import socket
import threading
from pathlib import Path

from fake_reader.errors import NoVirtualSlotError
from fake_reader.faults.port import Fault
from fake_reader.stack import Stack
from fake_reader.vpcd.line import PORT
from fake_reader.vpcd.slot import LOOK_EVERY_S, Report, VirtualSlot, Wish

_PATIENCE_S = 5.0


class SlotServer:
    """Serves from its making to `close`. The first cards of the stack lie in the slots, one in each."""

    def __init__(self, cards: Path, report: Report, *, slots: int, port: int = PORT) -> None:
        """`slots` slots on the ports from `port` on. Raises NoVirtualSlotError where nothing listens there."""
        _require_driver(port)
        self._stop = threading.Event()
        self._stack = Stack(cards)
        self._slots = [VirtualSlot(number + 1, port + number, self._stack, report) for number in range(slots)]
        self._threads = [threading.Thread(target=slot.run, args=(self._stop,), daemon=True) for slot in self._slots]
        self._threads.append(threading.Thread(target=self._deal, daemon=True))
        for thread in self._threads:
            thread.start()

    def take(self, slot: int) -> None:
        """Lifts the card out of a slot (from 1). Raises IndexError for a slot that is not served."""
        self._wish(slot, VirtualSlot.take)

    def place(self, slot: int) -> None:
        """Puts the card in hand back into its slot. Raises IndexError."""
        self._wish(slot, VirtualSlot.place)

    def finish(self, slot: int) -> None:
        """Takes the card of a slot away for good; the next of the stack comes up. Raises IndexError."""
        self._wish(slot, VirtualSlot.finish)

    def strike(self, fault: Fault) -> None:
        """Switches a fault on in every slot (`befalls_slots` says which can be)."""
        for slot in self._slots:
            slot.faults.switch_on(fault)

    def close(self) -> None:
        """Takes all cards out."""
        self._stop.set()
        for thread in self._threads:
            thread.join()
        for slot in self._slots:
            slot.let_go()

    def _deal(self) -> None:
        """Lays cards into free slots, in the order of both."""
        while True:
            for slot in self._slots:
                if slot.free and (held := self._stack.hold_free()):
                    slot.lay(held)
            if self._stop.wait(LOOK_EVERY_S):
                return

    def _wish(self, slot: int, wish: Wish) -> None:
        if not 1 <= slot <= len(self._slots):
            raise IndexError(slot)
        self._slots[slot - 1].wish(wish)


def _require_driver(port: int) -> None:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=_PATIENCE_S).close()
    except OSError as error:
        raise NoVirtualSlotError(port=port) from error
