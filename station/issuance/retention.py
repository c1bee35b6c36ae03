"""How long people are kept: by the rules of the settings, found first, erased then."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from station.issuance.rights import Rights
from station.model.esi import Esi
from station.model.standing import Reason
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
    return tuple(Due(*one) for one in store.holders.over_before(today - timedelta(days=days_after_expiry)))


def run(rights: Rights, people: Iterable[Due]) -> Iterator[Due]:
    """Erases them, each told when it is done. What was begun and interrupted is found again the next time."""
    try:
        for one in people:
            rights.erase(one.esi, Reason.EXPIRED, sweep=False)
            yield one
    finally:
        rights.sweep()
