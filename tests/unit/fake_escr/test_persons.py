"""Persons of the simulated registry, against what is published of the real one."""

import pytest

from .conftest import ESCN, ESI, OTHER, PERSON, PIC, Door, code


def test_person_is_shown_as_published(door: Door) -> None:
    status, view = door("POST", "/api/v2/persons", PERSON)
    assert status == 201
    assert view == door("GET", f"/api/v2/persons/{ESI}")[1]
    assert view["identifier"] == ESI
    assert view["identifierCode"]["key"] == "ESI"
    (own,) = view["organisations"]
    assert own["organisation"]["identifier"] == PIC
    assert own["academicLevel"]["key"] == "MASTER"
    assert own["contactPoint"] == {"email": "a@b.c"}


def test_second_person_is_er_0019_in_any_case(door: Door) -> None:
    door("POST", "/api/v2/persons", PERSON)
    assert code(door("POST", "/api/v2/persons", PERSON | {"identifier": ESI.upper()})) == (409, "ER-0019")
    assert door("GET", f"/api/v2/persons/{ESI.upper()}")[1]["identifier"] == ESI


def test_esi_keeps_its_first_spelling(door: Door) -> None:
    door("POST", "/api/v2/persons", PERSON)
    status, view = door("PUT", f"/api/v2/persons/{ESI}", PERSON | {"identifier": ESI.upper(), "fullName": "Eve"})
    assert (status, view["identifier"], view["fullName"]) == (200, ESI, "Eve")
    assert door("PUT", f"/api/v2/persons/{ESI}", PERSON | {"identifier": ESI + "x"})[0] == 400


def test_person_of_another_institution(door: Door) -> None:
    door("POST", "/api/v2/persons", PERSON)
    assert code(door("GET", f"/api/v2/persons/{ESI}", key="theirs")) == (401, "SE-0000")
    assert code(door("POST", "/api/v2/persons", PERSON, key="theirs")) == (401, "SE-0000")
    theirs = PERSON | {"personOrganisationUpdateViews": [{"organisationIdentifier": OTHER}]}
    status, view = door("POST", "/api/v2/persons", theirs, key="theirs")
    assert (status, view["organisationCount"], len(view["organisations"])) == (201, 2, 1)
    assert door("DELETE", f"/api/v2/persons/{ESI}")[0] == 204
    assert code(door("GET", f"/api/v2/persons/{ESI}")) == (401, "SE-0000")
    assert door("GET", f"/api/v2/persons/{ESI}", key="theirs")[0] == 200


@pytest.mark.parametrize("key", [None, "", "wrong", "ours "])
def test_wrong_key_is_401(door: Door, key: str | None) -> None:
    for method, path in [("GET", "/api/v2/cards"), ("POST", "/api/v2/persons"), ("DELETE", f"/api/v2/cards/{ESCN}")]:
        assert door(method, path, PERSON, key=key)[0] == 401


@pytest.mark.parametrize(
    "change",
    [
        {"identifier": "1a"},
        {"identifierCode": "PIC"},
        {"personOrganisationUpdateViews": []},
        {"personOrganisationUpdateViews": None},
        {"personOrganisationUpdateViews": ["x"]},
        {"personOrganisationUpdateViews": [{"academicLevel": "MASTER"}]},
        {"personOrganisationUpdateViews": [{"organisationIdentifier": PIC, "academicLevel": "PHD"}]},
        {"personOrganisationUpdateViews": [{"organisationIdentifier": PIC, "email": "nobody"}]},
        {"personOrganisationUpdateViews": [{"organisationIdentifier": PIC}] * 2},
    ],
)
def test_person_body_that_does_not_hold(door: Door, change: dict[str, object]) -> None:
    assert door("POST", "/api/v2/persons", PERSON | change)[0] == 400


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"\xff", b"null"])
def test_body_that_is_no_object(door: Door, body: bytes) -> None:
    assert door("POST", "/api/v2/persons", body)[0] == 400
