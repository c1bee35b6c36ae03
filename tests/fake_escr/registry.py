"""What each operation does: rules over records. HTTP is outside, the file below."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from fake_escr.answer import Answer, Call
from fake_escr.codes import number_of
from fake_escr.numbers import mint
from fake_escr.refusal import Refusal, bad, denied, unknown
from fake_escr.state import Person, Records
from fake_escr.validation import Fields, check_card, check_person
from fake_escr.views import View, card_listed, card_view, page_view, person_view, shown_status, status_view

PAGE_SIZE = 10
"""A larger `size` is ignored (measured, edutap-eu/edutap.esc_router_api docs/reference/unspecified-behaviour.md)."""


@dataclass(frozen=True, slots=True)
class Registry:
    """The operations. Each raises Refusal, and then has changed nothing."""

    today: Callable[[], date]

    def list_persons(self, records: Records, call: Call) -> Answer:
        """GET /persons: the institution's own (modelled)."""
        number, size, down, search = _paging(call)
        total, found = records.list_persons(call.pic, search, offset=number * size, limit=size, down=down)
        content = [_shown(records, person, call.pic) for esi in found if (person := records.person(esi))]
        return Answer(200, page_view(content, number=number, size=size, total=total))

    def create_person(self, records: Records, call: Call) -> Answer:
        """POST /persons. A person whom another institution brought gets one more institution (modelled)."""
        person, own = _own_person(call)
        esi = person["identifier"]
        known = records.person(esi)
        if known and call.pic in known.organisations:
            raise Refusal(409, "ER-0019", "Person already exists for this organisation")
        return self._write_person(records, call, person, own, created=True)

    def get_person(self, records: Records, call: Call) -> Answer:
        """GET /persons/{esi}."""
        return Answer(200, _shown(records, _person(records, call), call.pic))

    def update_person(self, records: Records, call: Call) -> Answer:
        """PUT /persons/{esi}: replaces what the institution said. An ESI cannot be changed (ApiEscService.java)."""
        known = _person(records, call)
        person, own = _own_person(call)
        if person["identifier"].casefold() != known.identifier.casefold():
            raise bad("identifier: cannot be changed")
        return self._write_person(records, call, person, own, created=False)

    def delete_person(self, records: Records, call: Call) -> Answer:
        """DELETE /persons/{esi}. Refused while the institution has a card for the person (modelled)."""
        known = _person(records, call)
        if records.has_cards(known.identifier, call.pic):
            raise Refusal(409, "SIM-0409", "Person still has cards")
        records.drop_person(known.identifier, call.pic)
        return Answer(204)

    def list_cards(self, records: Records, call: Call) -> Answer:
        """GET /cards: the institution's own (modelled)."""
        number, size, down, search = _paging(call)
        total, found = records.list_cards(call.pic, search, offset=number * size, limit=size, down=down)
        content: list[View] = []
        for escn in found:
            card = records.card(escn)
            if card and (holder := records.person(card["personIdentifier"])):
                content.append(card_listed(card, holder, self.today()))
        return Answer(200, page_view(content, number=number, size=size, total=total))

    def create_card(self, records: Records, call: Call) -> Answer:
        """POST /cards. Mints the number if there is none (prefix 0: modelled)."""
        card = check_card(call.body)
        _check_issuer(card, call.pic)
        holder = _holder(records, card)
        number = card.get("cardNumber") or mint(0, call.pic, 1)[0]
        if records.card(number):
            raise Refusal(409, "ER-0002", "Card already exists")
        card |= {"cardNumber": number.lower(), "personIdentifier": holder.identifier}
        records.put_card(card)
        records.count_created("card", number)
        return Answer(201, card_view(card, holder, self.today()))

    def get_card(self, records: Records, call: Call) -> Answer:
        """GET /cards/{escn}."""
        card = _card(records, call)
        return Answer(200, card_view(card, _holder(records, card), self.today()))

    def update_card(self, records: Records, call: Call) -> Answer:
        """PUT /cards/{escn}. An expired card needs a new date with its status (OpenAPI, update_1)."""
        known = _card(records, call)
        card = check_card(call.body)
        _check_issuer(card, call.pic)
        holder = _holder(records, card)
        if card.get("cardNumber", known["cardNumber"]).casefold() != known["cardNumber"].casefold():
            raise bad("cardNumber: cannot be changed")  # modelled
        if holder.identifier != known["personIdentifier"]:
            raise bad("personIdentifier: cannot be changed")  # modelled
        if shown_status(known, self.today()) == "EXPIRED" and date.fromisoformat(card["expiresAt"]) < self.today():
            raise bad("expiresAt: an expired card needs a new date")
        card |= {"cardNumber": known["cardNumber"], "personIdentifier": holder.identifier}
        records.put_card(card)
        return Answer(200, card_view(card, holder, self.today()))

    def delete_card(self, records: Records, call: Call) -> Answer:
        """DELETE /cards/{escn}."""
        records.drop_card(_card(records, call)["cardNumber"])
        return Answer(204)

    def card_status(self, records: Records, call: Call) -> Answer:
        """GET /cards/{escn}/status, for anybody."""
        card = records.card(call.identifier)
        if card is None:
            raise unknown("Card")
        return Answer(200, status_view(card, self.today()))

    def _write_person(self, records: Records, call: Call, person: Fields, own: Fields, *, created: bool) -> Answer:
        esi = person["identifier"]
        records.put_person(esi, person.get("fullName"), call.pic, own)
        if created:
            records.count_created("person", esi)
        if (written := records.person(esi)) is None:
            raise LookupError("a person that was just written")
        return Answer(201 if created else 200, _shown(records, written, call.pic))


def _shown(records: Records, person: Person, pic: str) -> View:
    return person_view(person, pic, has_picture=records.picture(person.identifier, pic) is not None)


def _own_person(call: Call) -> tuple[Fields, Fields]:
    """A person body in which an institution speaks for itself alone."""
    person, organisations = check_person(call.body)
    if [own["organisationIdentifier"] for own in organisations] != [call.pic]:
        raise denied()
    return person, organisations[0]


def _person(records: Records, call: Call) -> Person:
    person = records.person(call.identifier)
    if person is None:
        raise unknown("Person")
    if call.pic not in person.organisations:
        raise denied()  # ApiEscService.java: a person known at another institution
    return person


def _card(records: Records, call: Call) -> Fields:
    card = records.card(call.identifier)
    if card is None:
        raise unknown("Card")
    _check_issuer(card, call.pic)
    return card


def _check_issuer(card: Fields, pic: str) -> None:
    if card["issuerIdentifier"] != pic:
        raise denied()


def _holder(records: Records, card: Fields) -> Person:
    """The person of a card, registered by its issuer before (status modelled)."""
    person = records.person(card["personIdentifier"])
    if person is None or card["issuerIdentifier"] not in person.organisations:
        raise unknown("Person")
    return person


def _paging(call: Call) -> tuple[int, int, bool, str]:
    """Page, size, whether downwards, and the search text (a part of any shown field, modelled)."""
    number, size = number_of(call, "page", 0), number_of(call, "size", PAGE_SIZE)
    if number < 0 or size < 1:
        raise bad("page, size: not valid")
    down = call.query.get("direction", "ASC").upper() == "DESC"
    return number, min(size, PAGE_SIZE), down, call.query.get("search", "").casefold()
