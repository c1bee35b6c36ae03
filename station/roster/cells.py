"""What the cells of a row mean. Each function raises CellError with the reason."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime
from urllib.parse import quote

from station.model.card import Problem
from station.model.esi import Esi
from station.model.fold import fold
from station.model.holder import AcademicLevel, Purpose
from station.model.quoting import quoted

MAX_TEXT = 200
"""Characters of a name and of a role: no standard names a limit, nor does ESC-R; no card has room for so many."""
_MAX_EMAIL = 254
"""RFC 5321 4.5.3.1.3, without the path's angle brackets."""
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
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9]+)*")
_AS_ISO = "Write it as year-month-day, 2030-09-30, or choose a mapping that names its form (dates)."
_DATE = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?")


class CellError(Exception):
    """A cell that does not hold."""

    def __init__(self, code: str, what: str, fix: str) -> None:
        self.problem = Problem(code, what, fix)
        super().__init__(what)


def read_esi(cell: str, scope: str | None = None) -> Esi:
    """The identifier, in either form; with a scope, the bare code of a student is one as well."""
    try:
        if scope is None or not cell or cell.lower().startswith("urn:"):
            return Esi.parse(cell)
        # What a URN may not hold as it is gets percent-encoded (RFC 2141 section 2.2).
        return Esi.build(scope, quote(cell, safe="()+,-.:=@;$_!*'"))
    except ValueError as error:
        raise CellError("roster.esi", f"{error}.", "Correct the identifier in the roster.") from None


def read_name(*cells: str) -> str:
    """The whole name, given name first; composed, with single spaces."""
    name = unicodedata.normalize("NFC", " ".join(" ".join(cells).split()))
    if not name:
        raise CellError("roster.name", "The name is missing.", "Add it to the roster.")
    if not name.isprintable():
        raise CellError("roster.name", "The name holds a control character.", "Type the name again in the roster.")
    if "@" in name or not any(letter.isalpha() for letter in name):
        raise CellError("roster.name", "This is not a name.", "Check whether the columns of this row are shifted.")
    if len(name) > MAX_TEXT:
        raise CellError(
            "roster.name",
            f"The name is longer than {MAX_TEXT} characters.",
            "Check whether cells were joined; shorten it.",
        )
    return name


def read_level(cell: str, words: Mapping[str, AcademicLevel] | None = None) -> AcademicLevel | None:
    """The academic level; None where the cell is blank. `words` are another system's, folded."""
    if not cell:
        return None
    if (level := (words or {}).get(fold(cell)) or _LEVELS.get(fold(cell))) is None:
        raise CellError(
            "roster.level", f"{quoted(cell)} is not an academic level.", "Write bachelor, master or doctorate."
        )
    return level


def read_role(cell: str) -> str | None:
    """What the person is, with single spaces; None where the cell is blank."""
    role = unicodedata.normalize("NFC", " ".join(cell.split()))
    if not role.isprintable():
        raise CellError("roster.role", "The role holds a control character.", "Type it again in the roster.")
    if len(role) > MAX_TEXT:
        raise CellError(
            "roster.role",
            f"The role is longer than {MAX_TEXT} characters.",
            "Check whether cells were joined; shorten it.",
        )
    return role or None


def read_language(cell: str) -> str | None:
    """The language of a tag like `fr` or `fr-FR` (RFC 5646), without its region; None where the cell is blank."""
    if not cell:
        return None
    if (tag := _LANGUAGE.fullmatch(cell.lower())) is None:
        raise CellError("roster.language", f"{quoted(cell)} is not a language.", "Write its code: fr, en, de …")
    return tag.group(1)


def read_email(cell: str) -> str | None:
    """The e-mail address; None where the cell is blank."""
    if not cell:
        return None
    if len(cell) > _MAX_EMAIL or not _EMAIL.fullmatch(cell):
        raise CellError("roster.email", "This is not an e-mail address.", "Correct it, or leave it out.")
    return cell


def read_day(cell: str, form: str | None = None) -> date:
    """A day, ISO 8601 (a time that stands with it is passed over), or as strptime's `form` says."""
    try:
        if form is not None:
            return datetime.strptime(cell, form).date()  # noqa: DTZ007 - a day has no zone
        if day := _DATE.fullmatch(cell):
            return date.fromisoformat(day.group(1))
    except ValueError:
        pass
    fix = f"Write it like {date(2030, 9, 30).strftime(form)}." if form else _AS_ISO
    raise CellError("roster.date", f"{quoted(cell)} is not a date.", fix)


def read_valid_until(cell: str, today: date | None, form: str | None = None) -> date:
    """The last day of validity; not before today, unless today does not matter."""
    day = read_day(cell, form)
    if today is not None and day < today:
        raise CellError(
            "holder.expired",
            f"The holder's status ended on {day.isoformat()}.",
            "Renew the date in the roster, or make no card.",
        )
    return day


def read_consent(cell: str) -> frozenset[Purpose]:
    """What the holder agrees to: everything (yes, oui), nothing (no, non, blank), or the purposes that are listed.

    That the photo goes to ESC-R is agreed to by its name alone: a plain yes was never asked for it.
    """
    if fold(cell) in _YES:
        return frozenset(Purpose) - {Purpose.PHOTO_TO_REGISTRY}
    if fold(cell) in _NO:
        return frozenset()
    words = re.split(r"[\s,;|]+", cell.lower())
    purposes = {purpose.value: purpose for purpose in Purpose}
    if unknown := [word for word in words if word not in purposes]:
        raise CellError(
            "roster.consent",
            f"{quoted(unknown[0])} is nothing that one can agree to.",
            f"Write yes, no, or some of: {', '.join(purposes)}.",
        )
    return frozenset(purposes[word] for word in words)
