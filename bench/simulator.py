"""The simulated card alone: how many issuances' worth of commands it answers in a second.

The commands of one encode are recorded once and played to the same blank, so that the client's own work is left out.
Beside it, cards an hour as a real card's times would allow (`fake_reader.timing`): reader, card and air, no person.
"""

from collections.abc import Callable, Iterator

from bench.blank_card import InProcess, fresh
from bench.encode import record, replay
from bench.measure import Measure, side_by_side
from fake_reader.timing import Timing

N = 20


def measure() -> Iterator[Measure]:
    """The rows of this file."""
    exchanges = record(InProcess)

    def one_card() -> Callable[[], None]:
        card = InProcess()
        return lambda: replay(card, exchanges)

    (times,) = side_by_side([one_card], N)
    yield Measure("simulator_cards", 1 / times.wall_s, "cards/s", "the card's side of one encode", None, N)
    for bit_rate in (106_000, 848_000):
        picc, timing = fresh(), Timing(bit_rate=bit_rate)
        spent = 0.0
        for sent, _ in exchanges:
            before = picc.card.memory.steps
            spent += timing.seconds(sent, picc.exchange(sent), picc.card.memory.steps - before)
        name = f"projected_cards_{bit_rate // 1000}"
        yield Measure(name, 3600 / spent, "cards/h", f"chip alone, {bit_rate // 1000} kbit/s", None, 1)
