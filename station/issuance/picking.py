"""A batch picked by a file: whom of the records it names."""

from dataclasses import dataclass
from pathlib import Path

from station.errors import NobodyKnownError
from station.roster.identifiers import read_identifiers
from station.store.database import Store

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Picked:
    """Those who are in the records (by `Esi.key`), in the file's order, and on which lines somebody else stands."""

    keys: tuple[str, ...]
    others: tuple[int, ...]


def pick(store: Store, path: Path) -> Picked:
    """Reads a roster or a list of identifiers. Raises InputError, also where nobody of it is in the records."""
    named = read_identifiers(path)
    wanted = [one.esi.key for one in named if one.esi is not None]
    here = {
        entry.esi.key
        for start in range(0, len(wanted), _AT_ONCE)
        for entry in store.holders.listed(wanted[start : start + _AT_ONCE])
    }
    if not here:
        raise NobodyKnownError(file=path.name)
    others = tuple(one.line for one in named if one.esi is None or one.esi.key not in here)
    return Picked(tuple(key for key in wanted if key in here), others)
