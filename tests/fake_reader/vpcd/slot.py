"""One slot and the card in it: a card of a stack, laid into the slot, answers whoever asks through PC/SC."""

import queue
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from threading import Event

from fake_reader.chip import Family, load_other
from fake_reader.errors import CardFileError
from fake_reader.faults.schedule import Faults
from fake_reader.stack import Held, Stack
from fake_reader.vpcd.line import Line, LineLostError
from fake_reader.vpcd.slotted import CardLeftError, SlottedCard

LOOK_EVERY_S = 0.2
ABSENCE_S = 1.0
"""How long a card that was torn out stays out: longer than pcscd takes to look again (0.4 s), as a hand does."""


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
        self.faults = Faults()
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
            if self._held is None or self._lifted:
                stop.wait(LOOK_EVERY_S)
            else:
                self._lie(self._held, stop)

    def let_go(self) -> None:
        """Empties the slot, once `run` has ended."""
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

    def _lie(self, held: Held, stop: Event) -> None:
        """Lets the card answer until it leaves, or the driver does."""

        def wait(seconds: float | None) -> None:
            if seconds is not None:
                stop.wait(seconds)
            while seconds is None and self._wishes.empty() and not stop.wait(LOOK_EVERY_S):
                pass

        try:
            card = SlottedCard(held, self.faults, wait)
            with Line(self._port, LOOK_EVERY_S) as line:
                self._missing = False
                try:
                    self._talk(card, line, held, stop)
                finally:
                    card.power_off()
        except CardLeftError as left:
            self._leave(held, other=left.other)
            stop.wait(ABSENCE_S)
        except CardFileError as error:
            self._lifted = True
            self._tell("damaged", f"of no use: {error.happened}", held)
        except LineLostError:
            self._tell("lost", "dropped by the PC/SC service", held)
        except OSError:
            if not self._missing:
                self._tell("no-slot", f"waits: nothing listens on port {self._port}", held)
            self._missing = True
            stop.wait(LOOK_EVERY_S)

    def _talk(self, card: SlottedCard, line: Line, held: Held, stop: Event) -> None:
        """The driver takes a connection up with its next look, after it has noticed that the card before is gone."""
        noticed = False
        while self._held is held and not self._lifted and not stop.is_set():
            if frame := line.receive():
                if not noticed:
                    self._tell("placed", "in the field", held)
                    noticed = True
                card.answer(line, frame)
            self._look()

    def _leave(self, held: Held, *, other: bool) -> None:
        """The card has been torn out, or has died, or another one lies in its place."""
        if load_other(held.path) is Family.DEAD:
            self._lifted = True
            self._tell("dead", "dead: no reader sees it", held)
            return
        self._tell("torn", "torn out of the field", held)
        if other and (second := self._stack.hold_free()):
            self._held = second
            held.release()

    def _tell(self, happened: str, sentence: str, held: Held) -> None:
        facts = {"card": held.path.name}
        self._report(SlotEvent(self.number, happened, f"{held.path.name} {sentence}", facts))
