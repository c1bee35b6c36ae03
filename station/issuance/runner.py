"""Carries out what a job asks for, one effect after another; journal rows stand around the irreversible ones."""

import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass

from station.errors import (
    CardConflictError,
    CardVerificationError,
    ForeignCardError,
    NoDamKeysError,
    OperatorError,
    ProtocolError,
    WrongKeyError,
)
from station.issuance import job as j
from station.issuance.book import Book, Journal
from station.issuance.desk import Desk
from station.issuance.effects import Effects
from station.issuance.job import Effect, Job
from station.issuance.projection import project
from station.model.card import CardState, Problem
from station.model.holder import Holder
from station.reader.port import Observer


@dataclass(frozen=True, slots=True)
class Sighting:
    """What a watcher is told: the job as it stands, and the effect that begins (`seconds` None) or has ended."""

    job: Job
    holder: Holder
    effect: Effect | None
    seconds: float | None


Watch = Callable[[Sighting], None]

_OF_NO_USE = frozenset(error.code for error in (ForeignCardError, NoDamKeysError, CardConflictError, WrongKeyError))
_AT_REST = frozenset({CardState.READY, CardState.ENCODED, CardState.PRINTED})


def _nobody(sighting: Sighting) -> None:
    del sighting


class Runner:
    """Issues cards at one desk. All of it runs on the caller's thread, which owns reader and printer."""

    def __init__(
        self,
        desk: Desk,
        *,
        watch: Watch = _nobody,
        journal: Journal | None = None,
        observers: tuple[Observer, ...] = (),
    ) -> None:
        self._desk = desk
        self._watch = watch
        self._book = Book(journal or desk.store.journal)
        self._observers = observers

    def find(self, holder: Holder) -> Job:
        """The holder's unfinished job, as the journal tells it, or a new one."""
        jobs = self._desk.store.jobs
        job_id = jobs.unfinished(holder.esi)
        if job_id is None:
            job_id = uuid.uuid4().hex
            jobs.start(job_id, holder.esi)
        return self._book.open(job_id, self._desk.order)

    def issue(self, holder: Holder) -> Job:
        """Takes a holder's card as far as it goes now: to REGISTERING, HELD, SPOILED or CANCELLED.

        The card is dismissed when this job no longer needs it on the reader.
        """
        job = self.find(holder)
        if job.ended:
            project(self._desk, job, holder)  # a crash may have come between the event and what follows from it
            return job
        with Effects(self._desk, holder, self._observers) as effects:
            job = self._drive(job, holder, effects)
        if effects.saw_card and _card_may_go(job):
            self._desk.reader.dismiss()
        return job

    def give_up(self, holder: Holder, problem: Problem) -> Job:
        """A person declares the card lost: the job is spoiled and its number burnt; cancelled if nothing was begun."""
        job = self.find(holder)
        with Effects(self._desk, holder, self._observers) as effects:
            return self._drive(job, holder, effects, j.Damaged(problem) if job.irreversible else j.Cancel())

    def _drive(self, job: Job, holder: Holder, effects: Effects, event: j.Event | None = None) -> Job:
        event = event or j.Proceed()
        while event is not None:
            job, wanted = self._book.record(job, event)
            project(self._desk, job, holder)
            self._watch(Sighting(job, holder, None, None))
            if wanted:
                event = self._carry_out(wanted[0], job, holder, effects)
            else:
                event = j.Proceed() if job.state in _AT_REST else None
        return job

    def _carry_out(self, effect: Effect, job: Job, holder: Holder, effects: Effects) -> j.Event | None:
        if effect.irreversible:
            self._book.intend(job, effect)
        self._watch(Sighting(job, holder, effect, None))
        began = time.perf_counter()
        try:
            event = effects.carry_out(effect, job)
        except CardVerificationError as error:
            event = j.Damaged(problem_of(error))
        except WrongKeyError as error:
            event = j.CardRefused(problem_of(error)) if effects.card_untouched else j.Interrupted(problem_of(error))
        except (OperatorError, ProtocolError) as error:
            event = j.Interrupted(problem_of(error))
        self._watch(Sighting(job, holder, effect, time.perf_counter() - began))
        return event


def problem_of(error: OperatorError | ProtocolError) -> Problem:
    """An error as it is journalled and shown."""
    if isinstance(error, OperatorError):
        return Problem(error.code, error.happened, error.remedy)
    return Problem(
        "card.protocol",
        f"The card did not answer as it should ({error}).",
        "Place the same card on the reader again; if it stays so, put it on the reject pile.",
    )


def _card_may_go(job: Job) -> bool:
    """Whether the card on the reader is finished with: made, spoiled, or of no use to anybody."""
    if job.state is CardState.HELD:
        return job.uid is None and job.problem is not None and job.problem.code in _OF_NO_USE
    return job.state in {CardState.REGISTERING, CardState.SPOILED}
