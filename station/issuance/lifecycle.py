"""What people do with a card after it has been made: written down here at once, told to ESC-R through the outbox.

Each act is one transaction over the card's standing, its journal and the outbox. What may be done is said by
`station.model.standing`; ESC-R knows a suspended card as INACTIVE and a revoked one not at all.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import dropwhile, islice

from station.errors import (
    CardActError,
    CardExpiredError,
    CardNotRegisteredError,
    InputError,
    JobOpenError,
    NoSuchCardError,
    SecondCardError,
)
from station.issuance.job import ENDED
from station.issuance.presence import check_second
from station.model.card import CardState
from station.model.deed import Action, Deed
from station.model.escn import Escn
from station.model.esi import Esi
from station.model.holder import Holder, Purpose
from station.model.standing import Act, Reason, Standing, Worth
from station.store.cards import CardRecord
from station.store.database import Store
from station.store.journal import Phase
from station.store.outbox import Subject, Wish, Wished

STATION = "station"
"""Who did it, where no person decided."""
_MADE_ANEW = frozenset({Standing.REPLACED, Standing.REVOKED})
_BACK_IN_USE = frozenset({Act.HAND_OVER, Act.REACTIVATE})


@dataclass(frozen=True, slots=True)
class LifeCycle:
    """The life of cards in one store. `now` gives the desk's own time."""

    store: Store
    now: Callable[[], datetime]

    def check(self, escn: Escn, act: Act, reason: Reason | None = None, *, unregistered: bool = False) -> Worth:
        """Where the card would stand after the act, without doing it.

        Raises CardError, InputError, and JobOpenError where a card that is being made would be a second active one.
        """
        record = self._record(escn)
        worth = record.worth
        if worth is None or not worth.may(act):
            standing = worth.standing.value if worth else "still being made"
            raise CardActError(escn=escn, standing=standing, act=act.value)
        try:
            after = worth.after(act, reason)
        except ValueError as error:
            raise InputError(what=f"{error}.", fix="See --help for the reasons that an act takes.") from None
        if act in _BACK_IN_USE and record.expired(self.now().date()):
            raise CardExpiredError(escn=escn, expired_on=record.expires_on)
        if act is Act.HAND_OVER and record.state is not CardState.ISSUED and not unregistered:
            raise CardNotRegisteredError(escn=escn)
        if act is Act.REACTIVATE and (other := self._active_other(record)):
            raise SecondCardError(escn=escn, other=other.escn)
        if act is Act.REACTIVATE and (job := self._being_made(record)):
            raise JobOpenError(job=job)
        return after

    def act(
        self,
        escn: Escn,
        act: Act,
        reason: Reason | None = None,
        *,
        operator: str,
        unregistered: bool = False,
        second: str | None = None,
    ) -> None:
        """Does it. Handing over revokes the holder's other cards. Raises what `check` raises.

        `unregistered`: the card is handed out though ESC-R has not confirmed it, which is recorded, and takes a
        `second` person where the station has accounts. Raises SecondPersonError.
        """
        if act is Act.RENEW:
            raise ValueError("renewing takes a date: see renew")
        with self.store.transactions.write():
            after = self.check(escn, act, reason, unregistered=unregistered)
            record = self._record(escn)
            told = {"unregistered": "yes"} if record.state is not CardState.ISSUED else {}
            if told and act is Act.HAND_OVER:
                check_second(self.store, second)
            change(self.store, record, act, after, operator, second, **told)
            if act is Act.HAND_OVER:
                retire_others(self.store, record)

    def hand_out(self, escn: Escn, *, operator: str, second: str | None = None) -> None:
        """The holder gets the card before ESC-R has confirmed it: a person's decision, which is recorded.

        It takes a `second` person where the station has accounts. A card that is registered when it is handed over is
        registered now. Raises CardError, SecondPersonError.
        """
        record = self._record(escn)
        if record.worth is None or record.worth.standing is not Standing.ACTIVE or record.state is CardState.ISSUED:
            self.act(escn, Act.HAND_OVER, operator=operator, unregistered=True, second=second)
            return
        check_second(self.store, second)
        with self.store.transactions.write():
            change(self.store, record, Act.HAND_OVER, record.worth, operator, second, unregistered="yes")

    def renew(self, escn: Escn, until: date, *, operator: str) -> None:
        """The card is valid until this day, which may be earlier than it was. Raises CardError, InputError.

        ESC-R takes status and date together, and so brings an expired card back.
        """
        if until < self.now().date():
            raise InputError(what=f"{until.isoformat()} is past.", fix="Give a day to come, or revoke the card.")
        with self.store.transactions.write():
            after = self.check(escn, Act.RENEW)
            record = self._record(escn)
            self.store.cards.extend(escn, until)
            change(self.store, record, Act.RENEW, after, operator, until=until.isoformat())

    def tell(self, holder: Holder) -> None:
        """Something that ESC-R knows of this person has changed, a consent for instance: it is told what holds now.

        Only who is registered, or is about to be, is told of.
        """
        self.tell_all([holder])

    def tell_all(self, holders: Iterable[Holder]) -> None:
        """The same of several people: for dozens, not for thousands."""
        people = {holder.esi.key: holder for holder in holders}
        with self.store.transactions.write():
            cards, pictured = self.store.cards.of_holders(people), self.store.outbox.pictured(people)
            wishes: list[Wished] = []
            for key, holder in people.items():
                escns = [str(card.escn) for card in cards.get(key, ()) if _is_told(card)]
                wishes += _wishes(holder, escns, pictured=key in pictured)
            self.store.outbox.put_all(wishes)

    def erase(self, esi: Esi, reason: Reason = Reason.ERASED, *, operator: str = STATION) -> None:
        """Revokes the person's cards and wishes that ESC-R holds nothing more of cards, picture and person.

        What is pending about the person is overtaken by it. When ESC-R has confirmed, no message about the person is
        left in the outbox.
        """
        outbox = self.store.outbox
        with self.store.transactions.write():
            told = outbox.of_person(esi)
            for card in self.store.cards.of_holder(esi):
                if card.worth is not None and card.worth.may(Act.REVOKE):
                    change(self.store, card, Act.REVOKE, Worth(Standing.REVOKED, reason), operator)
            for message in told:
                if message.subject is Subject.PICTURE:
                    outbox.put(Subject.PICTURE, message.key, esi, Wish.ERASE)
            if told:
                outbox.put(Subject.PERSON, str(esi), esi, Wish.ERASE)

    def _record(self, escn: Escn) -> CardRecord:
        record = self.store.cards.by_escn(escn)
        if record is None:
            raise NoSuchCardError(given=escn)
        return record

    def _active_other(self, record: CardRecord) -> CardRecord | None:
        for other in self.store.cards.of_holder(record.esi):
            if other.escn != record.escn and other.worth and other.worth.standing is Standing.ACTIVE:
                return other
        return None

    def _being_made(self, record: CardRecord) -> str | None:
        """The job of another card of the holder that is not made yet: it would be a second active one."""
        job = self.store.jobs.unfinished(record.esi)
        card = self.store.cards.of_job(job) if job else None
        return job if card is None or card.worth is None else None


