"""Lists of cards that people have already: one row a card, from a spreadsheet of ours or another system's export."""

import enum
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar

from station.errors import InputError
from station.model.card import CardUid
from station.model.escn import Escn
from station.model.esi import Esi
from station.model.quoting import quoted
from station.roster.cells import CellError, read_day, read_esi
from station.roster.columns import known
from station.roster.csv_roster import read_csv
from station.roster.encoding import detect_encoding
from station.roster.line import BadRow, Line, only_wanted, with_header
from station.roster.xlsx_roster import WORKBOOKS, read_xlsx


@enum.unique
class CardField(enum.Enum):
    """What a column of such a list holds; the value is its English name."""

    ESI = "esi"
    UID = "uid"
    OLD_NUMBER = "old number"
    ISSUED = "issued"
    VALID_UNTIL = "valid until"
    ESCN = "escn"


_NAMES: dict[CardField, tuple[str, ...]] = {
    CardField.ESI: ("esi", "identifier", "european student identifier", "identifiant", "identifiant étudiant européen"),
    CardField.UID: ("uid", "csn", "chip number", "numéro de puce"),
    CardField.OLD_NUMBER: ("old number", "card number", "ancien numéro", "numéro de carte"),
    CardField.ISSUED: ("issued", "issued on", "délivrée le"),
    CardField.VALID_UNTIL: ("valid until", "expires", "valable jusqu'au", "date d'expiration"),
    CardField.ESCN: ("escn", "european student card number"),
}
_FIELDS = {known(name): field for field, names in _NAMES.items() for name in names}
_HEADERS = tuple(name for names in _NAMES.values() for name in names)
_Key = TypeVar("_Key")
_HEX = re.compile(r"[0-9A-F]*")


@dataclass(frozen=True, slots=True)
class CardsForm:
    """How another system's list reads: `columns` by the names that it gives them, none for a list of ours.

    `uid_reversed`: its UIDs have their last byte first. `only` passes rows over (`station.roster.mapping`).
    """

    columns: Mapping[CardField, str] = field(default_factory=dict[CardField, str])
    esi_scope: str | None = None
    dates: str | None = None
    delimiter: str | None = None
    encoding: str | None = None
    uid_reversed: bool = False
    only: Mapping[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])


@dataclass(frozen=True, slots=True)
class CardRow:
    """One card of the list. With an `escn` it has a European number already, and its QR code with it."""

    line: int
    esi: Esi
    uid: CardUid | None
    old_number: str | None = field(repr=False)
    issued_on: date | None
    expires_on: date | None
    escn: Escn | None


def read_cards(path: Path, form: CardsForm | None = None) -> Iterator[CardRow | BadRow]:
    """A card or a bad row for each row, in the order of the file. Raises InputError for a file that is none."""
    form = form or CardsForm()
    header, lines = with_header(_lines(path, form), path.name)
    lines = only_wanted(header, lines, form.only)
    places = _places(header.cells, form)
    if CardField.ESI not in places:
        raise InputError(what=f"{path.name} has no column for the identifier.", fix="Add it, with the header esi.")
    return _read(lines, [cell.strip() for cell in header.cells], places, form)


def _lines(path: Path, form: CardsForm) -> Iterable[Line]:
    if path.suffix.lower() in WORKBOOKS:
        return read_xlsx(path)
    headers = tuple(form.columns.values()) or _HEADERS
    return read_csv(path, encoding=form.encoding or detect_encoding(path), headers=headers, delimiter=form.delimiter)


def _places(headers: Sequence[str], form: CardsForm) -> dict[CardField, int]:
    """Columns of no interest are passed over; those that a mapping names must be there."""
    there = {known(header): place for place, header in enumerate(headers)}
    if not form.columns:
        return {_FIELDS[name]: place for name, place in there.items() if name in _FIELDS}
    if lost := [header for header in form.columns.values() if known(header) not in there]:
        raise InputError(
            what=f"The list has no column {', '.join(map(repr, lost))}.",
            fix="Correct the mapping, or export the file with that column.",
        )
    return {field: there[known(header)] for field, header in form.columns.items()}


def _read(
    lines: Iterable[Line], headers: Sequence[str], places: Mapping[CardField, int], form: CardsForm
) -> Iterator[CardRow | BadRow]:
    people, uids = dict[str, int](), dict[CardUid, int]()
    for line in lines:
        cells = _Cells(line, places)
        at = CardField.ESI
        try:
            esi = read_esi(cells.get(at), form.esi_scope)
            _once(people, esi.key, line.number)
            at = CardField.UID
            uid = _uid(cells.get(at), reverse=form.uid_reversed)
            if uid is not None:
                _once(uids, uid, line.number)
            at = CardField.ISSUED
            issued = _day(cells.get(at), form)
            at = CardField.VALID_UNTIL
            until = _day(cells.get(at), form)
            at = CardField.ESCN
            escn = _escn(cells.get(at))
        except CellError as error:
            column = headers[places[at]] if at in places else at.value
            yield BadRow(line.number, column, error.problem, cells.get(CardField.ESI))
            continue
        yield CardRow(line.number, esi, uid, cells.get(CardField.OLD_NUMBER) or None, issued, until, escn)


class _Cells:
    def __init__(self, line: Line, places: Mapping[CardField, int]) -> None:
        self._cells = line.cells
        self._places = places

    def get(self, at: CardField) -> str:
        place = self._places.get(at)
        return self._cells[place].strip() if place is not None and place < len(self._cells) else ""


def _once(seen: dict[_Key, int], key: _Key, line: int) -> None:
    if (first := seen.setdefault(key, line)) != line:
        raise CellError("existing.twice", f"The same is already on line {first}.", "Keep the card that is in use.")


def _uid(cell: str, *, reverse: bool) -> CardUid | None:
    digits = re.sub(r"[\s:.-]", "", cell).upper().removeprefix("0X")
    if not digits:
        return None
    if not _HEX.fullmatch(digits) or len(digits) != 14:
        raise CellError(
            "existing.uid-form",
            f"{quoted(cell)} is not a 7-byte UID.",
            "Write its 14 hexadecimal digits; leave it out where the card has a shorter one.",
        )
    octets = bytes.fromhex(digits)
    return CardUid(octets[::-1] if reverse else octets)


def _day(cell: str, form: CardsForm) -> date | None:
    return read_day(cell, form.dates) if cell else None


def _escn(cell: str) -> Escn | None:
    try:
        return Escn.parse(cell) if cell else None
    except ValueError:
        raise CellError(
            "existing.escn", f"{quoted(cell)} is not an ESCN.", "Leave it out where the card has none yet."
        ) from None
