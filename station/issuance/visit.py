"""One card's stay on the reader: found, observed, encoded, verified, let go."""

from functools import partial

from station.desfire.chip_profile import ChipProfile
from station.desfire.contents import ChipContents
from station.desfire.encode import apply_plan
from station.desfire.fitness import check_usable
from station.desfire.hidden_uid import find_hidden_uid
from station.desfire.key_versions import as_on_card, check_dam_keys, roots_of
from station.desfire.observe import CardObserved, observe
from station.desfire.plan import compile_plan
from station.desfire.verify import verify_card
from station.errors import BlockedCardError, DifferentCardError, KnownCardError, NoCardError
from station.issuance.desk import Desk
from station.issuance.job import Job
from station.keys.audited import Use
from station.keys.held import held_versions
from station.model.card import CardUid
from station.model.escn import Escn
from station.reader.observed import ObservedConnection
from station.reader.port import CardConnection, Observer, ReaderState


class Visit:
    """The card in the field, from `arrive` to `leave`.

    `begun`: whether a card was looked for. `untouched`: whether encoding has left the card as blank as it came.
    """

    def __init__(self, desk: Desk, observers: tuple[Observer, ...] = ()) -> None:
        self._desk = desk
        self._observers = observers
        self._present: tuple[CardConnection, CardObserved, ChipProfile] | None = None
        self.begun = False
        self.untouched = False

    def arrive(self, job: Job) -> CardUid:
        """Waits for a card that this job may use, observes it, and returns its UID.

        A card of another job that still lies there is asked away once: a feeder then brings the next. (An in-line
        printer has brought this one for this job.) Raises NoCardError, BlockedCardError, DifferentCardError,
        KnownCardError, CardConflictError, and what observing raises.
        """
        observed = self._look()
        if blocked := self._desk.store.tombstones.of_card(observed.uid):
            raise BlockedCardError(uid=observed.uid, reason=blocked.reason, since=blocked.at.date().isoformat())
        if job.uid is None and not self._desk.printer.inline and self._number(observed.uid, job):
            self.leave()
            self._desk.reader.dismiss()
            observed = self._look()
        if job.uid is not None and observed.uid != job.uid:
            raise DifferentCardError(found=observed.uid, expected=job.uid)
        if job.uid is None:
            if escn := self._number(observed.uid, job):
                raise KnownCardError(uid=observed.uid, escn=escn)
            check_usable(self._here()[2], observed)
        return observed.uid

    def encode(self, contents: ChipContents) -> None:
        """Brings the card from what was observed to what it should hold."""
        connection, observed, chip = self._here()
        check_dam_keys(connection, chip, observed, self._held)
        plan = compile_plan(chip, observed, contents)
        self.untouched = not observed.applications
        keys = self._desk.custody.used_for(Use.ENCODE, observed.uid)
        apply_plan(plan, connection, keys, attempts=self._desk.store.attempts, after=lambda _: self._touch())

    def _touch(self) -> None:
        self.untouched = False

    def verify(self, contents: ChipContents) -> None:
        """Reads the card again under its final key, and notes its keys' versions. Raises CardVerificationError."""
        connection, observed, chip = self._here()
        keys = self._desk.custody.used_for(Use.VERIFY, observed.uid)
        verify_card(connection, chip, contents, keys, ev2=observed.ev2)
        self._desk.store.card_keys.record(observed.uid, roots_of(chip))

    def leave(self) -> None:
        """Lets the card go."""
        if self._present is not None:
            self._present[0].close()
            self._present = None

    def _look(self) -> CardObserved:
        self.leave()
        self.begun = True
        reader = self._desk.reader
        if not reader.wait(ReaderState.CARD, self._desk.patience_s):
            raise NoCardError(reader=reader.name)
        connection = ObservedConnection(reader.connect(), *self._observers)
        try:
            keys = self._desk.custody.used_for(Use.FIND_UID, None)
            observed = observe(connection, self._desk.chip, partial(find_hidden_uid, self._desk.chip, keys))
        except BaseException:
            connection.close()
            raise
        chip = as_on_card(self._desk.chip, observed.key_versions, observed.applications, self._held)
        self._present = connection, observed, chip
        return observed

    def _held(self, root: str) -> frozenset[int]:
        return held_versions(self._desk.custody, root)

    def _here(self) -> tuple[CardConnection, CardObserved, ChipProfile]:
        """The connection, what was observed, and the profile with the versions that the card's keys have."""
        if self._present is None:
            raise NoCardError(reader=self._desk.reader.name)
        return self._present

    def _number(self, uid: CardUid, job: Job) -> Escn | None:
        """The number that the card has of another job."""
        record = self._desk.store.cards.by_uid(uid)
        return record.escn if record is not None and record.job != job.id else None
