"""Where the cards lie: a folder with a stack of them, or one card file that is the only card."""

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from fake_reader.blank import OUT
from fake_reader.card_file import SUFFIX
from fake_reader.lock import CardLock, lock_file


@dataclass(frozen=True, slots=True)
class Held:
    """A card that nobody else can use, until `release`."""

    path: Path
    lock: CardLock

    def release(self) -> None:
        """Lets the card go. May be called twice."""
        self.lock.release()


@dataclass(frozen=True, slots=True)
class Stack:
    """A path: of a folder, whose first card by name is the one in the field; or of a `.picc` file."""

    path: Path

    @property
    def single(self) -> bool:
        """Whether the path is one card."""
        return self.path.suffix == SUFFIX

    @property
    def exists(self) -> bool:
        """Whether the folder, or the folder of the card, is still there."""
        return (self.path.parent if self.single else self.path).is_dir()

    def present(self, aside: Path | None = None, chosen: Path | None = None) -> Path | None:
        """The card in the field: the one chosen, else the first; one put aside only where it is the last."""
        if self.single:
            return self.path if self.path.is_file() else None
        cards = self.path.glob(f"*{SUFFIX}")
        return min(cards, key=lambda card: (card != chosen, card == aside, card), default=None)

    def hold(self, aside: Path | None = None, chosen: Path | None = None) -> Held | None:
        """Locks the card in the field; None where there is none. Raises BlockingIOError where another has it.

        Another process may take the card away between looking and locking: then the next one is looked at.
        """
        while (card := self.present(aside, chosen)) is not None:
            if held := _hold(card):
                return held
        return None

    def cards(self) -> list[Path]:
        """All cards that lie here, the first on top."""
        return [self.path] if self.single else sorted(self.path.glob(f"*{SUFFIX}"))

    def hold_free(self) -> Held | None:
        """Locks the first card that nobody has; None where there is none."""
        for card in self.cards():
            with suppress(BlockingIOError):
                if held := _hold(card):
                    return held
        return None

    def take_away(self, held: Held) -> None:
        """Moves a card of a stack to the folder `out`, and lets it go; a single card stays where it lies."""
        if self.single:
            held.release()
            return
        out = self.path / OUT
        out.mkdir(exist_ok=True)
        self.move(held, free_name(out / held.path.name))

    def move(self, held: Held, place: Path) -> None:
        """Moves a card to another place, and lets it go."""
        try:
            os.replace(held.path, place)
        finally:
            held.release()
        with suppress(OSError):
            lock_file(held.path).unlink()


def _hold(card: Path) -> Held | None:
    """Locks a card; None where it has gone. Raises BlockingIOError."""
    if not card.is_file():
        return None
    lock = CardLock(card)
    if card.is_file():
        return Held(card, lock)
    lock.release()
    return None


def free_name(path: Path) -> Path:
    """The path, or one beside it where a card of that name already lies."""
    candidate, turn = path, 2
    while candidate.exists():
        candidate, turn = path.with_name(f"{path.stem}~{turn}{path.suffix}"), turn + 1
    return candidate
