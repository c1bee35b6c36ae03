"""A roster as CSV: UTF-8 or Windows-1252, cells parted by comma, semicolon or tabulator. Read line by line."""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TextIO

from station.errors import InputError
from station.errors.foreign import refused
from station.roster.columns import known
from station.roster.line import Line

_OTHER_ENCODING = "Name the right encoding in the mapping, or leave it out."
_DELIMITERS = ",;\t"
csv.field_size_limit(14_000_000)  # a photo of 10 MB in base64


def read_csv(path: Path, *, encoding: str, headers: Sequence[str] = (), delimiter: str | None = None) -> Iterator[Line]:
    """All records of a file, as they are read. Raises InputError.

    `headers` are the names that columns are expected to have: the delimiter that parts the first line into more of
    them is taken, where none is given.
    """
    try:
        with path.open(encoding=encoding, newline="") as file:
            yield from _records(path, file, delimiter or _delimiter(file, headers))
    except UnicodeDecodeError as error:
        raise InputError(
            what=f"The roster {path.name} is not written in {encoding}: byte 0x{error.object[error.start]:02X}.",
            fix=_OTHER_ENCODING,
        ) from None
    except UnicodeError:  # UTF-16 without its mark
        raise InputError(what=f"The roster {path.name} is not written in {encoding}.", fix=_OTHER_ENCODING) from None
    except OSError as error:
        raise InputError(
            what=f"The roster {path} cannot be read: {refused(error)}.", fix="Name a file that exists."
        ) from None


def _delimiter(file: TextIO, headers: Sequence[str]) -> str:
    wanted = frozenset(map(known, headers))
    first = next((line for line in file if line.strip()), "")
    file.seek(0)

    def found(mark: str) -> tuple[int, int]:
        cells = first.split(mark)
        return sum(known(cell) in wanted for cell in cells), len(cells)

    return max(_DELIMITERS, key=found)


def _records(path: Path, file: TextIO, delimiter: str) -> Iterator[Line]:
    reader = csv.reader(file, delimiter=delimiter, strict=True)
    while True:
        number = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            raise InputError(
                what=f"The roster {path.name} is broken in the record that begins on line {number}.",
                fix='Look for a quotation mark (") that is not closed there.',
            ) from None
        yield Line(number, tuple(cells))
