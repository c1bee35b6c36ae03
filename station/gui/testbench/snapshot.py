"""What the office thread says of the test bench: frozen, for the window to show."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class BenchView:
    """`simulated` is False where there is no test bench. `contents` is what is on the card, by place."""

    simulated: bool = False
    cards: tuple[str, ...] = ()
    present: str | None = None
    kinds: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    contents: Mapping[str, str] = field(default_factory=dict[str, str])
