"""A card that was out already, at a desk: its sticker scanned, its UID read, its chip written, registered at ESC-R."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from assembly import PIC, Parts, assemble, empty_database, prepare
from fake_reader.conditions import Condition, mix_stack
from fake_reader.faults.words import parse_fault
from fake_reader.reader import SimulatedReader
from people import holder
from station.errors import InputError, OperatorError
from station.issuance.existing import Existing
from station.issuance.matching import match_at_desk, read_card, read_scan
from station.issuance.registration import Registrar
from station.model.card import CardState, CardType
from station.model.escn import Escn
from station.model.holder import Holder
from station.roster.existing import CardRow
from station.store.numbers import NumberState

from .conftest import Registry


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return empty_database(tmp_path_factory.mktemp("empty"))


@contextmanager
def desk(
    folder: Path, database: Path, registry: Registry, condition: Condition = Condition.GOOD, fault: str = ""
) -> Generator[Parts]:
    prepare(folder / "desk", blanks=0, database=database)
    mix_stack(folder / "stack", [condition], seed=abs(hash(folder)) % 10_000)
    reader = SimulatedReader(folder / "stack", faults=[parse_fault(fault)] if fault else ())
    handle = registry.handle
    with assemble(folder / "desk", reader, registry_url=handle.url, registry_key=handle.key) as parts:
        yield parts


def admit(parts: Parts, number: int) -> tuple[Holder, Escn]:
    store = parts.desk.store
    person = store.holders.save(holder(number))
    existing = Existing(store, parts.desk.issuer, parts.desk.now)
    list(existing.take_in([CardRow(2, person.esi, None, "A-17", None, None, None)]))
    (card,) = existing.mint()
    assert card.escn is not None
    return person, card.escn


def test_the_chip_is_written_and_all_of_it_registered(tmp_path: Path, database: Path, registry: Registry) -> None:
    with desk(tmp_path, database, registry) as parts:
        _, escn = admit(parts, 70_001)
        uid = read_card(parts.desk.reader)
        job = match_at_desk(parts.desk, read_scan(f"https://s.esc-r.eu/{escn}\n"), uid, chip=True)
        assert (job.state, job.uid, job.problem) == (CardState.REGISTERING, uid, None)
        assert [sent.problem for sent in Registrar(parts.desk.store, parts.client, PIC).drain()] == [None]
        record = parts.desk.store.cards.by_escn(escn)
        assert record is not None
        assert (record.state, record.card_type, record.chip_profile) == (
            CardState.ISSUED,
            CardType.SMART_CDZ,
            "esc-cdz",
        )
        assert parts.desk.store.numbers.state(escn) is NumberState.USED
        assert parts.client.get_card(str(escn)).card_type.key == "SMART_CDZ"


def test_without_the_chip_any_card_will_do(tmp_path: Path, database: Path, registry: Registry) -> None:
    with desk(tmp_path, database, registry, Condition.FRESH) as parts:
        _, escn = admit(parts, 70_002)
        uid = read_card(parts.desk.reader)
        with pytest.raises(OperatorError):
            match_at_desk(parts.desk, escn, uid, chip=True)
        assert parts.desk.store.cards.by_escn(escn) is None, "the card takes no chip: nothing was changed"
        assert match_at_desk(parts.desk, escn, uid, chip=False).state is CardState.REGISTERING
        list(Registrar(parts.desk.store, parts.client, PIC).drain())
        assert parts.client.get_card(str(escn)).card_type.key == "SMART_NO_CDZ"


def test_a_card_taken_away_goes_on_with_the_next_scan(tmp_path: Path, database: Path, registry: Registry) -> None:
    with desk(tmp_path, database, registry, fault="tear:apdu=40,moment=executed-answer-lost") as parts:
        person, escn = admit(parts, 70_003)
        uid = read_card(parts.desk.reader)
        held = match_at_desk(parts.desk, escn, uid, chip=True)
        assert (held.state, held.problem and held.problem.code) == (CardState.HELD, "card.lost")
        again = match_at_desk(parts.desk, escn, uid, chip=True)
        assert (again.state, again.uid) == (CardState.REGISTERING, uid)
        assert parts.desk.store.jobs.unfinished(person.esi) == again.id
        assert len(parts.desk.store.cards.all()) == 1


def test_a_match_that_fails_half_way_leaves_the_sticker_waiting(
    tmp_path: Path, database: Path, registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    with desk(tmp_path, database, registry) as parts:
        person, escn = admit(parts, 70_004)

        def full(*_: object, **__: object) -> None:
            raise OSError("the disk is full")

        with monkeypatch.context() as patched:
            patched.setattr(type(parts.desk.store.outbox), "put", full)
            with pytest.raises(OSError, match="full"):
                match_at_desk(parts.desk, escn, None, chip=False)
        store = parts.desk.store
        assert (store.cards.all(), store.jobs.unfinished(person.esi)) == ((), None)
        assert match_at_desk(parts.desk, escn, None, chip=False).state is CardState.REGISTERING


@pytest.mark.parametrize("text", ["", "https://s.esc-r.eu/", "6a01dfc0-cb98-4035-a19b-001999859608"])
def test_what_is_no_sticker_s_code_is_said(text: str) -> None:
    with pytest.raises(InputError):
        read_scan(text)
