"""One card's way, as a pure function: `step(job, event) -> (job, effects)`.

```
DRAFT → READY → ENCODING → ENCODED → PRINTING → PRINTED → REGISTERING → ISSUED
                (a print-first device swaps the two middle pairs)
HELD       recoverable: goes on where it was
SPOILED    chip or face cannot be saved: reject pile
CANCELLED  before anything irreversible
(of both, the ESCN is burnt)
```

Every event is journalled, so that folding the journal through `step` gives the job back after a crash. `Proceed` asks
for what comes next from what is durably known: it starts a job, leads it from one state to the next, and resumes it.
"""

import enum
from dataclasses import dataclass, replace

from station.model.card import CardState, CardUid, Problem
from station.model.escn import Escn


@enum.unique
class Order(enum.Enum):
    """Whether the chip or the face is made first: the printing device decides.

    STICKER: the card is out already, with a face of its own. It gets a sticker with its number, and perhaps a chip.
    """

    ENCODE_FIRST = "encode-first"
    PRINT_FIRST = "print-first"
    STICKER = "sticker"


@dataclass(frozen=True, slots=True)
class Zone:
    """What the issuer signed for this card: made once, and the same after a crash."""

    signature: bytes
    certificate: bytes


@dataclass(frozen=True, slots=True)
class Job:
    """One card on its way. `resume` is the state that a HELD job goes back to, `left` the one in which it was given up.

    `prints` counts what the printer has printed for it, and what it may have printed when the card was given up.
    """

    id: str
    order: Order
    state: CardState = CardState.DRAFT
    escn: Escn | None = None
    uid: CardUid | None = None
    zone: Zone | None = None
    problem: Problem | None = None
    resume: CardState | None = None
    left: CardState | None = None
    prints: int = 0

    @property
    def ended(self) -> bool:
        """Whether nothing more will happen."""
        return self.state in ENDED

    @property
    def here(self) -> CardState:
        """The state that it is in, or is held in."""
        return self.resume if self.state is CardState.HELD and self.resume else self.state

    @property
    def irreversible(self) -> bool:
        """Whether a card has been bound: from then on there is no cancelling, only finishing or giving up."""
        return self.uid is not None or self.here in _AFTER_START


ENDED = frozenset({CardState.ISSUED, CardState.SPOILED, CardState.CANCELLED})
_AFTER_START = frozenset(
    {
        CardState.ENCODING,
        CardState.ENCODED,
        CardState.PRINTING,
        CardState.PRINTED,
        CardState.REGISTERING,
        *ENDED,
    }
)


# ---- events: what has happened -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Proceed:
    """Go on from here."""


@dataclass(frozen=True, slots=True)
class HolderAccepted:
    """Identifier, consent, photo and validity hold."""


@dataclass(frozen=True, slots=True)
class HolderRefused:
    """No card can be made for this holder now."""

    problem: Problem


@dataclass(frozen=True, slots=True)
class NumberReserved:
    """The database has tied an ESCN to this job."""

    escn: Escn


@dataclass(frozen=True, slots=True)
class FacePrepared:
    """The face is laid out and its QR code was read back from the plane."""


@dataclass(frozen=True, slots=True)
class CardPresented:
    """A card that can be used is on the reader. The first one binds the job to its UID."""

    uid: CardUid


@dataclass(frozen=True, slots=True)
class StickerMatched:
    """The sticker is on the card that it is for: `uid` where the reader has read it; `chip`: it is to be written."""

    uid: CardUid | None
    chip: bool = False


@dataclass(frozen=True, slots=True)
class CardRefused:
    """The card refused before anything was written on it: the job lets it go and may take another."""

    problem: Problem


@dataclass(frozen=True, slots=True)
class ZoneSigned:
    """Signature and certificate for ESCN and UID."""

    zone: Zone


@dataclass(frozen=True, slots=True)
class ChipEncoded:
    """The plan has been carried out to its end."""


@dataclass(frozen=True, slots=True)
class ChipVerified:
    """The card was read again under its final key and holds what it should."""


@dataclass(frozen=True, slots=True)
class FaceNotPrinted:
    """Asked after an interruption, the printer says that this card was not printed."""


