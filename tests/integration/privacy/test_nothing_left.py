"""After withdrawing, erasing, expiry and a restore: a person is looked for in every byte that was written."""

import itertools
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from assembly import PIC
from station.errors import JobErasedError, NoSuchHolderError, RegistryError, StoreDamagedError
from station.escr.client import EscrClient
from station.issuance import retention
from station.issuance.registration import Registrar
from station.issuance.rights import finish_erasures
from station.issuance.runner import Runner
from station.model.card import CardState
from station.model.esi import Esi
from station.model.holder import Holder, Purpose
from station.model.standing import Act, Reason
from station.store.audit import system_user
from station.store.backup import restore, write_backup
from station.store.consents import Asked
from station.store.database import open_store
from station.store.numbers import NumberState
from station.store.outbox import Subject, Wish
from traces import files_below, found_in, traces_of

from .conftest import Office

_NUMBERS = itertools.count(40_000)


def what(found: set[str]) -> set[str]:
    """Only what was found, without where."""
    return {where.rsplit(" in ", 1)[0].rsplit(" at ", 1)[0] for where in found}


def local(found: set[str]) -> set[str]:
    """Only what is here."""
    return {where for where in found if not where.endswith(" at ESC-R")}


@pytest.mark.parametrize("way", ["erase", "withdraw", "refuse", "expiry"])
def test_nothing_is_left_of_a_person_who_was_erased(office: Office, way: str) -> None:
    ada, bob = office.admit(next(_NUMBERS)), office.admit(next(_NUMBERS))
    uid, bobs = office.issue(ada), office.issue(bob)
    office.sync()
    (adas_card,), (bobs_card,) = (office.store.cards.of_holder(one.esi) for one in (ada, bob))
    assert office.faces() == {str(adas_card.escn), str(bobs_card.escn)}
    kept = {"name", "ESI", "e-mail", "photo", "role", "signature", "card from before", f"UID {uid} as text"}
    assert kept <= what(office.traces(ada, uid)), "the search can find"
    match way:
        case "erase":
            office.rights.erase(ada.esi)
        case "withdraw":
            withdraw(office, ada)
        case "refuse":
            refuse(office, ada)
        case _:
            expire(office, ada, bob)
    assert what(local(office.traces(ada, uid))) == {"ESI", "ESI as it is compared", "student's code"}, "in the outbox"
    office.sync()
    assert office.traces(ada, uid) == set()
    assert office.faces() == {str(bobs_card.escn)}
    assert {"name", "ESI", "e-mail", "photo", f"UID {bobs} as text"} <= what(office.traces(bob, bobs))
    grave = office.store.tombstones.of_card(uid)
    assert grave is not None
    assert grave.reason == ("expired" if way == "expiry" else "erased")


def refuse(office: Office, person: Holder) -> None:
    office.rights.answer(person.esi, {Purpose.CARD: False}, Asked("2026-11", "carla", "en"))


def withdraw(office: Office, person: Holder) -> None:
    office.rights.withdraw(person.esi, Purpose.CARD, operator="carla")


@pytest.mark.parametrize("end", [refuse, withdraw])
def test_a_consent_and_all_that_is_kept_by_it_end_together(
    office: Office, monkeypatch: pytest.MonkeyPatch, end: Callable[[Office, Holder], None]
) -> None:
    ada = office.admit(next(_NUMBERS))
    office.issue(ada)
    before = office.store.audit.rows()

    def dies(esi: Esi, reason: str) -> tuple[str, ...]:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(office.store.erasing, "erase", dies)
        with pytest.raises(KeyboardInterrupt):
            end(office, ada)
    found = office.store.holders.find(ada.esi)
    assert found is not None
    assert found.agrees(Purpose.CARD), "the consent ends with the rest"
    assert office.store.audit.rows() == before, "what did not happen is not told"
    assert office.faces() == set(), "the files go first"
    end(office, ada)
    assert office.store.holders.find(ada.esi) is None


def test_no_to_the_card_erases_who_had_not_agreed_either(office: Office) -> None:
    ada = office.admit(next(_NUMBERS))
    office.store.holders.withdraw_consent(ada.esi, Purpose.CARD, operator="carla")
    refuse(office, ada)
    assert office.store.holders.find(ada.esi) is None


def expire(office: Office, ada: Holder, bob: Holder) -> None:
    """Ada's days are over, Bob's are not."""
    day = ada.valid_until + timedelta(days=31)
    office.store.holders.save(replace(bob, valid_until=day))
    assert retention.due(office.store, day - timedelta(days=1), 30) == ()
    found = retention.due(office.store, day, 30)
    assert [one.esi for one in found] == [ada.esi]
    assert list(retention.run(office.rights, found)) == list(found)


