"""Cards that people had before this station: taken in from a list, given numbers, matched with stickers, registered.

A sticker's number is minted for it; it becomes a card's when a person has put the sticker on and scanned it. That is
one transaction, from number to ESC-R: an interruption leaves the sticker waiting, or the card registered.
"""

import enum
import uuid
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import islice

from station.errors import (
    BlockedCardError,
    CardExpiredError,
    CardKnownError,
    NoConsentError,
    StatusEndedError,
    StickerCardNeededError,
    StickerHasCardError,
    StickerOtherCardError,
    StickerUnknownError,
    StickerUsedError,
)
from station.issuance import job as j
from station.issuance.book import Book
from station.issuance.consumption import uses_of
from station.issuance.desk import Issuer
from station.issuance.job import Job, Order
from station.issuance.lifecycle import stand_queued
from station.issuance.projection import NO_CHIP, project_sticker
from station.model.card import CardType, CardUid, Problem
from station.model.card_stock import Hologram
from station.model.deed import Action, Deed
from station.model.escn import Escn
from station.model.esi import Esi
from station.model.holder import Holder, Purpose
from station.roster.existing import CardRow
from station.roster.line import BadRow
from station.store.cards import CardRecord
from station.store.database import Store
from station.store.existing import ExistingCard

_AT_ONCE = 100
"""Rows taken in by one transaction."""
STICKER = "sticker"
"""Stands for a template where the face is that of the card as it was."""


