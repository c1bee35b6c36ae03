"""Each effect of a job, carried out with the desk's parts."""

from types import TracebackType
from typing import Self, assert_never

from station.errors import FaceError, HolderChangedError, OperatorError, PrinterError, PrintUnknownError, ProtocolError
from station.issuance import job as j
from station.issuance.book import Book
from station.issuance.card_face import face_data, unnumbered
from station.issuance.chip_data import chip_contents
from station.issuance.desk import Desk
from station.issuance.inline import Inside
from station.issuance.job import Effect, Job, Order
from station.issuance.readiness import why_not
from station.issuance.visit import Visit
from station.keys.audited import Use
from station.model.card import CardState, CardUid, Problem
from station.model.escn import Escn
from station.model.holder import Holder, Purpose
from station.printer.face import Face, render_face
from station.printer.face_data import FaceData
from station.printer.layout import lay_out
from station.printer.port import PrintOutcome
from station.reader.port import Observer


class Effects:
    """The hands of a runner for one job: holds the card while it lies on the reader, and the face once rendered."""

    def __init__(self, desk: Desk, holder: Holder, observers: tuple[Observer, ...]) -> None:
        self._desk = desk
        self._holder = holder
        self._visit = Visit(desk, observers)
        self._inside = Inside(desk)
        self._face: Face | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._visit.leave()

    @property
    def card_untouched(self) -> bool:
        """Whether encoding has left the card as blank as it came."""
        return self._visit.untouched

    def carry_out(self, effect: Effect, job: Job) -> j.Event:
        """Does it, and says what has happened. Raises OperatorError, ProtocolError."""
        match effect:
            case Effect.CHECK_HOLDER:
                return self._check_holder()
            case Effect.RESERVE_NUMBER:
                issuer = self._desk.issuer
                return j.NumberReserved(
                    self._desk.store.numbers.reserve(job.id, issuer.prefix, issuer.pic, self._desk.now())
                )
            case Effect.PREPARE_FACE:
                self._prepare_face(_escn(job))
                return j.FacePrepared()
            case Effect.PRESENT_CARD:
                return j.CardPresented(self._present(job))
            case Effect.SIGN_ZONE:
                return self._sign_zone(job)
            case Effect.ENCODE_CHIP:
                self._visit.encode(chip_contents(job, self._holder))
                return j.ChipEncoded()
            case Effect.VERIFY_CHIP:
                self._visit.verify(chip_contents(job, self._holder))
                return j.ChipVerified()
            case Effect.ASK_PRINTER:
                return self._ask_printer(job)
            case Effect.PRINT_FACE:
                return self._print(job)
            case Effect.QUEUE_REGISTRATION:
                return j.RegistrationQueued()  # the runner queues it as it writes this down
            case _:
                assert_never(effect)

    def _check_holder(self) -> j.Event:
        """Before a number is reserved: also that the face can be laid out, with this photo."""
        holder, desk = self._holder, self._desk
        problems = why_not(desk, holder, has_photo=holder.photo is not None)
        if not problems:
            try:
                lay_out(desk.template, face_data(desk.issuer, holder, unnumbered(desk.issuer)), desk.canvas)
            except FaceError as error:
                problems = (error.problem,)
        return j.HolderRefused(problems[0]) if problems else j.HolderAccepted()

    def _prepare_face(self, escn: Escn) -> Face:
        self._face = render_face(
            self._desk.template, face_data(self._desk.issuer, self._holder, escn), self._desk.canvas
        )
        return self._face

    def let_go(self, job: Job, *, useless: bool) -> None:
        """Lets the card out that this job needs no longer: at a desk reader, or of an in-line printer."""
        self._visit.leave()
        self._inside.let_go(job, useless=useless)
        done = useless or job.state in {CardState.REGISTERING, CardState.SPOILED}
        if self._visit.begun and done and not self._desk.printer.inline:
            self._desk.reader.dismiss()

    def _present(self, job: Job) -> CardUid:
        self._inside.claim(job, begun=job.uid is not None or job.order is Order.PRINT_FIRST)
        if self._desk.printer.inline:
            self._desk.printer.feed()
        uid = self._visit.arrive(job)
        if not job.prints:
            self._check_unchanged()
        return uid

    def _check_unchanged(self) -> None:
        """A card may be waited for, or worked on, for minutes. Raises HolderChangedError."""
        holder = self._desk.store.holders.find(self._holder.esi)
        if holder is not None and self._makes_of(holder) != self._makes_of(self._holder):
            raise HolderChangedError  # whose record is gone, his job is: the journal says so

    def _makes_of(self, holder: Holder) -> tuple[bool, FaceData]:
        """What counts for the card, of all that is known of a person; what the chip holds is on the face, too."""
        return holder.agrees(Purpose.CARD), face_data(self._desk.issuer, holder, unnumbered(self._desk.issuer))

    def _print(self, job: Job) -> j.Event:
        printer, name = self._desk.printer, str(_escn(job))
        face = self._face or self._prepare_face(_escn(job))
        try:
            self._check_unchanged()
            printer.check_ready()
            self._inside.claim(job, begun=job.uid is not None)
            if printer.inline and job.uid is not None and not self._visit.begun:
                self._present(job)  # resumed: the face goes onto this chip alone
        except (OperatorError, ProtocolError) as error:
            return j.PrintRefused(problem_of(error))
        self._visit.leave()
        try:
            printer.print_card(name, face)
        except PrinterError as error:
            if error.begun:
                raise
            return j.PrintRefused(problem_of(error))
        return j.FacePrinted()

    def _sign_zone(self, job: Job) -> j.Event:
        custody = self._desk.custody
        message = _escn(job).octets + _uid(job).octets
        signature = custody.used_for(Use.SIGN, job.uid).sign(message)
        return j.ZoneSigned(j.Zone(signature, custody.certificate()))

    def _ask_printer(self, job: Job) -> j.Event:
        """Only the printer that may have printed it can say: another one has never heard of this card."""
        printer = self._desk.printer
        if (last := Book(self._desk.store.journal).printed(job.id).get("printer")) not in {None, printer.name}:
            raise PrintUnknownError(printer=last)
        outcome = printer.outcome(str(_escn(job)))
        match outcome:
            case PrintOutcome.PRINTED:
                return j.FacePrinted()
            case PrintOutcome.NOT_PRINTED:
                return j.FaceNotPrinted()
            case PrintOutcome.UNKNOWN:
                raise PrintUnknownError(printer=printer.name)
            case _:
                assert_never(outcome)


def problem_of(error: OperatorError | ProtocolError) -> Problem:
    """An error as it is journalled and shown."""
    if isinstance(error, OperatorError):
        return error.problem
    return Problem(
        "card.protocol",
        f"The card did not answer as it should ({error}).",
        "Place the same card on the reader again; if nothing changes, put it on the reject pile.",
    )


def _escn(job: Job) -> Escn:
    if job.escn is None:
        raise j.IllegalTransitionError("this step comes after the number")
    return job.escn


def _uid(job: Job) -> CardUid:
    if job.uid is None:
        raise j.IllegalTransitionError("this step comes after the card")
    return job.uid
