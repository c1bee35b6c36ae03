"""Is what ESC-R holds what would be sent?"""

from datetime import date

import pytest

from station.escr.agreement import (
    another_person,
    card_differences,
    card_stranger,
    person_differences,
    person_is_of,
)
from station.escr.records import CardUpdate, CardView, PersonUpdate, PersonView

ESI = "urn:schac:personalUniqueCode:int:esi:fr:1a"
PIC = "999859608"

PERSON = PersonUpdate.model_validate(
    {
        "identifier": ESI,
        "fullName": "Ada",
        "personOrganisationUpdateViews": [
            {"organisationIdentifier": PIC, "academicLevel": "MASTER", "email": "a@b.c", "fullName": "Ada"}
        ],
    }
)
MEMBER = {
    "organisation": {"identifier": PIC},
    "academicLevel": {"key": "MASTER"},
    "contactPoint": {"email": "a@b.c"},
    "fullName": "Ada",
}
CARD = CardUpdate.model_validate(
    {
        "cardNumber": "6a01dfc0-cb98-1035-a19b-001999859608",
        "cardStatusType": "ACTIVE",
        "cardType": "SMART_CDZ",
        "expiresAt": "2029-09-30",
        "issuedAt": "2026-11-23",
        "issuerIdentifier": PIC,
        "personIdentifier": ESI,
    }
)
SHOWN = {
    "cardNumber": CARD.card_number,
    "cardStatusType": {"key": "ACTIVE"},
    "cardType": {"key": "SMART_CDZ"},
    "expiresAt": "2029-09-30",
    "issuedAt": "2026-11-23",
    "issuer": {"identifier": PIC},
    "person": {"identifier": ESI.upper()},
}


def person(**member: object) -> PersonView:
    return PersonView.model_validate({"identifier": ESI, "organisations": [MEMBER | member]})


def card(**fields: object) -> CardView:
    return CardView.model_validate(SHOWN | fields)


def test_same_person_agrees() -> None:
    assert not person_differences(person(), PERSON)


def test_name_at_the_person_alone_agrees() -> None:
    there = PersonView.model_validate(
        {"identifier": ESI, "fullName": "Ada", "organisations": [MEMBER | {"fullName": None}]}
    )
    assert not person_differences(there, PERSON)


@pytest.mark.parametrize(
    "member",
    [
        {"academicLevel": {"key": "BACHELOR"}},
        {"academicLevel": None},
        {"contactPoint": None},
        {"contactPoint": {"email": "x@b.c"}},
        {"fullName": "Eve"},
        {"fullName": None},
        {"organisation": {"identifier": "123456789"}},
        {"organisation": None},
    ],
)
def test_any_difference_of_a_person_counts(member: dict[str, object]) -> None:
    assert person_differences(person(**member), PERSON)


def test_what_is_no_longer_agreed_to_counts() -> None:
    without = PERSON.model_copy(
        update={
            "full_name": None,
            "person_organisation_update_views": (
                PERSON.person_organisation_update_views[0].model_copy(update={"email": None, "full_name": None}),
            ),
        }
    )
    assert person_differences(person(), without)
    assert not person_differences(person(contactPoint={"email": ""}, fullName=""), without)


def test_whose_person_it_is() -> None:
    assert person_is_of(person(), PERSON)
    assert not person_is_of(person(organisation={"identifier": "123456789"}), PERSON)


def test_same_card_agrees() -> None:
    assert not card_differences(card(), CARD)
    assert not card_stranger(card(), CARD)


@pytest.mark.parametrize(
    "fields",
    [
        {"cardStatusType": {"key": "EXPIRED"}},
        {"cardType": {"key": "SMART_NO_CDZ"}},
        {"displayName": "Ada"},
        {"expiresAt": date(2030, 9, 30)},
        {"issuedAt": date(2026, 11, 24)},
    ],
)
def test_any_difference_of_a_card_counts(fields: dict[str, object]) -> None:
    assert card_differences(card(**fields), CARD)


@pytest.mark.parametrize(
    "fields",
    [{"issuer": {"identifier": "123456789"}}, {"issuer": None}, {"person": {"identifier": "x"}}, {"person": None}],
)
def test_card_that_is_not_ours(fields: dict[str, object]) -> None:
    assert card_stranger(card(**fields), CARD)


def test_both_sides_are_told() -> None:
    assert person_differences(person(contactPoint={"email": "x@b.c"}), PERSON) == {"email": ("a@b.c", "x@b.c")}
    assert card_differences(card(displayName="Ada"), CARD) == {"displayName": (None, "Ada")}
    assert card_stranger(card(issuer=None), CARD) == {"issuerIdentifier": (PIC, None)}


@pytest.mark.parametrize(
    ("theirs", "another"),
    [
        ("Ada", False),
        ("ADA", False),
        ("Áda", False),
        ("Eve", True),
        ("Ada Eve", True),
        (None, False),
        ("", False),
    ],
)
def test_an_esi_with_another_name_may_be_somebody_elses(theirs: str | None, another: bool) -> None:
    assert another_person(person_differences(person(fullName=theirs), PERSON)) is another


def test_names_in_another_order_are_one_person() -> None:
    assert not another_person({"fullName": ("Ada King-Lovelace", "Lovelace King Ada")})
    assert not another_person({"fullName": (None, "Eve")})
