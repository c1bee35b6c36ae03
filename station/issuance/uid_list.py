"""A list of cards: UIDs one a line, or a CSV file with a column `uid`, as the report of a batch of blanks has it."""

import csv
import io
import re

from station.errors import InputError
from station.issuance.provisioning import Verdict
from station.model.card import CardUid

_UID = re.compile(r"[0-9A-Fa-f]{14}")
_GOOD = {Verdict.READY.value, Verdict.ALREADY.value}


def read_uids(data: bytes, place: str) -> tuple[CardUid, ...]:
    """The UIDs, each once, in their order; of a batch report only those of good cards.

    Raises InputError with the line that does not hold.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(
            what=f"{place} is not text in UTF-8.", fix="Save it as CSV (UTF-8), or as plain text."
        ) from None
    rows = list(csv.reader(io.StringIO(text), delimiter=";" if ";" in text.partition("\n")[0] else ","))
    column, result, first = 0, None, 0
    names = [name.strip().lower() for name in rows[0]] if rows else []
    if "uid" in names:
        column, first = names.index("uid"), 1
        result = names.index("result") if "result" in names else None
    found: dict[CardUid, None] = {}
    for number, row in enumerate(rows[first:], first + 1):
        if not any(row) or (result is not None and row[result : result + 1] and row[result] not in _GOOD):
            continue
        uid = re.sub("[ :-]", "", row[column]) if column < len(row) else ""
        if not _UID.fullmatch(uid):
            raise InputError(
                what=f"{place}, line {number}: this is not a 7-byte UID.", fix="Write it as 14 hexadecimal digits."
            )
        found[CardUid(bytes.fromhex(uid))] = None
    if not found:
        raise InputError(what=f"{place} names no card.", fix="List the cards' UIDs, one a line.")
    return tuple(found)
