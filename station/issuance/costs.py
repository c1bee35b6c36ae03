"""What cards have cost in supplies."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from station.model.card import CardState
from station.model.supply import cost_cents
from station.store.database import Store

_MADE = frozenset({CardState.REGISTERING, CardState.ISSUED})


@dataclass(frozen=True, slots=True)
class Costs:
    """Cards made and spoiled, and the cents they took together; None where a price is missing."""

    made: int
    spoiled: int
    cents: int | None

    @property
    def each(self) -> int | None:
        """Cents for each card that was made, with its share of the spoiled ones."""
        return round(self.cents / self.made) if self.cents is not None and self.made else None


def costs_since(store: Store, first: date) -> Costs:
    """Of the cards begun on or after a day, by the local calendar."""
    cards = [card for card in store.cards.all() if card.created and card.created.astimezone().date() >= first]
    made = sum(card.state in _MADE for card in cards)
    spoiled = sum(card.state is CardState.SPOILED for card in cards)
    return Costs(made, spoiled, cost_of(store, [card.job for card in cards]))


def cost_of(store: Store, jobs: Collection[str]) -> int | None:
    """What these jobs have cost, in cents; None where nothing is kept account of, or a price is missing."""
    stocks = store.supplies.stocks()
    return cost_cents(store.supplies.used_by(jobs), stocks) if stocks else None
