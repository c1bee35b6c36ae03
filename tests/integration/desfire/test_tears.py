"""A card torn out of the field at any APDU, in any of three moments, still becomes the card that it was to be."""

from collections import Counter
from collections.abc import Callable

import pytest

from encoding import Attempts, MemoryCard, Moment, Tear, chip, encode
from fake_reader.blank import make_blank
from fake_reader.personality import PERSONALITIES
from station.errors import CardLostError

UID = bytes.fromhex("04112233445566")
CASES = [
    ("EV1-4K", "esc-cdz", True),
    ("EV2-8K", "esc-cdz", False),
    ("EV2-8K", "esc-cdz", True),
    ("EV3-8K", "esc-cdz", False),
    ("EV3-8K", "esc-cdz", True),
    ("EV1-8K", "campus", True),
    ("EV2-8K", "campus", False),
    ("EV2-8K", "campus", True),
    ("EV3-8K", "campus", False),
    ("EV3-8K", "campus", True),
]
SAMPLE = 11


def tear_everywhere(personality: str, name: str, *, owned: bool, step: int) -> Counter[Moment]:
    """Tears at every step-th APDU; each card, laid down again, must come out like the one that nobody touched."""
    profile, blank = chip(name, owned=owned), make_blank(UID, PERSONALITIES[personality])
    whole = MemoryCard(blank)
    encode(whole, profile)
    torn: Counter[Moment] = Counter()
    for at in range(0, len(whole.commands), step):
        for moment in Moment:
            attempts, card = Attempts(), MemoryCard(blank, tear=Tear(at, moment))
            with pytest.raises(CardLostError):
                encode(card, profile, attempts)
            again = MemoryCard(card.memory.image)
            encode(again, profile, attempts)
            assert again.memory.image == whole.memory.image, (at, moment)
            assert not attempts.refused
            torn[moment] += 1
    return torn


@pytest.mark.parametrize(("personality", "name", "owned"), CASES)
def test_torn_here_and_there(personality: str, name: str, owned: bool) -> None:
    assert len(tear_everywhere(personality, name, owned=owned, step=SAMPLE)) == len(Moment)


@pytest.mark.long
@pytest.mark.parametrize(("personality", "name", "owned"), CASES)
def test_torn_at_every_apdu(
    personality: str, name: str, owned: bool, record_property: Callable[[str, object], None]
) -> None:
    torn = tear_everywhere(personality, name, owned=owned, step=1)
    counts = {moment.value: count for moment, count in torn.items()}
    record_property("torn", counts)
    print(f"{personality}, {name}, {'owned' if owned else 'delegated'}: all right after {counts}")
    assert len(set(torn.values())) == 1
