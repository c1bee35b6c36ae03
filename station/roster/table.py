"""A roster: rows become holders, and every row that cannot is named with line, column and reason."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Mapping as ReadMapping
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from pathlib import Path

from station.errors import InputError
from station.model.card import Problem
from station.model.esi import Esi
from station.model.holder import Holder
from station.roster import cells
from station.roster.cells import CellError
from station.roster.columns import HEADERS, Field, map_columns, place_columns
from station.roster.csv_roster import read_csv
from station.roster.dates import day_first
from station.roster.encoding import detect_encoding
from station.roster.line import BadRow, Line, only_wanted, with_header
from station.roster.mapping import OURS, Mapping
from station.roster.photos import Photos
from station.roster.sql_roster import read_sql
from station.roster.xlsx_roster import WORKBOOKS, read_xlsx


@dataclass(frozen=True, slots=True)
class Roster:
    """What a file came to, both in the order of the file."""

    holders: tuple[Holder, ...]
    rejected: tuple[BadRow, ...]


class Rows:
    """A roster as it is read: iterate once. What is kept in memory of each row is where its identifier stood."""

    encoding: str | None = None
    """How the text of the file was read, where it is text."""
    dates: str | None = None
    """strptime's form of its days, where the file itself has shown it."""

    def __init__(self, lines: Iterable[Line], name: str, mapping: Mapping, photos: Photos, today: date | None) -> None:
        """With a `today`, nobody whose status has ended before it becomes a holder. Raises InputError."""
        self._name = name
        header, records = with_header(lines, name)
        self._lines = only_wanted(header, records, mapping.only)
        headers = _without_blank_end(header.cells)
        places = place_columns(headers, mapping.columns) if mapping.columns else map_columns(headers)
        self._table = _Table(headers, places, mapping, photos, today)
        self.fields: frozenset[Field] = frozenset({*places, *([Field.PHOTO] if photos.by_code else [])})
        """What this roster speaks of: of the rest it says nothing."""

    def learn_dates(self, days: Iterable[str]) -> None:
        """Takes over how the days are written, where these, all of the column's, leave no doubt."""
        self.dates = self._table.dates = day_first(days)

    def column(self, field: Field, lines: Iterable[Line]) -> Iterator[str]:
        """The cells of one column, where there is one, of the same lines read once more."""
        _, records = with_header(lines, self._name)
        return (self._table.cell(line, field) for line in records)

    def __iter__(self) -> Iterator[Holder | BadRow]:
        """A holder or a bad row for each row, in the order of the file."""
        for line in self._lines:
            try:
                yield self._table.holder(line)
            except _BadCellError as bad:
                yield self._table.bad_row(line, bad)

    def names(self, esi: Esi) -> bool:
        """Whether a row with this identifier has been read, be it good or bad."""
        return self._table.seen(esi)


def open_rows(
    path: Path | None, *, mapping: Mapping = OURS, photos: Photos | None = None, today: date | None = None
) -> Rows:
    """Begins to read a CSV file, an Excel workbook, or the mapping's query where there is no path. Raises InputError.

    Photos lie beside the file unless told otherwise.
    """
    if path is None:
        if mapping.sql is None:
            raise InputError(what="There is no roster to read.", fix="Name a file, or a mapping with [sql].")
        return Rows(read_sql(*mapping.sql), mapping.name, mapping, photos or Photos(Path()), today)
    photos = photos or Photos(path.parent)
    if path.suffix.lower() in WORKBOOKS:
        return Rows(read_xlsx(path), path.name, mapping, photos, today)
    encoding = mapping.encoding or detect_encoding(path)
    headers = tuple(mapping.columns.values()) or HEADERS
    lines = read_csv(path, encoding=encoding, headers=headers, delimiter=mapping.delimiter)
    rows = Rows(lines, path.name, mapping, photos, today)
    rows.encoding = encoding
    if mapping.dates is None:
        again = read_csv(path, encoding=encoding, headers=headers, delimiter=mapping.delimiter)
        rows.learn_dates(rows.column(Field.VALID_UNTIL, again))
    return rows


