"""What cards have cost in supplies."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from station.model.supply import cost_cents
from station.store.database import Store
from station.store.statistics import made_and_spoiled


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


def costs_between(store: Store, since: date, until: date) -> Costs:
    """Of the cards begun from one day to another, both included, as the statistics count them."""
    made, spoiled = made_and_spoiled(store.transactions, since, until)
    stocks = store.supplies.stocks()
    cents = cost_cents(store.supplies.used_between(since, until), stocks) if stocks else None
    return Costs(made, spoiled, cents)


def cost_of(store: Store, jobs: Collection[str]) -> int | None:
    """What these jobs have cost, in cents; None where nothing is kept account of, or a price is missing."""
    stocks = store.supplies.stocks()
    return cost_cents(store.supplies.used_by(jobs), stocks) if stocks else None
