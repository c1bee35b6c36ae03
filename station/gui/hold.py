"""Who has the reader: one piece of work at a time. Nobody waits for it: who comes second hears who has it."""

import enum
from collections.abc import Callable


@enum.unique
class ReaderUse(enum.Enum):
    """What the cards that are laid on the reader are taken for."""

    ISSUE = "issue"
    BLANKS = "blanks"
    ROLL = "roll"
    APPLY = "apply"


Heard = Callable[[ReaderUse | None], None]


class ReaderHold:
    """Used on the device thread alone, by those who live there."""

    def __init__(self) -> None:
        self._owner: ReaderUse | None = None
        self._end: Callable[[], object] = lambda: None
        self._listeners: list[Heard] = []

    @property
    def owner(self) -> ReaderUse | None:
        """Who has it."""
        return self._owner

    def listen(self, heard: Heard) -> None:
        """From now on `heard` is told of every change."""
        self._listeners.append(heard)

    def take(self, use: ReaderUse, end: Callable[[], object]) -> bool:
        """Takes it, if nobody has it; `end` has that work ended, and the reader given back."""
        if self._owner is not None:
            return False
        self._end = end
        self._change(use)
        return True

    def give_back(self, use: ReaderUse) -> None:
        """This work is over; nothing changes where another has it."""
        if self._owner is use:
            self._change(None)

    def free(self) -> None:
        """Ends what has it."""
        if self._owner is not None:
            self._end()

    def _change(self, owner: ReaderUse | None) -> None:
        self._owner = owner
        for heard in self._listeners:
            heard(owner)