def read_roster(path: Path, today: date) -> Roster:
    """Reads a whole file. Raises InputError for a file that is none, or has other columns than a roster.

    A missing consent is no fault of a row: the holder comes without consents, and gets no card.
    """
    holders: list[Holder] = []
    rejected: list[BadRow] = []
    for row in open_rows(path, today=today):
        if isinstance(row, Holder):
            holders.append(row)
        else:
            rejected.append(row)
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

    def __init__(
        self,
        headers: Sequence[str],
        places: ReadMapping[Field, int],
        mapping: Mapping,
        photos: Photos,
        today: date | None,
    ) -> None:
        self._headers = headers
        self._places = places
        self._mapping = mapping
        self._photos = photos
        self._today = today
        self._seen: dict[bytes, int] = {}
        self.dates = mapping.dates

    def seen(self, esi: Esi) -> bool:
        return _digest(esi) in self._seen

    def holder(self, line: Line) -> Holder:
        """Raises _BadCellError for the first cell at fault."""
        at = Field.ESI
        try:
            esi = cells.read_esi(self.cell(line, at), self._mapping.esi_scope)
            if (first := self._seen.setdefault(_digest(esi), line.number)) != line.number:
                raise CellError(
                    "roster.duplicate",
                    f"The identifier is already on line {first}.",
                    "Keep one of the two rows.",
                )
            self._check_width(line)
            at = Field.NAME if Field.NAME in self._places else Field.LAST_NAME
            name = cells.read_name(*self._name_cells(line))
            at = Field.LEVEL
            level = cells.read_level(self.cell(line, at), self._mapping.levels)
            at = Field.VALID_UNTIL
            valid_until = cells.read_valid_until(self.cell(line, at), self._today, self.dates)
            at = Field.EMAIL
            email = cells.read_email(self.cell(line, at))
            at = Field.CONSENT
            consents = cells.read_consent(self.cell(line, at))
            at = Field.ROLE
            role = cells.read_role(self.cell(line, at))
            at = Field.LANGUAGE
            language = cells.read_language(self.cell(line, at))
            at = Field.PHOTO
            photo = self._photos.read(self.cell(line, at), esi.code)
        except CellError as error:
            raise _BadCellError(at, error.problem) from None
        return Holder(esi, name, level, valid_until, email, photo, consents, role, language)

    def bad_row(self, line: Line, bad: _BadCellError) -> BadRow:
        """The row as it is reported."""
        at = self._headers[self._places[bad.at]].strip() if bad.at in self._places else bad.at.value
        return BadRow(line.number, at, bad.problem, self.cell(line, Field.ESI))

    def cell(self, line: Line, at: Field) -> str:
        """Blank where the row or the roster has none."""
        place = self._places.get(at)
        return line.cells[place].strip() if place is not None and place < len(line.cells) else ""

    def _name_cells(self, line: Line) -> list[str]:
        fields = (Field.NAME,) if Field.NAME in self._places else (Field.FIRST_NAME, Field.LAST_NAME)
        return [self.cell(line, at) for at in fields]

    def _check_width(self, line: Line) -> None:
        missing, beyond = len(line.cells) < len(self._headers), line.cells[len(self._headers) :]
        if missing or any(cell.strip() for cell in beyond):
            raise CellError(
                "roster.cells",
                f"Cells in the row: {len(line.cells)}, in the header: {len(self._headers)}.",
                "Put cells that hold a comma or semicolon between quotation marks.",
            )


def _digest(esi: Esi) -> bytes:
    """Eight bytes that stand for an identifier: 200,000 of them take a tenth of what the texts would."""
    return blake2b(esi.key.encode(), digest_size=8).digest()
