"""The EEPROM: every change that outlives the power goes through `write`, one atomic step a call.

DESFire's anti-tear guarantee covers keys, applications and file creation: each is one step. A standard data file has
no such guarantee (MF3ICDx21_41_81 short data sheet: backup file types have it), so a long write takes several.
"""

from collections.abc import Callable

from fake_reader.image import CardImage


class PowerLost(Exception):
    """The field has gone while the card was at work. It never leaves the reader."""


class Memory:
    """The card's image, and where each new one is kept.

    `keep` is called with every new image before it counts as written, so that a card file is never behind.
    """

    def __init__(self, image: CardImage, keep: Callable[[CardImage], None]) -> None:
        self._image = image
        self._keep = keep
        self._steps_left: int | None = None

    @property
    def image(self) -> CardImage:
        """What the EEPROM holds now."""
        return self._image

    def write(self, image: CardImage) -> None:
        """One write step. Raises PowerLost, and leaves everything as it was, where the power goes before it."""
        if self._steps_left is not None:
            if self._steps_left == 0:
                raise PowerLost
            self._steps_left -= 1
        self._keep(image)
        self._image = image

    def lose_power_after(self, steps: int) -> None:
        """Lets that many more steps happen, and no other."""
        self._steps_left = steps

    def restore_power(self) -> None:
        """Lets writes happen again."""
        self._steps_left = None
