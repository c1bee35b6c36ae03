"""Does ESC-R hold what the station would tell it?

Pure comparison of a record to be sent with the record that is there. Identifiers are compared without regard to case
(they are matched so: `caseIgnoreMatch` of schacPersonalUniqueCode), and ESC-R's own spelling is kept. Empty counts as
absent.
"""

from collections.abc import Mapping

from station.escr.records import CardUpdate, CardView, PersonOrganisation, PersonUpdate, PersonView
from station.model.fold import fold

Differences = Mapping[str, tuple[str | None, str | None]]
"""What differs, by field: ours, then what ESC-R holds."""


def same_identifier(one: str, other: str) -> bool:
    """Whether two ESIs, or two ESCNs, are the same."""
    return one.casefold() == other.casefold()


def person_is_of(there: PersonView, update: PersonUpdate) -> bool:
    """Whether ESC-R holds the person for the institution that `update` speaks for."""
    known = {own.organisation.identifier for own in there.organisations if own.organisation}
    return all(wanted.organisation_identifier in known for wanted in update.person_organisation_update_views)


def person_differences(there: PersonView, update: PersonUpdate) -> Differences:
    """What ESC-R does not hold of `update`, and what it holds that `update` leaves out."""
    organisations = {own.organisation.identifier: own for own in there.organisations if own.organisation}
    found: dict[str, tuple[str | None, str | None]] = {}
    for wanted in update.person_organisation_update_views:
        own = organisations.get(wanted.organisation_identifier)
        if own is None:
            found["organisationIdentifier"] = (wanted.organisation_identifier, None)
            continue
        shown = _shown(own, there.full_name)
        ours = {
            "academicLevel": wanted.academic_level.value if wanted.academic_level else None,
            "email": wanted.email,
            "fullName": wanted.full_name,
        }
        found |= {name: (ours[name], shown[name]) for name in ours if ours[name] != shown[name]}
    return found


def another_person(differences: Differences) -> bool:
    """Whether the names say that this ESI is somebody else's: two names, and not the same words in any order."""
    ours, theirs = differences.get("fullName", (None, None))
    return bool(ours and theirs) and _words(ours) != _words(theirs)


def _words(name: str | None) -> list[str]:
    return sorted(fold(name or "").replace("-", " ").split())


def _shown(own: PersonOrganisation, person_name: str | None) -> dict[str, str | None]:
    """Level, e-mail and name as shown; the older revision has the name at the person alone."""
    level = own.academic_level.key if own.academic_level else None
    email = own.contact_point.email if own.contact_point else None
    return {
        "academicLevel": level or None,
        "email": email or None,
        "fullName": own.full_name or person_name or None,
    }


def card_differences(there: CardView, update: CardUpdate) -> Differences:
    """What ESC-R shows otherwise than `update` has it. Whose card it is must be asked before (`card_stranger`)."""
    pairs = {
        "cardStatusType": (update.card_status_type.value, there.card_status_type.key),
        "cardType": (update.card_type.value, there.card_type.key),
        "displayName": (update.display_name, there.display_name or None),
        "expiresAt": (update.expires_at.isoformat(), there.expires_at.isoformat()),
        "issuedAt": (update.issued_at.isoformat(), there.issued_at.isoformat()),
    }
    return {name: (ours, theirs) for name, (ours, theirs) in pairs.items() if ours != theirs}


def card_stranger(there: CardView, update: CardUpdate) -> Differences:
    """What makes the card there another one than that of `update`: its issuer, or its person.

    A card whose issuer or holder ESC-R does not show cannot be told to be ours, and is not overwritten.
    """
    found: dict[str, tuple[str | None, str | None]] = {}
    issuer = there.issuer.identifier if there.issuer else None
    if issuer != update.issuer_identifier:
        found["issuerIdentifier"] = (update.issuer_identifier, issuer)
    person = there.person.identifier if there.person else None
    if person is None or not same_identifier(person, update.person_identifier):
        found["personIdentifier"] = (update.person_identifier, person)
    return found
