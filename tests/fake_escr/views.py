"""How records are shown: `PersonView`, `CardView`, `CardStatusView` and the lists' pages, as the OpenAPI names them."""

from datetime import date

from fake_escr.state import Person
from fake_escr.validation import Fields

View = dict[str, object]


def person_view(person: Person, pic: str, *, has_picture: bool = False) -> View:
    """A person as one institution sees it: its own part alone (modelled)."""
    own = {pic: person.organisations[pic]} if pic in person.organisations else {}
    return _given(
        {
            "identifier": person.identifier,
            "identifierCode": _code("ESI"),
            "fullName": person.full_name,
            "organisationCount": len(person.organisations),
            "organisations": [_membership(of, fields, has_picture=has_picture) for of, fields in own.items()],
        }
    )


def card_view(card: Fields, holder: Person, today: date) -> View:
    """A card with its type and status."""
    return card_listed(card, holder, today) | {"cardType": _code(card["cardType"])}


def card_listed(card: Fields, holder: Person, today: date) -> View:
    """A card in a list: without its type, as in the newer revision."""
    return _given(
        {
            "cardNumber": card["cardNumber"],
            "cardStatusType": _code(shown_status(card, today)),
            "displayName": card.get("displayName"),
            "expiresAt": card["expiresAt"],
            "issuedAt": card["issuedAt"],
            "hasOwnerAuthorization": True,
            "issuer": _organisation(card["issuerIdentifier"]),
            "person": person_view(holder, card["issuerIdentifier"]),
            "processor": _organisation(card["processorIdentifier"]) if "processorIdentifier" in card else None,
        }
    )


def status_view(card: Fields, today: date) -> View:
    """What anybody may know of a card."""
    return _given(
        {
            "cardNumber": card["cardNumber"],
            "displayName": card.get("displayName"),
            "expiresAt": card["expiresAt"],
            "issuedAt": card["issuedAt"],
            "issuerIdentifier": card["issuerIdentifier"],
            "issuerName": _name(card["issuerIdentifier"]),
            "status": shown_status(card, today),
        }
    )


def page_view(content: list[View], *, number: int, size: int, total: int) -> View:
    """One page of a list."""
    return {
        "content": content,
        "empty": not content,
        "links": [],
        "page": {"number": number, "size": size, "totalElements": total, "totalPages": -(-total // size)},
    }


def shown_status(card: Fields, today: date) -> str:
    """EXPIRED from the day after `expiresAt` on (the day itself is modelled), else what was set."""
    return "EXPIRED" if date.fromisoformat(card["expiresAt"]) < today else card["cardStatusType"]


def _membership(pic: str, fields: Fields, *, has_picture: bool) -> View:
    return _given(
        {
            "organisation": _organisation(pic),
            "academicLevel": _code(fields["academicLevel"]) if "academicLevel" in fields else None,
            "contactPoint": {"email": fields["email"]} if "email" in fields else None,
            "fullName": fields.get("fullName"),
            "hasPicture": has_picture,
        }
    )


def _organisation(identifier: str) -> View:
    return {
        "identifier": identifier,
        "name": _name(identifier),
        "fullLabel": f"{identifier} - {_name(identifier)}",
        "identifierCode": _code("PIC" if identifier.isdecimal() else "VAT"),
    }


def _name(identifier: str) -> str:
    return f"Institution {identifier}"


def _code(key: str) -> View:
    return {"key": key, "label": key.replace("_", " ").capitalize()}


def _given(view: View) -> View:
    return {name: value for name, value in view.items() if value is not None}
