"""Whatever lies in the field: the DESFire card that is simulated, or one of another family."""

import enum
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


class Chip(Protocol):
    """A card with power."""

    @property
    def atr(self) -> bytes:
        """As PC/SC gives it."""
        ...

    def exchange(self, apdu: bytes) -> bytes:
        """Answers one command."""
        ...

    def lose_power(self) -> None:
        """The field has gone."""
        ...


@enum.unique
class Family(enum.Enum):
    """Cards that are no DESFire, and one that was one: DEAD never answers, so that no reader sees it."""

    CLASSIC = "classic"
    ULTRALIGHT = "ultralight"
    JAVACARD = "javacard"
    DEAD = "dead"


_STORAGE_CARD = "3b8f8001804f0ca00000030603{name}00000000{check}"
_ATRS = {
    Family.CLASSIC: bytes.fromhex(_STORAGE_CARD.format(name="0001", check="6a")),
    Family.ULTRALIGHT: bytes.fromhex(_STORAGE_CARD.format(name="0003", check="68")),
    Family.JAVACARD: bytes.fromhex("3b80800101"),
}
"""PC/SC part 3, section 3.1.3.2.3 (storage cards: RID, standard 03, card name), and a card without historical bytes."""

_UIDS = {
    Family.CLASSIC: bytes.fromhex("9a1b2c3d"),
    Family.ULTRALIGHT: bytes.fromhex("04c1d2e3f4a5b6"),
    Family.JAVACARD: bytes.fromhex("08a1b2c3"),
}


@dataclass(frozen=True, slots=True)
class OtherChip:
    """A card of another family. It knows no command of DESFire's, and its reader gives its UID."""

    family: Family

    @property
    def atr(self) -> bytes:
        """See Chip."""
        return _ATRS[self.family]

    def exchange(self, apdu: bytes) -> bytes:
        """See Chip. The reader answers for a storage card, which takes no APDU; a Java Card knows no class 90."""
        if apdu == b"\xff\xca\x00\x00\x00":
            return _UIDS[self.family] + b"\x90\x00"
        return b"\x6e\x00" if self.family is Family.JAVACARD and apdu[:1] == b"\x90" else b"\x6d\x00"

    def lose_power(self) -> None:
        """See Chip: nothing is lost."""


_LONGEST = 100


def save_other(path: Path, family: Family) -> None:
    """Writes a card of another family as a `.picc` file."""
    path.write_text(json.dumps({"other": family.value}))


def load_other(path: Path) -> Family | None:
    """The family of such a file; None where it holds a DESFire, or anything else."""
    try:
        if path.stat().st_size > _LONGEST:
            return None
        return Family(json.loads(path.read_bytes())["other"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
