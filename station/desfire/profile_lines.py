"""Where the fields of a profile stand in its file: the standard library's TOML parser does not say."""

import re
from collections.abc import Mapping

Place = tuple[int | str, ...]
"""A field's place: `("applications", 0, "files", 1, "rights")`."""

_HEADER = re.compile(r"\s*(\[\[?)\s*([A-Za-z0-9_.-]+)\s*\]")
_KEY = re.compile(r"\s*([A-Za-z0-9_-]+)\s*=")


def field_lines(text: str) -> dict[Place, int]:
    """The line of every table and field, counting from 1. Tables inside a table of an array belong to its last one."""
    lines: dict[Place, int] = {}
    table: Place = ()
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            table = _place(header[2].split("."), lines, array=header[1] == "[[")
            lines[table] = number
        elif key := _KEY.match(line):
            lines[*table, key[1]] = number
    return lines


def line_of(place: Place, lines: Mapping[Place, int]) -> int | None:
    """The line of a place, or of the nearest table around it; None for the file as a whole."""
    while place:
        if place in lines:
            return lines[place]
        place = place[:-1]
    return None


def _place(names: list[str], known: Mapping[Place, int], *, array: bool) -> Place:
    place: Place = ()
    for name in names[:-1]:
        place = (*place, name)
        if count := _elements(place, known):
            place = (*place, count - 1)
    place = (*place, names[-1])
    return (*place, _elements(place, known)) if array else place


def _elements(array: Place, known: Mapping[Place, int]) -> int:
    count = 0
    while (*array, count) in known:
        count += 1
    return count
