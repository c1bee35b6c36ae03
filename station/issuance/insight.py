"""A person's own view: everything that is kept here and at ESC-R about one person, as data and in words."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar

from station.errors import NoSuchHolderError, RegistryError, RegistryNotFoundError
from station.escr.client import EscrClient
from station.escr.records import CardView, PersonView
from station.issuance.notice import Notice
from station.issuance.sheet import Block, Heading, Paragraph, Picture, Row, write_sheet
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
    """What ESC-R holds: None for nothing. `problem` says why it could not be asked."""

    person: PersonView | None = None
    cards: tuple[CardView, ...] = ()
    picture: bool = False
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
        registry=_ask(client, str(holder.esi), cards, pic) if client else AtRegistry(problem=problem),
        before=store.existing.of_holder(esi),
    )


def _ask(client: EscrClient, esi: str, cards: tuple[CardRecord, ...], pic: str) -> AtRegistry:
    try:
        person = _there(lambda: client.get_person(esi))
        found = [_there(lambda card=card: client.get_card(str(card.escn))) for card in cards]
        picture = _there(lambda: client.get_picture(pic, esi)) is not None
    except RegistryError as error:
        return AtRegistry(problem=error.happened)
    return AtRegistry(person, tuple(card for card in found if card), picture)


def _there(ask: Callable[[], _Found]) -> _Found | None:
    try:
        return ask()
    except RegistryNotFoundError:
        return None


def as_json(insight: Insight) -> dict[str, Any]:
    """The data, to be taken along: names are those of the station and of ESC-R."""
    holder, registry = insight.holder, insight.registry
    return {
        "holder": {
            "esi": str(holder.esi),
            "name": holder.name,
            "level": holder.level.value if holder.level else None,
            "valid_until": holder.valid_until.isoformat(),
            "email": holder.email,
            "role": holder.role,
            "language": holder.language,
            "photo": holder.photo is not None,
        },
        "consents": [
            {
                "purpose": one.purpose.value,
                "granted": one.granted,
                "text_version": one.text_version,
                "language": one.language,
                "given_at": one.given_at.isoformat(),
                "operator": one.operator,
                "withdrawn_at": one.withdrawn_at.isoformat() if one.withdrawn_at else None,
                "form": one.form is not None,
            }
            for one in insight.consents
        ],
        "cards": [_card(card, insight.history[str(card.escn)]) for card in insight.cards],
        "card_from_before": _before(insight.before) if insight.before else None,
        "waiting": [{"subject": one.subject.value, "wish": one.wish.value} for one in insight.waiting],
        "registry": {
            "person": registry.person.model_dump(mode="json", by_alias=True) if registry.person else None,
            "cards": [card.model_dump(mode="json", by_alias=True) for card in registry.cards],
            "picture": registry.picture,
            "problem": registry.problem,
        },
    }


def _card(card: CardRecord, history: tuple[JournalRow, ...]) -> dict[str, Any]:
    return {
        "escn": str(card.escn),
        "uid": str(card.uid) if card.uid else None,
        "state": card.state.value,
        "standing": card.worth.standing.value if card.worth else None,
        "issued_on": card.issued_on.isoformat() if card.issued_on else None,
        "expires_on": card.expires_on.isoformat(),
        "history": [{"at": row.at.isoformat(), "what": row.kind, **row.data} for row in history],
    }


def _before(card: ExistingCard) -> dict[str, Any]:
    return {
        "uid": str(card.uid) if card.uid else None,
        "old_number": card.old_number,
        "issued_on": card.issued_on.isoformat() if card.issued_on else None,
        "expires_on": card.expires_on.isoformat() if card.expires_on else None,
        "escn": str(card.escn) if card.escn else None,
    }


def as_pdf(insight: Insight, notice: Notice) -> bytes:
    """One page in words, to be read and taken along."""
    return write_sheet(notice.view["title"], in_words(insight, notice))


def in_words(insight: Insight, notice: Notice) -> Iterator[Block]:
    """The same in the notice's language."""
    say, holder = notice.view, insight.holder
    yield Heading(say["title"])
    yield Heading(say["here"], part=True)
    yield Row(say["name"], holder.name)
    yield Row(say["esi"], str(holder.esi))
    yield Row(say["level"], holder.level.value.capitalize() if holder.level else "–")
    yield Row(say["role"], holder.role or "–")
    yield Row(say["language"], holder.language or "–")
    yield Row(say["valid_until"], holder.valid_until.isoformat())
    yield Row(say["email"], holder.email or "–")
    yield Row(say["photo"], notice.yes if holder.photo else notice.no)
    if holder.photo:
        yield Picture(holder.photo)
    yield Heading(say["answers"], part=True)
    for one in insight.consents:
        signed = f"; {say['signed']}" if one.form is not None else ""
        yield Row(notice.purposes[one.purpose], _answer(one, notice) + signed)
    for form in insight.forms.values():
        if form.media_type.startswith("image/"):
            yield Picture(form.content)
    yield Heading(say["cards"], part=True)
    yield from _cards_in_words(insight, notice) if insight.cards else [Paragraph(say["nothing"])]
    if (card := insight.before) is not None:
        told = (card.old_number, card.uid and str(card.uid), card.escn and str(card.escn))
        yield Row(say["before"], ", ".join(filter(None, told)) or "–")
    yield Heading(say["registry"], part=True)
    yield from _registry_in_words(insight.registry, notice)
    if insight.waiting:
        yield Row(say["waiting"], say["records"].format(count=len(insight.waiting)))


def _answer(one: Consent, notice: Notice) -> str:
    kind = "refused" if not one.granted else "granted" if one.stands else "withdrawn"
    return notice.view[kind].format(
        when=_day(one.given_at), ended=_day(one.withdrawn_at), version=one.text_version, operator=one.operator
    )


def _cards_in_words(insight: Insight, notice: Notice) -> Iterator[Block]:
    say = notice.view
    for card in insight.cards:
        yield Row(say["number"], str(card.escn))
        yield Row(say["uid"], str(card.uid) if card.uid else "–")
        yield Row(say["state"], card.worth.standing.value if card.worth else card.state.value)
        yield Row(say["issued"], card.issued_on.isoformat() if card.issued_on else "–")
        yield Row(say["expires"], card.expires_on.isoformat())
        if told := insight.history[str(card.escn)]:
            yield Row(say["history"], "; ".join(f"{_day(row.at)} {row.kind}" for row in told))


def _registry_in_words(registry: AtRegistry, notice: Notice) -> Iterator[Block]:
    say = notice.view
    if registry.problem is not None:
        yield Paragraph(f"{say['unreachable']} ({registry.problem})")
        return
    if registry.person is None and not registry.cards:
        yield Paragraph(say["nothing"])
    if registry.person is not None:
        yield Row(say["esi"], registry.person.identifier)
        own = registry.person.organisations
        yield Row(say["name"], registry.person.full_name or next((one.full_name for one in own if one.full_name), "–"))
        emails = [one.contact_point.email for one in own if one.contact_point and one.contact_point.email]
        yield Row(say["email"], ", ".join(emails) or "–")
        yield Row(say["photo"], notice.yes if registry.picture else notice.no)
    for card in registry.cards:
        yield Row(say["number"], f"{card.card_number}, {card.card_status_type.key}, {card.expires_at.isoformat()}")


def _day(moment: datetime | None) -> str:
    return moment.date().isoformat() if moment else "–"
