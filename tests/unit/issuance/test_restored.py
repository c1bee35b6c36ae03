"""A backup that comes back while a card was being made puts no number on a second card."""

from collections.abc import Generator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from assembly import Parts, assemble, prepare
from fake_reader.card_file import load_card
from fake_reader.file_types import StdDataFile
from fake_reader.reader import SimulatedReader
from made import NOW, make_card
from people import holder
from station.errors import Cancelled
from station.issuance import job as j
from station.issuance.book import Book
from station.issuance.job import ENDED, Order
from station.issuance.lifecycle import LifeCycle
from station.issuance.restored import give_up_unsure
from station.issuance.runner import Runner, Sighting
from station.model.card import CardState, CardUid
from station.model.escn import Escn
from station.model.holder import Holder
from station.model.standing import Act, Reason, Standing, Worth
from station.store.audit import system_user
from station.store.backup import restore, write_backup
from station.store.database import Store, open_store
from station.store.journal import Phase
from station.store.numbers import NumberState
from station.store.outbox import MessageState, Wish

ADA = holder(1)
CHIP = CardUid(bytes.fromhex("04112233445566"))
BOUND = (j.CardPresented(CHIP), j.ZoneSigned(j.Zone(b"s", b"c")))
WRITTEN = (*BOUND, j.ChipEncoded(), j.ChipVerified())


@contextmanager
def desk(folder: Path) -> Generator[tuple[Parts, Holder]]:
    with assemble(
        folder, SimulatedReader(folder / "stack"), registry_url="http://127.0.0.1:9", registry_key="u"
    ) as one:
        yield one, one.desk.store.holders.save(ADA)


def stop_before_a_card(sighting: Sighting) -> None:
    if sighting.effect is None and sighting.job.state is CardState.READY:
        raise Cancelled


def blocked_since_a_backup(folder: Path, at: CardState, act: Act, reason: Reason) -> str:
    """A card whose job stood there when the backup was written; finished, and then blocked. Its number."""

    def stop(sighting: Sighting) -> None:
        if sighting.effect is None and sighting.job.state is at:
            raise Cancelled

    with desk(folder) as (parts, ada):
        store = parts.desk.store
        with suppress(Cancelled):
            Runner(parts.desk, watch=stop).issue(ada)
        write_backup(store, folder / "backup.zip", NOW, simulated=True)
        Runner(parts.desk).issue(ada)
        (card,) = store.cards.of_holder(ada.esi)
        LifeCycle(store, parts.desk.now).act(card.escn, act, reason, operator="carla")
    return str(card.escn)


@pytest.mark.parametrize(
    ("at", "act", "reason"),
    [
        (CardState.DRAFT, Act.REVOKE, Reason.STOLEN),
        (CardState.READY, Act.REVOKE, Reason.STOLEN),
        (CardState.ENCODED, Act.REVOKE, Reason.STOLEN),
        (CardState.PRINTING, Act.REVOKE, Reason.STOLEN),
        (CardState.PRINTED, Act.REVOKE, Reason.STOLEN),
        (CardState.PRINTING, Act.SUSPEND, Reason.LOST),
        (CardState.PRINTING, Act.REPLACE, Reason.STOLEN),
    ],
)
def test_a_card_that_was_being_made_and_is_blocked_since_is_never_valid_again(
    tmp_path: Path, at: CardState, act: Act, reason: Reason
) -> None:
    folder = prepare(tmp_path / "desk", blanks=2)
    number = blocked_since_a_backup(folder, at, act, reason)
    database = folder / "station.sqlite"
    restore(folder / "backup.zip", database, datetime.now(UTC), system_user, simulated=True, settle=give_up_unsure)
    with desk(folder) as (parts, ada):
        store = parts.desk.store
        anew = Runner(parts.desk).issue(ada)
        assert (anew.state, str(anew.escn) == number) == (CardState.REGISTERING, False)
        told = {message.key: message.wish for message in store.outbox.in_state(MessageState.PENDING)}
        old = store.cards.by_escn(Escn.parse(number))
        assert store.numbers.state(Escn.parse(number)) is NumberState.BURNT
    assert told[number] is Wish.ERASE
    if at is CardState.DRAFT:  # it had no number then
        assert old is None
        return
    assert old is not None
    assert old.state in ENDED
    assert old.worth is not None
    assert old.worth.standing is Standing.REVOKED
    if act is Act.REVOKE:
        assert old.worth.reason is reason


def number_on(card: Path) -> bytes:
    application = load_card(card).application(0xF58840)
    number = application.file(0) if application is not None else None
    assert isinstance(number, StdDataFile)
    return number.data


@pytest.mark.parametrize("lost", [False, True], ids=["readable", "lost"])
def test_the_number_of_a_card_that_waited_is_not_written_twice(tmp_path: Path, *, lost: bool) -> None:
    folder = prepare(tmp_path / "desk", blanks=2)
    with desk(folder) as (parts, ada):
        with suppress(Cancelled):
            Runner(parts.desk, watch=stop_before_a_card).issue(ada)
        write_backup(parts.desk.store, backup := tmp_path / "backup.zip", NOW, simulated=True)
        Runner(parts.desk).issue(ada)
    database = folder / "station.sqlite"
    if lost:
        database.write_bytes(b"")
    restore(backup, database, datetime.now(UTC), system_user, simulated=True, settle=give_up_unsure)
    with desk(folder) as (parts, ada):
        Runner(parts.desk).issue(ada)
        states = [card.state for card in parts.desk.store.cards.of_holder(ada.esi)]
    made = [number_on(card) for card in (folder / "stack" / "out").glob("*.picc")]
    assert len(set(made)) == len(made) == 2
    assert states == [CardState.REGISTERING, CardState.CANCELLED]


