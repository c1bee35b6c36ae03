"""What a job is booked for."""

import pytest

from station.issuance.consumption import uses_of
from station.issuance.job import Job, Order
from station.model.card import CardUid
from station.model.card_stock import Hologram
from station.model.supply import Supply

UID = CardUid(bytes.fromhex("04112233445566"))


@pytest.mark.parametrize(
    ("uid", "prints", "used"),
    [
        (None, 0, {Supply.CARD: 0, Supply.RIBBON: 0}),
        (UID, 0, {Supply.CARD: 1, Supply.RIBBON: 0}),
        (UID, 2, {Supply.CARD: 1, Supply.RIBBON: 2}),
        (None, 1, {Supply.CARD: 1, Supply.RIBBON: 1}),
    ],
)
def test_a_card_is_used_by_binding_or_printing_a_ribbon_by_printing(
    uid: CardUid | None, prints: int, used: dict[Supply, int]
) -> None:
    assert uses_of(Job("job", Order.PRINT_FIRST, uid=uid, prints=prints), Hologram.PRE_APPLIED) == used


@pytest.mark.parametrize(("prints", "stickers"), [(0, 0), (1, 1), (3, 1)])
def test_a_sticker_goes_onto_what_was_printed(prints: int, stickers: int) -> None:
    job = Job("job", Order.ENCODE_FIRST, uid=UID, prints=prints)
    assert uses_of(job, Hologram.STICKER)[Supply.HOLOGRAM] == stickers
