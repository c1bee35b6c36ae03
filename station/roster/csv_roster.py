"""A roster as CSV: UTF-8 with or without a byte order mark, cells parted by comma or semicolon."""

import csv
import io
from codecs import BOM_UTF8
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from station.errors import InputError
from station.roster.columns import count_known

_DELIMITERS = ",;"


@dataclass(frozen=True, slots=True)
class Line:
    """The cells of one record; `number` is the line of the file that it begins on, from 1."""

    number: int
    cells: tuple[str, ...]


def read_csv(path: Path) -> list[Line]:
    """All records of a file that are not blank, the header first. Raises InputError."""
    text = _decode(path)
    lines = [line for line in _records(path, text, _delimiter(text)) if any(cell.strip() for cell in line.cells)]
    if not lines:
        raise InputError(what=f"The roster {path.name} is empty.", fix="Save the sheet again as CSV, with its header.")
    if len(lines) == 1:
        raise InputError(what=f"The roster {path.name} has a header and no rows.", fix="Add a row for each holder.")
    return lines


def _decode(path: Path) -> str:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise InputError(
            what=f"The roster {path} cannot be read: {error.strerror}.", fix="Name a CSV file that exists."
        ) from None
    start = len(BOM_UTF8) if content.startswith(BOM_UTF8) else 0
    try:
        return content[start:].decode()
    except UnicodeDecodeError as error:
        offset = start + error.start
        raise InputError(
            what=f"The roster {path.name} is not UTF-8: byte 0x{content[offset]:02X} at offset {offset}.",
            fix="Save the sheet again as 'CSV UTF-8'.",
        ) from None


def _delimiter(text: str) -> str:
    """The one that parts the header into more columns that are known."""
    header = next((line for line in text.splitlines() if line.strip()), "")
    return max(_DELIMITERS, key=lambda mark: count_known([cell.strip(' "') for cell in header.split(mark)]))


def _records(path: Path, text: str, delimiter: str) -> Iterator[Line]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        number = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise InputError(
                what=f"The roster {path.name} is broken in the record that begins on line {number}: {error}.",
                fix='Look for a quotation mark (") that is not closed there.',
            ) from None
        yield Line(number, tuple(cells))
