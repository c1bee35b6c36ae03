"""What people may ask of the card office about their data: to answer, to withdraw, to be forgotten.

Each acts at once on what is here (records, queue, files) and leaves in the outbox what ESC-R must be told; the
registrar carries that out when ESC-R answers.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from station.errors import NoSuchHolderError, PhotoUnwantedError
from station.issuance.lifecycle import LifeCycle
from station.issuance.presence import AT_WORK, check_second
from station.model.deed import Action, Deed
from station.model.esi import Esi
from station.model.holder import Holder, Purpose
from station.model.role import Right
from station.model.standing import Reason
from station.store.consents import Asked, Form
from station.store.database import Store
from station.store.outbox import MessageState, Wish


@dataclass(frozen=True, slots=True)
class Erased:
    """What was erased here. `pending`: ESC-R has still to be told."""

    cards: int
    files: int
    pending: bool


class Rights:
    """A person's rights, in one store."""

    def __init__(self, store: Store, life: LifeCycle) -> None:
        self._store = store
        self._life = life

    def answer(self, esi: Esi, answers: Mapping[Purpose, bool], asked: Asked, form: Form | None = None) -> None:
        """Records answers given at the desk. A refusal has the effect of a withdrawal. Raises NoSuchHolderError."""
        refused = {purpose for purpose, yes in answers.items() if not yes}
        with self._store.transactions.write():
            before = self._holder(esi)
            self._store.holders.answer(esi, answers, asked, form)
            said = ", ".join(f"{purpose.value} {'yes' if yes else 'no'}" for purpose, yes in answers.items())
            self._store.audit.append(Deed(Action.CONSENT_ANSWERED, said, about=esi))
            after = self._holder(esi)
            if before.consents != after.consents and after.agrees(Purpose.CARD):
                self._life.tell(after)
            self._end(esi, refused)
        if Purpose.CARD in refused:
            self.sweep()

    def correct(self, holder: Holder) -> Holder:
        """Takes over what a person says is right; consents are not touched. ESC-R is told. Raises NoSuchHolderError.

        The next roster that says otherwise changes it again: it is to be corrected where the roster comes from too.
        """
        before = self._holder(holder.esi)
        with self._store.transactions.write():
            after = self._store.holders.save(replace(holder, consents=before.consents))
            self._store.audit.append(Deed(Action.PERSON_CORRECTED, about=holder.esi))
            if after != before:
                self._life.tell(after)
        return after

    def withdraw(self, esi: Esi, purpose: Purpose, *, operator: str) -> None:
        """Ends a consent; without the one to the card nothing may be kept, and all is erased. Raises NoSuchHolderError.

        The name, the e-mail or the picture that ESC-R had by this consent is taken away there.
        """
        with self._store.transactions.write():
            self._holder(esi)
            self._store.audit.append(Deed(Action.CONSENT_WITHDRAWN, purpose.value, about=esi))
            if purpose is not Purpose.CARD:
                self._store.holders.withdraw_consent(esi, purpose, operator=operator)
                self._life.tell(self._holder(esi))
            self._end(esi, {purpose})
        if purpose is Purpose.CARD:
            self.sweep()

    def give_photo(self, esi: Esi, photo: bytes) -> None:
        """Puts a photo made at the desk in place of what there is; ESC-R is told where the person has agreed.

        Raises NoSuchHolderError, and PhotoUnwantedError for who wants no photo anywhere: none is kept.
        """
        with self._store.transactions.write():
            holder = self._store.holders.save(replace(self._holder(esi), photo=photo))
            if holder.photo is None:
                raise PhotoUnwantedError
            self._life.tell(holder)

    def erase(
        self, esi: Esi, reason: Reason = Reason.ERASED, *, sweep: bool = True, second: str | None = None
    ) -> Erased:
        """Erases everything about a person: here at once, at ESC-R through the outbox. Raises NoSuchHolderError.

        Cards stay blocked by their tombstones, each for its own reason (lost, stolen …) where it had one. Who erases
        several sweeps when all are erased. Where the station has accounts it takes a second person, except by the rule
        of the settings (EXPIRED); a person's own withdrawal never does. Raises NotSignedInError, NotAllowedError,
        SecondPersonError.
        """
        AT_WORK.check(Right.ERASE, self._store)
        if reason is not Reason.EXPIRED:
            check_second(self._store, second)
        erased = self._erase(esi, reason, second)
        if sweep:
            self.sweep()
        return erased

    def _end(self, esi: Esi, ended: set[Purpose]) -> None:
        """What goes with these consents, in the transaction of the caller: both stand, or neither."""
        if Purpose.CARD in ended:
            self._erase(esi, Reason.ERASED, None)
        elif Purpose.PHOTO_ON_CARD in ended:
            self._delete_faces(esi)

    def _erase(self, esi: Esi, reason: Reason, second: str | None) -> Erased:
        cards = self._store.cards.of_holder(esi)
        if not cards and self._store.holders.find(esi, photo=False) is None:
            raise NoSuchHolderError(given=esi)
        # The faces first: after a crash in between the person is still here to be erased again.
        files = self._delete_faces(esi)
        with self._store.transactions.write():
            told = self._store.outbox.of_person(esi)
            for message in told:
                if message.wish is Wish.TELL or message.state is not MessageState.DONE:
                    self._store.outbox.put(message.subject, message.key, esi, Wish.ERASE)
            self._store.erasing.erase(esi, reason.value)
            self._store.audit.append(Deed(Action.PERSON_ERASED, reason.value, about=esi, second=second))
        return Erased(len(cards), files, pending=bool(told))

    def _delete_faces(self, esi: Esi) -> int:
        """Printers that are folders name their files by card number."""
        folders = [Path(folder) for folder in self._store.erasing.folders()]
        numbers = [card.escn for card in self._store.cards.of_holder(esi)]
        found = [file for folder in folders for number in numbers for file in folder.glob(f"{number}.*")]
        for file in found:
            file.unlink(missing_ok=True)
        return len(found)

    def sweep(self) -> None:
        """Takes the traces of what was erased out of the database's files."""
        self._store.erasing.sweep()
        finish_erasures(self._store, swept=True)

    def _holder(self, esi: Esi) -> Holder:
        holder = self._store.holders.find(esi)
        if holder is None:
            raise NoSuchHolderError(given=esi)
        return holder


def finish_erasures(store: Store, *, swept: bool = False) -> int:
    """Sweeps what the outbox held of people whom ESC-R has forgotten since; returns how many they were.

    Called when the registrar has been at work, or when all has just been swept.
    """
    unfinished = frozenset(store.tombstones.unfinished())
    if not unfinished:
        return 0
    waiting = {store.tombstones.hash_esi(key) for key in store.outbox.people()}
    if finished := unfinished - waiting:
        if not swept:
            store.erasing.sweep()
        store.tombstones.finish(finished)
    return len(finished)
