"""Two who have one job at the same time: whoever comes between, at every point, the journal still tells one story."""

import uuid
from collections.abc import Callable, Generator, Iterator
from contextlib import AbstractContextManager, closing, contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from unittest.mock import Mock

import pytest
from sqlalchemy import Connection

from assembly import PIC, Parts, assemble, prepare
from fake_reader.plugin import make_blanks
from fake_reader.reader import SimulatedReader
from made import make_card
from people import holder
from station.errors import Cancelled, JobMovedOnError, JobOpenError, RegistryRefusedError, SecondCardError
from station.issuance import events
from station.issuance import job as j
from station.issuance.book import Book
from station.issuance.decisions import send_again
from station.issuance.delivery import Delivery
from station.issuance.desk import Desk
from station.issuance.job import Effect, Job, Order, step
from station.issuance.lifecycle import LifeCycle, stand_queued
from station.issuance.presence import AT_WORK
from station.issuance.registration import Registrar, Sent
from station.issuance.runner import Runner, Sighting
from station.model.card import CardState, CardUid, Problem
from station.model.escn import Escn
from station.model.holder import Holder
from station.model.role import Account, Role
from station.model.standing import Act, Reason, Standing, Worth
from station.printer.face import Face
from station.printer.port import DeskPrinter, PrintOutcome
from station.store.cards import CardRecord
from station.store.database import Store
from station.store.journal import Phase
from station.store.numbers import NumberState
from station.store.outbox import Message, MessageState, Subject
from station.store.transactions import Transactions

LOST = Problem("card.lost", "It was taken away.", "Place it again.")
REFUSED = RegistryRefusedError(host="esc-r", subject="card", status=422, detail="", field="cardType")


@dataclass
class Office:
    """A desk whose ESC-R says what the test wants, and a journal that is read strictly."""

    parts: Parts
    numbers: Iterator[int]
    refuses: bool = False
    breaks_at: tuple[str, ...] = ()
    told: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])

    @property
    def store(self) -> Store:
        return self.parts.desk.store

    def deliver(self, message: Message) -> None:
        if self.refuses and message.subject is Subject.CARD:
            raise REFUSED
        if message.key in self.breaks_at:
            raise ZeroDivisionError
        self.told.append((message.key, message.wish.value))

    def queued(self) -> CardRecord:
        """A card that waits for ESC-R."""
        return make_card(self.store, holder(next(self.numbers)), now=datetime.now(UTC))

    def issue(self, card: CardRecord) -> Job:
        who = self.store.holders.find(card.esi)
        assert who is not None
        return Runner(self.parts.desk).issue(who)

    def drain(self, *, refuses: bool = False) -> list[Sent]:
        self.refuses = refuses
        return list(Registrar(self.store, self.parts.client, PIC).drain())

    def act(self, card: CardRecord, act: Act) -> None:
        LifeCycle(self.store, self.parts.desk.now).act(card.escn, act, Reason.STOLEN, operator="carla")

    def settle(self) -> None:
        """ESC-R takes everything, in the end."""
        for message in self.store.outbox.in_state(MessageState.REFUSED):
            send_again(self.store, message)
        self.drain()

    def now(self, card: CardRecord) -> CardRecord:
        """The card's row, which says what its journal does."""
        found = self.store.cards.by_escn(card.escn)
        assert found is not None
        rows = [row for row in self.store.journal.rows(card.job) if row.phase is Phase.FACT]
        job = Job(card.job, Order(rows[0].data["order"]))
        for row in rows[1:]:
            job, _ = step(job, events.from_row(row.kind, row.data))
        assert (found.state, found.problem) == (job.state, job.problem)
        return found


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Generator[Parts]:
    folder = prepare(tmp_path_factory.mktemp("beside") / "desk", blanks=0)
    reader = SimulatedReader(folder / "stack")
    with assemble(folder, reader, registry_url="http://127.0.0.1:9/esc-rest", registry_key="key") as made:
        yield made


NUMBERS = iter(range(1, 10_000))


