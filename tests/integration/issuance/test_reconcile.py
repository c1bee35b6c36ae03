"""Both sides compared and fixed, conflicts decided, and a line that is bad for one person or for all."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
import stamina
from pydantic import SecretStr

from assembly import PIC
from fake_escr.faults import Fault
from fake_escr.plugin import open_registry
from fake_escr.state import snapshot
from made import make_card
from people import holder
from station.errors import InputError, RegistryBusyError, RegistryDownError
from station.escr.client import EscrClient
from station.escr.records import CardListed, CardStatus, CardUpdate, PersonView
from station.issuance.decisions import send_again, take_ours, take_theirs
from station.issuance.delivery import Delivery
from station.issuance.lifecycle import LifeCycle
from station.issuance.reconcile import Fix, Kind, queue_fixes, reconcile
from station.issuance.registration import Registrar
from station.model.card import CardState
from station.model.holder import Purpose
from station.model.standing import Act, Reason, Standing, Worth
from station.store.cards import CardRecord
from station.store.database import Store, open_store
from station.store.outbox import MessageState

TODAY = datetime.now(UTC).date()


@dataclass
class Bench:
    """A store, a registry, and the line between them."""

    store: Store
    client: EscrClient
    path: Path

    def __post_init__(self) -> None:
        self.registrar = Registrar(self.store, self.client, PIC)
        self.life = LifeCycle(self.store, lambda: datetime.now(UTC))

    def make(self, number: int) -> CardRecord:
        return make_card(self.store, holder(number), now=datetime.now(UTC))

    def sync(self) -> list[str | None]:
        return [sent.problem.code if sent.problem else None for sent in self.registrar.drain()]

    def kinds(self, today: date = TODAY) -> list[tuple[Kind, Fix]]:
        return [(finding.kind, finding.fix) for finding in reconcile(self.store, self.client, today).all]

    def mend(self) -> None:
        queue_fixes(self.store, reconcile(self.store, self.client, TODAY).all)
        self.sync()

    def told(self, record: CardRecord) -> CardUpdate:
        return Delivery(self.store, self.client, PIC).card(str(record.escn))

    def conflict(self, **theirs: object) -> CardRecord:
        """A card that ESC-R already holds, otherwise than here."""
        record = self.make(1)
        self.client.register_person(Delivery(self.store, self.client, PIC).person(str(record.esi)))
        self.client.create_card(self.told(record).model_copy(update=theirs))
        assert self.sync() == ["registry.conflict"]
        return record

    def state(self, record: CardRecord) -> CardState:
        found = self.store.cards.by_escn(record.escn)
        assert found is not None
        return found.state


Opener = Callable[..., Bench]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opener]:
    with ExitStack() as closing:
        closing.enter_context(stamina.set_testing(True, attempts=2))

        def begin(*faults: str) -> Bench:
            path = tmp_path / "registry"
            words = [Fault.parse(fault) for fault in faults]
            handle = closing.enter_context(open_registry(str(path), PIC, faults=words, key="k"))
            client = closing.enter_context(EscrClient(handle.url, SecretStr("k"), simulated=True))
            store = open_store(tmp_path / "station.sqlite")
            closing.callback(store.close)
            return Bench(store, client, path)

        yield begin


def test_every_kind_of_difference_is_found_and_ours_is_fixed(opened: Opener) -> None:
    bench = opened()
    gone, changed, revoked, kept = (bench.make(number) for number in range(4))
    assert bench.sync() == [None] * 4
    assert bench.kinds() == []
    bench.client.delete_card(str(gone.escn))
    bench.client.update_card(bench.told(changed).model_copy(update={"expires_at": date(2027, 1, 1)}))
    before = bench.told(revoked)
    bench.life.act(revoked.escn, Act.REVOKE, Reason.LEFT, operator="carla")
    bench.sync()
    bench.client.create_card(before)
    stranger = bench.told(kept).model_copy(update={"card_number": str(kept.escn).replace("-001", "-002")})
    bench.client.create_card(stranger)
    assert sorted((kind.value, fix.value) for kind, fix in bench.kinds()) == [
        ("different", "tell"),
        ("extra", "leave"),
        ("left-over", "erase"),
        ("missing", "tell"),
    ]
    bench.mend()
    # What is not of this station stays, and so does the person of the revoked card until that too is looked at.
    assert sorted(kind.value for kind, _ in bench.kinds()) == ["extra", "person-without-card"]
    held = snapshot(bench.path)
    assert held.cards.keys() == {str(gone.escn), str(changed.escn), str(kept.escn), stranger.card_number}
    assert held.cards[str(changed.escn)]["expiresAt"] == "2031-09-30"


def test_somebody_whom_others_registered_by_something_odd_is_a_person_s_to_look_at(opened: Opener) -> None:
    bench = opened()
    odd = PersonView(identifier="0123 old student number")
    escn = "6a01dfc0-cb98-1035-a19b-001999859608"
    there = SimpleNamespace(
        list_cards=lambda: iter([CardListed(card_number=escn, person=odd)]),
        list_persons=lambda: iter([odd, PersonView(identifier="no identifier")]),
    )
    found = reconcile(bench.store, cast(EscrClient, there), TODAY).all
    assert [(finding.kind, finding.key, finding.esi) for finding in found] == [
        (Kind.EXTRA, escn, None),
        (Kind.PERSON_WITHOUT_CARD, "no identifier", None),
    ]
    assert queue_fixes(bench.store, found) == 0


def test_what_somebody_has_deleted_there_is_registered_anew_by_sending_it_again(opened: Opener) -> None:
    bench = opened()
    card = bench.make(1)
    bench.sync()
    bench.client.delete_card(str(card.escn))
    bench.life.act(card.escn, Act.SUSPEND, Reason.LOST, operator="carla")
    bench.sync()
    (refused,) = bench.store.outbox.in_state(MessageState.REFUSED)
    assert refused.problem is not None
    assert refused.problem.code == "registry.not-found"
    send_again(bench.store, refused)
    bench.sync()
    assert bench.store.outbox.in_state(MessageState.REFUSED) == ()
    assert snapshot(bench.path).cards.keys() == {str(card.escn)}


def test_what_has_expired_on_both_sides_is_said(opened: Opener) -> None:
    bench = opened()
    card = bench.make(1)
    bench.sync()
    assert bench.kinds(card.expires_on + timedelta(days=1)) == [(Kind.EXPIRED, Fix.LEAVE)]


def test_what_is_under_way_is_not_compared(opened: Opener) -> None:
    bench = opened()
    bench.make(1)
    found = reconcile(bench.store, bench.client, TODAY)
    assert (found.all, found.under_way) == ((), 2)


def test_ours_replaces_theirs(opened: Opener) -> None:
    bench = opened()
    card = bench.conflict(expires_at=date(2027, 1, 1), display_name="Somebody")
    (message,) = bench.store.outbox.in_state(MessageState.REFUSED)
    assert message.both == {
        "displayName": (holder(1).name, "Somebody"),
        "expiresAt": ("2031-09-30", "2027-01-01"),
    }
    with pytest.raises(InputError, match="theirs"):
        take_theirs(bench.store, message)
    take_ours(bench.store, message)
    assert bench.sync() == [None]
    assert bench.state(card) is CardState.ISSUED
    assert snapshot(bench.path).cards[str(card.escn)]["expiresAt"] == "2031-09-30"


def test_theirs_is_taken_over(opened: Opener) -> None:
    bench = opened()
    card = bench.conflict(expires_at=date(2027, 1, 1), card_status_type=CardStatus.INACTIVE)
    (message,) = bench.store.outbox.in_state(MessageState.REFUSED)
    take_theirs(bench.store, message)
    assert bench.sync() == [None]
    found = bench.store.cards.by_escn(card.escn)
    assert found is not None
    assert (found.expires_on, found.worth) == (date(2027, 1, 1), Worth(Standing.WAITING))
    assert bench.kinds() == []


def test_a_refused_person_holds_the_card_until_it_is_corrected(opened: Opener) -> None:
    bench = opened()
    card = make_card(bench.store, replace(holder(1), email="nobody at all"), now=datetime.now(UTC))
    assert bench.sync() == ["registry.refused"]
    assert bench.state(card) is CardState.HELD
    assert bench.sync() == []
    bench.store.holders.save(holder(1))
    (message,) = bench.store.outbox.in_state(MessageState.REFUSED)
    send_again(bench.store, message)
    assert bench.sync() == [None]
    assert bench.state(card) is CardState.ISSUED


def test_a_consent_withdrawn_while_it_waited_is_not_told(opened: Opener) -> None:
    bench = opened()
    card = bench.make(1)
    for purpose in (Purpose.EMAIL_TO_REGISTRY, Purpose.NAME_TO_REGISTRY):
        bench.store.holders.withdraw_consent(card.esi, purpose, operator="carla")
    assert bench.sync() == [None]
    assert "Ada" not in str(snapshot(bench.path))
    assert "@" not in str(snapshot(bench.path))
    bench.store.holders.withdraw_consent(card.esi, Purpose.CARD, operator="carla")
    bench.life.act(card.escn, Act.SUSPEND, Reason.LOST, operator="carla")
    bench.sync()
    (message,) = bench.store.outbox.in_state(MessageState.REFUSED)
    assert message.problem is not None
    assert message.problem.code == "registry.untold"


def test_who_is_erased_is_nowhere_any_more(opened: Opener) -> None:
    bench = opened()
    card = bench.make(1)
    bench.sync()
    bench.life.erase(card.esi)
    bench.sync()
    held = snapshot(bench.path)
    assert (held.cards, held.persons, bench.store.outbox.of_person(card.esi)) == ({}, {}, ())


def test_a_new_card_revokes_the_old_one_once_esc_r_has_it(opened: Opener) -> None:
    bench = opened()
    old = bench.make(1)
    bench.sync()
    bench.life.act(old.escn, Act.REPLACE, Reason.LOST, operator="carla")
    new = bench.make(1)
    bench.sync()
    bench.sync()
    assert list(snapshot(bench.path).cards) == [str(new.escn)]
    found = bench.store.cards.by_escn(old.escn)
    assert found is not None
    assert found.worth == Worth(Standing.REVOKED, Reason.NEW_CARD)


def test_one_person_whom_esc_r_fails_on_does_not_keep_the_others_waiting(opened: Opener) -> None:
    bench = opened("error-before:method=POST,path=/api/v2/persons,count=1")
    for number in range(12):
        bench.make(number)
    confirmed: list[str] = []
    with pytest.raises(RegistryDownError):
        confirmed += [sent.job for sent in bench.registrar.drain()]
    assert bench.store.outbox.counts()[MessageState.PENDING] == 2
    assert bench.sync() == [None]


def test_a_busy_registry_is_left_alone(opened: Opener) -> None:
    bench = opened("busy:method=POST,seconds=30")
    for number in range(40):
        bench.make(number)
    with pytest.raises(RegistryBusyError):
        bench.sync()
    asked = len(snapshot(bench.path).requests)
    assert asked <= 4, "one for each line, and none after the first answer"
    with pytest.raises(RegistryBusyError, match=r"for (30|29) s"):
        bench.sync()
    with pytest.raises(RegistryBusyError):
        bench.client.ping()
    assert len(snapshot(bench.path).requests) == asked


def test_as_long_as_esc_r_asks_it_is_waited_for_and_then_gone_on(
    opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    now, rests = [1000.0], list[int]()
    monkeypatch.setattr("station.escr.transport.monotonic", lambda: now[0])

    def rest(seconds: int) -> None:
        rests.append(seconds)
        now[0] += seconds

    bench = opened("busy:method=POST,first=3,count=1,seconds=30")
    for number in range(6):
        bench.make(number)
    sent = list(bench.registrar.drain_patiently(rest, lambda _: None))
    assert ([one.problem for one in sent], rests) == ([None] * 6, [30])


def test_who_takes_nothing_after_a_rest_either_is_left_for_now(opened: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    rests = list[int]()
    monkeypatch.setattr("station.escr.transport.monotonic", lambda: 1000.0 + sum(rests))
    bench = opened("busy:seconds=7")
    bench.make(0)
    with pytest.raises(RegistryBusyError):
        list(bench.registrar.drain_patiently(rests.append, lambda _: None))
    assert rests == [7]
    assert len(bench.store.outbox.pending()) == 1
