"""How a column writes its days, where that is not ISO 8601: a spreadsheet in French writes 30/09/2027."""

import re
from collections.abc import Iterable

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}.*")
NUMERIC = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2\d{4}")
"""Day and month in either order, then the year."""


def day_first(days: Iterable[str]) -> str | None:
    """strptime's form of a column that has the day first beyond doubt; None for every other one.

    Beyond doubt: some first number is no month, every second one may be one, and no other form stands beside it. Where
    the column says no more than 03/04/2027 nothing is guessed. Cells that are no days at all do not count.
    """
    marks, is_day = set[str](), False
    for day in days:
        if _ISO.fullmatch(day):
            return None
        if (found := NUMERIC.fullmatch(day)) is not None:
            marks.add(found[2])
            is_day = is_day or int(found[1]) > 12
            if int(found[3]) > 12 or len(marks) > 1:
                return None
    return "%d{0}%m{0}%Y".format(*marks) if is_day else None