@pytest.fixture
def office(parts: Parts, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Office]:
    make_blanks(str(tmp_path), 2, seed=next(NUMBERS))
    with closing(SimulatedReader(tmp_path)) as reader:
        made = Office(replace(parts, desk=replace(parts.desk, reader=reader)), NUMBERS)

        def deliver(_: Delivery, message: Message) -> None:
            made.deliver(message)

        monkeypatch.setattr(Delivery, "deliver", deliver)
        yield made


Touch = Callable[..., AbstractContextManager[Connection]]


@dataclass
class Between:
    """Lets the other one in before the n-th time that the store is touched; None: every time."""

    monkeypatch: pytest.MonkeyPatch
    other: Callable[[], object]
    at: int | None
    touched: int = 0
    busy: bool = False

    def __post_init__(self) -> None:
        for name in ("read", "write"):
            self.monkeypatch.setattr(Transactions, name, self._watched(getattr(Transactions, name)))

    def _watched(self, real: Touch) -> Touch:
        @contextmanager
        def touched(transactions: Transactions, **how: bool) -> Generator[Connection]:
            if not self.busy and not transactions.writing:
                self.touched += 1
                if self.at in {self.touched, None}:
                    self.busy = True
                    self.other()
                    self.busy = False
            with real(transactions, **how) as connection:
                yield connection

        return touched


OTHERS: dict[str, Callable[[Office, CardRecord], object]] = {
    "confirms": lambda office, _: office.drain(),
    "refuses": lambda office, _: office.drain(refuses=True),
    "revokes": lambda office, card: office.act(card, Act.REVOKE),
    "revokes-confirmed": lambda office, card: (office.act(card, Act.REVOKE), office.drain()),
    "resumes": Office.issue,
}


