"""Power for a card file: what the field does to the card in it."""

import secrets
from pathlib import Path

from fake_reader.card import Randomness
from fake_reader.card_file import load_card, save_card
from fake_reader.chip import Chip, Family, OtherChip, load_other
from fake_reader.image import CardImage
from fake_reader.memory import Memory
from fake_reader.picc import Picc
from fake_reader.switches import Switches


def power_up(
    path: Path, *, switches: Switches | None = None, randomness: Randomness = secrets.token_bytes
) -> Chip | None:
    """The card of a file, just reset; every change goes back to the file. None: it is dead. Raises CardFileError."""
    if other := load_other(path):
        return None if other is Family.DEAD else OtherChip(other)

    def keep(image: CardImage) -> None:
        save_card(path, image)

    return Picc(Memory(load_card(path), keep), switches=switches, randomness=randomness)
