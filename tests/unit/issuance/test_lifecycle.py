"""What people do with cards: their standing, the journal, and what ESC-R is to be brought to."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from made import NOW, make_card
from people import holder
from station.errors import (
    CardActError,
    CardExpiredError,
    CardNotRegisteredError,
    InputError,
    NoSuchCardError,
    OperatorError,
    SecondCardError,
    SecondPersonError,
)
from station.issuance.lifecycle import LifeCycle
from station.model.card import CardState
from station.model.holder import Holder, Purpose
from station.model.role import Role
from station.model.secret import SecretKey
from station.model.standing import Act, Reason, Standing, Worth
from station.store.cards import CardRecord
from station.store.database import Store
from station.store.journal import Phase
from station.store.outbox import Subject, Wish

ADA = holder(1)


@pytest.fixture
def life(store: Store) -> LifeCycle:
    return LifeCycle(store, lambda: NOW)


def issued(store: Store, person: Holder = ADA, *, active: bool = True) -> CardRecord:
    """A card that ESC-R has confirmed, with nothing left to send."""
    record = replace(make_card(store, person, active=active), state=CardState.ISSUED)
    store.cards.save(record)
    store.jobs.end(record.job)
    sent(store)
    return record


def sent(store: Store) -> None:
    for messages in store.outbox.pending():
        for message in messages:
            store.outbox.done(message)


def worth(store: Store, record: CardRecord) -> Worth | None:
    found = store.cards.by_escn(record.escn)
    return found.worth if found else None


def wishes(store: Store) -> list[tuple[str, str]]:
    return [(message.subject.value, message.wish.value) for messages in store.outbox.pending() for message in messages]


def test_a_card_is_queued_active_or_waiting(store: Store) -> None:
    assert make_card(store, ADA).worth == Worth(Standing.ACTIVE)
    assert make_card(store, holder(2), active=False).worth == Worth(Standing.WAITING)
    assert wishes(store) == [("person", "tell"), ("card", "tell")] * 2


def test_suspend_and_reactivate(store: Store, life: LifeCycle) -> None:
    card = issued(store)
    life.act(card.escn, Act.SUSPEND, Reason.LOST, operator="carla")
    assert worth(store, card) == Worth(Standing.SUSPENDED, Reason.LOST)
    assert wishes(store) == [("card", "tell")]
    life.act(card.escn, Act.REACTIVATE, operator="carla")
    assert worth(store, card) == Worth(Standing.ACTIVE)
    rows = [row for row in store.journal.rows(card.job) if row.phase is Phase.LIFE]
    assert [(row.kind, row.data["reason"], row.data["by"]) for row in rows] == [
        ("suspend", "lost", "carla"),
        ("reactivate", "", "carla"),
    ]


def test_what_is_done_with_a_card_is_audited_with_who_did_it(store: Store, life: LifeCycle) -> None:
    card = issued(store)
    life.act(card.escn, Act.SUSPEND, Reason.LOST, operator="carla")
    row = store.audit.rows()[-1]
    assert (row.action, row.purpose, row.actor[:3]) == ("card.change", "suspend, lost", "os:")
    assert card.uid is not None
    assert store.audit.rows(about=card.uid) == [row]


@pytest.mark.parametrize("active", [False, True])
def test_where_people_sign_in_handing_out_unregistered_takes_two(
    store: Store, life: LifeCycle, active: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("station.store.accounts.LOG2_N", 4)
    store.accounts.add("Sofia", Role.SUPERVISOR, SecretKey(b"correct-horse"))
    card = make_card(store, ADA, active=active)
    before = worth(store, card)
    with pytest.raises(SecondPersonError):
        life.hand_out(card.escn, operator="carla")
    assert worth(store, card) == before
    life.hand_out(card.escn, operator="carla", second="Sofia")
    row = store.audit.rows()[-1]
    assert (row.purpose, row.second) == ("hand-over, unregistered", "Sofia")


def test_a_waiting_card_is_handed_over_and_the_old_one_revoked(store: Store, life: LifeCycle) -> None:
    old = issued(store)
    life.act(old.escn, Act.REPLACE, Reason.OUT_OF_ORDER, operator="carla")
    assert store.cards.valid_of(ADA.esi) is None
    new = issued(store, active=False)
    life.act(new.escn, Act.HAND_OVER, operator="carla")
    assert worth(store, new) == Worth(Standing.ACTIVE)
    assert worth(store, old) == Worth(Standing.REVOKED, Reason.NEW_CARD)
    assert wishes(store) == [("card", "tell"), ("card", "erase")]


def test_only_a_confirmed_card_is_handed_over_unless_on_purpose(store: Store, life: LifeCycle) -> None:
    card = make_card(store, ADA, active=False)
    with pytest.raises(CardNotRegisteredError):
        life.act(card.escn, Act.HAND_OVER, operator="carla")
    assert worth(store, card) == Worth(Standing.WAITING)
    life.act(card.escn, Act.HAND_OVER, operator="carla", unregistered=True)
    row = store.journal.rows(card.job)[-1]
    assert (row.kind, row.data["unregistered"]) == ("hand-over", "yes")
    assert worth(store, card) == Worth(Standing.ACTIVE)


def test_a_holder_has_one_active_card(store: Store, life: LifeCycle) -> None:
    old = issued(store)
    life.act(old.escn, Act.SUSPEND, Reason.LOST, operator="carla")
    new = issued(store)
    with pytest.raises(SecondCardError, match=str(new.escn)):
        life.act(old.escn, Act.REACTIVATE, operator="carla")
    life.act(new.escn, Act.REVOKE, Reason.LEFT, operator="carla")
    life.act(old.escn, Act.REACTIVATE, operator="carla")


def test_renewing_tells_status_and_date_together(store: Store, life: LifeCycle) -> None:
    card = issued(store)
    life.renew(card.escn, date(2033, 9, 30), operator="carla")
    found = store.cards.by_escn(card.escn)
    assert found is not None
    assert (found.expires_on, found.worth) == (date(2033, 9, 30), Worth(Standing.ACTIVE))
    assert wishes(store) == [("card", "tell")]
    with pytest.raises(InputError, match="past"):
        life.renew(card.escn, NOW.date() - timedelta(days=1), operator="carla")


def test_an_expired_card_is_renewed_before_it_is_used(store: Store) -> None:
    card = issued(store, replace(ADA, valid_until=NOW.date()), active=False)
    later = LifeCycle(store, lambda: NOW + timedelta(days=2))
    with pytest.raises(CardExpiredError):
        later.act(card.escn, Act.HAND_OVER, operator="carla")
    later.renew(card.escn, NOW.date() + timedelta(days=30), operator="carla")
    later.act(card.escn, Act.HAND_OVER, operator="carla")


@pytest.mark.parametrize(
    ("act", "reason", "error"),
    [
        (Act.HAND_OVER, None, CardActError),
        (Act.REACTIVATE, None, CardActError),
        (Act.SUSPEND, None, InputError),
        (Act.SUSPEND, Reason.REPRINT, InputError),
        (Act.REVOKE, None, InputError),
    ],
)
def test_what_cannot_be_changes_nothing(
    store: Store, life: LifeCycle, act: Act, reason: Reason | None, error: type[OperatorError]
) -> None:
    card = issued(store)
    before = store.journal.rows(card.job)
    with pytest.raises(error):
        life.act(card.escn, act, reason, operator="carla")
    assert (worth(store, card), wishes(store)) == (Worth(Standing.ACTIVE), [])
    assert store.journal.rows(card.job) == before


def test_a_card_still_being_made_or_unknown(store: Store, life: LifeCycle) -> None:
    card = issued(store)
    store.jobs.start("b" * 32, holder(2).esi)
    escn = store.numbers.reserve("b" * 32, 1, "999859608", NOW)
    with pytest.raises(NoSuchCardError, match=str(escn)):
        life.act(escn, Act.REVOKE, Reason.LEFT, operator="carla")
    store.cards.save(replace(card, escn=escn, job="b" * 32, state=CardState.READY))
    with pytest.raises(CardActError, match="still being made"):
        life.act(escn, Act.REVOKE, Reason.LEFT, operator="carla")


def test_a_crash_leaves_all_of_an_act_or_nothing(
    store: Store, life: LifeCycle, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = issued(store)

    def die(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(type(store.outbox), "put", die)
    with pytest.raises(ZeroDivisionError):
        life.act(card.escn, Act.SUSPEND, Reason.LOST, operator="carla")
    assert worth(store, card) == Worth(Standing.ACTIVE)
    assert all(row.phase is not Phase.LIFE for row in store.journal.rows(card.job))


def test_a_changed_consent_is_told_for_every_card_that_counts(store: Store, life: LifeCycle) -> None:
    old = issued(store)
    life.act(old.escn, Act.REVOKE, Reason.LOST, operator="carla")
    issued(store)
    store.holders.withdraw_consent(ADA.esi, Purpose.EMAIL_TO_REGISTRY, operator="carla")
    found = store.holders.find(ADA.esi)
    assert found is not None
    life.tell(found)
    assert wishes(store) == [("person", "tell"), ("card", "tell")]


def test_the_photo_goes_to_esc_r_only_while_it_is_agreed_to(store: Store, life: LifeCycle) -> None:
    shown = replace(ADA, photo=b"jpeg", consents=frozenset(Purpose))
    issued(store, shown)
    assert [message.subject for message in store.outbox.of_person(ADA.esi)] == [
        Subject.PERSON,
        Subject.PICTURE,
        Subject.CARD,
    ]
    life.tell(replace(shown, consents=frozenset({Purpose.CARD})))
    assert wishes(store) == [("person", "tell"), ("card", "tell"), ("picture", "erase")]


def test_nobody_is_told_of_who_is_not_registered(store: Store, life: LifeCycle) -> None:
    store.holders.save(ADA)
    life.tell(ADA)
    life.erase(ADA.esi)
    assert wishes(store) == []


def test_erasing_takes_everything_back(store: Store, life: LifeCycle) -> None:
    shown = replace(ADA, photo=b"jpeg", consents=frozenset(Purpose))
    old = issued(store, shown)
    life.act(old.escn, Act.SUSPEND, Reason.STOLEN, operator="carla")
    new = issued(store, shown)
    life.erase(ADA.esi)
    assert worth(store, old) == worth(store, new) == Worth(Standing.REVOKED, Reason.ERASED)
    assert wishes(store) == [("card", "erase"), ("card", "erase"), ("picture", "erase"), ("person", "erase")]
    assert {message.wish for message in store.outbox.of_person(ADA.esi)} == {Wish.ERASE}
