"""What may be done with a card, and where it stands then."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.model.standing import REASONS, Act, Reason, Standing, Worth

WAITING, ACTIVE, SUSPENDED, REPLACED, REVOKED = Standing


@pytest.mark.parametrize(
    ("standing", "acts"),
    [
        (WAITING, {Act.HAND_OVER, Act.SUSPEND, Act.REPLACE, Act.RENEW, Act.REVOKE}),
        (ACTIVE, {Act.SUSPEND, Act.REPLACE, Act.RENEW, Act.REVOKE}),
        (SUSPENDED, {Act.REACTIVATE, Act.REPLACE, Act.RENEW, Act.REVOKE}),
        (REPLACED, {Act.REACTIVATE, Act.RENEW, Act.REVOKE}),
        (REVOKED, set[Act]()),
    ],
)
def test_what_may_be_done(standing: Standing, acts: set[Act]) -> None:
    assert {act for act in Act if Worth(standing).may(act)} == acts


@pytest.mark.parametrize(
    ("act", "reason", "after", "active"),
    [
        (Act.SUSPEND, Reason.LOST, SUSPENDED, False),
        (Act.REPLACE, Reason.STOLEN, REPLACED, False),
        (Act.REPLACE, Reason.REPRINT, REPLACED, True),
        (Act.RENEW, None, ACTIVE, True),
        (Act.REVOKE, Reason.LEFT, REVOKED, False),
    ],
)
def test_where_an_active_card_stands_then(act: Act, reason: Reason | None, after: Standing, active: bool) -> None:
    worth = Worth(ACTIVE).after(act, reason)
    assert (worth.standing, worth.active) == (after, active)


def test_a_card_that_waits_or_was_found_becomes_active() -> None:
    assert Worth(WAITING).after(Act.HAND_OVER) == Worth(ACTIVE)
    assert Worth(SUSPENDED, Reason.LOST).after(Act.REACTIVATE) == Worth(ACTIVE)
    assert Worth(SUSPENDED, Reason.LOST).after(Act.RENEW) == Worth(SUSPENDED, Reason.LOST)


@given(st.sampled_from(Standing), st.sampled_from(Act), st.none() | st.sampled_from(Reason))
def test_everything_else_is_refused(standing: Standing, act: Act, reason: Reason | None) -> None:
    worth = Worth(standing)
    fits = reason in REASONS[act] if act in REASONS else reason is None
    if worth.may(act) and fits:
        assert worth.after(act, reason).standing is not WAITING or standing is WAITING
    else:
        with pytest.raises(ValueError, match=act.value):
            worth.after(act, reason)


@given(st.sampled_from(Act), st.sampled_from(Reason))
def test_nothing_brings_a_revoked_card_back(act: Act, reason: Reason) -> None:
    with pytest.raises(ValueError, match="revoked"):
        Worth(REVOKED).after(act, reason)
