"""Another site's service for delegated applications, asked over HTTPS: one request for each card.

Redirects are not followed, because the token would travel along. Nothing of httpx leaves this module.
"""

import re
import ssl
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Annotated, Self

import httpx
from pydantic import Field, SecretStr, ValidationError

from station.desfire.dam import DelegatedApplication, Grant
from station.errors import DamBusyError, DamRefusedError, DamTokenError, DamUnreachableError, InputError
from station.errors.connection import connection_fault
from station.keys.application_form import Hex, Strict, described
from station.model.card import CardUid
from station.model.loopback import is_loopback
from station.model.quoting import quoted
from station.model.secret import SecretKey

GRANT_PATH = "/dam/v1/grant"
_TIMEOUT_S = 10.0
_TOKEN = re.compile(r"[\x21-\x7e]+")
_Key = Annotated[Hex, Field(min_length=32, max_length=32, repr=False)]
_Mac = Annotated[Hex, Field(min_length=16, max_length=16, repr=False)]


class GrantForm(Strict):
    """The answer: one card's grant, for simulated cards or for real ones."""

    simulated: bool
    auth_key: _Key
    enc_k: Annotated[Hex, Field(min_length=64, max_length=64, repr=False)]
    dammac: _Mac
    default_key: _Key
    delete_mac: _Mac

    def grant(self) -> Grant:
        """As it is used. What of it was text in between cannot be emptied."""
        auth, default = (SecretKey(bytes.fromhex(key)) for key in (self.auth_key, self.default_key))
        return Grant(
            auth, bytes.fromhex(self.enc_k), bytes.fromhex(self.dammac), default, bytes.fromhex(self.delete_mac)
        )


def granted(grant: Grant, *, simulated: bool) -> dict[str, object]:
    """The same, to be written."""
    return {
        "simulated": simulated,
        "auth_key": grant.auth_key.reveal().hex().upper(),
        "enc_k": grant.enc_k.hex().upper(),
        "dammac": grant.dammac.hex().upper(),
        "default_key": grant.default_key.reveal().hex().upper(),
        "delete_mac": grant.delete_mac.hex().upper(),
    }


class RemoteSource:
    """The service at an address, https:// (http:// on this machine alone). A context manager; one thread at a time."""

    def __init__(
        self,
        address: str,
        token: SecretStr,
        dam_version: int,
        *,
        simulated: bool,
        authority: Path | None = None,
    ) -> None:
        """`dam_version` is that of the DAM keys on the cards. Raises InputError, DamTokenError for what can be none."""
        self.host = host_of(address)
        if not _TOKEN.fullmatch(token.get_secret_value()):
            raise DamTokenError(host=self.host)
        self._dam_version = dam_version
        self._simulated = simulated
        self._http = httpx.Client(
            base_url=address.rstrip("/"),
            verify=_trusted(authority),
            timeout=_TIMEOUT_S,
            follow_redirects=False,
            trust_env=not is_loopback(httpx.URL(address).host),
            headers={"Authorization": f"Bearer {token.get_secret_value()}"},
        )

    @property
    def name(self) -> str:
        """By which a card's refusals are remembered."""
        return f"service {self.host}"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._http.close()

    def grant(self, uid: CardUid, application: DelegatedApplication) -> Grant:
        """See Source. Raises DamUnreachableError, DamTokenError, DamRefusedError, DamBusyError."""
        asked = {"uid": str(uid), "application": described(application), "dam_version": self._dam_version}
        try:
            response = self._http.post(GRANT_PATH, json=asked)
        except httpx.HTTPError as error:
            failure = DamUnreachableError(host=self.host, found=_reason(error))
        else:
            if response.is_success:
                return self._read(response.content)
            failure = self._refusal(response.status_code, response.content, response.headers)
        # Outside the handler: httpx's exception holds the request with its token, and must not hang on ours.
        raise failure

    def begin(self, uid: CardUid) -> None:
        """See Source: the service keeps its own account."""

    def done(self, uid: CardUid) -> None:
        """See Source."""

    def _read(self, content: bytes) -> Grant:
        try:
            form = GrantForm.model_validate_json(content)
        except ValidationError:
            raise DamUnreachableError(host=self.host, found="its answer cannot be read") from None
        if form.simulated is not self._simulated:
            cards = "simulated" if form.simulated else "real"
            raise DamRefusedError(host=self.host, found=f"its keys are for cards of another kind ({cards})")
        return form.grant()

    def _refusal(
        self, status: int, content: bytes, headers: Mapping[str, str]
    ) -> DamUnreachableError | DamTokenError | DamRefusedError | DamBusyError:
        match status:
            case 401:
                return DamTokenError(host=self.host)
            case 429:
                return DamBusyError(host=self.host, seconds=_seconds(headers.get("Retry-After", "")))
            case 400 | 403:
                return DamRefusedError(host=self.host, found=_problem(content))
            case _:
                return DamUnreachableError(host=self.host, found=f"it answers {status}")


class ProblemForm(Strict):
    """A refusal."""

    problem: Annotated[str, Field(max_length=300)]


def _problem(content: bytes) -> str:
    try:
        return ProblemForm.model_validate_json(content).problem
    except ValidationError:
        return "it does not say why"


def host_of(address: str) -> str:
    """The host (and port) of a service's address. Raises InputError for one that is not https."""
    try:
        url = httpx.URL(address)
    except httpx.InvalidURL:
        url = httpx.URL()
    secure = url.scheme == "https" or (url.scheme == "http" and is_loopback(url.host))
    if not url.host or not secure or url.userinfo or url.query or url.fragment:
        raise InputError(
            what=f"{quoted(address)} is not the address of a service.",
            fix="Give it as https://host[:port] (see the issuer).",
        )
    return url.netloc.decode("ascii")


def _trusted(authority: Path | None) -> ssl.SSLContext:
    if authority is None:
        return httpx.create_ssl_context()
    try:
        return ssl.create_default_context(cafile=str(authority))
    except (OSError, ssl.SSLError) as error:
        raise InputError(
            what=f"{authority} holds no certificates (PEM).", fix="Name the file that the issuer gave you."
        ) from error


def _reason(error: httpx.HTTPError) -> str:
    if isinstance(error, httpx.TimeoutException):
        return f"no answer within {_TIMEOUT_S:g} s"
    return connection_fault(error)


def _seconds(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 6 else 60
