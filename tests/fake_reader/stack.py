"""Where the cards lie: a folder with a stack of them, or one card file that is the only card."""

import os
from dataclasses import dataclass
from pathlib import Path

from fake_reader.blank import OUT
from fake_reader.card_file import SUFFIX


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

    def present(self) -> Path | None:
        """The card in the field."""
        if self.single:
            return self.path if self.path.is_file() else None
        return min(self.path.glob(f"*{SUFFIX}"), default=None)

    def take_away(self, card: Path) -> None:
        """Moves a card of the stack to its folder `out`."""
        out = self.path / OUT
        out.mkdir(exist_ok=True)
        os.replace(card, _free_name(out / card.name))


def _free_name(path: Path) -> Path:
    """The path, or one beside it where a card of that name already lies."""
    candidate, turn = path, 2
    while candidate.exists():
        candidate, turn = path.with_name(f"{path.stem}~{turn}{path.suffix}"), turn + 1
    return candidate