@dataclass(frozen=True, slots=True)
class FacePrinted:
    """The printer has finished this card."""


@dataclass(frozen=True, slots=True)
class PrintRefused:
    """Nothing was printed, for a reason that can be fixed: the card is as it was before."""

    problem: Problem


@dataclass(frozen=True, slots=True)
class FaceFound:
    """The printer could not tell; a person has looked at the card, and its face is there, whole."""


@dataclass(frozen=True, slots=True)
class FaceMissing:
    """The printer could not tell; a person has looked at the card, and nothing is printed on it."""


@dataclass(frozen=True, slots=True)
class RegistrationQueued:
    """Person and card stand in the outbox."""


@dataclass(frozen=True, slots=True)
class Registered:
    """ESC-R has confirmed both person and card."""


@dataclass(frozen=True, slots=True)
class Interrupted:
    """Something recoverable came between: the job is held and goes on where it was."""

    problem: Problem


@dataclass(frozen=True, slots=True)
class Damaged:
    """The chip or the face cannot be saved."""

    problem: Problem


@dataclass(frozen=True, slots=True)
class Cancel:
    """A person calls the job off, before anything irreversible."""


Event = (
    Proceed
    | HolderAccepted
    | HolderRefused
    | NumberReserved
    | FacePrepared
    | CardPresented
    | StickerMatched
    | CardRefused
    | ZoneSigned
    | ChipEncoded
    | ChipVerified
    | FaceNotPrinted
    | FacePrinted
    | PrintRefused
    | FaceFound
    | FaceMissing
    | RegistrationQueued
    | Registered
    | Interrupted
    | Damaged
    | Cancel
)


# ---- effects: what is to be done -----------------------------------------------------------------------------------


@enum.unique
class Effect(enum.Enum):
    """A request to the runner. What it needs to know stands in the job."""

    CHECK_HOLDER = "check-holder"
    RESERVE_NUMBER = "reserve-number"
    PREPARE_FACE = "prepare-face"
    PRESENT_CARD = "present-card"
    SIGN_ZONE = "sign-zone"
    ENCODE_CHIP = "encode-chip"
    VERIFY_CHIP = "verify-chip"
    ASK_PRINTER = "ask-printer"
    PRINT_FACE = "print-face"
    QUEUE_REGISTRATION = "queue-registration"

    @property
    def irreversible(self) -> bool:
        """Whether it leaves a trace that cannot be taken back, so that it is journalled before and after."""
        return self in {Effect.RESERVE_NUMBER, Effect.ENCODE_CHIP, Effect.PRINT_FACE}


class IllegalTransitionError(Exception):
    """An event that cannot happen in this state: a bug, not a person's mistake."""


Step = tuple[Job, tuple[Effect, ...]]


def step(job: Job, event: Event) -> Step:
    """Takes one event. Raises IllegalTransitionError for a pair that cannot be."""
    match event:
        case Proceed():
            return _proceed(job)
        case Cancel() if not job.irreversible:
            return replace(job, state=CardState.CANCELLED, resume=None, left=job.here), ()
        case HolderRefused(problem) if not job.irreversible:
            return replace(job, state=CardState.CANCELLED, resume=None, left=job.here, problem=problem), ()
        case Interrupted(problem) if not job.ended:
            return replace(job, state=CardState.HELD, resume=job.here, problem=problem), ()
        case Damaged(problem) if job.irreversible and not job.ended:
            prints = job.prints + (job.here is CardState.PRINTING)
            spoiled = replace(job, state=CardState.SPOILED, resume=None, left=job.here, problem=problem, prints=prints)
            return spoiled, ()
        case _:
            return _advance(job, event)


