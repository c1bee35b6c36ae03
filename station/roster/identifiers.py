"""Files that name people: a roster, another list with a column of identifiers, or identifiers alone, one a line."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from station.model.esi import Esi
from station.roster.columns import HEADERS, IDENTIFIER, known
from station.roster.csv_roster import read_csv
from station.roster.encoding import detect_encoding
from station.roster.line import Line
from station.roster.xlsx_roster import WORKBOOKS, read_xlsx


@dataclass(frozen=True, slots=True)
class Named:
    """Who stands on a line, counted from 1: `said` as it stands there, `esi` None where that is no identifier."""

    line: int
    said: str
    esi: Esi | None


def read_identifiers(path: Path) -> tuple[Named, ...]:
    """Everybody whom the file names, each once, in its order; all other columns are passed over.

    Raises InputError for a file that cannot be read.
    """
    return tuple(_named([line for line in _lines(path) if any(cell.strip() for cell in line.cells)]))


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
        said = line.cells[at].strip() if at < len(line.cells) else ""
        esi = _esi(said)
        if esi not in seen:
            yield Named(line.number, said, esi)
        if esi is not None:
            seen.add(esi)


def _esi(said: str) -> Esi | None:
    try:
        return Esi.parse(said)
    except ValueError:
        return None
