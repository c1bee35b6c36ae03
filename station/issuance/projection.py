"""What other tables say of a job: derived from its journal, and made anew at every event."""

from dataclasses import replace

from station.desfire.chip_profile import ChipProfile
from station.issuance.consumption import FINISHED_WITH, uses_of
from station.issuance.desk import Desk
from station.issuance.job import Job, Order
from station.model.card import CardState, CardType
from station.model.escn import Escn
from station.model.holder import Holder
from station.store.cards import CardRecord
from station.store.database import Store

NO_CHIP = "none"
"""Stands for a chip profile where the station has written no chip."""


def project(desk: Desk, job: Job, holder: Holder) -> None:
    """Saves where the card stands, once it has a number, and what it has used; settles a job that has ended."""
    with desk.store.transactions.write():
        if job.order is Order.STICKER:
            project_sticker(desk.store, job, desk.chip)
        elif job.escn is not None:
            desk.store.cards.save(_record(desk, job, job.escn, holder))
        if job.escn is not None and job.state in FINISHED_WITH:
            desk.store.supplies.use(job.id, uses_of(job, desk.hologram))
        settle(desk.store, job)


def _record(desk: Desk, job: Job, escn: Escn, holder: Holder) -> CardRecord:
    """A card that has been made is what it is: its dates and its look are no longer those of desk and holder."""
    before = desk.store.cards.of_job(job.id)
    if before is not None and before.issued_on is not None:
        return replace(before, state=job.state, problem=job.problem)
    return CardRecord(
        escn=escn,
        job=job.id,
        esi=holder.esi,
        uid=job.uid,
        state=job.state,
        problem=job.problem,
        template=desk.template.name,
        template_version=str(desk.template.version),
        chip_profile=desk.chip.name,
        card_type=desk.chip.card_type,
        issued_on=desk.now().date() if job.state is CardState.REGISTERING else None,
        expires_on=holder.valid_until,
    )


def project_sticker(store: Store, job: Job, chip: ChipProfile | None = None) -> None:
    """A card that was out already, whose record stands since it was matched: dates and look are its own."""
    record = store.cards.of_job(job.id)
    if record is not None:
        written = chip if job.zone is not None else None
        kind = written.card_type if written else CardType.SMART_NO_CDZ if job.uid else CardType.PASSIVE
        profile = written.name if written else NO_CHIP
        store.cards.save(
            replace(record, uid=job.uid, state=job.state, problem=job.problem, card_type=kind, chip_profile=profile)
        )


def settle(store: Store, job: Job) -> None:
    """Closes a job that has ended: its number is used, or burnt for ever. Doing it again changes nothing."""
    if not job.ended:
        return
    if job.escn is not None:
        if job.state is CardState.ISSUED:
            store.numbers.use(job.escn)
        else:
            store.numbers.burn(job.escn)
    store.jobs.end(job.id)
