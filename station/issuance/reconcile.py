"""Everything here against everything at ESC-R: what differs, and what would fix it. Looking changes nothing."""

import enum
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from station.escr.agreement import Differences
from station.escr.client import EscrClient
from station.escr.records import CardListed, PersonView
from station.model.card import CardState
from station.model.esi import Esi
from station.model.standing import Standing
from station.store.cards import CardRecord
from station.store.database import Store
from station.store.outbox import MessageState, Subject, Wish


@enum.unique
class Kind(enum.Enum):
    """What was found. What is still under way in the outbox is not compared."""

    MISSING = "missing"  # issued here, not there
    EXTRA = "extra"  # there, and no card of this station
    LEFT_OVER = "left-over"  # revoked here, still there
    DIFFERENT = "different"  # on both sides, not the same
    EXPIRED = "expired"  # on both sides, past its last day
    PERSON_MISSING = "person-missing"  # has a card here, and is not there
    PERSON_WITHOUT_CARD = "person-without-card"  # there, without any card there


@enum.unique
class Fix(enum.Enum):
    """What would fix it. What is not of this station is a person's to decide."""

    TELL = "tell"
    ERASE = "erase"
    LEAVE = "leave"


@dataclass(frozen=True, slots=True)
class Finding:
    """One difference. `key` is the ESCN of a card, else the person's identifier; `both` has ours first.

    `esi` is None where others have registered a person by something that is none.
    """

    kind: Kind
    fix: Fix
    key: str = field(repr=False)
    esi: Esi | None = field(repr=False)
    both: Differences = field(default_factory=dict[str, tuple[str | None, str | None]], repr=False)


@dataclass(frozen=True, slots=True)
class Findings:
    """All of them, and how many cards and persons were compared."""

    all: tuple[Finding, ...]
    cards_here: int
    cards_there: int
    persons_there: int
    under_way: int


def reconcile(
    store: Store, client: EscrClient, today: date, advance: Callable[[str], None] = lambda _: None
) -> Findings:
    """Reads both sides and compares them; `advance` is told "card" or "person" as each one is read there.

    Raises RegistryError.
    """
    cards: dict[str, CardListed] = {}
    for card in client.list_cards():
        cards[card.card_number.casefold()] = card
        advance("card")
    persons: dict[str, PersonView] = {}
    for person in client.list_persons():
        persons[person.identifier.casefold()] = person
        advance("person")
    here = {str(record.escn): record for record in store.cards.all() if record.worth is not None}
    busy = {
        message.key.casefold()
        for state in (MessageState.PENDING, MessageState.REFUSED)
        for message in store.outbox.in_state(state)
    }
    known = frozenset(esi.key for esi in store.holders.identifiers())
    found = [
        *_cards(here, cards, busy, today, client),
        *_persons(here.values(), cards.values(), persons, busy, known=known),
    ]
    return Findings(tuple(found), len(here), len(cards), len(persons), len(busy))


def queue_fixes(store: Store, findings: Iterable[Finding]) -> int:
    """Wishes what fixes the findings; returns for how many that is something."""
    fixed = 0
    with store.transactions.write():
        for finding in findings:
            if finding.fix is Fix.LEAVE or finding.esi is None:
                continue
            subject = Subject.PERSON if finding.kind in _OF_PERSONS else Subject.CARD
            wish = Wish.TELL if finding.fix is Fix.TELL else Wish.ERASE
            if finding.kind is Kind.MISSING:
                store.outbox.put(Subject.PERSON, str(finding.esi), finding.esi)
            store.outbox.put(subject, finding.key, finding.esi, wish, known=finding.kind is Kind.DIFFERENT)
            fixed += 1
    return fixed


_OF_PERSONS = frozenset({Kind.PERSON_MISSING, Kind.PERSON_WITHOUT_CARD})


def _cards(
    here: Mapping[str, CardRecord], there: Mapping[str, CardListed], busy: set[str], today: date, client: EscrClient
) -> Iterable[Finding]:
    for key, record in here.items():
        shown = there.get(key)
        if key in busy or record.worth is None or record.state is not CardState.ISSUED:
            continue
        revoked = record.worth.standing is Standing.REVOKED
        if revoked and shown is not None:
            yield Finding(Kind.LEFT_OVER, Fix.ERASE, key, record.esi)
        elif not revoked and shown is None:
            yield Finding(Kind.MISSING, Fix.TELL, key, record.esi)
        elif not revoked and shown is not None:
            yield from _compared(record, shown, today, client)
    for key, card in there.items():
        if key not in here and card.person is not None:
            yield Finding(Kind.EXTRA, Fix.LEAVE, key, _esi(card.person.identifier))


def _compared(record: CardRecord, shown: CardListed, today: date, client: EscrClient) -> Iterable[Finding]:
    key = str(record.escn)
    if record.expired(today) and shown.expires_at == record.expires_on:
        yield Finding(Kind.EXPIRED, Fix.LEAVE, key, record.esi)
        return
    # The older revision shows no status in its lists.
    status = shown.card_status_type.key if shown.card_status_type else client.card_status(key).status.value
    ours = "ACTIVE" if record.worth and record.worth.active else "INACTIVE"
    pairs = {
        "cardStatusType": (ours, status),
        "expiresAt": (record.expires_on.isoformat(), _iso(shown.expires_at)),
        "issuedAt": (_iso(record.issued_on), _iso(shown.issued_at)),
    }
    person = shown.person.identifier if shown.person else None
    if person is None or person.casefold() != record.esi.key:
        pairs["personIdentifier"] = (str(record.esi), person)
    if both := {name: (mine, theirs) for name, (mine, theirs) in pairs.items() if mine != theirs}:
        fix = Fix.LEAVE if "personIdentifier" in both else Fix.TELL
        yield Finding(Kind.DIFFERENT, fix, key, record.esi, both)


def _persons(
    here: Iterable[CardRecord],
    cards: Iterable[CardListed],
    persons: Mapping[str, PersonView],
    busy: set[str],
    *,
    known: frozenset[str],
) -> Iterable[Finding]:
    carried = {card.person.identifier.casefold() for card in cards if card.person}
    wanted = {
        record.esi.key: record.esi
        for record in here
        if record.state is CardState.ISSUED and record.worth and record.worth.standing is not Standing.REVOKED
    }
    for key, esi in wanted.items():
        if key not in persons and key not in busy:
            yield Finding(Kind.PERSON_MISSING, Fix.TELL, str(esi), esi)
    for key, person in persons.items():
        if key not in carried and key not in wanted and key not in busy:
            fix = Fix.ERASE if key in known else Fix.LEAVE
            yield Finding(Kind.PERSON_WITHOUT_CARD, fix, person.identifier, _esi(person.identifier))


def _esi(identifier: str) -> Esi | None:
    try:
        return Esi.parse(identifier)
    except ValueError:
        return None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
