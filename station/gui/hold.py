"""Who has the reader: one piece of work at a time. Nobody waits for it: who comes second hears who has it."""

import enum
from collections.abc import Callable, Generator
from contextlib import contextmanager


@enum.unique
class ReaderUse(enum.Enum):
    """What the cards that are laid on the reader are taken for."""

    ISSUE = "issue"
    BLANKS = "blanks"
    ROLL = "roll"
    APPLY = "apply"
    MATCH = "match"
    TEST = "test"
    LOOK = "look"

    @property
    def passing(self) -> bool:
        """Whether it is over in a moment by itself, so that nobody stops it."""
        return self in {ReaderUse.MATCH, ReaderUse.TEST, ReaderUse.LOOK}


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


class ReaderTurn:
    """For a page that uses the reader a moment at a time, on the device thread.

    `told` hears which `other` work has it, None: it is free. `again` is called when it is so after a turn was refused.
    """

    def __init__(
        self, hold: ReaderHold, use: ReaderUse, told: Heard, again: Callable[[], object] = lambda: None
    ) -> None:
        self._hold, self._use, self._told, self._again = hold, use, told, again
        self._refused = False
        self.other: ReaderUse | None = None
        hold.listen(self._hear)

    @contextmanager
    def taken(self) -> Generator[bool]:
        """Has the reader meanwhile; False where another work has it: then nothing may be touched."""
        mine = self._hold.take(self._use, lambda: None)
        self._refused = not mine
        try:
            yield mine
        finally:
            if mine:
                self._hold.give_back(self._use)

    def _hear(self, owner: ReaderUse | None) -> None:
        other = owner if owner is not self._use else None
        if other is self.other:
            return
        self.other = other
        self._told(other)
        if other is None and self._refused:
            self._refused = False
            self._again()
