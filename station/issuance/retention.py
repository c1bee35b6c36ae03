"""How long people are kept: by the rules of the settings, found first, erased then."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from station.issuance.rights import Rights
from station.model.esi import Esi
from station.model.standing import Reason, Standing
from station.store.cards import CardRecord
from station.store.database import Store


@dataclass(frozen=True, slots=True)
class Due:
    """Somebody to be erased: the last day on which the person, or a card of the person, was good for something."""

    esi: Esi
    last_day: date
    cards: int


def due(store: Store, today: date, days_after_expiry: int) -> tuple[Due, ...]:
    """Whom the rule says to erase today: the longest gone first.

    A person is kept until so many days after the end of the status, and of every card that was not revoked. Whose
    card has expired while the status goes on is a student still, and is kept.
    """
    limit = today - timedelta(days=days_after_expiry)
    cards: dict[Esi, list[CardRecord]] = {}
    for card in store.cards.all():
        cards.setdefault(card.esi, []).append(card)
    found = (_last_day(entry.esi, entry.valid_until, cards.get(entry.esi, [])) for entry in store.holders.all())
    return tuple(sorted((one for one in found if one.last_day < limit), key=lambda one: (one.last_day, one.esi.key)))


def _last_day(esi: Esi, valid_until: date, cards: Sequence[CardRecord]) -> Due:
    good = [card.expires_on for card in cards if card.worth and card.worth.standing is not Standing.REVOKED]
    return Due(esi, max([valid_until, *good]), len(cards))


def run(rights: Rights, people: Iterable[Due]) -> Iterator[Due]:
    """Erases them, each told when it is done. What was begun and interrupted is found again the next time."""
    try:
        for one in people:
            rights.erase(one.esi, Reason.EXPIRED, sweep=False)
            yield one
    finally:
        rights.sweep()
