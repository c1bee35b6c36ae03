"""What every kind of roster comes to: lines of cells, the header first."""

import base64
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time

from station.errors import InputError
from station.model.card import Problem
from station.roster.columns import known


@dataclass(frozen=True, slots=True)
class Line:
    """The cells of one record; `number` is the line of the file (or row of the sheet) that it begins on, from 1."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that becomes no holder: where it begins, the header of the first column at fault, and why.

    `esi` is the identifier as it is written there.
    """

    line: int
    column: str
    reason: Problem
    esi: str = field(repr=False)


def cell_text(value: object) -> str:
    """A value of a sheet or a database as a cell: dates as ISO 8601, whole numbers without a point, bytes as base64."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case bytes():
            return base64.b64encode(value).decode("ascii")
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case date():
            return value.isoformat()
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value)


def with_header(lines: Iterable[Line], name: str) -> tuple[Line, Iterator[Line]]:
    """Parts the header from the records, all of them without the blank ones. Raises InputError if there are none."""
    filled = (line for line in lines if any(cell.strip() for cell in line.cells))
    header, first = next(filled, None), next(filled, None)
    if header is None:
        raise InputError(what=f"The roster {name} is empty.", fix="Save the sheet again, with its header.")
    if first is None:
        raise InputError(what=f"The roster {name} has a header and no rows.", fix="Add a row for each holder.")
    return header, _after(first, filled)


def only_wanted(header: Line, lines: Iterator[Line], only: Mapping[str, frozenset[str]]) -> Iterator[Line]:
    """The lines that have one of the wanted values (folded) in each of these columns. Raises InputError for others."""
    there = {known(name): place for place, name in enumerate(header.cells)}
    if lost := [name for name in only if known(name) not in there]:
        raise InputError(
            what=f"The file has no column {', '.join(map(repr, lost))}.",
            fix="Correct the mapping ([read] only), or export the file with that column.",
        )
    wanted = {there[known(name)]: values for name, values in only.items()}
    return (line for line in lines if _is_wanted(line, wanted))


def _is_wanted(line: Line, wanted: Mapping[int, frozenset[str]]) -> bool:
    return all(at < len(line.cells) and line.cells[at].strip().casefold() in values for at, values in wanted.items())


def _after(first: Line, rest: Iterator[Line]) -> Iterator[Line]:
    yield first
    yield from rest
