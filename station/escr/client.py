"""The client of ESC-R, API v2: persons and cards."""

import enum
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import Self, TypeVar
from urllib.parse import quote

from pydantic import BaseModel, SecretStr, ValidationError

from station.errors import (
    RegistryConflictError,
    RegistryDeniedError,
    RegistryError,
    RegistryExistsError,
    RegistryMalformedError,
    RegistryNotFoundError,
)
from station.escr.agreement import card_agrees, card_stranger, person_agrees, person_is_of, same_identifier
from station.escr.records import (
    CardListed,
    CardPage,
    CardStatusView,
    CardUpdate,
    CardView,
    PersonPage,
    PersonUpdate,
    PersonView,
)
from station.escr.refusals import faults
from station.escr.transport import UNCLEAR, Transport, is_loopback, quiet_http_logs

__all__ = ["PRODUCTION_URL", "SANDBOX_URL", "EscrClient", "Outcome", "Pong", "quiet_http_logs"]

SANDBOX_URL = "https://sandbox.europeanstudentcard.eu/esc-rest"
PRODUCTION_URL = "https://router.europeanstudentcard.eu/esc-rest"

_PERSONS = "/api/v2/persons"
_CARDS = "/api/v2/cards"
_PAGE_SIZE = 10
"""ESC-R ignores a larger one (measured, edutap-eu/edutap.esc_router_api docs/reference/unspecified-behaviour.md)."""

_R = TypeVar("_R", bound=BaseModel)
_C = TypeVar("_C", CardView, CardStatusView)
_P = TypeVar("_P", PersonPage, CardPage)
_V = TypeVar("_V")