def test_while_esc_r_is_away_only_what_it_must_be_told_is_left(office: Office) -> None:
    ada = office.admit(next(_NUMBERS))
    uid = office.issue(ada)
    office.sync()
    with closing(EscrClient("http://127.0.0.1:9", office.key, simulated=True, timeout_s=1)) as away:
        assert office.rights.erase(ada.esi).pending
        with pytest.raises(RegistryError):
            list(Registrar(office.store, away, PIC).drain())
        assert finish_erasures(office.store) == 0
    assert what(local(office.traces(ada, uid))) == {"ESI", "ESI as it is compared", "student's code"}
    assert {where.rsplit(" ", 1)[1] for where in local(office.traces(ada, uid))} <= {
        "station.sqlite",
        "station.sqlite-wal",
    }
    office.sync()
    assert office.traces(ada, uid) == set()


@pytest.mark.parametrize(
    ("purpose", "gone"), [(Purpose.EMAIL_TO_REGISTRY, "e-mail"), (Purpose.NAME_TO_REGISTRY, "name")]
)
def test_what_is_withdrawn_for_esc_r_alone_is_gone_there(office: Office, purpose: Purpose, gone: str) -> None:
    ada = office.admit(next(_NUMBERS))
    office.issue(ada)
    office.sync()
    assert f"{gone} at ESC-R" in office.traces(ada)
    office.rights.withdraw(ada.esi, purpose, operator="carla")
    office.sync()
    left = office.traces(ada)
    assert f"{gone} at ESC-R" not in left
    assert "ESI at ESC-R" in left
    assert gone in what(local(left))


def test_what_is_withdrawn_before_it_was_sent_is_never_sent(office: Office) -> None:
    ada = office.admit(next(_NUMBERS))
    office.issue(ada)
    office.rights.withdraw(ada.esi, Purpose.EMAIL_TO_REGISTRY, operator="carla")
    office.sync()
    assert "e-mail at ESC-R" not in office.traces(ada)


def test_a_refused_photo_is_deleted_here_and_at_esc_r(office: Office) -> None:
    ada = office.admit(next(_NUMBERS))
    office.issue(ada)
    office.sync()
    no = {Purpose.PHOTO_ON_CARD: False, Purpose.PHOTO_TO_REGISTRY: False}
    office.rights.answer(ada.esi, no, Asked("2026-11", "carla", "en"))
    wishes = {message.subject: message.wish for message in office.store.outbox.of_person(ada.esi)}
    assert wishes[Subject.PICTURE] is Wish.ERASE
    office.store.erasing.sweep()
    assert "photo" not in what(office.traces(ada))
    assert ada.photo is not None
    assert office.store.holders.save(ada).photo is None, "a roster does not bring it back"
    found = office.store.holders.find(ada.esi)
    assert found is not None
    assert found.photo is None


@pytest.mark.parametrize("withdrawn", [True, False], ids=["withdrawn", "refused"])
def test_no_photo_on_the_card_deletes_the_faces_that_show_it(office: Office, *, withdrawn: bool) -> None:
    ada, bob = office.admit(next(_NUMBERS)), office.admit(next(_NUMBERS))
    office.issue(ada)
    office.issue(bob)
    (bobs_card,) = office.store.cards.of_holder(bob.esi)
    office.rights.withdraw(ada.esi, Purpose.EMAIL_TO_REGISTRY, operator="carla")
    assert len(office.faces()) == 2
    if withdrawn:
        office.rights.withdraw(ada.esi, Purpose.PHOTO_ON_CARD, operator="carla")
    else:
        office.rights.answer(ada.esi, {Purpose.PHOTO_ON_CARD: False}, Asked("2026-11", "carla", "en"))
    assert office.faces() == {str(bobs_card.escn)}
    assert office.store.holders.find(ada.esi) is not None


def test_a_stolen_card_stays_stolen_and_is_refused_at_the_reader(office: Office) -> None:
    ada, bob = office.admit(next(_NUMBERS)), office.admit(next(_NUMBERS))
    uid = office.issue(ada)
    office.sync()
    (card,) = office.store.cards.of_holder(ada.esi)
    office.life.act(card.escn, Act.SUSPEND, Reason.STOLEN, operator="carla")
    office.rights.erase(ada.esi)
    office.put_back(uid)
    job = Runner(office.parts.desk).issue(bob)
    assert job.state is CardState.HELD
    assert job.problem is not None
    assert (job.problem.code, "stolen" in job.problem.what) == ("card.blocked", True)


