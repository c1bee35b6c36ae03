"""Files that name people: a roster, another list with a column of identifiers, or identifiers alone, one a line."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from station.errors import NoIdentifiersError
from station.model.esi import Esi
from station.roster.columns import HEADERS, IDENTIFIER, known
from station.roster.csv_roster import read_csv
from station.roster.encoding import detect_encoding
from station.roster.line import Line
from station.roster.xlsx_roster import WORKBOOKS, read_xlsx


@dataclass(frozen=True, slots=True)
class Named:
    """Who stands on a line, counted from 1; None where what stands there is no identifier."""

    line: int
    esi: Esi | None


def read_identifiers(path: Path) -> tuple[Named, ...]:
    """Everybody whom the file names, each once, in its order; all other columns are passed over.

    Raises InputError for a file that cannot be read or has no identifiers.
    """
    lines = [line for line in _lines(path) if any(cell.strip() for cell in line.cells)]
    found = tuple(_named(lines))
    if not any(one.esi for one in found):
        raise NoIdentifiersError(file=path.name)
    return found


def _lines(path: Path) -> Iterable[Line]:
    if path.suffix.lower() in WORKBOOKS:
        return read_xlsx(path)
    return read_csv(path, encoding=detect_encoding(path), headers=HEADERS)


def _named(lines: list[Line]) -> Iterator[Named]:
    headers = [known(cell) for cell in lines[0].cells] if lines else []
    place = next((at for at, header in enumerate(headers) if header in IDENTIFIER), None)
    seen = set[Esi]()
    for line in lines if place is None else lines[1:]:
        at = place or 0
        esi = _esi(line.cells[at] if at < len(line.cells) else "")
        if esi not in seen:
            yield Named(line.number, esi)
        if esi is not None:
            seen.add(esi)


def _esi(cell: str) -> Esi | None:
    try:
        return Esi.parse(cell.strip())
    except ValueError:
        return None
