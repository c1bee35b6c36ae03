"""A roster as Excel workbook (.xlsx): the sheet that was in front when it was saved, row by row."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import ParseError

from station.errors import InputError
from station.errors.foreign import refused
from station.roster.line import Line, cell_text

WORKBOOKS = frozenset({".xlsx", ".xlsm"})
"""The endings of workbooks that are read."""
MAX_UNPACKED = 1_000_000_000
"""Bytes that a workbook may come to when unpacked: more than a million rows need less."""
_OLD_FORMAT = bytes.fromhex("D0CF11E0A1B11AE1")
"""A compound file ([MS-CFB] 2.2): .xls, or an .xlsx under a password."""


def read_xlsx(path: Path) -> Iterator[Line]:
    """All rows as text, each as wide as the first one at least: dates as ISO 8601, whole numbers without a point.

    Formulas give the value that was saved with them. Raises InputError.
    """
    # A window that opens does not wait for what only a workbook needs.
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

    _check_container(path)
    try:
        book = load_workbook(path, read_only=True, data_only=True)
        try:
            sheet = book.active
            if not isinstance(sheet, ReadOnlyWorksheet):
                raise _broken(path)
            width = 0
            for number, values in enumerate(sheet.iter_rows(values_only=True), 1):
                cells = tuple(map(cell_text, values))
                width = width or len(cells)
                yield Line(number, cells + ("",) * (width - len(cells)))
        finally:
            book.close()
    except (
        zipfile.BadZipFile,
        InvalidFileException,
        ParseError,
        KeyError,
        AttributeError,
        TypeError,  # what openpyxl says of an attribute that it does not know
        ValueError,
        IndexError,
        EOFError,
        OSError,  # and of a container without a workbook: that it can be read is known by now
    ) as error:
        raise _broken(path) from error


def _check_container(path: Path) -> None:
    try:
        with path.open("rb") as file:
            if file.read(8) == _OLD_FORMAT:
                raise InputError(
                    what=f"The roster {path.name} is an old .xls file, or is protected by a password.",
                    fix="Save it again as .xlsx, without a password.",
                )
        with zipfile.ZipFile(path) as container:
            if sum(part.file_size for part in container.infolist()) > MAX_UNPACKED:
                raise InputError(
                    what=f"The roster {path.name} unpacks to more than {MAX_UNPACKED // 1_000_000_000} GB.",
                    fix="Save the sheet alone, as CSV.",
                )
    except OSError as error:
        raise InputError(
            what=f"The roster {path} cannot be read: {refused(error)}.", fix="Name a file that exists."
        ) from None
    except zipfile.BadZipFile as error:
        raise _broken(path) from error


def _broken(path: Path) -> InputError:
    return InputError(
        what=f"The roster {path.name} is not an Excel workbook, or is damaged.",
        fix="Open it in the spreadsheet program and save it again as .xlsx or CSV UTF-8.",
    )
