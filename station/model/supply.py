"""What cards are made of, counted in cards: blank cards, ribbon frames, hologram stickers."""

import enum
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction


@enum.unique
class Supply(enum.Enum):
    """One kind. A ribbon counts as the cards that it prints."""

    CARD = "card"
    RIBBON = "ribbon"
    HOLOGRAM = "hologram"


Uses = Mapping[Supply, int]
MOST = 999_999
"""As much as is booked at once, and as much of the currency as it costs: no column of a database is too narrow."""


@dataclass(frozen=True, slots=True)
class Stock:
    """What the books say of one supply. `price` is that of one, in cents, over all deliveries that had a price."""

    supply: Supply
    left: int
    used: int
    price: Fraction | None


def cost_cents(uses: Uses, stocks: Mapping[Supply, Stock]) -> int | None:
    """What so much has cost, rounded once; None where one of them has never had a price."""
    total = Fraction(0)
    for supply, amount in uses.items():
        price = stocks[supply].price if supply in stocks else None
        if price is None:
            return None
        total += amount * price
    return int(total + Fraction(1, 2))
