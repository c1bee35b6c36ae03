"""Does ESC-R hold what the station would tell it?

Pure comparison of a record to be sent with the record that is there. Identifiers are compared without regard to case
(they are matched so: `caseIgnoreMatch` of schacPersonalUniqueCode), and ESC-R's own spelling is kept.
"""

from station.escr.records import CardUpdate, CardView, PersonOrganisation, PersonUpdate, PersonView


def same_identifier(one: str, other: str) -> bool:
    """Whether two ESIs, or two ESCNs, are the same."""
    return one.casefold() == other.casefold()


def person_is_of(there: PersonView, update: PersonUpdate) -> bool:
    """Whether ESC-R holds the person for the institution that `update` speaks for."""
    known = {own.organisation.identifier for own in there.organisations if own.organisation}
    return all(wanted.organisation_identifier in known for wanted in update.person_organisation_update_views)


def person_agrees(there: PersonView, update: PersonUpdate) -> bool:
    """Whether ESC-R already holds everything of `update`, and nothing that `update` leaves out."""
    organisations = {own.organisation.identifier: own for own in there.organisations if own.organisation}
    for wanted in update.person_organisation_update_views:
        own = organisations.get(wanted.organisation_identifier)
        if own is None:
            return False
        level = wanted.academic_level.value if wanted.academic_level else None
        if (level, wanted.email, wanted.full_name) != _shown(own, there.full_name):
            return False
    return True


def _shown(own: PersonOrganisation, person_name: str | None) -> tuple[str | None, str | None, str | None]:
    """Level, e-mail and name as shown; the older revision has the name at the person alone. Empty counts as absent."""
    level = own.academic_level.key if own.academic_level else None
    email = own.contact_point.email if own.contact_point else None
    return level or None, email or None, own.full_name or person_name or None


def card_agrees(there: CardView, update: CardUpdate) -> bool:
    """Whether ESC-R shows the card as `update` has it. Whose card it is must be asked before (`card_stranger`)."""
    return (
        there.card_status_type.key == update.card_status_type.value
        and there.card_type.key == update.card_type.value
        and (there.display_name or None) == update.display_name
        and there.expires_at == update.expires_at
        and there.issued_at == update.issued_at
    )


def card_stranger(there: CardView, update: CardUpdate) -> str | None:
    """Why the card there is not the card of `update`, in words; None if it is.

    A card whose issuer or holder ESC-R does not show cannot be told to be ours, and is not overwritten.
    """
    if there.issuer is None or there.issuer.identifier != update.issuer_identifier:
        return f"card {there.card_number} of another issuer"
    if there.person is None or not same_identifier(there.person.identifier, update.person_identifier):
        return f"card {there.card_number} of another person"
    return None