def started(store: Store, order: Order, *further: j.Event) -> str:
    """A job with a number, taken so far."""
    store.jobs.start("job", ADA.esi)
    escn = store.numbers.reserve("job", 1, "999859608", NOW)
    book = Book(store.journal)
    job = book.open("job", order)
    for event in (j.Proceed(), j.HolderAccepted(), j.NumberReserved(escn), j.FacePrepared(), j.Proceed(), *further):
        job, _ = book.record(job, event)
    return str(escn)


@pytest.mark.parametrize(
    ("order", "further", "state"),
    [
        (Order.ENCODE_FIRST, (), CardState.CANCELLED),
        (Order.ENCODE_FIRST, BOUND, CardState.SPOILED),  # a card that refused since has been let go
        (Order.PRINT_FIRST, (j.FacePrinted(),), CardState.SPOILED),
        (Order.ENCODE_FIRST, WRITTEN, CardState.ENCODED),
        (Order.ENCODE_FIRST, (*WRITTEN, j.Proceed(), j.FacePrinted()), CardState.PRINTED),
        (Order.PRINT_FIRST, (j.FacePrinted(), *WRITTEN), CardState.ENCODED),
    ],
)
def test_what_may_be_on_another_card_is_given_up(
    store: Store, order: Order, further: tuple[j.Event, ...], state: CardState
) -> None:
    started(store, order, *further)
    give_up_unsure(store)
    job = Book(store.journal).open("job", order)
    assert job.state is state
    assert (store.jobs.unfinished(ADA.esi) is None) is job.ended
    assert job.escn is not None
    assert store.numbers.state(job.escn) is (NumberState.BURNT if job.ended else NumberState.RESERVED)


def test_a_number_that_its_job_does_not_know_yet_is_not_given_to_it_again(store: Store) -> None:
    store.jobs.start("job", ADA.esi)
    store.numbers.reserve("job", 1, "999859608", NOW)
    Book(store.journal).open("job", Order.ENCODE_FIRST)
    give_up_unsure(store)
    assert store.jobs.unfinished(ADA.esi) is None


def test_a_number_burnt_since_ends_a_made_card_and_takes_it_from_the_registry(store: Store) -> None:
    card = make_card(store, ADA)
    store.numbers.burn(card.escn)
    give_up_unsure(store)
    found = store.cards.by_escn(card.escn)
    assert found is not None
    assert found.state is CardState.SPOILED
    assert found.problem is not None
    assert found.problem.code == "store.job-restored"
    assert [m.wish for messages in store.outbox.pending() for m in messages if m.key == str(card.escn)] == [Wish.ERASE]


def test_a_card_that_was_revoked_since_the_backup_is_not_valid_again(store: Store, tmp_path: Path) -> None:
    kept, stolen, lost, renewed = (make_card(store, holder(number)) for number in range(4))
    for card in (kept, stolen, lost, renewed):
        store.cards.save(replace(card, state=CardState.ISSUED))
        store.jobs.end(card.job)
    for message in store.outbox.in_state(MessageState.PENDING):
        store.outbox.done(message)
    write_backup(store, backup := tmp_path / "backup.zip", NOW - timedelta(seconds=1), simulated=True)
    with store.transactions.write() as connection:  # they stood so long before
        connection.exec_driver_sql("UPDATE cards SET standing_since = '2026-01-01 00:00:00.000000'")
    life = LifeCycle(store, lambda: NOW)
    life.act(stolen.escn, Act.REVOKE, Reason.STOLEN, operator="carla")
    life.act(lost.escn, Act.SUSPEND, Reason.LOST, operator="carla")
    life.renew(renewed.escn, date(2032, 1, 1), operator="carla")
    store.close()
    database = tmp_path / "state" / "station.sqlite"
    restore(backup, database, NOW, system_user, simulated=True, settle=give_up_unsure)
    with closing(open_store(database)) as back:
        found = {card.escn: card.worth for card in back.cards.all()}
        last_days = {card.escn: card.expires_on for card in back.cards.all()}
        told = {message.key: message.wish for message in back.outbox.in_state(MessageState.PENDING)}
        (deed,) = (row for row in back.journal.rows(stolen.job) if row.phase is Phase.LIFE)
    assert found == {
        kept.escn: Worth(Standing.ACTIVE),
        stolen.escn: Worth(Standing.REVOKED, Reason.STOLEN),
        lost.escn: Worth(Standing.SUSPENDED, Reason.LOST),
        renewed.escn: Worth(Standing.ACTIVE),
    }
    assert told == {str(stolen.escn): Wish.ERASE, str(lost.escn): Wish.TELL, str(renewed.escn): Wish.TELL}
    assert (last_days[renewed.escn], last_days[kept.escn]) == (date(2032, 1, 1), kept.expires_on)
    assert (deed.kind, deed.data["by"]) == ("revoke", "carla")
