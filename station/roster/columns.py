"""Which column of a roster is which, by its name, in English or French."""

import enum
from collections.abc import Mapping, Sequence

from station.errors import InputError
from station.model.fold import fold


@enum.unique
class Field(enum.Enum):
    """What a column holds; the value is its English name."""

    ESI = "esi"
    NAME = "name"
    FIRST_NAME = "first name"
    LAST_NAME = "last name"
    LEVEL = "level"
    EMAIL = "email"
    VALID_UNTIL = "valid until"
    PHOTO = "photo"
    CONSENT = "consent"
    ROLE = "role"
    LANGUAGE = "language"


_NAMES: dict[Field, tuple[str, ...]] = {
    Field.ESI: (
        "esi", "identifier", "european student identifier", "identifiant", "identifiant étudiant européen",
    ),
    Field.NAME: ("name", "full name", "nom", "nom complet", "nom et prénom", "prénom et nom"),
    Field.FIRST_NAME: ("first name", "given name", "prénom", "prénoms"),
    Field.LAST_NAME: ("last name", "family name", "surname", "nom de famille"),
    Field.LEVEL: ("level", "academic level", "niveau", "niveau académique", "niveau d'études"),
    Field.EMAIL: ("email", "email address", "mail", "courriel", "adresse courriel", "adresse email"),
    Field.VALID_UNTIL: (
        "valid until", "expires", "expiry date", "valable jusqu'au", "date d'expiration", "expiration",
    ),
    Field.PHOTO: ("photo", "picture", "portrait"),
    Field.CONSENT: ("consent", "consents", "consentement", "consentements"),
    Field.ROLE: ("role", "function", "rôle", "fonction", "qualité"),
    Field.LANGUAGE: ("language", "preferred language", "langue", "langue préférée"),
}  # fmt: skip


def known(header: str) -> str:
    """A header as it is compared: case, accents, spaces and punctuation aside."""
    return "".join(letter for letter in fold(header) if letter.isalnum())


_FIELDS = {known(name): field for field, names in _NAMES.items() for name in names}
# `nom` beside `prénom` is the family name, and so is `name` beside `first name`.
_FAMILY = frozenset({"name", "nom"})


IDENTIFIER = frozenset(map(known, _NAMES[Field.ESI]))
"""The names of a column of identifiers, as they are compared."""
HEADERS = tuple(name for names in _NAMES.values() for name in names)
"""Every name that a column of a roster may have."""


def place_columns(headers: Sequence[str], wanted: Mapping[Field, str]) -> Mapping[Field, int]:
    """The place of each field in a row of another system's file, by the names that a mapping gives them.

    Its other columns are of no interest. Raises InputError for columns that are missing.
    """
    there = {known(header): place for place, header in enumerate(headers)}
    if lost := [header for header in wanted.values() if known(header) not in there]:
        raise InputError(
            what=f"The file has no column {_quoted(lost)}; it has: {_quoted(headers[:30])}.",
            fix="Correct the mapping, or export the file with that column.",
        )
    _check_complete(tuple(wanted))
    return {field: there[known(header)] for field, header in wanted.items()}


def map_columns(headers: Sequence[str]) -> Mapping[Field, int]:
    """The place of each field in a row of a roster.

    Raises InputError for columns that are unknown, given twice, or missing: identifier, name, and end of validity.
    """
    unknown = [header.strip() for header in headers if known(header) not in _FIELDS]
    if unknown:
        raise InputError(
            what=f"The roster has columns that are not known: {_quoted(unknown)}.",
            fix=f"Rename or remove them; known are: {', '.join(_NAMES[field][0] for field in Field)} (or in French).",
        )
    fields = [_FIELDS[known(header)] for header in headers]
    if Field.FIRST_NAME in fields and Field.LAST_NAME not in fields:
        fields = [
            Field.LAST_NAME if known(header) in _FAMILY else field
            for header, field in zip(headers, fields, strict=True)
        ]
    if twice := [header for header, field in zip(headers, fields, strict=True) if fields.count(field) > 1]:
        raise InputError(what=f"The roster has one column twice: {_quoted(twice)}.", fix="Keep one of them.")
    _check_complete(fields)
    return {field: place for place, field in enumerate(fields)}


def _check_complete(fields: Sequence[Field]) -> None:
    named = Field.NAME in fields or {Field.FIRST_NAME, Field.LAST_NAME} <= set(fields)
    missing = [field.value for field in (Field.ESI, Field.VALID_UNTIL) if field not in fields]
    missing += [] if named else ["name (or first name and last name)"]
    if missing:
        raise InputError(what=f"The roster has no column for: {', '.join(missing)}.", fix="Add it to the header.")


def _quoted(headers: Sequence[str]) -> str:
    return ", ".join(f"'{header}'" for header in headers)