@enum.unique
class Outcome(enum.Enum):
    """What registering did. UNCHANGED: the record was there already, also where an answer had been lost."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Pong:
    """ESC-R answered and took the key: after how many seconds, and how many cards it holds for the institution."""

    seconds: float
    cards: int


class EscrClient:
    """ESC-R at `base_url`, for one institution's key. A context manager; one thread at a time.

    Every method raises a RegistryError; its `passing` says whether the same call may succeed later.
    """

    def __init__(self, base_url: str, key: SecretStr, *, simulated: bool, timeout_s: float = 10.0) -> None:
        """Raises InputError for an address that is not https, BadRegistryKeyError for a key that cannot be one."""
        self._transport = Transport(base_url, key, timeout_s=timeout_s)
        self._simulated = simulated
        if simulated and not is_loopback(self.host):
            self._transport.close()
            raise ValueError(f"a simulated registry runs on this machine, not on {self.host}")

    @property
    def simulated(self) -> bool:
        """Whether the registry is software for demonstration: no real card may meet it."""
        return self._simulated

    @property
    def host(self) -> str:
        """The registry's host name."""
        return self._transport.host

    def close(self) -> None:
        """Closes the connections. May be called twice."""
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def ping(self) -> Pong:
        """Asks for one line of the list of cards: proves network, address list and key."""
        begin = time.perf_counter()
        body = self._transport.get("list of cards", _CARDS, {"page": 0, "size": 1})
        seconds = time.perf_counter() - begin
        return Pong(seconds, self._read(CardPage, body).page.total_elements)

    def get_person(self, esi: str) -> PersonView:
        """The person of this ESI, in ESC-R's own spelling. Raises RegistryNotFoundError, RegistryGoneError."""
        return self._person(esi, self._transport.get("person", _path(_PERSONS, esi), private=frozenset({esi})))

    def create_person(self, update: PersonUpdate) -> PersonView:
        """POST. Raises RegistryExistsError if the person is there for this institution."""
        body = self._transport.post("person", _PERSONS, _wire(update), _private(update))
        return self._person(update.identifier, body)

    def update_person(self, update: PersonUpdate) -> PersonView:
        """PUT of the whole record."""
        path = _path(_PERSONS, update.identifier)
        return self._person(update.identifier, self._transport.put("person", path, _wire(update), _private(update)))

    def list_persons(self, search: str | None = None) -> Iterator[PersonView]:
        """All persons of the institution, page by page as they are read."""
        for page in self._pages("list of persons", _PERSONS, PersonPage, search):
            yield from page.content

    def get_card(self, escn: str) -> CardView:
        """The card of this number. Raises RegistryNotFoundError."""
        return self._card(CardView, escn, self._transport.get("card", _path(_CARDS, escn)))

    def create_card(self, update: CardUpdate) -> CardView:
        """POST. Raises RegistryExistsError if the number is there."""
        return self._card(
            CardView, update.card_number, self._transport.post("card", _CARDS, _wire(update), _private(update))
        )

    def update_card(self, update: CardUpdate) -> CardView:
        """PUT of the whole record. An expired card comes back only with a new `expires_at`."""
        path = _path(_CARDS, update.card_number)
        return self._card(
            CardView, update.card_number, self._transport.put("card", path, _wire(update), _private(update))
        )

    def card_status(self, escn: str) -> CardStatusView:
        """What anybody may know of a card; sent without the key. Raises RegistryNotFoundError."""
        return self._card(CardStatusView, escn, self._transport.get_public("card", f"{_path(_CARDS, escn)}/status"))

    def list_cards(self, search: str | None = None) -> Iterator[CardListed]:
        """All cards of the institution, page by page as they are read."""
        for page in self._pages("list of cards", _CARDS, CardPage, search):
            yield from page.content

    def register_person(self, update: PersonUpdate) -> Outcome:
        """Sees to it that ESC-R holds this person. May be repeated after any interruption.

        An ESI that ESC-R knows in another case is kept as ESC-R spells it.
        """
        lost = _attempt(lambda: self.create_person(update))
        if lost is None:
            return Outcome.CREATED
        there = self._look("person", lambda: self.get_person(update.identifier), lost)
        if isinstance(lost, UNCLEAR) and not person_is_of(there, update):
            raise lost
        if person_agrees(there, update):
            return Outcome.UNCHANGED
        self.update_person(update.model_copy(update={"identifier": there.identifier}))
        return Outcome.UPDATED

    def register_card(self, update: CardUpdate) -> Outcome:
        """Sees to it that ESC-R holds this card. May be repeated after any interruption.

        Raises RegistryConflictError where the number is there for another person or issuer: nothing is overwritten.
        """
        lost = _attempt(lambda: self.create_card(update))
        if lost is None:
            return Outcome.CREATED
        there = self._look("card", lambda: self.get_card(update.card_number), lost)
        if stranger := card_stranger(there, update):
            raise RegistryConflictError(host=self.host, subject="card", found=stranger)
        if card_agrees(there, update):
            return Outcome.UNCHANGED
        holder = there.person.identifier if there.person else update.person_identifier
        self.update_card(update.model_copy(update={"card_number": there.card_number, "person_identifier": holder}))
        return Outcome.UPDATED

    def _look(self, subject: str, look: Callable[[], _V], lost: RegistryError) -> _V:
        """What is there, after a POST that ended in `lost`. Raises `lost` again where the POST has not arrived."""
        try:
            return look()
        except (RegistryNotFoundError, RegistryDeniedError) as error:
            failure = error
        if isinstance(lost, UNCLEAR):
            raise lost
        if isinstance(failure, RegistryDeniedError):
            raise failure
        raise RegistryConflictError(host=self.host, subject=subject, found=f"a {subject} that it does not show")

    def _pages(self, subject: str, path: str, record: type[_P], search: str | None) -> Iterator[_P]:
        """A list's pages. ESC-R says how many there are; how long one is says nothing."""
        number, total = 0, 1
        while number < total:
            query: dict[str, str | int] = {"page": number, "size": _PAGE_SIZE}
            if search:
                query["search"] = search
            page = self._read(record, self._transport.get(subject, path, query))
            yield page
            number, total = number + 1, page.page.total_pages

    def _person(self, esi: str, body: bytes) -> PersonView:
        person = self._read(PersonView, body)
        if not same_identifier(person.identifier, esi):
            raise RegistryMalformedError(host=self.host, found="another person than was asked for")
        return person

    def _card(self, record: type[_C], escn: str, body: bytes) -> _C:
        card = self._read(record, body)
        if not same_identifier(card.card_number, escn):
            raise RegistryMalformedError(host=self.host, found="another card than was asked for")
        return card

    def _read(self, record: type[_R], body: bytes) -> _R:
        try:
            return record.model_validate_json(body, strict=True)
        except ValidationError as error:
            found = faults(error)
        raise RegistryMalformedError(host=self.host, found=found)


def _attempt(create: Callable[[], object]) -> RegistryError | None:
    """None once created; the error, where the record exists or where nobody knows. Raises every other one."""
    try:
        create()
    except (RegistryExistsError, *UNCLEAR) as error:
        return error
    return None


def _path(collection: str, identifier: str) -> str:
    return f"{collection}/{quote(identifier, safe=':')}"


def _wire(update: BaseModel) -> dict[str, object]:
    return update.model_dump(mode="json", by_alias=True, exclude_none=True)


def _private(update: PersonUpdate | CardUpdate) -> frozenset[str]:
    """What no message may repeat."""
    if isinstance(update, CardUpdate):
        return frozenset(filter(None, (update.person_identifier, update.display_name)))
    told = [value for own in update.person_organisation_update_views for value in (own.full_name, own.email)]
    return frozenset(filter(None, (update.identifier, update.full_name, *told)))
