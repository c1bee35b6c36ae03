"""A person's own view, of what `station.issuance.insight` has collected: as data, in words, and as PDF."""

import re
from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Any

from station.escr.records import CardView
from station.issuance.insight import AtRegistry, Insight
from station.issuance.papers.notice import Notice
from station.issuance.papers.sheet import Block, Heading, Paragraph, Picture, Row, write_sheet
from station.model.language import own_name
from station.model.written import written_day
from station.store.cards import CardRecord
from station.store.consents import ROSTER, Consent
from station.store.existing import ExistingCard
from station.store.journal import JournalRow


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
        "in_batch": insight.in_batch,
        "waiting": [{"subject": one.subject.value, "wish": one.wish.value} for one in insight.waiting],
        "registry": {
            "person": registry.person.model_dump(mode="json", by_alias=True) if registry.person else None,
            "cards": [card.model_dump(mode="json", by_alias=True) for card in registry.cards],
            "picture": registry.picture,
            "differences": {name: list(both) for name, both in registry.differences.items()},
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
    yield Row(say["level"], _word(notice, holder.level) if holder.level else "–")
    yield Row(say["role"], holder.role or "–")
    yield Row(say["language"], own_name(holder.language) if holder.language else "–")
    yield Row(say["valid_until"], written_day(holder.valid_until, notice.language))
    yield Row(say["email"], holder.email or "–")
    yield Row(say["photo"], notice.yes if holder.photo else notice.no)
    if holder.photo:
        yield Picture(holder.photo)
    yield Heading(say["answers"], part=True)
    for one in insight.consents:
        signed = f" · {say['signed']}" if one.form is not None else ""
        yield Row(notice.purposes[one.purpose], _answer(one, notice) + signed)
    for form in insight.forms.values():
        if form.media_type.startswith("image/"):
            yield Picture(form.content)
        elif form.kind == "typed":
            yield Row(say["typed"], form.content.decode())
    yield Heading(say["cards"], part=True)
    yield from _cards_in_words(insight, notice) if insight.cards else [Paragraph(say["nothing"])]
    if (card := insight.before) is not None:
        told = (card.old_number, card.uid and str(card.uid), card.escn and str(card.escn))
        yield Row(say["before"], ", ".join(filter(None, told)) or "–")
    if insight.in_batch:
        yield Row(say["batch"], notice.yes)
    yield Heading(say["registry"], part=True)
    yield from _registry_in_words(insight.registry, notice)
    if insight.waiting:
        yield Row(say["waiting"], say["records"].format(count=len(insight.waiting)))


def _answer(one: Consent, notice: Notice) -> str:
    kind = "refused" if not one.granted else "granted" if one.stands else "withdrawn"
    by = "_by_roster" if one.operator == ROSTER else ""
    return notice.view[f"{kind}{by}"].format(
        when=_day(one.given_at, notice),
        ended=_day(one.withdrawn_at, notice),
        version=one.text_version,
        operator=one.operator,
    )


def _word(notice: Notice, value: Enum) -> str:
    """What a level, or where a card stands, is called; an own text in another language may not say it."""
    return notice.view.get(f"is_{value.value.lower()}", str(value.value))


def _cards_in_words(insight: Insight, notice: Notice) -> Iterator[Block]:
    say = notice.view
    for card in insight.cards:
        yield Row(say["number"], str(card.escn))
        yield Row(say["uid"], str(card.uid) if card.uid else "–")
        yield Row(say["state"], _word(notice, card.worth.standing if card.worth else card.state))
        yield Row(say["issued"], _day(card.issued_on, notice))
        yield Row(say["expires"], _day(card.expires_on, notice))
        if told := insight.history[str(card.escn)]:
            yield Row(say["history"], " · ".join(f"{_day(row.at, notice)} {_did(notice, row.kind)}" for row in told))


def _registry_in_words(registry: AtRegistry, notice: Notice) -> Iterator[Block]:
    say = notice.view
    if registry.problem is not None:
        why = (
            f" ({registry.problem})" if registry.problem and notice.language == "en" else ""
        )  # the core's own sentence
        yield Paragraph(f"{say['unreachable']}{why}")
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
        yield Row(say["number"], f"{card.card_number}, {_status(notice, card)}, {_day(card.expires_at, notice)}")
    for name, (ours, theirs) in registry.differences.items():
        *number, field = name.split()
        sides = " / ".join(_side(notice, side) for side in (ours, theirs))
        yield Row(say["differs"], " ".join((*number, say.get(f"field_{field}", field))) + f" · {sides}")
    if not registry.differences and (registry.person is not None or registry.cards):
        yield Row(say["agrees"], notice.yes)


def _status(notice: Notice, card: CardView) -> str:
    return notice.view.get(f"is_{card.card_status_type.key.lower()}", card.card_status_type.key)


def _did(notice: Notice, act: str) -> str:
    return notice.view.get(f"did_{act.replace('-', '_')}", act)


def _side(notice: Notice, side: str | None) -> str:
    """What one side holds: a day, a word, or what says itself."""
    if not side:
        return "–"
    if re.fullmatch(r"\d{4}-\d\d-\d\d", side):
        return _day(date.fromisoformat(side), notice)
    return notice.view.get(f"is_{side.lower()}", side)


def _day(day: date | None, notice: Notice) -> str:
    """A day, or that of a moment, where there is one."""
    return written_day(day, notice.language) if day else "–"
