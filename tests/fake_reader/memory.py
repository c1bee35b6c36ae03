"""The EEPROM: every change that outlives the power goes through `write`, one step a call.

DESFire's anti-tear guarantee covers keys, applications, files as such and transactions: each is one step, done or not
done. A standard data file has no such guarantee (MF3ICDx21_41_81 short data sheet: backup file types have it): it is
written page by page, and a page whose writing breaks off holds neither the old bytes nor the new.
"""

import enum
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NoReturn

from fake_reader.image import CardImage


@enum.unique
class Cut(enum.Enum):
    """Where in a write step the power goes."""

    BEFORE = "before"
    INSIDE = "inside"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Page:
    """One step of a write: the card when it is done, and when its power went inside."""

    image: CardImage
    torn: CardImage


class PowerLost(Exception):
    """The field has gone while the card was at work. It never leaves the reader."""


class Memory:
    """The card's image, and where each new one is kept.

    `keep` is called with every new image before it counts as written, so that a card file is never behind; of several
    pages written at once, with the last one that stays. `steps` counts the writes so far.
    """

    def __init__(self, image: CardImage, keep: Callable[[CardImage], None]) -> None:
        self._image = image
        self._keep = keep
        self._cut: tuple[int, Cut] | None = None
        self.steps = 0

    @property
    def image(self) -> CardImage:
        """What the EEPROM holds now."""
        return self._image

    def write(self, image: CardImage) -> None:
        """One step that is done or not done: cut inside, it is undone when the power is back. Raises PowerLost."""
        self.write_pages([Page(image, self._image)])

    def write_pages(self, pages: Sequence[Page]) -> None:
        """One step a page. Raises PowerLost where the power goes; what came before it stays."""
        if self._cut is not None and self._cut[0] < self.steps + len(pages):
            at, cut = self._cut
            self._lose_power(pages, at - self.steps, cut)
        self._store(pages[-1].image, len(pages))

    def _lose_power(self, pages: Sequence[Page], done: int, cut: Cut) -> NoReturn:
        match cut:
            case Cut.BEFORE:
                left = pages[done - 1].image if done else self._image
            case Cut.INSIDE:
                left = pages[done].torn
            case Cut.AFTER:
                left = pages[done].image
        if left is not self._image:
            self._store(left, done + (cut is not Cut.BEFORE))
        # No power, no further write either.
        self._cut = (self.steps, Cut.BEFORE)
        raise PowerLost

    def lose_power_after(self, steps: int, cut: Cut = Cut.BEFORE) -> None:
        """Lets that many more steps happen; the one after them is cut, and none follows."""
        self._cut = (self.steps + steps, cut)

    def restore_power(self) -> None:
        """Lets writes happen again."""
        self._cut = None

    def _store(self, image: CardImage, steps: int) -> None:
        self._keep(image)
        self._image = image
        self.steps += steps