def _proceed(job: Job) -> Step:
    here = job.here
    job = replace(job, state=here, resume=None, problem=None)
    match here:
        case CardState.DRAFT:
            return job, (Effect.CHECK_HOLDER,)
        case CardState.READY if job.order is Order.PRINT_FIRST:
            return replace(job, state=CardState.PRINTING), (Effect.PRINT_FACE,)
        case CardState.READY if job.order is Order.STICKER:
            raise IllegalTransitionError("the sticker is not matched")
        case CardState.READY | CardState.ENCODING:
            return job, (Effect.PRESENT_CARD,)
        case CardState.ENCODED if job.order is Order.ENCODE_FIRST:
            return replace(job, state=CardState.PRINTING), (Effect.PRINT_FACE,)
        case CardState.PRINTING:
            return job, (Effect.ASK_PRINTER,)
        case CardState.PRINTED if job.order is Order.PRINT_FIRST:
            return job, (Effect.PRESENT_CARD,)
        case CardState.ENCODED | CardState.PRINTED | CardState.REGISTERING:
            return replace(job, state=CardState.REGISTERING), (Effect.QUEUE_REGISTRATION,)
        case _:
            raise IllegalTransitionError(f"{job.state} has ended")


def _advance(job: Job, event: Event) -> Step:
    match job.state, event:
        case CardState.DRAFT, HolderAccepted():
            return job, (Effect.RESERVE_NUMBER,)
        case CardState.DRAFT, NumberReserved(escn) if job.order is Order.STICKER:
            return replace(job, escn=escn, state=CardState.READY), ()
        case CardState.READY, StickerMatched(uid, chip) if job.order is Order.STICKER and (uid or not chip):
            return replace(job, uid=uid, state=CardState.ENCODING if chip else CardState.PRINTED), ()
        case CardState.ENCODING, CardRefused() if job.order is Order.STICKER:
            return replace(job, state=CardState.PRINTED, zone=None), ()  # it is valid without
        case CardState.DRAFT, NumberReserved(escn):
            return replace(job, escn=escn), (Effect.PREPARE_FACE,)
        case CardState.DRAFT, FacePrepared() if job.escn:
            return replace(job, state=CardState.READY), ()
        case ((CardState.READY | CardState.PRINTED | CardState.ENCODING), CardPresented(uid)) if _may_bind(job, uid):
            job = replace(job, state=CardState.ENCODING, uid=uid)
            return job, (Effect.ENCODE_CHIP if job.zone else Effect.SIGN_ZONE,)
        case CardState.ENCODING, CardRefused(problem) if job.order is Order.PRINT_FIRST:
            # The holder's face is on that card.
            return replace(job, state=CardState.SPOILED, left=CardState.PRINTED, problem=problem), ()
        case CardState.ENCODING, CardRefused(problem):
            free = CardState.READY
            return replace(job, state=CardState.HELD, resume=free, uid=None, zone=None, problem=problem), ()
        case CardState.ENCODING, ZoneSigned(zone) if job.zone is None:
            return replace(job, zone=zone), (Effect.ENCODE_CHIP,)
        case CardState.ENCODING, ChipEncoded() if job.zone:
            return job, (Effect.VERIFY_CHIP,)
        case CardState.ENCODING, ChipVerified() if job.zone:
            return replace(job, state=CardState.ENCODED), ()
        case CardState.PRINTING, FaceNotPrinted():
            return job, (Effect.PRINT_FACE,)
        case CardState.PRINTING, FacePrinted():
            return replace(job, state=CardState.PRINTED, prints=job.prints + 1), ()
        case CardState.PRINTING, PrintRefused(problem):
            before = CardState.READY if job.order is Order.PRINT_FIRST else CardState.ENCODED
            return replace(job, state=CardState.HELD, resume=before, problem=problem), ()
        case CardState.HELD, FaceFound() if job.resume is CardState.PRINTING:
            return replace(job, state=CardState.PRINTED, resume=None, problem=None, prints=job.prints + 1), ()
        case CardState.HELD, FaceMissing() if job.resume is CardState.PRINTING:
            return replace(job, state=CardState.PRINTING, resume=None, problem=None), (Effect.PRINT_FACE,)
        case CardState.REGISTERING, RegistrationQueued():
            return job, ()
        case _, Registered() if job.here is CardState.REGISTERING:
            return replace(job, state=CardState.ISSUED, resume=None, problem=None), ()
        case _:
            raise IllegalTransitionError(f"{type(event).__name__} in {job.state}")


def _may_bind(job: Job, uid: CardUid) -> bool:
    """A sticker is bound to its card when it is matched, never by what happens to lie on the reader."""
    return job.uid == uid or (job.uid is None and job.order is not Order.STICKER)
