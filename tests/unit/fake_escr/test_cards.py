"""Cards of the simulated registry: shown, refused, expired, revived, deleted, as published."""

from datetime import date

import pytest

from .conftest import CARD, ESCN, ESI, OTHER, PERSON, PIC, Door, code


def test_card_is_shown_as_published(issued: Door) -> None:
    status, view = issued("GET", f"/api/v2/cards/{ESCN}")
    assert status == 200
    assert view["cardType"]["key"] == "SMART_CDZ"
    assert view["cardStatusType"]["key"] == "ACTIVE"
    assert view["issuer"]["identifier"] == PIC
    assert view["person"]["identifier"] == ESI


def test_status_needs_no_key(issued: Door) -> None:
    status, view = issued("GET", f"/api/v2/cards/{ESCN}/status", key=None)
    assert (status, view["status"], view["issuerIdentifier"]) == (200, "ACTIVE", PIC)
    assert issued("GET", f"/api/v2/cards/{ESCN[:-1]}9/status", key=None)[0] == 404


def test_second_card_is_er_0002(issued: Door) -> None:
    assert code(issued("POST", "/api/v2/cards", CARD)) == (409, "ER-0002")


def test_card_needs_its_person_and_issuer(door: Door) -> None:
    assert door("POST", "/api/v2/cards", CARD)[0] == 404
    door("POST", "/api/v2/persons", PERSON)
    assert code(door("POST", "/api/v2/cards", CARD, key="theirs")) == (401, "SE-0000")
    theirs = CARD | {"issuerIdentifier": OTHER}
    assert door("POST", "/api/v2/cards", theirs, key="theirs")[0] == 404


def test_card_of_another_issuer_is_denied(issued: Door) -> None:
    assert code(issued("GET", f"/api/v2/cards/{ESCN}", key="theirs")) == (401, "SE-0000")
    assert code(issued("DELETE", f"/api/v2/cards/{ESCN}", key="theirs")) == (401, "SE-0000")


def test_card_without_number_gets_one(issued: Door) -> None:
    body = {name: value for name, value in CARD.items() if name != "cardNumber"}
    status, view = issued("POST", "/api/v2/cards", body)
    assert status == 201
    assert view["cardNumber"].endswith(PIC)
    assert issued("GET", f"/api/v2/cards/{view['cardNumber']}")[0] == 200


def test_expiry_comes_by_its_date(issued: Door) -> None:
    issued.today = date(2029, 9, 30)
    assert issued("GET", f"/api/v2/cards/{ESCN}/status")[1]["status"] == "ACTIVE"
    issued.today = date(2029, 10, 1)
    assert issued("GET", f"/api/v2/cards/{ESCN}/status")[1]["status"] == "EXPIRED"
    assert issued("GET", f"/api/v2/cards/{ESCN}")[1]["cardStatusType"]["key"] == "EXPIRED"


def test_expired_card_comes_back_with_a_new_date_alone(issued: Door) -> None:
    issued.today = date(2029, 10, 1)
    assert issued("PUT", f"/api/v2/cards/{ESCN}", CARD)[0] == 400
    renewed = CARD | {"expiresAt": "2030-09-30", "cardStatusType": "INACTIVE"}
    status, view = issued("PUT", f"/api/v2/cards/{ESCN}", renewed)
    assert (status, view["cardStatusType"]["key"]) == (200, "INACTIVE")


def test_card_does_not_change_hands(issued: Door) -> None:
    other = PERSON | {"identifier": f"{ESI}b"}
    issued("POST", "/api/v2/persons", other)
    assert issued("PUT", f"/api/v2/cards/{ESCN}", CARD | {"personIdentifier": f"{ESI}b"})[0] == 400


def test_delete(issued: Door) -> None:
    assert issued("DELETE", f"/api/v2/persons/{ESI}")[0] == 409
    assert issued("DELETE", f"/api/v2/cards/{ESCN}") == (204, None)
    assert issued("DELETE", f"/api/v2/cards/{ESCN}")[0] == 404
    assert issued("DELETE", f"/api/v2/persons/{ESI}")[0] == 204
    assert issued("GET", f"/api/v2/persons/{ESI}")[0] == 404
    assert ESI.casefold().encode() not in issued.path.read_bytes().lower()


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"cardStatusType": "EXPIRED"}, "cardStatusType"),
        ({"cardType": "SMART"}, "cardType"),
        ({"expiresAt": "30.09.2029"}, "expiresAt"),
        ({"expiresAt": "20290930"}, "expiresAt"),
        ({"expiresAt": "2029-02-30"}, "expiresAt"),
        ({"issuedAt": None}, "issuedAt"),
        ({"issuerIdentifier": "12345678"}, "issuerIdentifier"),
        ({"issuerIdentifier": 999859608}, "issuerIdentifier"),
        ({"personIdentifier": ""}, "personIdentifier"),
        ({"personIdentifier": "1a"}, "personIdentifier"),
        ({"cardNumber": "6a01dfc0-cb98-4035-a19b-001999859608"}, "cardNumber"),
        ({"displayName": "x" * 256}, "displayName"),
    ],
)
def test_card_body_that_does_not_hold(issued: Door, change: dict[str, object], field: str) -> None:
    for method, path in [("POST", "/api/v2/cards"), ("PUT", f"/api/v2/cards/{ESCN}")]:
        status, problem = issued(method, path, CARD | change)
        assert status == 400
        assert problem["message"].startswith(field)