def stand_queued(store: Store, escn: Escn, esi: Esi, *, active: bool) -> None:
    """A card that has been made is to be registered: active at once, or when it is handed over.

    Doing it again changes nothing but the wish; of one that was revoked meanwhile ESC-R is told that, and nothing else.
    """
    record = store.cards.by_escn(escn)
    if record is not None and record.worth is not None and record.worth.standing is Standing.REVOKED:
        return
    if record is not None and record.worth is None:
        store.cards.stand(escn, Worth(Standing.ACTIVE if active else Standing.WAITING))
    store.outbox.put(Subject.PERSON, str(esi), esi)
    holder = store.holders.find(esi)
    if holder is not None and holder.agrees(Purpose.PHOTO_TO_REGISTRY) and holder.photo is not None:
        store.outbox.put(Subject.PICTURE, str(esi), esi)
    store.outbox.put(Subject.CARD, str(escn), esi)


def retire_others(store: Store, record: CardRecord) -> None:
    """Revokes the holder's other cards: this one is in use."""
    _retire(store, (other for other in store.cards.of_holder(record.esi) if other.escn != record.escn))


def retire_older(store: Store, record: CardRecord) -> None:
    """Revokes the cards that the holder had before this one, whichever of them ESC-R hears of first."""
    newest_first = store.cards.of_holder(record.esi)
    _retire(store, islice(dropwhile(lambda other: other.escn != record.escn, newest_first), 1, None))


def _retire(store: Store, cards: Iterable[CardRecord]) -> None:
    for card in cards:
        if card.worth is not None and card.worth.may(Act.REVOKE):
            change(store, card, Act.REVOKE, Worth(Standing.REVOKED, Reason.NEW_CARD), STATION)


def change(
    store: Store, record: CardRecord, act: Act, after: Worth, operator: str, second: str | None = None, **told: str
) -> None:
    """Standing, journal, audit and wish of one act, within the transaction of the caller."""
    data = {"standing": after.standing.value, "reason": after.reason.value if after.reason else "", "by": operator}
    if after != record.worth:
        store.cards.stand(record.escn, after)
    if record.state not in ENDED:
        # Whose card is to be replaced gets another one, though ESC-R has not yet said its word about this.
        (store.jobs.end if after.standing in _MADE_ANEW else store.jobs.reopen)(record.job)
    store.journal.append(record.job, Phase.LIFE, act.value, {**data, **told})
    why = ", ".join(filter(None, (act.value, data["reason"], "unregistered" if "unregistered" in told else "")))
    store.audit.append(Deed(Action.CARD_CHANGED, why, about=record.uid, second=second))
    wish = Wish.ERASE if after.standing is Standing.REVOKED else Wish.TELL
    store.outbox.put(Subject.CARD, str(record.escn), record.esi, wish)


def _wishes(holder: Holder, escns: Sequence[str], *, pictured: bool) -> Iterator[Wished]:
    """What ESC-R is to be told of a person with these cards; `pictured`: it has been told a picture before."""
    esi, text = holder.esi, str(holder.esi)
    if escns:
        yield Wished(Subject.PERSON, text, esi)
    for escn in escns:
        yield Wished(Subject.CARD, escn, esi)
    if escns and holder.agrees(Purpose.PHOTO_TO_REGISTRY) and holder.photo is not None:
        yield Wished(Subject.PICTURE, text, esi)
    elif pictured:
        yield Wished(Subject.PICTURE, text, esi, Wish.ERASE)


def _is_told(card: CardRecord) -> bool:
    return card.worth is not None and card.worth.standing is not Standing.REVOKED
