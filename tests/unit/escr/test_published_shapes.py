"""Every record that ESC-R can show, made up from the schemas of its OpenAPI description, is read as it was written.

The shapes are those of the description (edutap-eu/edutap.esc_router_api, tests/data, both revisions: what the newer one
added is optional here). The differences from our records stand in docs/escr.md.
"""

import json
from datetime import date
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from station.escr.records import (
    CardListed,
    CardPage,
    CardStatusView,
    CardView,
    CsvFault,
    PersonPage,
    PersonView,
    Problem,
    ShownStatus,
)

Json = dict[str, Any]

words = st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=12)
days = st.dates(date(1990, 1, 1), date(2099, 12, 31)).map(date.isoformat)
escns = st.from_regex(r"[0-9a-f]{8}-[0-9a-f]{4}-1[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9]{12}", fullmatch=True)
esis = st.from_regex(r"urn:schac:personalUniqueCode:int:esi:[a-z]{2}:[A-Za-z0-9]{1,12}", fullmatch=True)
pics = st.from_regex(r"[0-9]{9}", fullmatch=True)
unknown = st.dictionaries(
    st.from_regex(r"x[A-Za-z]{1,8}", fullmatch=True), words | st.integers() | st.none(), max_size=2
)


def shape(
    required: dict[str, st.SearchStrategy[Any]], optional: dict[str, st.SearchStrategy[Any]]
) -> st.SearchStrategy[Json]:
    """An object with what is required, any part of the rest (also as null), and fields that nobody knows yet."""
    nullable = {name: st.none() | value for name, value in optional.items()}
    known = st.fixed_dictionaries(required, optional=nullable)
    return st.tuples(unknown, known).map(lambda both: both[0] | both[1])


def code(*keys: str) -> st.SearchStrategy[Json]:
    return shape({"key": st.sampled_from(keys)}, {"label": words})


organisations = shape({"identifier": pics}, {"name": words, "fullLabel": words, "id": st.integers(0), "website": words})
memberships = shape(
    {},
    {
        "organisation": organisations,
        "academicLevel": code("BACHELOR", "MASTER", "DOCTORATE"),
        "contactPoint": shape({}, {"email": words}),
        "fullName": words,
        "hasPicture": st.booleans(),
    },
)
persons = shape(
    {"identifier": esis, "organisations": st.lists(memberships, max_size=2)},
    {"fullName": words, "identifierCode": code("ESI"), "organisationCount": st.integers(0, 9)},
)
statuses = code("ACTIVE", "INACTIVE", "EXPIRED")
types = code("UNKNOWN", "PASSIVE", "SMART_NO_CDZ", "SMART_CDZ", "SMART_MAY_SP", "SMART_PASSIVE", "A_TYPE_TO_COME")
of_card = {
    "displayName": words,
    "hasOwnerAuthorization": st.booleans(),
    "issuer": organisations,
    "person": persons,
    "processor": organisations,
}
cards = shape(
    {"cardNumber": escns, "cardStatusType": statuses, "cardType": types, "expiresAt": days, "issuedAt": days}, of_card
)
listed = shape({"cardNumber": escns}, {**of_card, "cardStatusType": statuses, "expiresAt": days, "issuedAt": days})
pages = st.fixed_dictionaries(
    {name: st.integers(0, 2**40) for name in ("number", "size", "totalElements", "totalPages")}
)


def read(record: type[BaseModel], body: Json) -> BaseModel:
    return record.model_validate_json(json.dumps(body), strict=True)


def holds(record: BaseModel, body: Json) -> None:
    """Every field that the record knows is the one that was written."""
    for name, field in type(record).model_fields.items():
        value, written = getattr(record, name), body.get(field.alias or name)
        if isinstance(value, BaseModel):
            holds(value, written or {})
        elif isinstance(value, tuple):
            for one, other in zip(cast("tuple[BaseModel, ...]", value), written or [], strict=True):
                holds(one, other)
        elif isinstance(value, date):
            assert value.isoformat() == written
        elif isinstance(value, ShownStatus):
            assert value.value == written
        else:
            assert value == written


@given(persons)
def test_persons(body: Json) -> None:
    holds(read(PersonView, body), body)


@given(cards)
def test_cards(body: Json) -> None:
    holds(read(CardView, body), body)


@given(listed)
def test_cards_in_lists(body: Json) -> None:
    holds(read(CardListed, body), body)


@given(
    shape(
        {"cardNumber": escns, "status": st.sampled_from(["ACTIVE", "INACTIVE", "EXPIRED"])},
        {"displayName": words, "expiresAt": days, "issuedAt": days, "issuerIdentifier": pics, "issuerName": words},
    )
)
def test_public_status(body: Json) -> None:
    holds(read(CardStatusView, body), body)


@given(st.lists(persons, max_size=2), st.lists(listed, max_size=2), pages, st.booleans())
def test_pages(people: list[Json], found: list[Json], page: Json, empty: bool) -> None:
    of_people: Json = {"content": people, "page": page, "empty": empty, "links": []}
    holds(read(PersonPage, of_people), of_people)
    of_cards: Json = {"content": found, "page": page, "empty": empty, "links": []}
    holds(read(CardPage, of_cards), of_cards)


@given(shape({"code": words, "message": words}, {}))
def test_errors(body: Json) -> None:
    holds(read(Problem, body), body)


@given(shape({"rowNumber": st.integers(0), "fieldName": words, "errorMessage": words}, {"params": unknown}))
def test_faults_of_an_import(body: Json) -> None:
    holds(read(CsvFault, body), body)


@given(cards, st.sampled_from(["cardNumber", "cardStatusType", "cardType", "expiresAt", "issuedAt"]), st.integers())
def test_a_field_of_another_type_is_named_and_its_value_is_not(body: Json, name: str, wrong: int) -> None:
    with pytest.raises(ValidationError, match=name) as caught:
        read(CardView, body | {name: wrong})
    assert body["cardNumber"] not in str(caught.value)


@given(cards, st.sampled_from(["expiresAt", "issuedAt"]), st.sampled_from(["", "2030", "30/09/2030", "2030-02-30"]))
def test_a_day_that_is_none(body: Json, name: str, wrong: str) -> None:
    with pytest.raises(ValidationError, match=name):
        read(CardView, body | {name: wrong})
