"""People whose names read alike: they are told apart by their student codes."""

from collections import defaultdict
from collections.abc import Iterable

from station.model.fold import fold


def namesakes(people: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Of keys and names, the keys of those whose name somebody else has too. Case and accents make no difference."""
    keys = defaultdict[str, set[str]](set)
    for key, name in people:
        keys[fold(name)].add(key)
    return frozenset(key for same in keys.values() if len(same) > 1 for key in same)


def with_code(name: str, code: str) -> str:
    """A name that is not enough."""
    return f"{name} ({code})"
