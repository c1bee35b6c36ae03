"""Which versions of a root there are."""

from station.keys.custody import Custody


def held_versions(custody: Custody, name: str) -> frozenset[int]:
    """The versions of the root `name` that custody holds. Raises KeysError."""
    return frozenset(info.id.version for info in custody.inventory() if info.id.name == name)
