"""Every operation of ESC-R's v2 interface, one method each (paths and parameters: its OpenAPI description)."""

from collections.abc import Callable, Iterator
from types import TracebackType
from typing import Self, TypeVar
from urllib.parse import quote

from pydantic import BaseModel, SecretStr, TypeAdapter, ValidationError

from station.errors import RegistryMalformedError
from station.escr.agreement import same_identifier
from station.escr.records import (
    CardListed,
    CardPage,
    CardStatusView,
    CardUpdate,
    CardView,
    CsvFault,
    CsvOperation,
    PersonPage,
    PersonUpdate,
    PersonView,
    QrColours,
    QrOrientation,
    QrSize,
)
from station.escr.refusals import faults
from station.escr.transport import Transport
from station.model.loopback import is_loopback

_PERSONS = "/api/v2/persons"
_CARDS = "/api/v2/cards"
PAGE_SIZE = 10
"""ESC-R ignores a larger one (measured, edutap-eu/edutap.esc_router_api docs/reference/unspecified-behaviour.md)."""
MAX_NUMBERS = 100
"""For more, ESC-R answers 500 (measured, same page)."""

_C = TypeVar("_C", CardView, CardStatusView)
_P = TypeVar("_P", PersonPage, CardPage)
_R = TypeVar("_R", bound=BaseModel)
_T = TypeVar("_T")

_NUMBERS = TypeAdapter(tuple[str, ...], config={"strict": True, "hide_input_in_errors": True})
_COLUMNS = TypeAdapter(dict[str, int], config={"strict": True, "hide_input_in_errors": True})
_CSV_FAULTS = TypeAdapter(tuple[CsvFault, ...])


