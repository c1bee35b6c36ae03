"""What a body must hold: required fields, types, enums and formats of `CardUpdateView` and `PersonUpdateView`.

Fields that the description does not name are ignored (modelled). Lengths are those of its newer revision.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import cast

from fake_escr.refusal import bad

MAX_LENGTH = 255

_PIC = re.compile(r"[0-9]{9}")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# A UUID of version 1 whose node is twelve decimal digits (README of EuropeanStudentCard/escn-java-generator).
_ESCN = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-1[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9]{12}", re.IGNORECASE)
# Both forms as the description of POST /persons gives them.
_ESI = re.compile(
    r"urn:schac:personalUniqueCode:int:esi:[^:\s]+:\S+|[A-Z]{2}-[0-9]{9}-\S+",
    re.IGNORECASE,
)
_CARD_TYPES = frozenset(
    {
        "UNKNOWN",
        "PASSIVE",
        "SMART_NO_CDZ",
        "SMART_CDZ",
        "SMART_MAY_SP",
        "SMART_PASSIVE",
        "SMART_PASSIVE_EMULATION",
    }
)
_STATUSES = frozenset({"ACTIVE", "INACTIVE"})
_LEVELS = frozenset({"BACHELOR", "MASTER", "DOCTORATE"})

Fields = dict[str, str]
"""The text fields of a body that were given, by their names on the wire."""


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    holds: Callable[[str], bool] = lambda _: True
    required: bool = False


def _is_date(text: str) -> bool:
    if not _DATE.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _matches(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda text: pattern.fullmatch(text) is not None


_CARD = (
    _Field("cardNumber", _matches(_ESCN)),
    _Field("cardStatusType", _STATUSES.__contains__, required=True),
    _Field("cardType", _CARD_TYPES.__contains__, required=True),
    _Field("displayName"),
    _Field("expiresAt", _is_date, required=True),
    _Field("issuedAt", _is_date, required=True),
    _Field("issuerIdentifier", _matches(_PIC), required=True),
    _Field("personIdentifier", _matches(_ESI), required=True),
    _Field("processorIdentifier"),
)
_PERSON = (
    _Field("identifier", _matches(_ESI), required=True),
    _Field("identifierCode", "ESI".__eq__),
    _Field("fullName"),
)
_ORGANISATION = (
    _Field("organisationIdentifier", _matches(_PIC), required=True),
    _Field("academicLevel", _LEVELS.__contains__),
    _Field("email", _matches(re.compile(r"[^@\s]+@[^@\s]+"))),  # modelled
    _Field("fullName"),
    _Field("phone"),
    _Field("fax"),
)


def check_card(body: object) -> Fields:
    """The fields of a card body. Raises Refusal(400) naming the first that does not hold."""
    return _texts(_object(body, "body"), _CARD, "")


def check_person(body: object) -> tuple[Fields, list[Fields]]:
    """The fields of a person body and those of each institution. Raises Refusal(400)."""
    person = _object(body, "body")
    views = person.get("personOrganisationUpdateViews")
    if not isinstance(views, list) or not views:
        raise bad("personOrganisationUpdateViews: required")
    organisations = [
        _texts(
            _object(view, f"personOrganisationUpdateViews[{index}]"), _ORGANISATION, "personOrganisationUpdateViews."
        )
        for index, view in enumerate(cast("list[object]", views))
    ]
    if len({own["organisationIdentifier"] for own in organisations}) < len(organisations):
        raise bad("personOrganisationUpdateViews: not unique")
    return _texts(person, _PERSON, ""), organisations


def is_escn(text: str) -> bool:
    """Whether it has the form of a card number."""
    return _ESCN.fullmatch(text) is not None


def check_pic(text: str) -> str:
    """A PIC. Raises Refusal(400)."""
    if not _PIC.fullmatch(text):
        raise bad("pic: 9 digits")
    return text


def _object(value: object, name: str) -> dict[str, object]:
    if not isinstance(value, dict):
        raise bad(f"{name}: not an object")
    return cast("dict[str, object]", value)


def _texts(body: dict[str, object], fields: tuple[_Field, ...], within: str) -> Fields:
    found: Fields = {}
    for field in fields:
        value = body.get(field.name)
        if value is None or value == "":
            if field.required:
                raise bad(f"{within}{field.name}: required")
            continue
        if not isinstance(value, str):
            raise bad(f"{within}{field.name}: not a string")
        if len(value) > MAX_LENGTH:
            raise bad(f"{within}{field.name}: longer than {MAX_LENGTH} characters")
        if not field.holds(value):
            raise bad(f"{within}{field.name}: not valid")
        found[field.name] = value
    return found
