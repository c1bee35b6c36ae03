"""The dry run of ESC-R's own import of cards.

The columns and their places are modelled: ESC-R tells them by `csv-config`, and has changed them before (edutap-eu/
edutap.esc_router_api, docs/howto/validate-a-card-import.md). So are the texts of what is wrong; their fields are
published (`rowNumber`, `fieldName`, `errorMessage`).
"""

import csv
import io

from fake_escr.answer import Answer, Call
from fake_escr.refusal import Refusal, bad
from fake_escr.state import Records
from fake_escr.validation import check_card

COLUMNS = (
    "personIdentifier",
    "cardNumber",
    "cardType",
    "cardStatusType",
    "issuedAt",
    "expiresAt",
    "displayName",
    "issuerIdentifier",
)
OPERATIONS = frozenset({"CREATE", "UPDATE", "DELETE"})


def csv_config(records: Records, call: Call) -> Answer:
    """GET /cards/csv-config: the place of each column, from 0."""
    del records, call
    return Answer(200, {name: place for place, name in enumerate(COLUMNS)})


def validate_csv(records: Records, call: Call) -> Answer:
    """POST /cards/validate-csv: nothing is changed."""
    return Answer(200, _check(records, call.upload, call.query.get("operation", ""), call.pic))


def _check(records: Records, content: bytes, operation: str, pic: str) -> list[dict[str, object]]:
    """What is wrong, row by row; the header is row 1. Raises Refusal(400)."""
    if operation not in OPERATIONS:
        raise bad("operation: CREATE, UPDATE or DELETE")
    try:
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    except (UnicodeDecodeError, csv.Error):
        raise bad("file: not CSV in UTF-8") from None
    found: list[dict[str, object]] = []
    for number, row in enumerate(rows[1:], start=2):
        fault = _fault(records, dict(zip(COLUMNS, row, strict=False)), operation, pic)
        if fault is not None:
            field, _, message = fault.partition(": ")
            found.append({"rowNumber": number, "fieldName": field, "errorMessage": message, "params": {}})
    return found


def _fault(records: Records, row: dict[str, str], operation: str, pic: str) -> str | None:
    known = records.card(row.get("cardNumber", ""))
    if operation == "CREATE" and known:
        return "cardNumber: already exists"
    if operation != "CREATE" and (known is None or known["issuerIdentifier"] != pic):
        return "cardNumber: not found"
    if operation == "DELETE":
        return None
    try:
        card = check_card(row)
    except Refusal as no:
        return no.message
    if card["issuerIdentifier"] != pic:
        return "issuerIdentifier: not yours"
    person = records.person(card["personIdentifier"])
    return None if person and pic in person.organisations else "personIdentifier: not found"
