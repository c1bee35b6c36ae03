"""A roster: rows become holders, and every row that cannot is named with line, column and reason."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from station.model.card import Problem
from station.model.holder import Holder
from station.roster import cells
from station.roster.cells import CellError
from station.roster.columns import Field, map_columns
from station.roster.csv_roster import Line, read_csv
from station.roster.photos import read_photo


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that becomes no holder: where it begins, the header of the first column at fault, and why.

    `esi` is the identifier as it is written there.
    """

    line: int
    column: str
    reason: Problem
    esi: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Roster:
    """What a file came to, both in the order of the file."""

    holders: tuple[Holder, ...]
    rejected: tuple[BadRow, ...]


def read_roster(path: Path, today: date) -> Roster:
    """Reads a CSV file. Raises InputError for a file that is none, or has other columns than a roster.

    A missing consent is no fault of a row: the holder comes without consents, and gets no card.
    """
    first, *lines = read_csv(path)
    headers = _without_blank_end(first.cells)
    table = _Table(path.parent, today, headers, map_columns(headers))
    holders: list[Holder] = []
    rejected: list[BadRow] = []
    for line in lines:
        try:
            holders.append(table.holder(line))
        except _BadCellError as bad:
            rejected.append(table.bad_row(line, bad))
    return Roster(tuple(holders), tuple(rejected))


def _without_blank_end(headers: Sequence[str]) -> Sequence[str]:
    """Spreadsheets export columns that were once in use as separators without text."""
    used = [place for place, header in enumerate(headers, 1) if header.strip()]
    return headers[: used[-1]]


class _BadCellError(Exception):
    def __init__(self, at: Field, problem: Problem) -> None:
        self.at = at
        self.problem = problem
        super().__init__(problem.what)


class _Table:
    """The header's knowledge, and which identifiers have been seen on which line."""

    def __init__(self, folder: Path, today: date, headers: Sequence[str], places: Mapping[Field, int]) -> None:
        self._folder = folder
        self._today = today
        self._headers = headers
        self._places = places
        self._seen: dict[str, int] = {}

    def holder(self, line: Line) -> Holder:
        """Raises _BadCellError for the first cell at fault."""
        at = Field.ESI
        try:
            esi = cells.read_esi(self._cell(line, at))
            if (first := self._seen.setdefault(esi.key, line.number)) != line.number:
                raise CellError(
                    "roster.duplicate",
                    f"The identifier stands already on line {first}.",
                    "Keep one of the two rows.",
                )
            self._check_width(line)
            at = Field.NAME if Field.NAME in self._places else Field.LAST_NAME
            name = cells.read_name(*self._name_cells(line))
            at = Field.LEVEL
            level = cells.read_level(self._cell(line, at))
            at = Field.VALID_UNTIL
            valid_until = cells.read_valid_until(self._cell(line, at), self._today)
            at = Field.EMAIL
            email = cells.read_email(self._cell(line, at))
            at = Field.CONSENT
            consents = cells.read_consent(self._cell(line, at))
            at = Field.PHOTO
            photo = read_photo(self._cell(line, at), self._folder)
        except CellError as error:
            raise _BadCellError(at, error.problem) from None
        return Holder(esi, name, level, valid_until, email, photo, consents)

    def bad_row(self, line: Line, bad: _BadCellError) -> BadRow:
        """The row as it is reported."""
        return BadRow(
            line.number, self._headers[self._places[bad.at]].strip(), bad.problem, self._cell(line, Field.ESI)
        )

    def _cell(self, line: Line, at: Field) -> str:
        place = self._places.get(at)
        return line.cells[place].strip() if place is not None and place < len(line.cells) else ""

    def _name_cells(self, line: Line) -> list[str]:
        fields = (Field.NAME,) if Field.NAME in self._places else (Field.FIRST_NAME, Field.LAST_NAME)
        return [self._cell(line, at) for at in fields]

    def _check_width(self, line: Line) -> None:
        missing, beyond = len(line.cells) < len(self._headers), line.cells[len(self._headers) :]
        if missing or any(cell.strip() for cell in beyond):
            raise CellError(
                "roster.cells",
                f"The row has {len(line.cells)} cells, the header has {len(self._headers)}.",
                "Put cells that hold a comma or semicolon between quotation marks.",
            )