class Operations:
    """ESC-R at `base_url`, for one institution's key. A context manager; several threads may share it.

    Every method raises a RegistryError; its `passing` says whether the same call may succeed later. After `hang_up`
    every one raises Cancelled.
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

    def hang_up(self) -> None:
        """From any thread, without waiting: what is under way ends at once, and nothing is sent any more.

        What ESC-R has made of it nobody knows; whoever asks again finds out.
        """
        self._transport.hang_up()

    def close(self) -> None:
        """Closes the connections. May be called twice."""
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    # ---- persons

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

    def delete_person(self, esi: str) -> None:
        """Raises RegistryNotFoundError, RegistryGoneError."""
        self._transport.delete("person", _path(_PERSONS, esi), frozenset({esi}))

    def list_persons(self, search: str | None = None) -> Iterator[PersonView]:
        """All persons of the institution, page by page as they are read."""
        for page in self._pages("list of persons", _PERSONS, PersonPage, search):
            yield from page.content

    # ---- pictures: one for each person and institution

    def get_picture(self, pic: str, esi: str) -> bytes:
        """The picture as it was sent. Raises RegistryNotFoundError."""
        path, private = _picture(pic, esi), frozenset({esi})
        return self._transport.get("picture", path, private=private, accept="application/octet-stream")

    def put_picture(self, pic: str, esi: str, jpeg: bytes, *, resize: bool = False) -> None:
        """POST of a JPEG picture, which replaces the one that is there.

        It must have 200 x 300 pixels, or ESC-R is asked to crop and scale it (`resize`).
        """
        query: dict[str, str | int] = {"resize": "true" if resize else "false"}
        file = ("picture.jpg", jpeg, "image/jpeg")
        self._transport.upload("picture", _picture(pic, esi), query, file, frozenset({esi}))

    def delete_picture(self, pic: str, esi: str) -> None:
        """Raises RegistryNotFoundError."""
        self._transport.delete("picture", _picture(pic, esi), frozenset({esi}))

    # ---- cards

    def get_card(self, escn: str) -> CardView:
        """The card of this number. Raises RegistryNotFoundError."""
        return self._card(CardView, escn, self._transport.get("card", _path(_CARDS, escn)))

    def create_card(self, update: CardUpdate) -> CardView:
        """POST. Raises RegistryExistsError if the number is there."""
        body = self._transport.post("card", _CARDS, _wire(update), _private(update))
        return self._card(CardView, update.card_number, body)

    def update_card(self, update: CardUpdate) -> CardView:
        """PUT of the whole record. An expired card comes back only with its status and a new `expires_at` together."""
        path = _path(_CARDS, update.card_number)
        body = self._transport.put("card", path, _wire(update), _private(update))
        return self._card(CardView, update.card_number, body)

    def delete_card(self, escn: str) -> None:
        """Raises RegistryNotFoundError."""
        self._transport.delete("card", _path(_CARDS, escn))

    def card_status(self, escn: str) -> CardStatusView:
        """What anybody may know of a card; sent without the key. Raises RegistryNotFoundError."""
        return self._card(CardStatusView, escn, self._transport.get_public("card", f"{_path(_CARDS, escn)}/status"))

    def list_cards(self, search: str | None = None) -> Iterator[CardListed]:
        """All cards of the institution, page by page as they are read."""
        for page in self._pages("list of cards", _CARDS, CardPage, search):
            yield from page.content

    def count_cards(self) -> int:
        """How many cards ESC-R holds for the institution."""
        page = self._read(CardPage, self._transport.get("list of cards", _CARDS, {"page": 0, "size": 1}))
        return page.page.total_elements

    def qr_code(
        self,
        escn: str,
        *,
        orientation: QrOrientation = QrOrientation.HORIZONTAL,
        colours: QrColours = QrColours.NORMAL,
        size: QrSize = QrSize.S,
        encoded: bool = False,
    ) -> bytes:
        """The card's QR code with the mark of the European Student Card, as SVG; `encoded`: in base64, by ESC-R."""
        query = {"orientation": orientation.value, "colours": colours.value, "size": size.value}
        accept = "text/plain" if encoded else "image/svg+xml"
        return self._transport.get("QR code", f"{_path(_CARDS, escn)}/qr", query, accept=accept)

    def generate_numbers(self, *, prefix: int, pic: str, count: int = 1) -> tuple[str, ...]:
        """ESCNs minted by ESC-R. Raises ValueError for a count that is not 1..100."""
        if not 1 <= count <= MAX_NUMBERS:
            raise ValueError(f"ESC-R mints 1 to {MAX_NUMBERS} numbers at once, not {count}")
        query: dict[str, str | int] = {"prefix": prefix, "pic": pic, "numberOfESCN": count}
        body = self._transport.get("list of numbers", f"{_CARDS}/generate-escn", query)
        return self._read_as(_NUMBERS, body)

    # ---- ESC-R's own import of files

    def csv_columns(self) -> dict[str, int]:
        """The columns of a file for ESC-R's own import, by name: the place of each, counted from 0."""
        return self._read_as(_COLUMNS, self._transport.get("list of columns", f"{_CARDS}/csv-config"))

    def check_csv(self, content: bytes, operation: CsvOperation) -> tuple[CsvFault, ...]:
        """Has ESC-R check a file without importing it; empty where every row holds."""
        query: dict[str, str | int] = {"operation": operation.value}
        file = ("cards.csv", content, "text/csv")
        return self._read_as(
            _CSV_FAULTS, self._transport.upload("file", f"{_CARDS}/validate-csv", query, file, frozenset())
        )

    # ---- reading answers

    def _pages(self, subject: str, path: str, record: type[_P], search: str | None) -> Iterator[_P]:
        """A list's pages. ESC-R says how many there are; how long one is says nothing."""
        number, total = 0, 1
        while number < total:
            query: dict[str, str | int] = {"page": number, "size": PAGE_SIZE}
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
        return self._checked(lambda: record.model_validate_json(body, strict=True))

    def _read_as(self, shape: TypeAdapter[_T], body: bytes) -> _T:
        return self._checked(lambda: shape.validate_json(body))

    def _checked(self, validate: Callable[[], _T]) -> _T:
        try:
            return validate()
        except ValidationError as error:
            found = faults(error)
        raise RegistryMalformedError(host=self.host, found=found)


def _path(collection: str, identifier: str) -> str:
    return f"{collection}/{quote(identifier, safe=':')}"


def _picture(pic: str, esi: str) -> str:
    return f"{_path('/api/v2/organisations', pic)}/{_path('person', esi)}/picture"


def _wire(update: BaseModel) -> dict[str, object]:
    return update.model_dump(mode="json", by_alias=True, exclude_none=True)


def _private(update: PersonUpdate | CardUpdate) -> frozenset[str]:
    """What no message may repeat."""
    if isinstance(update, CardUpdate):
        return frozenset(filter(None, (update.person_identifier, update.display_name)))
    told = [value for own in update.person_organisation_update_views for value in (own.full_name, own.email)]
    return frozenset(filter(None, (update.identifier, update.full_name, *told)))
