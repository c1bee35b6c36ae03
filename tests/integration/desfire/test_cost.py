"""What a plan is said to cost is what it costs."""

import pytest

from encoding import CUSTODY, Attempts, MemoryCard, chip, contents_for
from fake_reader.blank import make_blank
from fake_reader.personality import PERSONALITIES
from station.desfire.cost import Cost, cost_of, cost_of_looking, cost_of_verifying
from station.desfire.encode import apply_plan
from station.desfire.observe import observe
from station.desfire.plan import compile_plan
from station.desfire.verify import verify_card

UID = bytes.fromhex("04112233445566")


def spent(card: MemoryCard, before: Cost = Cost()) -> Cost:  # noqa: B008 - a frozen value
    octets = sum(len(apdu) for apdu in (*card.commands, *card.answers))
    return Cost(len(card.commands) - before.apdus, octets - before.octets)


@pytest.mark.parametrize("name", ["esc-cdz", "escn-only", "campus"])
@pytest.mark.parametrize(("personality", "owned"), [("EV1-8K", True), ("EV2-8K", False), ("EV3-8K", True)])
def test_said_and_spent(personality: str, owned: bool, name: str) -> None:
    profile, contents = chip(name, owned=owned), contents_for(UID)
    card = MemoryCard(make_blank(UID, PERSONALITIES[personality]))
    observed = observe(card, profile)
    looked = spent(card)
    assert looked == cost_of_looking(profile)
    plan = compile_plan(profile, observed, contents)
    apply_plan(plan, card, CUSTODY, attempts=Attempts(), random_bytes=bytes)
    encoded = spent(card, looked)
    assert encoded == cost_of(plan.operations, ev2=observed.ev2)
    verify_card(card, profile, contents, CUSTODY, ev2=observed.ev2, random_bytes=bytes)
    assert spent(card, looked + encoded) == cost_of_verifying(profile, contents, ev2=observed.ev2)


def test_time_in_the_field() -> None:
    # 100 APDUs of 40 bytes and 6 bytes of blocks, at 106 kbit/s: 4600 bytes of 85 µs, and 200 ms of the card's work.
    assert Cost(100, 4000).seconds() == pytest.approx(0.591, abs=0.001)
    assert Cost(100, 4000).seconds(8) == pytest.approx(0.249, abs=0.001)
