"""Whose time is over: by the status, and by the cards that were not revoked."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from made import make_card
from people import holder
from station.issuance.retention import Due, due
from station.model.standing import Reason, Standing, Worth
from station.store.database import Store

DAY = timedelta(days=1)
ADA = replace(holder(1), valid_until=date(2027, 9, 30))
LATER = date(2028, 9, 30)


@pytest.mark.parametrize(
    ("worth", "last_day"),
    [(Worth(Standing.SUSPENDED, Reason.LOST), LATER), (Worth(Standing.REVOKED, Reason.LEFT), ADA.valid_until)],
)
def test_a_card_keeps_its_holder_unless_it_was_revoked(store: Store, worth: Worth, last_day: date) -> None:
    card = make_card(store, ADA)
    store.cards.extend(card.escn, LATER)
    store.cards.stand(card.escn, worth)
    assert due(store, last_day + 30 * DAY, 30) == ()
    assert due(store, last_day + 31 * DAY, 30) == (Due(ADA.esi, last_day, 1),)


def test_a_status_that_goes_on_keeps_whose_card_has_expired_and_the_longest_gone_come_first(store: Store) -> None:
    card = make_card(store, holder(1))
    store.cards.extend(card.escn, ADA.valid_until)
    store.holders.save_all([replace(holder(2), valid_until=LATER), replace(holder(3), valid_until=ADA.valid_until)])
    assert due(store, LATER + DAY, 0) == (Due(holder(3).esi, ADA.valid_until, 0), Due(holder(2).esi, LATER, 0))
