"""The tree of what is on a card, and which of its places have just changed. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Node:
    """One place: its name within its parent, what it holds, what stands below it, and whether it is new or another."""

    name: str
    value: str
    changed: bool
    children: tuple["Node", ...]


def tree(contents: Mapping[str, str], before: Mapping[str, str]) -> tuple[Node, ...]:
    """The places (`application F58840/file 01/data`) as a tree, in their order; `before` is what was shown last.

    Nothing has changed where nothing was shown before: another card is not a changed one.
    """
    changed = {place for place, value in contents.items() if before and before.get(place) != value}
    return _below("", contents, changed)


def _below(prefix: str, contents: Mapping[str, str], changed: set[str]) -> tuple[Node, ...]:
    names = dict.fromkeys(place[len(prefix) :].split("/")[0] for place in contents if place.startswith(prefix))
    return tuple(_node(prefix + name, name, contents, changed) for name in names)


def _node(place: str, name: str, contents: Mapping[str, str], changed: set[str]) -> Node:
    children = _below(f"{place}/", contents, changed)
    new = place in changed or any(child.changed for child in children)
    return Node(name, contents.get(place, ""), new, children)
