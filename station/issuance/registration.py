"""Registration with ESC-R: written to the outbox by the job, sent from there by the registrar.

The card office does not wait for the network. A message that got no answer is sent again; the client makes sure that
nothing is created twice.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from station.errors import RegistryDownError, RegistryError
from station.escr.client import EscrClient
from station.escr.records import CardUpdate, PersonUpdate, card_update, person_update
from station.issuance.book import Book, Journal
from station.issuance.desk import Desk
from station.issuance.job import Event, Interrupted, Job, Order, Registered
from station.issuance.projection import settle
from station.model.card import CardState, Problem, Registration
from station.model.holder import Holder, Purpose
from station.store.database import Store
from station.store.outbox import Message


def queue_registration(desk: Desk, job: Job, holder: Holder) -> None:
    """Puts person and card into the outbox; doing it again changes nothing. Name and e-mail only with consent."""
    if job.escn is None:
        raise ValueError("only a job with a number is registered")
    registration = Registration(
        escn=job.escn,
        card_type=desk.chip.card_type,
        issued_on=desk.now().date(),
        expires_on=holder.valid_until,
        active=desk.issuer.register_active,
    )
    name = holder.name if holder.agrees(Purpose.NAME_TO_REGISTRY) else None
    email = holder.email if holder.agrees(Purpose.EMAIL_TO_REGISTRY) else None
    person = person_update(esi=holder.esi, pic=desk.issuer.pic, level=holder.level, email=email, full_name=name)
    card = card_update(registration, pic=desk.issuer.pic, esi=holder.esi, display_name=name)
    outbox = desk.store.outbox
    outbox.put(job.id, "person", holder.esi.key, person.model_dump(mode="json", by_alias=True, exclude_none=True))
    outbox.put(job.id, "card", str(job.escn), card.model_dump(mode="json", by_alias=True, exclude_none=True))


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of one job's registration: None where ESC-R confirmed person and card."""

    job: str
    problem: Problem | None


class Registrar:
    """Empties the outbox. All of it runs on the caller's thread, which owns the network."""

    def __init__(self, store: Store, client: EscrClient, *, journal: Journal | None = None) -> None:
        self._store = store
        self._client = client
        self._book = Book(journal or store.journal)

    def drain(self) -> Iterator[Sent]:
        """Sends what is pending, person before card, job by job; yields each job that came to an end.

        Raises a RegistryError when ESC-R cannot be reached now: everything stays queued. One job that ESC-R fails on
        does not keep the others waiting: that error is raised when they are through.
        """
        failed: RegistryDownError | None = None
        for job in self._store.outbox.jobs():
            try:
                problem = self._send(job)
            except RegistryDownError as error:
                failed = error
                continue
            self._record(job, Interrupted(problem) if problem else Registered())
            yield Sent(job, problem)
        if failed is not None:
            raise failed

    def _send(self, job: str) -> Problem | None:
        outbox = self._store.outbox
        for message in outbox.pending(job):
            try:
                self._deliver(message)
            except RegistryError as error:
                problem = Problem(error.code, error.happened, error.remedy)
                if error.passing:
                    outbox.failed(message.id, problem)
                    raise
                outbox.refused(message.id, problem)
                return problem
            outbox.done(message.id)
        return None

    def _deliver(self, message: Message) -> None:
        if message.kind == "person":
            self._client.register_person(PersonUpdate.model_validate(message.body))
        else:
            self._client.register_card(CardUpdate.model_validate(message.body))

    def _record(self, job_id: str, event: Event) -> None:
        job = self._book.open(job_id, Order.ENCODE_FIRST)
        if job.state is not CardState.ISSUED:  # or a crash came before the rest of this
            job, _ = self._book.record(job, event)
        if record := self._store.cards.of_job(job_id):
            self._store.cards.save(replace(record, state=job.state, problem=job.problem))
        settle(self._store, job)
