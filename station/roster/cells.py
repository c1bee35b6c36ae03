"""What the cells of a row mean. Each function raises CellError with the reason."""

import re
import unicodedata
from datetime import date

from station.model.card import Problem
from station.model.esi import Esi
from station.model.fold import fold
from station.model.holder import AcademicLevel, Purpose

_LEVELS = {
    "bachelor": AcademicLevel.BACHELOR,
    "licence": AcademicLevel.BACHELOR,
    "master": AcademicLevel.MASTER,
    "doctorate": AcademicLevel.DOCTORATE,
    "doctorat": AcademicLevel.DOCTORATE,
    "phd": AcademicLevel.DOCTORATE,
}
_YES, _NO = frozenset({"yes", "oui"}), frozenset({"", "no", "non"})
_EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


class CellError(Exception):
    """A cell that does not hold."""

    def __init__(self, code: str, what: str, fix: str) -> None:
        self.problem = Problem(code, what, fix)
        super().__init__(what)


def read_esi(cell: str) -> Esi:
    """The identifier, in either form."""
    try:
        return Esi.parse(cell)
    except ValueError as error:
        raise CellError("roster.esi", f"{error}.", "Correct the identifier in the roster.") from None


def read_name(*cells: str) -> str:
    """The whole name, given name first; composed, with single spaces."""
    name = unicodedata.normalize("NFC", " ".join(" ".join(cells).split()))
    if not name:
        raise CellError("roster.name", "The name is missing.", "Add it to the roster.")
    if not name.isprintable():
        raise CellError("roster.name", "The name holds a control character.", "Type the name again in the roster.")
    return name


def read_level(cell: str) -> AcademicLevel | None:
    """The academic level; None where the cell is blank."""
    if not cell:
        return None
    if (level := _LEVELS.get(fold(cell))) is None:
        raise CellError("roster.level", f"{cell!r} is no academic level.", "Use bachelor, master or doctorate.")
    return level


def read_email(cell: str) -> str | None:
    """The e-mail address; None where the cell is blank."""
    if not cell:
        return None
    if not _EMAIL.fullmatch(cell):
        raise CellError("roster.email", "This is no e-mail address.", "Correct it, or leave it out.")
    return cell


def read_valid_until(cell: str, today: date) -> date:
    """The last day of validity, ISO 8601, not before today."""
    try:
        day = date.fromisoformat(cell) if _DATE.fullmatch(cell) else None
    except ValueError:
        day = None
    if day is None:
        raise CellError("roster.date", f"{cell!r} is no date.", "Write it as year-month-day: 2030-09-30.")
    if day < today:
        raise CellError(
            "holder.expired",
            f"The holder's status ended on {day.isoformat()}.",
            "Renew the date in the roster, or make no card.",
        )
    return day


def read_consent(cell: str) -> frozenset[Purpose]:
    """What the holder agrees to: everything (yes, oui), nothing (no, non, blank), or the purposes that are listed."""
    if fold(cell) in _YES:
        return frozenset(Purpose)
    if fold(cell) in _NO:
        return frozenset()
    words = re.split(r"[\s,;|]+", cell.lower())
    purposes = {purpose.value: purpose for purpose in Purpose}
    if unknown := [word for word in words if word not in purposes]:
        raise CellError(
            "roster.consent",
            f"{unknown[0]!r} is nothing that one can agree to.",
            f"Write yes, no, or some of: {', '.join(purposes)}.",
        )
    return frozenset(purposes[word] for word in words)