@pytest.mark.parametrize("other", OTHERS)
def test_a_card_that_waits_for_esc_r_is_taken_up_again_while_somebody_else_has_it(
    office: Office, other: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    point = 0
    while True:
        point += 1
        card = office.queued()
        with monkeypatch.context() as patched:
            between = Between(patched, partial(OTHERS[other], office, card), point)
            office.issue(card)
        office.now(card)
        office.settle()
        end, number = office.now(card), office.store.numbers.state(card.escn)
        if other.startswith("revokes") and between.touched >= point:
            assert (end.state, number) == (CardState.SPOILED, NumberState.BURNT), point
        else:
            assert (end.state, number) == (CardState.ISSUED, NumberState.USED), point
        assert office.store.jobs.unfinished(card.esi) != card.job
        if between.touched < point:
            break
    assert point > 3


@pytest.mark.parametrize("where", ["touch", "sighting"])
def test_esc_r_is_drained_all_through_the_making_of_a_card(
    office: Office, where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def drain(_: Sighting | None = None) -> None:
        office.drain()

    who = office.store.holders.save(holder(next(NUMBERS)))
    with monkeypatch.context() as patched:
        if where == "touch":
            Between(patched, drain, None)
        Runner(office.parts.desk, watch=drain if where == "sighting" else lambda _: None).issue(who)
    office.drain()
    (card,) = office.store.cards.of_holder(who.esi)
    assert office.now(card).state is CardState.ISSUED
    assert office.store.cards.valid_of(who.esi) is not None


@pytest.mark.parametrize("effect", [Effect.RESERVE_NUMBER, Effect.PRESENT_CARD, Effect.ENCODE_CHIP, Effect.PRINT_FACE])
def test_of_two_desks_with_one_card_the_second_gives_way(office: Office, effect: Effect) -> None:
    who = office.store.holders.save(holder(next(NUMBERS)))
    first = Runner(office.parts.desk)

    def meanwhile(sighting: Sighting) -> None:
        if sighting.effect is effect and sighting.seconds is None:
            first.give_up(who, LOST)

    with suppress(JobOpenError):
        Runner(office.parts.desk, watch=meanwhile).issue(who)
    for card in office.store.cards.of_holder(who.esi):
        assert office.now(card).state in {CardState.CANCELLED, CardState.SPOILED}


class Counter(DeskPrinter):
    """A printer that only knows of what it has printed itself."""

    simulated = False

    def __init__(self, name: str, printed: list[str]) -> None:
        self.name = name
        self._all, self._own = printed, set[str]()

    def check_ready(self) -> None:
        """It is."""

    def print_card(self, job: str, face: Face) -> None:
        del face
        self._all.append(job)
        self._own.add(job)

    def outcome(self, job: str) -> PrintOutcome:
        return PrintOutcome.PRINTED if job in self._own else PrintOutcome.NOT_PRINTED


def _at_the_printer(store: Store, who: Holder, told: str | None) -> Escn:
    """A card with its chip, which the program left where the face comes next; `told`: the printer that was told."""
    with store.transactions.write():
        store.jobs.start(job_id := uuid.uuid4().hex, who.esi)
        escn = store.numbers.reserve(job_id, 1, PIC, datetime.now(UTC))
        book = Book(store.journal)
        job = book.open(job_id, Order.ENCODE_FIRST)
        uid = CardUid(b"\x04" + uuid.uuid4().bytes[:6])
        accepted = (j.Proceed(), j.HolderAccepted(), j.NumberReserved(escn), j.FacePrepared(), j.Proceed())
        encoded = (j.CardPresented(uid), j.ZoneSigned(j.Zone(b"", b"")), j.ChipEncoded(), j.ChipVerified())
        for event in (*accepted, *encoded, j.Proceed()):
            job, _ = book.record(job, event)
        if told is not None:
            book.intend(job, Effect.PRINT_FACE, printer=told)
    return escn


@pytest.mark.parametrize("told", [None, "here"])
def test_two_desks_with_one_card_at_two_printers_print_it_once(
    office: Office, told: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("station.issuance.effects.render_face", Mock())  # it takes long, and nobody sees it
    printed = list[str]()
    desks = [replace(office.parts.desk, printer=Counter(name, printed)) for name in ("here", "there")]

    def go_on(desk: Desk, who: Holder) -> None:
        with suppress(JobOpenError):
            Runner(desk).issue(who)

    point = 0
    while True:
        point += 1
        who = office.store.holders.save(holder(next(NUMBERS)))
        escn = _at_the_printer(office.store, who, told)
        with monkeypatch.context() as patched:
            between = Between(patched, partial(go_on, desks[1], who), point)
            go_on(desks[0], who)
        go_on(desks[0], who)  # the other one may have left it for a person to look at
        assert printed.count(str(escn)) == 1, point
        office.settle()
        if between.touched < point:
            break
    assert point > 5


@pytest.mark.parametrize(
    "late", ["registration-queued", "proceed", "opened", "interrupted"], ids=["queued", "proceed", "opened", "stopped"]
)
def test_a_journal_that_an_earlier_version_wrote_out_of_turn_holds_up_nobody(office: Office, late: str) -> None:
    card = office.queued()
    office.drain()
    data = {"order": "encode-first", "code": "card.lost", "what": "", "fix": ""}
    with office.store.transactions.write():
        office.store.journal.append(card.job, Phase.FACT, late, data)
        office.store.cards.save(replace(card, state=CardState.REGISTERING))
        stand_queued(office.store, card.escn, card.esi, active=True)
    bystander = office.queued()
    office.drain()
    assert office.now(bystander).state is CardState.ISSUED
    found = office.store.cards.by_escn(card.escn)
    assert found is not None
    assert found.state is CardState.ISSUED
    assert office.store.cards.valid_of(card.esi) == found


def test_a_card_with_an_unreadable_journal_waits_by_name_and_the_others_go_on(office: Office) -> None:
    card, bystander = office.queued(), office.queued()
    office.store.journal.append(card.job, Phase.FACT, "engraved", {})
    sent = office.drain()
    assert office.now(bystander).state is CardState.ISSUED
    assert [one.job for one in sent if one.problem and one.problem.code == "store.journal"] == [card.job]
    (refused,) = (one for one in office.store.outbox.of_person(card.esi) if one.state is MessageState.REFUSED)
    assert (refused.key, refused.problem) == (str(card.escn), next(one.problem for one in sent if one.problem))
    assert office.drain() == []


def test_a_bug_with_one_person_is_raised_when_the_others_are_through(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    card, bystander = office.queued(), office.queued()
    other = office.queued()
    office.breaks_at = (str(card.escn), str(other.escn))
    with pytest.raises(ZeroDivisionError):
        office.drain()
    assert office.now(bystander).state is CardState.ISSUED
    assert office.now(card).state is CardState.REGISTERING
    (logged,) = caplog.messages
    assert logged.startswith("another fault: ZeroDivisionError in test_beside_each_other.py:")
    office.breaks_at = ()
    office.drain()
    assert office.now(card).state is CardState.ISSUED


def test_what_has_been_made_keeps_its_dates_and_its_look(office: Office) -> None:
    card = office.queued()
    desk, life = office.parts.desk, LifeCycle(office.store, office.parts.desk.now)
    life.renew(card.escn, card.expires_on + timedelta(days=365), operator="carla")
    who = office.store.holders.find(card.esi)
    assert who is not None
    template = replace(desk.template, version=desk.template.version + 1)
    tomorrow = replace(desk, now=lambda: datetime.now(UTC) + timedelta(days=1), template=template)
    Runner(tomorrow).issue(who)
    kept = (card.issued_on, card.expires_on + timedelta(days=365), card.template_version)
    found = office.now(card)
    assert (found.issued_on, found.expires_on, found.template_version) == kept
    office.drain()
    assert office.now(card).state is CardState.ISSUED


@pytest.mark.parametrize("act", [Act.REPLACE, Act.REVOKE])
def test_whose_card_is_out_of_use_gets_another_before_esc_r_has_confirmed_the_first(office: Office, act: Act) -> None:
    card = office.queued()
    office.act(card, act)
    again = office.issue(card)
    assert (again.state, again.escn != card.escn) == (CardState.REGISTERING, True)
    office.drain()
    old, new = office.now(card), office.store.cards.of_job(again.id)
    assert new is not None
    assert (office.now(new).state, old.state) == (
        CardState.ISSUED,
        CardState.ISSUED if act is Act.REPLACE else CardState.SPOILED,
    )
    office.drain()
    assert [one.escn for one in office.store.cards.of_holder(card.esi) if one.worth and one.worth.active] == [new.escn]


def test_a_card_that_turns_up_again_is_the_one_that_is_being_made(office: Office) -> None:
    card = office.queued()
    life = LifeCycle(office.store, office.parts.desk.now)
    office.act(card, Act.REPLACE)
    life.act(card.escn, Act.REACTIVATE, operator="carla")
    assert office.issue(card).id == card.job
    office.act(card, Act.REPLACE)
    other = office.issue(card).id
    with suppress(SecondCardError):
        life.act(card.escn, Act.REACTIVATE, operator="carla")
    assert office.store.jobs.unfinished(card.esi) == other


def test_the_older_card_that_esc_r_confirms_does_not_revoke_the_newer_one(office: Office) -> None:
    old = office.queued()
    office.act(old, Act.REPLACE)
    who = office.store.holders.find(old.esi)
    assert who is not None
    new = make_card(office.store, who, active=False, now=datetime.now(UTC))
    LifeCycle(office.store, office.parts.desk.now).act(old.escn, Act.REACTIVATE, operator="carla")
    office.drain()
    found = office.store.cards.by_escn(new.escn)
    assert (office.now(old).state, found and found.worth) == (CardState.ISSUED, Worth(Standing.WAITING))


def test_a_card_that_turns_up_is_not_made_valid_while_another_is_being_made(office: Office) -> None:
    old = office.queued()
    office.act(old, Act.REPLACE)
    office.store.jobs.start(uuid.uuid4().hex, old.esi)
    with pytest.raises(JobOpenError):
        LifeCycle(office.store, office.parts.desk.now).act(old.escn, Act.REACTIVATE, operator="carla")


def test_a_card_that_turns_up_is_made_valid_when_the_new_one_is_called_off(office: Office) -> None:
    old = office.queued()
    office.act(old, Act.REPLACE)
    who = office.store.holders.find(old.esi)
    assert who is not None

    def stop(sighting: Sighting) -> None:
        if sighting.effect is None and sighting.job.state is CardState.READY:
            raise Cancelled

    with suppress(Cancelled):
        Runner(office.parts.desk, watch=stop).issue(who)
    assert Runner(office.parts.desk).call_off(who).state is CardState.CANCELLED
    LifeCycle(office.store, office.parts.desk.now).act(old.escn, Act.REACTIVATE, operator="carla")
    with pytest.raises(JobMovedOnError):
        Runner(office.parts.desk).call_off(who)


def test_nobody_calls_off_a_card_that_another_desk_has_begun(office: Office) -> None:
    who = office.store.holders.save(holder(next(NUMBERS)))
    escn = _at_the_printer(office.store, who, None)
    with pytest.raises(JobMovedOnError):
        Runner(office.parts.desk).call_off(who)
    card = office.store.cards.by_escn(escn)
    assert card is None or card.state is not CardState.SPOILED


def test_a_card_that_is_given_up_while_esc_r_refuses_it_is_never_registered(office: Office) -> None:
    card = office.queued()
    office.drain(refuses=True)
    who = office.store.holders.find(card.esi)
    assert who is not None
    AT_WORK.work_for(Account("Anna", Role.OPERATOR))
    try:
        assert Runner(office.parts.desk).give_up(who, LOST).state is CardState.SPOILED
    finally:
        AT_WORK.rest()
    (withdrawn,) = (row for row in office.store.journal.rows(card.job) if row.phase is Phase.LIFE)
    assert (withdrawn.kind, withdrawn.data["by"]) == ("revoke", "Anna")
    office.told.clear()
    office.settle()
    assert [wish for key, wish in office.told if key == str(card.escn)] == ["erase"]
    assert office.now(card).state is CardState.SPOILED


def test_a_card_that_esc_r_confirms_while_it_is_given_up_is_withdrawn_or_that_is_said(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    point, seen = 0, set[CardState]()
    while True:
        point += 1
        card = office.queued()
        office.drain(refuses=True)
        who = office.store.holders.find(card.esi)
        assert who is not None
        refused = False
        with monkeypatch.context() as patched:
            between = Between(patched, office.settle, point)
            try:
                Runner(office.parts.desk).give_up(who, LOST)
            except JobMovedOnError:
                refused = True
        office.settle()
        (end,) = office.store.cards.of_holder(card.esi)
        assert office.now(end).state is (CardState.ISSUED if refused else CardState.SPOILED), point
        assert office.store.jobs.unfinished(card.esi) is None
        seen.add(end.state)
        if between.touched < point:
            break
    assert seen == {CardState.ISSUED, CardState.SPOILED}


@pytest.mark.parametrize("quicker", ["confirmed", "refused"])
@pytest.mark.parametrize("slower", ["confirmed", "refused"])
def test_of_two_lines_with_one_message_what_esc_r_has_confirmed_stands(
    office: Office, quicker: str, slower: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`registry sync` beside a desk."""
    card, inside = office.queued(), list[str]()

    def deliver(_: Delivery, message: Message) -> None:
        if message.key != str(card.escn):
            return  # the person, and what others have left here
        first = not inside
        if first:
            inside.append(message.key)
            list(Registrar(office.store, office.parts.client, PIC).drain())
        if (slower if first else quicker) == "refused":
            raise REFUSED

    monkeypatch.setattr(Delivery, "deliver", deliver)
    list(Registrar(office.store, office.parts.client, PIC).drain())
    confirmed = "confirmed" in {quicker, slower}
    assert office.now(card).state is (CardState.ISSUED if confirmed else CardState.HELD)
    states = {message.subject: message.state for message in office.store.outbox.of_person(card.esi)}
    assert states[Subject.CARD] is (MessageState.DONE if confirmed else MessageState.REFUSED)
