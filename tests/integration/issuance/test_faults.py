"""Each fault, and each bad card: the station names it, says what to do, and then goes on as it said."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from assembly import assemble, empty_database, prepare
from fake_reader.conditions import Condition, mix_stack
from fake_reader.faults.words import parse_fault
from fake_reader.reader import SimulatedReader
from people import holder
from station.gui.issue.listing import person_of
from station.issuance.runner import Runner
from station.model.card import CardState
from station.reader.passing import PassingReader

WHO = holder(1)
NOWHERE = "http://127.0.0.1:9"


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return empty_database(tmp_path_factory.mktemp("empty"))


@contextmanager
def desk(folder: Path, database: Path, reader: SimulatedReader) -> Generator[Runner]:
    prepare(folder / "desk", blanks=0, database=database)
    with assemble(folder / "desk", reader, registry_url=NOWHERE, registry_key="unused") as parts:
        yield Runner(parts.desk)


SAME_CARD = "Place the same card on the reader again"
FAULTS = [
    ("tear:apdu=0", "card.lost", SAME_CARD),
    ("tear:apdu=12,moment=inside-chain", "card.lost", SAME_CARD),
    ("tear:apdu=20,moment=executed-answer-lost", "card.lost", SAME_CARD),
    ("reset:apdu=14", "card.lost", SAME_CARD),
    ("foreign-frame:apdu=20", "card.protocol", SAME_CARD),
    ("truncated:apdu=3", "card.protocol", SAME_CARD),
    ("wrong-mac:apdu=9", "card.protocol", SAME_CARD),  # the card's proof that it knows the key
    ("wrong-mac:apdu=15", "card.protocol", SAME_CARD),  # its answer to a command
    ("busy", "reader.busy", "Close the other program"),
    ("foreign-card", "card.foreign", "place a blank card of this institution's stock"),
    ("foreign-card:family=ultralight", "card.foreign", "place a blank card of this institution's stock"),
    ("foreign-card:family=javacard", "card.foreign", "place a blank card of this institution's stock"),
    ("unplugged:apdu=16", "reader.lost", "Plug it in again"),
    ("service-stopped:apdu=16", "reader.no-service", "systemctl start pcscd"),
]


@pytest.mark.parametrize(("words", "code", "fix"), FAULTS, ids=[words for words, _, _ in FAULTS])
def test_a_fault_is_named_and_then_the_job_goes_on(
    tmp_path: Path, database: Path, words: str, code: str, fix: str
) -> None:
    mix_stack(tmp_path / "stack", [Condition.GOOD] * 2, seed=1)
    reader = SimulatedReader(tmp_path / "stack", faults=[parse_fault(words)])
    with desk(tmp_path, database, reader) as runner:
        held = runner.issue(WHO)
        assert (held.state, held.problem and held.problem.code) == (CardState.HELD, code)
        assert held.problem is not None
        assert fix in held.problem.fix
        job = runner.issue(WHO)
        if code in {"reader.lost", "reader.no-service"}:  # the first look after that still misses it
            assert job.problem
            assert job.problem.code == code
            job = runner.issue(WHO)
        assert (job.id, job.state) == (held.id, CardState.REGISTERING)
        assert held.escn in (job.escn, None)


def test_a_question_that_another_program_broke_into_is_asked_again(tmp_path: Path, database: Path) -> None:
    mix_stack(tmp_path / "stack", [Condition.GOOD], seed=1)
    reader = SimulatedReader(tmp_path / "stack", faults=[parse_fault("foreign-frame:apdu=3")])
    with desk(tmp_path, database, reader) as runner:
        assert runner.issue(WHO).state is CardState.REGISTERING


def test_a_second_card_is_told_from_the_first(tmp_path: Path, database: Path) -> None:
    first, second = mix_stack(tmp_path / "stack", [Condition.GOOD] * 2, seed=1)
    reader = SimulatedReader(tmp_path / "stack", faults=[parse_fault("second-card:apdu=16")])
    with desk(tmp_path, database, reader) as runner:
        assert (lost := runner.issue(WHO).problem)
        assert lost.code == "card.lost"
        assert (other := runner.issue(WHO).problem)
        assert other.code == "card.different"
        assert second.stem[-14:] in other.what
        assert other.fix == f"Place card {first.stem[-14:]} on the reader again."
        reader.dismiss()
        job = runner.issue(WHO)
        assert (job.state, str(job.uid)) == (CardState.REGISTERING, first.stem[-14:])


class ByHand(PassingReader):
    """Nothing feeds it: what lies there stays."""

    def dismiss(self) -> None:
        pass


def test_a_card_of_the_records_is_no_blank_and_its_owner_is_known(tmp_path: Path, database: Path) -> None:
    mix_stack(tmp_path / "stack", [Condition.GOOD], seed=1)
    other = holder(2)
    prepare(tmp_path / "desk", blanks=0, database=database)
    reader = ByHand(SimulatedReader(tmp_path / "stack"))
    with assemble(tmp_path / "desk", reader, registry_url=NOWHERE, registry_key="unused") as parts:
        for who in (WHO, other):
            parts.desk.store.holders.save(who)
        theirs = Runner(parts.desk).issue(WHO)
        held = Runner(parts.desk).issue(other)
        person = person_of(parts.desk, other.esi.key)
    assert held.problem is not None
    assert (held.state, held.uid, held.problem.code) == (CardState.HELD, None, "card.known")
    assert str(theirs.escn) in held.problem.what
    assert person is not None
    assert person.lies is not None
    assert (person.lies.name, person.lies.card.state) == (WHO.name, CardState.REGISTERING)


def test_a_card_that_dies_is_lost_and_then_not_there(tmp_path: Path, database: Path) -> None:
    mix_stack(tmp_path / "stack", [Condition.GOOD] * 2, seed=1)
    reader = SimulatedReader(tmp_path / "stack", faults=[parse_fault("dead:apdu=16")])
    with desk(tmp_path, database, reader) as runner:
        assert (lost := runner.issue(WHO).problem)
        assert lost.code == "card.lost"
        assert (gone := runner.issue(WHO).problem)
        assert gone.code == "card.none"
        assert "its chip does not answer" in gone.fix


def test_a_slow_reader_is_no_problem(tmp_path: Path, database: Path) -> None:
    mix_stack(tmp_path / "stack", [Condition.GOOD], seed=1)
    waited: list[float] = []
    faults = [parse_fault("slow:seconds=2.5")]
    reader = SimulatedReader(tmp_path / "stack", faults=faults, pause=waited.append)
    with desk(tmp_path, database, reader) as runner:
        assert runner.issue(WHO).state is CardState.REGISTERING
    assert len(waited) > 20
    assert set(waited) == {2.5}


BAD = [
    (Condition.FRESH, "card.no-dam-keys", "Hand it to the technician"),
    (Condition.OTHER_KEYS, "card.wrong-key", "Put it aside for the technician"),
    (Condition.HALF_WRITTEN, "card.conflict", "Put it aside for the technician"),
    (Condition.FULL, "card.conflict", "Put it aside for the technician"),
    (Condition.OLD, "card.foreign", "place a blank card"),
    (Condition.CLASSIC, "card.foreign", "place a blank card"),
    (Condition.JAVACARD, "card.foreign", "place a blank card"),
]


def test_bad_cards_between_good_ones_are_named_and_passed_over(tmp_path: Path, database: Path) -> None:
    mix_stack(tmp_path / "stack", [*(condition for condition, _, _ in BAD), Condition.GOOD], seed=1)
    reader = SimulatedReader(tmp_path / "stack")
    with desk(tmp_path, database, reader) as runner:
        for condition, code, fix in BAD:
            problem = runner.issue(WHO).problem
            assert problem is not None, condition
            assert problem.code == code, condition
            assert fix in problem.fix
        job = runner.issue(WHO)
    assert job.state is CardState.REGISTERING
    assert len(list((tmp_path / "stack" / "out").iterdir())) == len(BAD) + 1
