"""The contract of a DESFire card: what these tests ask, every way to a card must give (support/contract_cards.py)."""

from collections.abc import Generator
from pathlib import Path

import pytest

from contract_cards import fresh_card, in_process, on_a_real_reader, through_pcscd
from pcscd import CardField
from station.reader.port import CardConnection


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Each test by every way that can be gone here."""
    if "card" in metafunc.fixturenames:
        real = ["real reader"] if metafunc.config.getoption("--reader") else []
        metafunc.parametrize("card", ["in process", "pcscd", *real], indirect=True)


@pytest.fixture
def card(request: pytest.FixtureRequest, tmp_path: Path) -> Generator[CardConnection]:
    """A card as from the factory, by one of the ways."""
    match request.param:
        case "in process":
            way = in_process(tmp_path)
        case "pcscd":
            way = through_pcscd(request.getfixturevalue("contract_card"))
        case _:
            way = on_a_real_reader(str(request.config.getoption("--reader")))
    with way as connection:
        yield connection


@pytest.fixture(scope="module")
def contract_card(served_field: CardField) -> Generator[Path]:
    """The file of a card that stays in the first slot: laying one for each test would take most of the time."""
    yield served_field.lay(fresh_card())
    served_field.clear()
