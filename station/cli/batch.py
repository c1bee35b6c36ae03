"""A roster issued card after card: what `station issue` and the demo have in common."""

import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial

from station.bootstrap import Station
from station.cli.output import leave_alone
from station.errors import RegistryBusyError, RegistryError
from station.issuance.job import Job
from station.issuance.registration import Sent
from station.issuance.runner import Runner, Sighting, asks_for_face
from station.model.card import CardState, Problem
from station.model.holder import Holder
from station.roster.table import BadRow

REFUSED = "refused"
_TAKEN_AWAY = frozenset({"card.lost", "reader.lost"})
_CHIP_FAILS = frozenset({"card.lost", "card.protocol"})
_STOPS_A_BATCH = frozenset({"card.none", "reader.none", "reader.no-service", "reader.busy", "reader.lost"})
_TRIES = 3


def stops_a_batch(problem: Problem | None) -> bool:
    """Whether a part is missing that the next card would miss too."""
    return problem is not None and (problem.code in _STOPS_A_BATCH or problem.code.startswith(("printer.", "keys.")))


AskForFace = Callable[[Holder], bool | None]
"""Asks a person to look at a card of which the printer cannot tell: is its face there? None: later."""


def nobody_looks(holder: Holder) -> None:
    """Nobody is there to be asked."""
    del holder


@dataclass(frozen=True, slots=True)
class Outcome:
    """One row of a roster and what became of it. `state` is a CardState's value, or `refused`."""

    esi: str | None
    name: str = field(repr=False)
    escn: str | None
    uid: str | None
    state: str
    problem: Problem | None
    steps: int = 0
    seconds: float = 0.0

    @property
    def done(self) -> bool:
        """Whether the card is issued."""
        return self.state == CardState.ISSUED.value

    def record(self) -> dict[str, object]:
        """The JSON form: no name."""
        return {
            "esi": self.esi,
            "escn": self.escn,
            "uid": self.uid,
            "state": self.state,
            "code": self.problem.code if self.problem else None,
            "reason": self.problem.what if self.problem else None,
            "fix": self.problem.fix if self.problem else None,
            "steps": self.steps,
            "seconds": round(self.seconds, 3),
        }


def refused_row(row: BadRow) -> Outcome:
    """A row that could not be read."""
    return Outcome(row.esi, f"line {row.line}, {row.column}", None, None, REFUSED, row.reason)


_AWAY = Problem(
    "holder.away",
    "This person was erased on the person's own wish.",
    "If the person has come back and wants a card: station holders readmit, then again.",
)


@dataclass(frozen=True, slots=True)
class _Made:
    holder: Holder
    job: Job | None
    steps: int
    seconds: float
    away: bool = False


class Batch:
    """Issues holders one after another on this thread, while a second one registers what is made."""

    def __init__(
        self,
        station: Station,
        watch: Callable[[Sighting], None],
        advance: Callable[[], None],
        ask: AskForFace = nobody_looks,
    ) -> None:
        self._desk = station.desk
        self._registrar = station.registrar
        self._runner = Runner(station.desk, watch=self._see)
        self._watch = watch
        self._advance = advance
        self._ask = ask
        self._steps = 0
        self._busy = False
        self.unreachable: Problem | None = None
        self.jobs = list[str]()

    def run(self, holders: Iterable[Holder]) -> list[Outcome]:
        """Issues every holder without a valid card; one outcome each, once the registry has had its say.

        A missing reader, card or printer ends the batch: the holders after it are not begun. Where ESC-R asks to be
        left alone, cards are made meanwhile, and what is left of that time is waited for at the end, on this thread.
        """
        made: list[_Made] = []
        registering: list[Future[None]] = []
        with ThreadPoolExecutor(1, thread_name_prefix="registry") as network:
            for holder in holders:
                made.append(self._make(holder))
                self._advance()
                registering.append(network.submit(self._register, self._registrar.drain))
                job = made[-1].job
                if job is not None and stops_a_batch(job.problem):
                    break
        for one in registering:
            one.result()  # a bug over there is a bug here
        if self._busy:
            with suppress(KeyboardInterrupt):  # who will not wait still sees what the cards have come to
                self._register(partial(self._registrar.drain_patiently, leave_alone))
        return [self._outcome(one) for one in made]

    def _make(self, holder: Holder) -> _Made:
        began, self._steps = time.perf_counter(), 0
        if self._desk.store.tombstones.stays_away(holder.esi) and self._desk.store.holders.find(holder.esi) is None:
            return _Made(holder, None, 0, 0.0, away=True)
        holder = self._desk.store.holders.save(holder)  # what was said at the desk outweighs the roster
        job = None if self._desk.store.cards.valid_of(holder.esi) else self._issue(holder)
        self.jobs += [job.id] if job else []
        return _Made(holder, job, self._steps, time.perf_counter() - began)

    def _issue(self, holder: Holder) -> Job:
        job = self._runner.issue(holder)
        for _ in range(_TRIES - 1):
            if job.problem is None or job.problem.code not in _TAKEN_AWAY:
                break
            job = self._runner.issue(holder)
        while asks_for_face(job) and (printed := self._ask(holder)) is not None:
            job = self._runner.face_seen(holder, printed=printed)
        held = job.problem if job.state is CardState.HELD else None
        if self._desk.printer.inline and held is not None and held.code in _CHIP_FAILS:
            # Nobody takes that card out: it goes to the reject tray, and makes room for the next.
            return self._runner.give_up(holder, held)
        return job

    def _register(self, drain: Callable[[], Iterator[Sent]]) -> None:
        try:
            for _ in drain():
                pass
            self.unreachable, self._busy = None, False
        except RegistryError as error:
            self.unreachable, self._busy = error.problem, isinstance(error, RegistryBusyError)

    def _see(self, sighting: Sighting) -> None:
        if sighting.seconds is not None:
            self._steps += 1
        self._watch(sighting)

    def _outcome(self, made: _Made) -> Outcome:
        """The job as it ended on the desk, or the card as it stands now that the registry has been asked."""
        holder, job = made.holder, made.job
        esi, timing = str(holder.esi), (made.steps, made.seconds)
        if made.away:
            return Outcome(esi, holder.name, None, None, REFUSED, _AWAY)
        if job is not None and job.escn is None:
            state = REFUSED if job.state is CardState.CANCELLED else job.state.value
            return Outcome(esi, holder.name, None, None, state, job.problem, *timing)
        cards = self._desk.store.cards
        record = cards.of_job(job.id) if job is not None else cards.valid_of(holder.esi)
        if record is None:
            raise LookupError("a job with a number has a card row")
        problem = record.problem or (self.unreachable if record.state is CardState.REGISTERING else None)
        uid = str(record.uid) if record.uid else None
        return Outcome(esi, holder.name, str(record.escn), uid, record.state.value, problem, *timing)