@enum.unique
class CardFate(enum.Enum):
    """What a row means. NUMBERED: the card has a European number of another system, and is registered with it."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    NUMBERED = "numbered"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class CardChange:
    """One row, judged. `problem` says why a card is refused."""

    line: int
    fate: CardFate
    esi: Esi
    name: str = field(default="", repr=False)
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Existing:
    """Existing cards in one store. `now` gives the desk's own time; `hologram` is what goes on with a sticker."""

    store: Store
    issuer: Issuer
    now: Callable[[], datetime]
    hologram: Hologram = Hologram.PRE_APPLIED

    def preview(self, rows: Iterable[CardRow | BadRow]) -> Iterator[CardChange | BadRow]:
        """What the list would change, row by row. Writes nothing."""
        return (row if isinstance(row, BadRow) else self._judge(row) for row in rows)

    def take_in(self, rows: Iterable[CardRow | BadRow]) -> Iterator[CardChange | BadRow]:
        """The same, carried out: each row is told after it is saved. May be repeated after an interruption."""
        reading = iter(rows)
        while batch := list(islice(reading, _AT_ONCE)):
            with self.store.transactions.write():
                told = [row if isinstance(row, BadRow) else self._take(row) for row in batch]
            yield from told

    def _take(self, row: CardRow) -> CardChange:
        change = self._judge(row)
        if change.fate in {CardFate.NEW, CardFate.CHANGED, CardFate.NUMBERED}:
            self.store.existing.save(ExistingCard(row.esi, row.uid, row.old_number, row.issued_on, row.expires_on))
        if change.fate is CardFate.NUMBERED and row.escn is not None:
            self._adopt(row.esi, row.escn, row.uid)
        return change

    def mint(self) -> tuple[ExistingCard, ...]:
        """Gives a number to every card that has none and whose holder agrees; returns all that wait for a sticker."""
        with self.store.transactions.write():
            if without := [card.esi for card in self.store.existing.agreed() if card.escn is None]:
                issuer = self.issuer
                numbers = self.store.numbers.mint(issuer.prefix, issuer.pic, len(without), self.now())
                self.store.existing.number(dict(zip(without, numbers, strict=True)))
            return self.store.existing.agreed()

    def check(self, escn: Escn, uid: CardUid | None) -> tuple[ExistingCard, Holder]:
        """Whether sticker and card belong together, and the card can be registered; changes nothing.

        Raises StickerError (unknown, used, another card's, card needed, card known already, a new card meanwhile),
        BlockedCardError, CardExpiredError, NoConsentError, StatusEndedError.
        """
        card = self.store.existing.by_escn(escn)
        if card is None:
            raise (StickerUsedError if self.store.cards.by_escn(escn) else StickerUnknownError)(number=escn)
        if card.job is not None:
            raise StickerUsedError(number=escn)
        if uid is None and card.uid is not None:
            raise StickerCardNeededError(number=escn)
        if uid is not None:
            self._check_uid(card, escn, uid)
        if newer := self.store.cards.valid_of(card.esi):
            raise StickerHasCardError(number=escn, other=newer.escn)
        holder = self.store.holders.find(card.esi)
        today = self.now().date()
        if holder is None:
            raise StickerUnknownError(number=escn)
        if not holder.agrees(Purpose.CARD):
            raise NoConsentError
        if holder.valid_until < today:
            raise StatusEndedError(date=holder.valid_until.isoformat())
        if card.expires_on is not None and card.expires_on < today:
            raise CardExpiredError(escn=escn, expired_on=card.expires_on)
        return card, holder

    def match(self, escn: Escn, uid: CardUid | None, *, chip: bool = False) -> Job:
        """The sticker is on the card: it is registered; with `chip`, once a runner has written its chip.

        Raises what `check` raises, and JobOpenError while another card of the holder is being made.
        """
        if chip and uid is None:
            raise ValueError("a chip that is to be written has been read")
        with self.store.transactions.write():
            card, holder = self.check(escn, uid)
            job = self._bind(card, holder, escn, uid, chip=chip)
            if not chip:
                self.store.supplies.use(job.id, uses_of(job, self.hologram))
            return job

    def _bind(self, card: ExistingCard, holder: Holder, escn: Escn, uid: CardUid | None, *, chip: bool) -> Job:
        """Everything from the number to ESC-R, in the transaction of the caller."""
        store, book, job_id = self.store, Book(self.store.journal), uuid.uuid4().hex
        store.jobs.start(job_id, holder.esi)
        store.numbers.take(escn, job_id)
        job = book.open(job_id, Order.STICKER)
        for event in (j.Proceed(), j.HolderAccepted(), j.NumberReserved(escn), j.StickerMatched(uid, chip)):
            job, _ = book.record(job, event)
        last_day = min(card.expires_on or holder.valid_until, holder.valid_until)
        store.cards.save(_record(job, card, escn, issued_on=card.issued_on or self.now().date(), expires_on=last_day))
        store.existing.matched(card.esi, job_id, uid)
        if not chip:
            job, _ = book.record(job, j.Proceed())
            stand_queued(store, escn, holder.esi, active=self.issuer.register_active)
            job, _ = book.record(job, j.RegistrationQueued())
        project_sticker(store, job)
        store.audit.append(Deed(Action.CARD_WORKED_ON, "sticker", about=uid or card.esi))
        return job

    def _adopt(self, esi: Esi, escn: Escn, uid: CardUid | None) -> None:
        """A card with a number of another system: it is registered with it, as if its sticker were on."""
        holder = self.store.holders.find(esi)
        if self.store.numbers.state(escn) is None:
            self.store.numbers.adopt(escn, self.now())
        self.store.existing.number({esi: escn})
        card = self.store.existing.of_holder(esi)
        if card is not None and holder is not None and holder.agrees(Purpose.CARD):
            self._bind(card, holder, escn, uid, chip=False)

    def _judge(self, row: CardRow) -> CardChange:
        holder = self.store.holders.find(row.esi, photo=False)
        if holder is None:
            return _refused(row, "existing.nobody", "This person is not known here.", "Import the roster first.")
        before = self.store.existing.of_holder(row.esi)
        if problem := self._obstacle(row, before):
            return CardChange(row.line, CardFate.REFUSED, row.esi, holder.name, problem)
        if before is not None and before.job is not None:
            fate = CardFate.SAME
        elif row.escn is not None:
            fate = CardFate.NUMBERED
        elif before is None:
            fate = CardFate.NEW
        else:
            told = (row.uid, row.old_number, row.issued_on, row.expires_on)
            known = (before.uid, before.old_number, before.issued_on, before.expires_on)
            fate = CardFate.SAME if told == known else CardFate.CHANGED
        return CardChange(row.line, fate, row.esi, holder.name)

    def _obstacle(self, row: CardRow, before: ExistingCard | None) -> Problem | None:
        """Why a card cannot be taken in."""
        store, matched = self.store, before is not None and before.job is not None
        if row.uid is not None and not matched:
            other = store.existing.by_uid(row.uid)
            if store.cards.by_uid(row.uid) or (other and other.esi != row.esi):
                return Problem(
                    "existing.uid-taken",
                    f"The UID {row.uid} belongs to another card in the records.",
                    "Find out whose card it is, and correct the list.",
                )
            if store.tombstones.of_card(row.uid):
                return Problem("card.blocked", f"The card {row.uid} is blocked.", "Take it out of use.")
        if row.escn is not None and not matched and self._foreign(row):
            return Problem(
                "existing.number-taken", f"The number {row.escn} belongs to another card here.", "Correct the list."
            )
        if not matched and store.cards.valid_of(row.esi):
            return Problem(
                "existing.has-card", "This person already has a card of this station.", "Leave the old one out."
            )
        return None

    def _foreign(self, row: CardRow) -> bool:
        if row.escn is None or self.store.numbers.state(row.escn) is None:
            return False
        mine = self.store.existing.by_escn(row.escn)
        return mine is None or mine.esi != row.esi

    def _check_uid(self, card: ExistingCard, escn: Escn, uid: CardUid) -> None:
        if record := self.store.cards.by_uid(uid):
            raise CardKnownError(uid=uid, number=record.escn)
        other = self.store.existing.by_uid(uid)
        if (card.uid is not None and card.uid != uid) or (other is not None and other.esi != card.esi):
            raise StickerOtherCardError(uid=uid, number=escn)
        if blocked := self.store.tombstones.of_card(uid):
            raise BlockedCardError(uid=uid, reason=blocked.reason, since=blocked.at.date().isoformat())


def _record(job: Job, card: ExistingCard, escn: Escn, *, issued_on: date, expires_on: date) -> CardRecord:
    return CardRecord(
        escn=escn,
        job=job.id,
        esi=card.esi,
        uid=job.uid,
        state=job.state,
        problem=None,
        template=STICKER,
        template_version="1",
        chip_profile=NO_CHIP,
        card_type=CardType.SMART_NO_CDZ if job.uid else CardType.PASSIVE,
        issued_on=issued_on,
        expires_on=expires_on,
    )


def _refused(row: CardRow, code: str, what: str, fix: str) -> CardChange:
    return CardChange(row.line, CardFate.REFUSED, row.esi, "", Problem(code, what, fix))
