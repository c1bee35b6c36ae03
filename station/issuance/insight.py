"""Everything that is kept here and at ESC-R about one person, collected."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TypeVar

from station.errors import NoSuchHolderError, RegistryError, RegistryNotFoundError, RegistryUntoldError
from station.escr.agreement import Differences, card_differences, person_differences
from station.escr.client import EscrClient
from station.escr.records import CardView, PersonView
from station.issuance.delivery import Delivery
from station.model.esi import Esi
from station.model.holder import Holder
from station.store.cards import CardRecord
from station.store.consents import Consent, Form
from station.store.database import Store
from station.store.existing import ExistingCard
from station.store.journal import JournalRow, Phase
from station.store.outbox import Message, MessageState

_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True)
class AtRegistry:
    """What ESC-R holds: None for nothing. `problem` says why it could not be asked.

    `differences`: what it holds otherwise than the station would tell it now, by field: ours, then theirs.
    """

    person: PersonView | None = None
    cards: tuple[CardView, ...] = ()
    picture: bool = False
    differences: Differences = field(default_factory=dict[str, tuple[str | None, str | None]])
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Insight:
    """All of it. `forms` is what the person signed, by its number; `history` what people did with each card, by its."""

    holder: Holder
    consents: tuple[Consent, ...]
    forms: Mapping[int, Form]
    cards: tuple[CardRecord, ...]
    history: Mapping[str, tuple[JournalRow, ...]]
    waiting: tuple[Message, ...]
    registry: AtRegistry = field(repr=False)
    before: ExistingCard | None = None
    """The card that the person had before this station."""
    in_batch: bool = False
    """Whether the person is in the batch that is under way."""


def look(store: Store, esi: Esi, client: EscrClient | None, pic: str, problem: str = "") -> Insight:
    """Collects it; without a client, ESC-R is not asked, for the reason given. Raises NoSuchHolderError."""
    holder = store.holders.find(esi)
    if holder is None:
        raise NoSuchHolderError(given=esi)
    cards = store.cards.of_holder(esi)
    consents = store.holders.consents(esi)
    signed = {one.form: store.holders.form(one.form) for one in consents if one.form is not None}
    rows = {str(card.escn): tuple(store.journal.rows(card.job)) for card in cards}
    return Insight(
        holder=holder,
        consents=consents,
        forms={number: form for number, form in signed.items() if form},
        cards=cards,
        history={escn: tuple(row for row in told if row.phase is Phase.LIFE) for escn, told in rows.items()},
        waiting=tuple(one for one in store.outbox.of_person(esi) if one.state is not MessageState.DONE),
        registry=_ask(store, client, str(holder.esi), cards, pic) if client else AtRegistry(problem=problem),
        before=store.existing.of_holder(esi),
        in_batch=(batch := store.batches.kept()) is not None and esi.key in batch.people,
    )


def _ask(store: Store, client: EscrClient, esi: str, cards: tuple[CardRecord, ...], pic: str) -> AtRegistry:
    try:
        person = _there(lambda: client.get_person(esi))
        found = [_there(lambda card=card: client.get_card(str(card.escn))) for card in cards]
        picture = _there(lambda: client.get_picture(pic, esi)) is not None
    except RegistryError as error:
        return AtRegistry(problem=error.happened)
    shown = tuple(card for card in found if card)
    return AtRegistry(person, shown, picture, _compared(Delivery(store, client, pic), person, shown))


def _compared(delivery: Delivery, person: PersonView | None, cards: tuple[CardView, ...]) -> Differences:
    """Both sides, as the registrar compares them; of what is not told (a card being made) there is nothing to say."""
    found: dict[str, tuple[str | None, str | None]] = {}
    if person is not None:
        with suppress(RegistryUntoldError):
            found |= person_differences(person, delivery.person(person.identifier))
    for card in cards:
        with suppress(RegistryUntoldError):
            differences = card_differences(card, delivery.card(card.card_number))
            found |= {f"{card.card_number} {name}": both for name, both in differences.items()}
    return found


def _there(ask: Callable[[], _Found]) -> _Found | None:
    try:
        return ask()
    except RegistryNotFoundError:
        return None