def test_erasing_in_the_middle_ends_the_job_and_burns_its_number(office: Office) -> None:
    ada = office.admit(next(_NUMBERS))
    runner = Runner(office.parts.desk, watch=lambda sighting: _erase_at_verify(office, sighting.job.state, ada))
    with pytest.raises(JobErasedError):
        runner.issue(ada)
    assert office.store.cards.all() == ()
    with office.store.transactions.read() as connection:
        states = connection.exec_driver_sql("SELECT state FROM numbers").scalars().all()
    assert states == [NumberState.BURNT.value]
    office.sync()
    assert office.traces(ada) == set()


def _erase_at_verify(office: Office, state: CardState, person: Holder) -> None:
    if state is CardState.ENCODING and office.store.holders.find(person.esi) is not None:
        office.rights.erase(person.esi)


def test_nobody_is_erased_twice(office: Office) -> None:
    ada = office.admit(next(_NUMBERS))
    office.rights.erase(ada.esi)
    with pytest.raises(NoSuchHolderError):
        office.rights.erase(ada.esi)


@pytest.mark.parametrize("lost", [False, True], ids=["the database is there", "the database is lost"])
def test_a_restore_honours_what_was_asked_for_meanwhile(office: Office, tmp_path: Path, *, lost: bool) -> None:
    ada, bob, eve = (office.admit(next(_NUMBERS)) for _ in range(3))
    adas, bobs = office.issue(ada), office.issue(bob)
    office.sync()
    backup = tmp_path / "elsewhere" / "station.zip"
    backup.parent.mkdir()
    write_backup(office.store, backup, datetime.now(UTC), simulated=False)
    eves = office.issue(eve)
    office.sync()
    (eves_card,) = office.store.cards.of_holder(eve.esi)
    office.rights.erase(ada.esi)
    office.rights.erase(eve.esi)
    office.rights.withdraw(bob.esi, Purpose.EMAIL_TO_REGISTRY, operator="carla")
    office.sync()
    database = office.close()
    if lost:
        database.write_bytes(b"no database any more" * 300)
    restored = restore(backup, database, datetime.now(UTC), system_user, simulated=False, settle=lambda _: None)
    assert restored.forgotten == 2
    with closing(open_store(database)) as store:
        assert {card.esi for card in store.cards.all()} == {bob.esi}
        assert store.tombstones.of_card(adas) is not None
        assert store.tombstones.of_card(eves) is not None
        assert store.tombstones.of_card(bobs) is None
        found = store.holders.find(bob.esi)
        assert found is not None
        assert found.agrees(Purpose.EMAIL_TO_REGISTRY) is lost, "only the lost database knew"
        assert store.numbers.state(eves_card.escn) == (None if lost else NumberState.USED)
        waiting = {message.subject for message in store.outbox.of_person(ada.esi)}
        assert waiting == ({Subject.PERSON, Subject.CARD, Subject.PICTURE} if lost else set())
        if lost:
            for _ in Registrar(store, office.parts.client, PIC).drain():
                pass
        finish_erasures(store)
    files = files_below(office.folder, but=("stack",))
    assert found_in(files, traces_of(ada, [adas]) | traces_of(eve, [eves])) == set()
    assert restored.replaced in files


def test_expiry_alone_is_no_reason_while_the_status_goes_on(office: Office) -> None:
    ada = office.admit(next(_NUMBERS))
    office.issue(ada)
    renewed = office.store.holders.save(replace(ada, valid_until=ada.valid_until + timedelta(days=365)))
    assert retention.due(office.store, ada.valid_until + timedelta(days=100), 0) == ()
    assert [one.esi for one in retention.due(office.store, date(2200, 1, 1), 0)] == [renewed.esi]


def test_the_damaged_database_is_kept_beside_the_restored_one(tmp_path: Path) -> None:
    database = tmp_path / "data" / "station.sqlite"
    with closing(open_store(database)) as store:
        write_backup(store, tmp_path / "backup.zip", datetime.now(UTC), simulated=False)
    database.write_bytes(b"no database")
    with pytest.raises(StoreDamagedError):
        open_store(database)
    kept = restore(
        tmp_path / "backup.zip", database, datetime.now(UTC), system_user, simulated=False, settle=lambda _: None
    ).replaced
    assert kept is not None
    assert kept.read_bytes() == b"no database"
    open_store(database).close()
