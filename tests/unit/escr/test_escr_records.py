"""The wire records: names, formats, and what happens to bodies of another shape."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from station.escr.records import (
    CardPage,
    CardStatus,
    CardStatusView,
    CardUpdate,
    CardView,
    PersonUpdate,
    PersonView,
    Problem,
    card_update,
    person_update,
)
from station.escr.refusals import faults
from station.model.card import CardType, Registration
from station.model.escn import Escn
from station.model.esi import Esi
from station.model.holder import AcademicLevel

ESCN = "6a01dfc0-cb98-1035-a19b-001999859608"
ESI = "urn:schac:personalUniqueCode:int:esi:fr:1234567890g"
PIC = "999859608"

CARD = {
    "cardNumber": ESCN,
    "cardStatusType": {"key": "ACTIVE", "label": "Active"},
    "cardType": {"key": "SMART_CDZ", "label": "Smart card"},
    "expiresAt": "2029-09-30",
    "issuedAt": "2026-11-23",
    "issuer": {"identifier": PIC, "name": "CNOUS"},
    "person": {"identifier": ESI},
}

dates = st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 1, 1))
names = st.none() | st.text(min_size=1)


def registration(*, active: bool = True) -> Registration:
    return Registration(Escn.parse(ESCN), CardType.SMART_CDZ, date(2026, 11, 23), date(2029, 9, 30), active)


def test_card_body_is_the_published_one() -> None:
    update = card_update(registration(), pic=PIC, esi=Esi.parse(ESI), display_name="Ada Lovelace")
    assert update.model_dump(mode="json", by_alias=True, exclude_none=True) == {
        "cardNumber": ESCN,
        "cardStatusType": "ACTIVE",
        "cardType": "SMART_CDZ",
        "displayName": "Ada Lovelace",
        "expiresAt": "2029-09-30",
        "issuedAt": "2026-11-23",
        "issuerIdentifier": PIC,
        "personIdentifier": ESI,
    }


def test_inactive_card_without_name() -> None:
    body = card_update(registration(active=False), pic=PIC, esi=Esi.parse(ESI), display_name=None).model_dump(
        mode="json", by_alias=True, exclude_none=True
    )
    assert body["cardStatusType"] == "INACTIVE"
    assert "displayName" not in body


def test_person_body_is_the_published_one() -> None:
    update = person_update(
        esi=Esi.parse(ESI), pic=PIC, level=AcademicLevel.MASTER, email="ada@example.org", full_name="Ada Lovelace"
    )
    assert update.model_dump(mode="json", by_alias=True, exclude_none=True) == {
        "identifier": ESI,
        "identifierCode": "ESI",
        "fullName": "Ada Lovelace",
        "personOrganisationUpdateViews": [
            {
                "organisationIdentifier": PIC,
                "academicLevel": "MASTER",
                "email": "ada@example.org",
                "fullName": "Ada Lovelace",
            }
        ],
    }


def test_what_was_not_agreed_to_is_not_sent() -> None:
    update = person_update(esi=Esi.parse(ESI), pic=PIC, level=None, email=None, full_name=None)
    assert update.model_dump(mode="json", by_alias=True, exclude_none=True) == {
        "identifier": ESI,
        "identifierCode": "ESI",
        "personOrganisationUpdateViews": [{"organisationIdentifier": PIC}],
    }


@given(
    status=st.sampled_from(CardStatus),
    kind=st.sampled_from(CardType),
    name=names,
    expires=dates,
    issued=dates,
)
def test_card_update_survives_the_wire(
    status: CardStatus, kind: CardType, name: str | None, expires: date, issued: date
) -> None:
    update = CardUpdate(
        card_number=ESCN,
        card_status_type=status,
        card_type=kind,
        display_name=name,
        expires_at=expires,
        issued_at=issued,
        issuer_identifier=PIC,
        person_identifier=ESI,
    )
    body = update.model_dump(mode="json", by_alias=True, exclude_none=True)
    assert CardUpdate.model_validate(body) == update
    assert body["expiresAt"] == expires.isoformat()


@given(level=st.none() | st.sampled_from(AcademicLevel), email=names, name=names)
def test_person_update_survives_the_wire(level: AcademicLevel | None, email: str | None, name: str | None) -> None:
    update = person_update(esi=Esi.parse(ESI), pic=PIC, level=level, email=email, full_name=name)
    body = json.loads(json.dumps(update.model_dump(mode="json", by_alias=True, exclude_none=True)))
    assert PersonUpdate.model_validate(body) == update


def test_unknown_fields_are_ignored() -> None:
    card = CardView.model_validate_json(json.dumps(CARD | {"somethingNew": {"deep": [1]}}), strict=True)
    assert card.issuer is not None
    assert (card.card_type.key, card.expires_at, card.issuer.identifier) == ("SMART_CDZ", date(2029, 9, 30), PIC)


@pytest.mark.parametrize("name", ["cardNumber", "cardStatusType", "cardType", "expiresAt", "issuedAt"])
def test_missing_field_is_named(name: str) -> None:
    body = {key: value for key, value in CARD.items() if key != name}
    with pytest.raises(ValidationError) as caught:
        CardView.model_validate_json(json.dumps(body), strict=True)
    assert faults(caught.value) == f"{name}: it is missing"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("expiresAt", 1924905600),
        ("expiresAt", "30.09.2029"),
        ("expiresAt", "2029-02-30"),
        ("cardNumber", 17),
        ("cardType", "SMART_CDZ"),
        ("cardStatusType", {"label": "Active"}),
        ("person", "somebody"),
    ],
)
def test_wrong_type_is_named_without_its_value(field: str, value: object) -> None:
    with pytest.raises(ValidationError) as caught:
        CardView.model_validate_json(json.dumps(CARD | {field: value}), strict=True)
    assert faults(caught.value).startswith(field)
    assert str(value) not in str(caught.value)


def test_public_status_is_one_of_three() -> None:
    shown = CardStatusView.model_validate_json(json.dumps({"cardNumber": ESCN, "status": "EXPIRED"}), strict=True)
    assert shown.status.value == "EXPIRED"
    with pytest.raises(ValidationError):
        CardStatusView.model_validate_json(json.dumps({"cardNumber": ESCN, "status": "LOST"}), strict=True)


def test_page_needs_its_numbers() -> None:
    with pytest.raises(ValidationError) as caught:
        CardPage.model_validate_json(
            '{"content": [], "page": {"number": 0, "size": 10, "totalElements": 0}}', strict=True
        )
    assert faults(caught.value) == "page.totalPages: it is missing"


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda s: (
            st.lists(s) | st.dictionaries(st.sampled_from(["identifier", "organisations", "page", "content", "x"]), s)
        ),
        max_leaves=8,
    )
)
def test_any_json_is_read_or_refused(value: object) -> None:
    body = json.dumps(value)
    told: list[str] = []
    for record in (PersonView, CardView, CardPage, CardStatusView, Problem):
        try:
            record.model_validate_json(body, strict=True)
        except ValidationError as error:
            told.append(faults(error))
    assert all(told)


def test_names_stay_out_of_repr() -> None:
    update = person_update(esi=Esi.parse(ESI), pic=PIC, level=None, email="ada@example.org", full_name="Ada Lovelace")
    card = card_update(registration(), pic=PIC, esi=Esi.parse(ESI), display_name="Ada Lovelace")
    for text in (repr(update), str(update), repr(card)):
        assert "Lovelace" not in text
        assert "ada@" not in text
