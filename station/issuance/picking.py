"""A batch picked by a file: whom of the records it names."""

from dataclasses import dataclass
from pathlib import Path

from station.errors import NobodyKnownError, NoIdentifiersError
from station.roster.identifiers import read_identifiers
from station.store.database import Store

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Picked:
    """Those who are in the records (by `Esi.key`), in the file's order, and on which lines somebody else stands."""

    keys: tuple[str, ...]
    others: tuple[int, ...]


def pick(store: Store, path: Path) -> Picked:
    """Reads a roster, or a list of identifiers or of student numbers that are one person's alone.

    Raises InputError, also where nobody of it is in the records.
    """
    named = read_identifiers(path)
    wanted = [one.esi.key for one in named if one.esi is not None]
    here = {
        entry.esi.key: entry.esi.key
        for start in range(0, len(wanted), _AT_ONCE)
        for entry in store.holders.listed(wanted[start : start + _AT_ONCE])
    }
    numbered = store.holders.numbered(one.said for one in named if one.esi is None)
    found = {one.line: here.get(one.esi.key) if one.esi else numbered.get(one.said.casefold()) for one in named}
    keys = tuple(dict.fromkeys(key for key in found.values() if key is not None))
    if not keys:
        raise NobodyKnownError(file=path.name) if wanted else NoIdentifiersError(file=path.name)
    return Picked(keys, tuple(line for line, key in found.items() if key is None))
