"""Which versions of a root there are."""

from typing import Protocol

from station.keys.key import KeyInfo


class _Keys(Protocol):
    def inventory(self) -> tuple[KeyInfo, ...]: ...


def held_versions(custody: _Keys, name: str) -> frozenset[int]:
    """The versions of the root `name` that custody holds. Raises KeysError."""
    return frozenset(info.id.version for info in custody.inventory() if info.id.name == name)
