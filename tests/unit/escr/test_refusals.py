"""What an answer without success means."""

import json

import pytest

from station.errors import (
    RegistryBusyError,
    RegistryConflictError,
    RegistryDeniedError,
    RegistryDownError,
    RegistryError,
    RegistryExistsError,
    RegistryForbiddenError,
    RegistryGoneError,
    RegistryKeyError,
    RegistryNotFoundError,
    RegistryRedirectError,
    RegistryRefusedError,
)
from station.escr.refusals import refusal


def refused(
    status: int, body: object = None, *, private: frozenset[str] = frozenset(), target: str = ""
) -> RegistryError:
    octets = b"" if body is None else json.dumps(body).encode()
    return refusal(host="h", subject="card", status=status, body=octets, target=target, private=private)


@pytest.mark.parametrize(
    ("status", "kind", "code", "passing"),
    [
        (302, RegistryRedirectError, "registry.redirect", True),
        (400, RegistryRefusedError, "registry.refused", False),
        (401, RegistryKeyError, "registry.key", True),
        (403, RegistryForbiddenError, "registry.forbidden", True),
        (404, RegistryNotFoundError, "registry.not-found", False),
        (408, RegistryDownError, "registry.down", True),
        (409, RegistryConflictError, "registry.conflict", False),
        (410, RegistryGoneError, "registry.gone", False),
        (418, RegistryRefusedError, "registry.refused", False),
        (422, RegistryRefusedError, "registry.refused", False),
        (429, RegistryBusyError, "registry.busy", True),
        (500, RegistryDownError, "registry.down", True),
        (503, RegistryDownError, "registry.down", True),
    ],
)
def test_status(status: int, kind: type[RegistryError], code: str, passing: bool) -> None:
    error = refused(status)
    assert type(error) is kind
    assert (error.code, error.passing) == (code, passing)
    assert "{" not in str(error)


@pytest.mark.parametrize("status", [400, 401, 403, 409])
@pytest.mark.parametrize(
    ("code", "kind"),
    [("ER-0002", RegistryExistsError), ("ER-0019", RegistryExistsError), ("SE-0000", RegistryDeniedError)],
)
def test_known_codes_come_before_the_status(status: int, code: str, kind: type[RegistryError]) -> None:
    assert type(refused(status, {"code": code, "message": "m"})) is kind


def test_code_message_and_field_are_told() -> None:
    error = refused(400, {"code": "X-1", "message": "Field expiresAt is wrong"})
    assert "“X-1: Field expiresAt is wrong”" in error.happened
    assert error.facts["field"] == "expiresAt"


def test_the_field_is_the_last_one_named() -> None:
    assert refused(422, {"message": "organisationIdentifier: bad"}).facts["field"] == "organisationIdentifier"
    assert refused(422, {"message": "personOrganisationUpdateViews[0].EMAIL bad"}).facts["field"] == "email"
    assert refused(422, {"message": "something"}).facts["field"] == "not named"


@pytest.mark.parametrize("body", [None, [], "text", {"code": 5}, {"message": None}])
def test_body_of_another_shape_changes_nothing(body: object) -> None:
    assert type(refused(409, body)) is RegistryConflictError


def test_private_strings_are_masked_in_any_case() -> None:
    told = {"code": "X", "message": "no ADA LOVELACE <ada@x.y> with k3y"}
    error = refused(400, told, private=frozenset({"Ada Lovelace", "ada@x.y", "k3y", ""}))
    assert "no … <…> with …" in error.happened


def test_message_is_one_short_line() -> None:
    error = refused(400, {"message": "a\r\nb\x1b[31m" + "c" * 500})
    assert "\n" not in error.happened
    assert "\x1b" not in error.happened
    assert len(error.happened) < 350


def test_redirect_names_its_target() -> None:
    assert "login.example" in refused(302, target="login.example").happened


@pytest.mark.parametrize(
    ("wait", "seconds"),
    [
        ("7", "7"),
        ("0", "0"),
        ("", "60"),
        ("Wed, 21 Oct 2015 07:28:00 GMT", "60"),
        ("99999", "3600"),
        ("soon", "60"),
        ("Tue, 21 Oct 2999 07:28:00 GMT", "3600"),
    ],
)
def test_how_long_it_asks_to_be_left_alone(wait: str, seconds: str) -> None:
    error = refusal(host="h", subject="card", status=429, body=b"", target="", wait=wait, private=())
    assert error.facts["seconds"] == seconds
