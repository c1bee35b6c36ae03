"""The issuer's service: grants for one card at a time, to who holds a token, each answer in the audit.

What is asked for is compared with the one application that the token is for. Requests with no valid token are counted
against the address that they come from, and are not audited: strangers must not be able to fill the chain.
"""

import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import Annotated, Protocol

from pydantic import Field, ValidationError

from station.desfire.encode import KeySource
from station.desfire.profile import parse_profile
from station.desfire.service import Service, service_of
from station.errors import OperatorError
from station.issuance.delegation.budget import Budget
from station.issuance.delegation.sources import granted_by
from station.keys.application_form import ApplicationForm, Hex, Strict
from station.keys.audited import Audit
from station.keys.remote import GRANT_PATH, granted
from station.keys.ticket import difference
from station.model.card import CardUid
from station.model.deed import Action, Deed
from station.store.tokens import TokenRow, Tokens

_BEARER = "Bearer "
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Request:
    """One request as it came: `authorization` is the header's value, `peer` the address without a port."""

    method: str
    path: str
    query: Mapping[str, str]
    authorization: str = field(repr=False)
    peer: str
    body: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Answer:
    """What is answered: JSON, and headers beside it."""

    status: int
    body: Mapping[str, object] = field(repr=False)
    headers: Mapping[str, str] = field(default_factory=dict[str, str])

    def octets(self) -> bytes:
        """The body."""
        return json.dumps(self.body).encode()


class Door(Protocol):
    """A further way in, beside the tokens'."""

    def answer(self, request: Request) -> Answer | None:
        """None where the request is not meant for it."""
        ...


class _GrantRequest(Strict):
    uid: Annotated[Hex, Field(min_length=14, max_length=14)]
    application: ApplicationForm
    dam_version: Annotated[int, Field(ge=1, le=0xFF)]


class DamService:
    """Answers requests, one at a time. `keys` gives custody's for the work on one card."""

    def __init__(
        self,
        keys: Callable[[CardUid], KeySource],
        tokens: Tokens,
        audit: Audit,
        budget: Budget,
        now: Callable[[], datetime],
        *,
        simulated: bool,
        door: Door | None = None,
    ) -> None:
        self._keys = keys
        self._tokens = tokens
        self._audit = audit
        self._budget = budget
        self._now = now
        self._simulated = simulated
        self._door = door

    def answer(self, request: Request) -> Answer:
        """Never raises an OperatorError: what is wrong here is not told to a stranger."""
        try:
            if self._door is not None and (answer := self._door.answer(request)) is not None:
                return answer
            return self._by_token(request)
        except OperatorError as error:
            _log.error("%s", error)
            return problem(503, "the service cannot answer at the moment")

    def _by_token(self, request: Request) -> Answer:
        token = self._token(request.authorization)
        wait_s = self._budget.wait_s(token.name if token else f"address {request.peer}")
        if wait_s:
            return busy(wait_s)
        if token is None:
            return problem(401, "no valid token", {"WWW-Authenticate": "Bearer"})
        if request.path != GRANT_PATH:
            return problem(404, "there is nothing here")
        if request.method != "POST":
            return problem(405, "this takes POST", {"Allow": "POST"})
        try:
            asked = _GrantRequest.model_validate_json(request.body)
        except ValidationError:
            return problem(400, "the request is not of the form that docs/services.md describes")
        return self._grant(token, asked)

    def _token(self, authorization: str) -> TokenRow | None:
        if not authorization.startswith(_BEARER):
            return None
        row = self._tokens.find(token_digest(authorization.removeprefix(_BEARER)))
        return row if row is not None and row.valid(self._now()) else None

    def _grant(self, token: TokenRow, asked: _GrantRequest) -> Answer:
        uid = CardUid(bytes.fromhex(asked.uid))
        service = token_service(token)
        allowed = service.application, service.creation.version
        about = f"token {token.name}, application {service.application.aid}"
        if found := difference(allowed, (asked.application.application(), asked.dam_version)):
            self._audit.append(Deed(Action.GRANT_REFUSED, about, about=uid))
            return problem(403, found)
        given = Deed(Action.GRANT_GIVEN, about, service.creation.key, service.creation.version, uid)
        self._audit.append(given)
        grant = granted_by(self._keys(uid), service, uid)
        try:
            return Answer(200, granted(grant, simulated=self._simulated))
        finally:
            grant.wipe()


def token_digest(token: str) -> str:
    """What is kept of a token: SHA-256, in hexadecimal. It has 256 random bits, so that nothing slower is needed."""
    return sha256(token.encode(errors="replace")).hexdigest()


def token_service(token: TokenRow) -> Service:
    """The service that a token is for. Raises ProfileError."""
    return service_of(parse_profile(token.profile.encode(), f"token {token.name}"))


def problem(status: int, text: str, headers: Mapping[str, str] | None = None) -> Answer:
    """A refusal."""
    return Answer(status, {"problem": text}, headers or {})


def busy(seconds: int) -> Answer:
    """Too many requests."""
    return problem(429, f"wait {seconds} seconds", {"Retry-After": str(seconds)})
