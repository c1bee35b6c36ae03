"""Cards made inside a printer: fed, encoded, printed, and put where they belong, in either order."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

import pytest

from assembly import Parts, assemble, empty_database, prepare
from fake_escr.plugin import RegistryHandle
from fake_reader.chip import Family, save_other
from fake_reader.faults.card import Moment, Tear
from fake_reader.faults.port import Fault
from fake_reader.inline import TROUBLE, InlinePrinter
from people import holder
from station.issuance.job import Job
from station.issuance.runner import Runner, asks_for_face
from station.model.card import CardState, Problem
from station.model.supply import Supply
from station.printer.port import PrintOrder

ORDERS: tuple[PrintOrder, ...] = ("encode-first", "print-first")
ADA, EVA = holder(970_001), holder(970_002)
GIVEN_UP = Problem("given-up", "The operator gave this card up.", "Destroy pile.")


class Registry(Protocol):
    """The fixture of conftest.py."""

    @property
    def handle(self) -> RegistryHandle: ...


class Works:
    """A printer's folder, and a new station over it each time: what is not in a file is forgotten."""

    def __init__(self, folder: Path, registry: Registry, order: PrintOrder) -> None:
        self._folder, self._registry = folder, registry
        self.order: PrintOrder = order
        self.stack = folder / "stack"

    @contextmanager
    def station(self, *faults: Fault) -> Generator[Parts]:
        printer = InlinePrinter(self.stack, self.order)
        handle = self._registry.handle
        with assemble(
            self._folder, printer.encoder(faults), registry_url=handle.url, registry_key=handle.key, printer=printer
        ) as parts:
            for one in (ADA, EVA):
                parts.desk.store.holders.save(one)
            yield parts

    def do(self, work: Callable[[Runner], Job], *faults: Fault) -> Job:
        with self.station(*faults) as parts:
            return work(Runner(parts.desk))

    def trouble(self, word: str) -> None:
        (self.stack / TROUBLE).write_text(word)

    def mend(self) -> None:
        (self.stack / TROUBLE).unlink()

    def cards(self, place: str) -> int:
        return len(list((self.stack / place).glob("*.picc")))

    def printed(self, job: Job) -> bool:
        return (self.stack / "printed" / f"{job.escn}.pdf").is_file()

    @property
    def places(self) -> tuple[int, int, int, int]:
        """Cards in the feeder, inside, with the finished ones, in the reject bin."""
        return self.cards("."), self.cards("inside"), self.cards("out"), self.cards("reject")

    def first_card(self) -> Path:
        return min(self.stack.glob("*.picc"))


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return empty_database(tmp_path_factory.mktemp("database"))


@pytest.fixture
def works(tmp_path: Path, registry: Registry, database: Path, order: PrintOrder) -> Works:
    return Works(prepare(tmp_path / "desk", blanks=3, database=database), registry, order)


@pytest.fixture(params=ORDERS)
def order(request: pytest.FixtureRequest) -> PrintOrder:
    return request.param


encode_first = pytest.mark.parametrize("order", ["encode-first"])
print_first = pytest.mark.parametrize("order", ["print-first"])


def test_each_card_is_encoded_printed_and_put_out(works: Works) -> None:
    jobs = [works.do(lambda runner, one=one: runner.issue(one)) for one in (ADA, EVA)]
    assert [job.state for job in jobs] == [CardState.REGISTERING] * 2
    assert len({job.uid for job in jobs}) == 2
    assert all(works.printed(job) for job in jobs)
    assert works.places == (1, 0, 2, 0)


@print_first
def test_a_dead_chip_after_printing_is_spoiled_and_rejected_with_its_reason(works: Works) -> None:
    save_other(works.first_card(), Family.DEAD)
    job = works.do(lambda runner: runner.issue(ADA))
    assert (job.state, job.uid) == (CardState.SPOILED, None)
    assert job.problem is not None
    assert job.problem.code in {"card.none", "card.mute"}
    assert works.places == (2, 0, 0, 1)
    with works.station() as parts:
        parts.desk.store.supplies.deliver(Supply.CARD, 100, None)
        parts.desk.store.supplies.deliver(Supply.RIBBON, 100, None)
        assert parts.desk.store.supplies.used_by([job.id]) == {Supply.CARD: 1, Supply.RIBBON: 1}
    assert works.do(lambda runner: runner.issue(ADA)).state is CardState.REGISTERING
    assert works.places == (1, 0, 1, 1)


@encode_first
@pytest.mark.parametrize("family", [Family.DEAD, Family.CLASSIC])
def test_a_card_of_no_use_is_rejected_before_a_ribbon_is_spent(works: Works, family: Family) -> None:
    save_other(works.first_card(), family)
    job = works.do(lambda runner: runner.issue(ADA))
    assert (job.state, job.resume, works.printed(job)) == (CardState.HELD, CardState.READY, False)
    assert works.places == (2, 0, 0, 1)
    assert works.do(lambda runner: runner.issue(ADA)).state is CardState.REGISTERING


@pytest.mark.parametrize("word", ["ribbon", "cards", "cover", "tray", "busy", "offline"])
def test_a_printer_in_trouble_prints_nothing_and_nobody_is_asked(works: Works, word: str) -> None:
    works.trouble(word)
    job = works.do(lambda runner: runner.issue(ADA))
    assert (job.state, job.prints) == (CardState.HELD, 0)
    assert job.resume is CardState.READY, "nothing has been begun"
    assert job.problem is not None
    assert job.problem.code == f"printer.{word}"
    works.mend()
    assert works.do(lambda runner: runner.issue(ADA)).state is CardState.REGISTERING
    assert works.places == (2, 0, 1, 0)


