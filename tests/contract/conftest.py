"""The contract of a DESFire card: what these tests ask, every way to a card must give (support/contract_cards.py)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from contract_cards import ways
from station.reader.port import CardConnection

_WAYS = ways()


@pytest.fixture(params=sorted(_WAYS))
def card(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[CardConnection]:
    """A card as from the factory, by each way."""
    with _WAYS[request.param](tmp_path) as connection:
        yield connection
