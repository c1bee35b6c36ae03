"""One slot and the card in it: a card of a stack, laid into the slot, answers whoever asks through PC/SC."""

import queue
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from threading import Event

from fake_reader.errors import CardFileError
from fake_reader.personality import ATR
from fake_reader.picc import Picc
from fake_reader.power import power_up
from fake_reader.stack import Held, Stack
from fake_reader.vpcd.line import MAX_FRAME, Control, Line, LineLostError

LOOK_EVERY_S = 0.2


@dataclass(frozen=True, slots=True)
class SlotEvent:
    """Something that happened in a slot (its number from 1): in a word for programs, in a sentence for people."""

    slot: int
    happened: str
    sentence: str
    facts: Mapping[str, str]


Report = Callable[[SlotEvent], None]
Wish = Callable[["VirtualSlot"], None]


class VirtualSlot:
    """A slot. `run` belongs to a thread of its own; the other public methods may be called from any other.

    The card in the slot stays locked: another program that opens its file finds it in use.
    """

    def __init__(self, number: int, port: int, stack: Stack, report: Report) -> None:
        self.number = number
        self._port = port
        self._stack = stack
        self._report = report
        self._wishes: queue.SimpleQueue[Wish] = queue.SimpleQueue()
        self._held: Held | None = None
        self._picc: Picc | None = None
        self._lifted = False
        self._missing = False

    def wish(self, wish: Wish) -> None:
        """Has `take`, `place` or `finish` done between two frames."""
        self._wishes.put(wish)

    @property
    def free(self) -> bool:
        """Whether it has no card: neither in the field nor in hand."""
        return self._held is None

    def lay(self, held: Held) -> None:
        """Gives a free slot its card. Whoever calls it is the only one who does: the slot itself only lets go."""
        self._held = held

    def run(self, stop: Event) -> None:
        """Serves until `stop` is set."""
        while not stop.is_set():
            self._look()
            if self._held is None or self._lifted or not self._lie(self._held, stop):
                stop.wait(LOOK_EVERY_S)

    def let_go(self) -> None:
        """Empties the slot, once `run` has ended."""
        self._power_off()
        held, self._held = self._held, None
        self._lifted = False
        if held is not None:
            held.release()

    # ---- wishes, on the slot's own thread

    def take(self) -> None:
        """Lifts the card out of the slot. It stays in hand: no other comes up."""
        if self._held is not None and not self._lifted:
            self._lifted = True
            self._tell("taken", "taken out of the field", self._held)

    def place(self) -> None:
        """Puts the card in hand back."""
        self._lifted = False

    def finish(self) -> None:
        """Takes the card of a stack away for good; the next one comes up."""
        held, self._held = self._held, None
        self._lifted = False
        self._power_off()
        if held is not None:
            self._stack.take_away(held)
            self._tell("finished", "finished with", held)

    # ---- the card in the slot

    def _look(self) -> None:
        """Grants wishes, and sees that a card's file has gone."""
        while not self._wishes.empty():
            self._wishes.get()(self)
        if self._held is not None and not self._held.path.is_file():
            self._tell("taken", "taken out of the field", self._held)
            self.let_go()

    def _lie(self, held: Held, stop: Event) -> bool:
        """Answers until the card leaves or the driver does. False where the driver is not there."""
        try:
            line = Line(self._port, LOOK_EVERY_S)
        except OSError:
            if not self._missing:
                self._tell("no-slot", f"waits: nothing listens on port {self._port}", held)
            self._missing = True
            return False
        self._missing = False
        try:
            self._talk(line, held, stop)
        except LineLostError:
            self._tell("lost", "dropped by the PC/SC service", held)
        finally:
            line.close()
            self._power_off()
        return True

    def _talk(self, line: Line, held: Held, stop: Event) -> None:
        """The driver takes a connection up with its next look, after it has noticed that the card before is gone."""
        noticed = False
        while self._held is held and not self._lifted and not stop.is_set():
            frame = line.receive()
            if frame:
                if not noticed:
                    self._tell("placed", "in the field", held)
                    noticed = True
                self._answer(line, held, frame)
            self._look()

    def _answer(self, line: Line, held: Held, frame: bytes) -> None:
        """A command without power is one for the card before, whose end the driver has not noticed yet."""
        if frame == bytes([Control.ATR]):
            line.send(ATR)
        elif len(frame) == 1:
            self._power_off()
            if frame[0] in (Control.POWER_ON, Control.RESET):
                self._power_on(held)
        elif self._picc is None:
            raise LineLostError
        else:
            line.send(self._picc.exchange(frame)[:MAX_FRAME])

    def _power_on(self, held: Held) -> None:
        """A card whose file is damaged leaves the slot."""
        try:
            self._picc = power_up(held.path)
        except CardFileError as error:
            self._lifted = True
            self._tell("damaged", f"of no use: {error.happened}", held)

    def _power_off(self) -> None:
        picc, self._picc = self._picc, None
        if picc is not None:
            picc.lose_power()

    def _tell(self, happened: str, sentence: str, held: Held) -> None:
        facts = {"card": held.path.name}
        self._report(SlotEvent(self.number, happened, f"{held.path.name} {sentence}", facts))