def jammed(works: Works) -> Job:
    works.trouble("jam")
    job = works.do(lambda runner: runner.issue(ADA))
    assert (job.state, job.resume) == (CardState.HELD, CardState.PRINTING)
    assert job.problem is not None
    assert job.problem.code == "printer.jam"
    job = works.do(lambda runner: runner.issue(ADA))
    assert asks_for_face(job), "the printer cannot tell, so a person is asked"
    assert works.cards("inside") == 1, "and until then the card stays where it is"
    return job


def test_a_jam_with_a_card_inside_is_for_a_person_to_settle_printed(works: Works) -> None:
    jammed(works)
    job = works.do(lambda runner: runner.face_seen(ADA, printed=True))
    assert (job.state, job.prints) == (CardState.REGISTERING, 1)
    assert works.places == (2, 0, 1, 0)


def test_a_jam_with_a_card_inside_is_for_a_person_to_settle_blank(works: Works) -> None:
    jammed(works)
    job = works.do(lambda runner: runner.face_seen(ADA, printed=False))
    assert (job.state, job.prints, works.printed(job)) == (CardState.REGISTERING, 1, True)
    assert works.places == (2, 0, 1, 0)


def test_a_jam_with_a_card_inside_is_for_a_person_to_settle_lost(works: Works) -> None:
    jammed(works)
    job = works.do(lambda runner: runner.give_up(ADA, GIVEN_UP))
    assert (job.state, job.prints) == (CardState.SPOILED, 1)
    assert works.places == (2, 0, 0, 1)


def test_nobody_else_s_card_is_made_while_one_is_inside(works: Works) -> None:
    ada = jammed(works)
    eva = works.do(lambda runner: runner.issue(EVA))
    assert eva.state is CardState.HELD
    assert eva.problem is not None
    assert eva.problem.code == "printer.occupied"
    assert str(ada.escn) in eva.problem.what
    works.do(lambda runner: runner.face_seen(ADA, printed=True))
    assert works.do(lambda runner: runner.issue(EVA)).state is CardState.REGISTERING
    assert works.places == (1, 0, 2, 0)


@print_first
def test_a_printed_card_that_was_taken_out_is_not_replaced_by_a_blank(works: Works) -> None:
    jammed(works)
    next((works.stack / "inside").glob("*.picc")).unlink()
    job = works.do(lambda runner: runner.face_seen(ADA, printed=True))
    assert (job.state, job.resume, job.uid) == (CardState.HELD, CardState.PRINTED, None)
    assert job.problem is not None
    assert job.problem.code == "printer.empty"
    assert works.cards(".") == 2, "no blank gets this number without its face"
    assert works.do(lambda runner: runner.give_up(ADA, GIVEN_UP)).state is CardState.SPOILED


@print_first
def test_a_number_is_never_written_into_another_holder_s_face(works: Works) -> None:
    jammed(works)
    next((works.stack / "inside").glob("*.picc")).unlink()
    works.trouble("jam")
    works.do(lambda runner: runner.issue(EVA))
    assert works.cards("inside") == 1
    ada = works.do(lambda runner: runner.face_seen(ADA, printed=True))
    assert ada.problem is not None
    assert (ada.problem.code, ada.uid) == ("printer.empty", None)
    assert works.do(lambda runner: runner.give_up(ADA, GIVEN_UP)).state is CardState.SPOILED
    assert works.places == (1, 1, 0, 0), "what is inside is not Ada's to reject"


@encode_first
def test_a_resumed_print_goes_onto_the_chip_that_was_encoded(works: Works) -> None:
    works.trouble("jam")
    works.do(lambda runner: runner.issue(ADA))
    works.do(lambda runner: runner.issue(ADA))
    inside = next((works.stack / "inside").glob("*.picc"))
    inside.unlink()
    works.first_card().rename(works.stack / "inside" / "00009-swapped.picc")
    job = works.do(lambda runner: runner.face_seen(ADA, printed=False))
    assert (job.state, job.resume, job.prints) == (CardState.HELD, CardState.ENCODED, 0)
    assert job.problem is not None
    assert job.problem.code == "card.different"


def test_a_card_torn_from_the_encoder_goes_on_inside(works: Works) -> None:
    job = works.do(lambda runner: runner.issue(ADA), Tear(20, Moment.EXECUTED_ANSWER_LOST))
    assert (job.state, works.cards("inside")) == (CardState.HELD, 1)
    job = works.do(lambda runner: runner.issue(ADA))
    assert (job.state, job.prints) == (CardState.REGISTERING, 1)
    assert works.places == (2, 0, 1, 0)


def test_a_finished_card_that_could_not_leave_is_put_out_before_the_next(works: Works) -> None:
    with works.station() as parts:
        runner = Runner(parts.desk, watch=lambda sighting: _full_tray(works, sighting.job))
        assert runner.issue(ADA).state is CardState.REGISTERING
    assert works.cards("inside") == 1
    assert works.do(lambda runner: runner.issue(EVA)).problem is not None
    works.mend()
    assert works.do(lambda runner: runner.issue(EVA)).state is CardState.REGISTERING
    assert works.places == (1, 0, 2, 0)


def _full_tray(works: Works, job: Job) -> None:
    if job.state is CardState.REGISTERING:
        works.trouble("tray")
