"""Cards that have been made, without reader and printer: their jobs stand before registration, as in the journal."""

import uuid
from datetime import UTC, datetime

from assembly import PIC
from station.issuance import job as j
from station.issuance.book import Book
from station.issuance.lifecycle import stand_queued
from station.model.card import CardType, CardUid
from station.model.holder import Holder
from station.store.cards import CardRecord
from station.store.database import Store

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


def make_card(store: Store, holder: Holder, *, active: bool = True, now: datetime = NOW) -> CardRecord:
    """The holder's card, encoded, printed and queued for ESC-R."""
    with store.transactions.write():
        holder = store.holders.save(holder)
        job_id = uuid.uuid4().hex
        store.jobs.start(job_id, holder.esi)
        escn = store.numbers.reserve(job_id, 1, PIC, now)
        uid = CardUid(b"\x04" + uuid.uuid4().bytes[:6])
        book = Book(store.journal)
        job = book.open(job_id, j.Order.ENCODE_FIRST)
        for event in (
            j.Proceed(),
            j.HolderAccepted(),
            j.NumberReserved(escn),
            j.FacePrepared(),
            j.Proceed(),
            j.CardPresented(uid),
            j.ZoneSigned(j.Zone(b"signature", b"certificate")),
            j.ChipEncoded(),
            j.ChipVerified(),
            j.Proceed(),
            j.FacePrinted(),
            j.Proceed(),
        ):
            job, _ = book.record(job, event)
        record = CardRecord(
            escn=escn,
            job=job_id,
            esi=holder.esi,
            uid=uid,
            state=job.state,
            problem=None,
            template="classic",
            template_version="1",
            chip_profile="esc-cdz",
            card_type=CardType.SMART_CDZ,
            issued_on=now.date(),
            expires_on=holder.valid_until,
        )
        store.cards.save(record)
        stand_queued(store, escn, holder.esi, active=active)
        book.record(job, j.RegistrationQueued())
    found = store.cards.by_escn(escn)
    if found is None:
        raise LookupError("a card that was just made")
    return found
