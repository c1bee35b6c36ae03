"""Carries out what a job asks for, one effect after another; journal rows stand around the irreversible ones."""

import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass

from station.errors import (
    BlockedCardError,
    CardConflictError,
    CardMuteError,
    CardVerificationError,
    ForeignCardError,
    JobMovedOnError,
    JobOpenError,
    KnownCardError,
    NoCardError,
    NoDamKeysError,
    OperatorError,
    PrintUnknownError,
    ProtocolError,
    WrongKeyError,
)
from station.issuance import job as j
from station.issuance.book import Book, Journal
from station.issuance.card_face import face_marks
from station.issuance.desk import Desk
from station.issuance.effects import Effects, problem_of
from station.issuance.job import Effect, Job, Order
from station.issuance.projection import project
from station.issuance.registration import queue_registration, withdraw_registration
from station.model.card import CardState, Problem
from station.model.deed import Action, Deed
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

_OF_NO_USE = frozenset(
    error.code
    for error in (
        *(BlockedCardError, ForeignCardError, NoDamKeysError),
        *(CardConflictError, KnownCardError, WrongKeyError),
    )
)
_DECISIONS = j.FaceFound | j.FaceMissing | j.Damaged | j.Cancel
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
        self._position = 0  # of the journal of the job at work, as this runner knows it

    def find(self, holder: Holder) -> Job:
        """The holder's unfinished job, as the journal tells it, or a new one. Raises JournalRowError."""
        jobs = self._desk.store.jobs
        with self._desk.store.transactions.write():
            job_id = jobs.unfinished(holder.esi)
            if job_id is None:
                job_id = uuid.uuid4().hex
                jobs.start(job_id, holder.esi)
            return self._open(job_id)

    def issue(self, holder: Holder) -> Job:
        """Takes a holder's card as far as it goes now: to REGISTERING, HELD, SPOILED or CANCELLED.

        Where the registrar was quicker, to what that has made of it. Raises JobOpenError where another desk is at work
        on it. The card is let go when this job no longer needs it on the reader or in the printer.
        """
        job = self.find(holder)
        if job.ended:
            project(self._desk, job, holder)  # a crash may have come between the event and what follows from it
            return job
        return self._work(job, holder, j.Proceed())

    def face_seen(self, holder: Holder, *, printed: bool) -> Job:
        """A person has looked at the card of which the printer cannot tell (`asks_for_face`), and the job goes on.

        Raises JobMovedOnError where it has gone on meanwhile.
        """
        return self._work(self._unfinished(holder), holder, j.FaceFound() if printed else j.FaceMissing())

    def give_up(self, holder: Holder, problem: Problem) -> Job:
        """A person declares the card lost: the job is spoiled and its number burnt; cancelled if nothing was begun.

        Raises JobMovedOnError where it has gone on meanwhile.
        """
        job = self._unfinished(holder)
        return self._work(job, holder, j.Damaged(problem) if job.irreversible else j.Cancel())

    def call_off(self, holder: Holder) -> Job:
        """A person has no card made after all, for which no blank was laid: the job is cancelled, and nothing is lost.

        Raises JobMovedOnError where a card belongs to it meanwhile, or where it has ended.
        """
        job = self._unfinished(holder)
        if job.irreversible:
            raise JobMovedOnError
        return self._work(job, holder, j.Cancel())

    def _unfinished(self, holder: Holder) -> Job:
        with self._desk.store.transactions.write():
            job_id = self._desk.store.jobs.unfinished(holder.esi)
            if job_id is None:
                raise JobMovedOnError
            return self._open(job_id)

    def _open(self, job_id: str) -> Job:
        job = self._book.open(job_id, self._desk.order)
        self._position = self._book.position(job_id)
        return job

    def _work(self, job: Job, holder: Holder, event: j.Event) -> Job:
        with Effects(self._desk, holder, self._observers) as effects:
            job = self._drive(job, holder, effects, event)
            self._desk.store.audit.append(Deed(Action.CARD_WORKED_ON, job.state.value, about=job.uid))
            effects.let_go(job, useless=self._card_of_no_use(job))
        return job

    def _drive(self, job: Job, holder: Holder, effects: Effects, event: j.Event | None) -> Job:
        while event is not None:
            job, wanted = self._take(job, holder, event)
            self._watch(Sighting(job, holder, None, None))
            if wanted:
                event = self._carry_out(wanted[0], job, holder, effects)
            else:
                event = j.Proceed() if job.state in _AT_REST else None
        return job

    def _take(self, job: Job, holder: Holder, event: j.Event) -> j.Step:
        """Writes down an event and all that follows from it, together; nothing, where the job has gone on without us.

        ESC-R's word may come at any time while it is registering: then that holds, and nothing more is wanted. Only
        what has been decided on the card is not dropped without a word.
        """
        with self._desk.store.transactions.write():
            now = self._book.open(job.id, job.order)
            if not now.ended and now.here is not CardState.REGISTERING:
                self._check_alone(job)
            if now != job:
                if isinstance(event, _DECISIONS):
                    raise JobMovedOnError
                return now, ()
            if isinstance(event, j.RegistrationQueued):
                queue_registration(self._desk, job, holder)
            elif isinstance(event, j.Damaged) and job.here is CardState.REGISTERING:
                withdraw_registration(self._desk.store, job)
            job, wanted = self._book.record(job, event)
            self._position = self._book.position(job.id)
            project(self._desk, job, holder)
            return job, wanted

    def _intend(self, effect: Effect, job: Job, holder: Holder) -> None:
        told = dict[str, str]()
        if effect is Effect.PRINT_FACE:
            marks = face_marks(self._desk.template, self._desk.issuer, holder, job.id)
            told = {**marks, "printer": self._desk.printer.name}
        with self._desk.store.transactions.write():
            self._check_alone(job)
            self._book.intend(job, effect, **told)
            self._position = self._book.position(job.id)

    def _check_alone(self, job: Job) -> None:
        """Two desks that both ask their printers leave the job as it was, and each would print. Raises JobOpenError."""
        if self._book.position(job.id) != self._position:
            raise JobOpenError(job=job.id)

    def _carry_out(self, effect: Effect, job: Job, holder: Holder, effects: Effects) -> j.Event | None:
        if effect.irreversible:
            self._intend(effect, job, holder)
        self._watch(Sighting(job, holder, effect, None))
        began = time.perf_counter()
        try:
            event = effects.carry_out(effect, job)
        except CardVerificationError as error:
            event = j.Damaged(problem_of(error))
        except WrongKeyError as error:
            event = j.CardRefused(problem_of(error)) if effects.card_untouched else j.Interrupted(problem_of(error))
        except (OperatorError, ProtocolError) as error:
            event = self._stopped(effect, job, problem_of(error))
        self._watch(Sighting(job, holder, effect, time.perf_counter() - began))
        return event

    def _stopped(self, effect: Effect, job: Job, problem: Problem) -> j.Event:
        """Inside a printer that prints first, the card that is of no use is the one with this holder's face."""
        printed = self._desk.printer.inline and job.order is Order.PRINT_FIRST and effect is Effect.PRESENT_CARD
        return j.Damaged(problem) if printed and problem.code in self._useless else j.Interrupted(problem)

    def _card_of_no_use(self, job: Job) -> bool:
        """Whether the job is held for want of a card, and the one that is there is of no use to anybody."""
        held = job.state is CardState.HELD and job.uid is None
        return held and job.problem is not None and job.problem.code in self._useless

    @property
    def _useless(self) -> frozenset[str]:
        # Where the printer has brought a card to the encoder and the reader sees none that answers, its chip is dead.
        return _OF_NO_USE | {NoCardError.code, CardMuteError.code} if self._desk.printer.inline else _OF_NO_USE


def asks_for_face(job: Job) -> bool:
    """Whether a person has to look at the card, because the printer cannot say what became of it."""
    unknown = job.problem is not None and job.problem.code == PrintUnknownError.code
    return job.state is CardState.HELD and job.resume is CardState.PRINTING and unknown
