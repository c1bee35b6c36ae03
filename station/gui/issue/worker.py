"""The device thread's side of the Issue page: it opens and closes the station, and issues with reader and printer."""

from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot

from station.bootstrap import Station
from station.errors import Cancelled, JobMovedOnError, OperatorError, ReaderTakenError
from station.gui.boundary import bounded, deed
from station.gui.hold import ReaderHold, ReaderUse
from station.gui.issue import batches
from station.gui.issue.brakes import Brakes
from station.gui.issue.counter import over_the_counter, whose
from station.gui.issue.listing import card_of, person_of
from station.gui.issue.looks import (
    PrinterLook,
    first_look,
    keys_problem,
    look_again,
    printer_problem,
    reader_state,
    without_refusal,
)
from station.gui.issue.progress import beginning, follow, going_on, registered
from station.gui.issue.reader import PatientReader
from station.gui.issue.roster import made
from station.gui.issue.snapshot import CardBrief, DeskView, Opening, Progress, Tapped, Undone, Waiting
from station.gui.issue.telling import Telling
from station.gui.issue.viewstate import Act, Button
from station.gui.page import Lane, PageWorker
from station.gui.problems import BROKEN
from station.gui.sentences import given_up
from station.issuance.book import Book
from station.issuance.desk import Desk
from station.issuance.registration import Sent
from station.issuance.runner import Runner, Sighting
from station.issuance.world import World
from station.keys.guarded import GuardedCustody
from station.model.card import CardState
from station.model.escn import Escn
from station.model.esi import Esi
from station.model.holder import Holder
from station.model.role import Right
from station.reader.watcher import WatchedReader

OpenStation = Callable[[], AbstractContextManager[Station]]
_POLL_MS = 400
_NEW_FACE = frozenset({Act.REPLACE, Act.TAKE_BACK})
_OF_A_BATCH = frozenset({Act.BATCH, Act.SKIP})
_GOES_ON = frozenset({CardState.REGISTERING, CardState.ISSUED, CardState.CANCELLED})


class DeviceWorker(PageWorker):
    """It puts the station together, for the other workers too. `brakes` may be pulled from any thread.

    Signals: `changed` with a DeskView; `put_together` with the Station.
    """

    lane = Lane.DEVICE
    changed = Signal(object)
    put_together = Signal(object)
    _next = Signal()
    _keys_changed = Signal()

    def __init__(self, open_station: OpenStation) -> None:
        super().__init__()
        self._open_station = open_station
        self._parts = ExitStack()
        self._runner: Runner | None = None
        self._told = Telling(lambda view: self.changed.emit(view))
        self._queue: tuple[str, ...] = ()
        self._busy = False
        self._printed: bool | None = None
        self.brakes = Brakes()
        self._printer_look = PrinterLook()
        self._poll = QTimer(self, interval=_POLL_MS)
        self._poll.timeout.connect(self._look)
        self.hold = ReaderHold()
        """Who has the reader, for all who live on this thread."""
        self.hold.listen(self._told.held_by)
        # Through the event loop, so that between two cards a person's other wishes get their turn.
        self._next.connect(self._issue_next, Qt.ConnectionType.QueuedConnection)
        self._keys_changed.connect(self._look_at_keys, Qt.ConnectionType.QueuedConnection)

    @property
    def _view(self) -> DeskView:
        return self._told.view

    @property
    def _desk(self) -> Desk | None:
        return self._station.desk if self._station is not None else None

    def stop(self) -> None:
        """See PageWorker."""
        super().stop()
        self.brakes.leave()

    # ---- slots

    @Slot()
    @bounded
    def open(self) -> None:
        """Puts the station together; a part that is missing is said, not raised."""
        self._told.tell(opening=Opening.OPENING, failure=None)
        try:
            self._take(self._parts.enter_context(self._open_station()))
        except OperatorError as error:
            self._parts.close()
            self._told.tell(opening=Opening.FAILED, failure=error.problem)

    @Slot(str)
    @bounded
    def show_holder(self, key: str) -> None:
        """Makes the pictures of a holder; who has been erased meanwhile is listed no longer."""
        if self._desk is None or (self._view.shown is not None and self._view.shown.key == key):
            return
        person = person_of(self._desk, key)
        self._told.tell(person=person, undone=None)
        if person is not None:
            self._told.picture(self._desk, self._holder(self._desk, key))
        else:
            self._list_anew(self._desk)

    @Slot(str)
    @bounded
    def show_anew(self, key: str) -> None:
        """Makes the pictures again: there is another photo, and what was said for want of one no longer holds."""
        if self._desk is not None:
            self._told.tell(person=person_of(self._desk, key), progress=without_refusal(self._view.progress))
            self._told.picture(self._desk, self._holder(self._desk, key))

    @Slot(object)
    @deed(Right.ISSUE)
    def act(self, button: Button) -> None:
        """Does what a button says."""
        if self._view.undone is not None:
            self._told.tell(undone=None)
        match button.act:
            case Act.FREE_READER:
                self.hold.free()
            case Act.RETRY_OPEN if self._desk is None:
                self.open()
            case Act.ISSUE | Act.BATCH | Act.SKIP:
                self._begin(button)
            case Act.FACE_THERE | Act.FACE_MISSING:
                self._begin(button, printed=button.act is Act.FACE_THERE)
            case Act.PICK if self._desk is not None and not (self._view.batch and self._view.batch.left):
                self._told.tell(batch=batches.picked(self._desk, button.keys))
            case Act.PUT_AWAY if self._desk is not None and not self._busy:
                self._desk.store.batches.forget()
                self._told.tell(batch=None)
            case Act.GIVE_UP | Act.CALL_OFF:
                self._give_up(button)
            case Act.HAND_OVER | Act.HAND_OUT_EARLY | Act.REPLACE | Act.TAKE_BACK:
                self._at_the_counter(button)
            case Act.WHOSE if self._desk is not None and not self._busy:
                turn = self._view.tapped.turn + 1 if self._view.tapped else 1
                tapped = whose(self._desk, turn) if self.hold.owner is None else _taken(turn)
                self._told.tell(tapped=tapped, reader=reader_state(self._desk))
            case Act.LOOK_AGAIN if self._desk is not None:
                self._list_anew(self._desk)
            case _:
                pass

    @Slot(object)
    @bounded
    def registered(self, sent: Sent) -> None:
        """Takes ESC-R's word for a card over into the list and the steps."""
        if self._desk is None:
            return
        record = self._desk.store.cards.of_job(sent.job)
        if record is None:
            return
        self._told.recard(self._desk, record.esi)
        progress = self._view.progress
        if progress is not None and progress.key == record.esi.key and not _working(progress):
            self._told.tell(progress=replace(registered(progress, state=record.state), problem=record.problem))

    def closing(self) -> None:
        """See PageWorker: the parts go back, on the thread that took them."""
        self._poll.stop()
        self._runner = None
        self._parts.close()

    def failed(self, error: Exception) -> None:
        """See PageWorker: the job rests where the journal has it."""
        super().failed(error)
        self._queue, self._busy = (), False
        self.hold.give_back(ReaderUse.ISSUE)
        progress = replace(self._view.progress, active=False) if self._view.progress else None
        batch = replace(self._view.batch, running=False) if self._view.batch else None
        self._told.tell(progress=progress, batch=batch, waiting=Waiting.NOTHING)
        if self._view.opening is Opening.OPENING:
            self._parts.close()
            self._told.tell(opening=Opening.FAILED, failure=BROKEN)

    # ---- opening

    def _take(self, station: Station) -> None:
        if isinstance(station.desk.reader, WatchedReader):
            station.desk.reader.listen(self._told.silence)
        if isinstance(station.desk.custody.inside, GuardedCustody):
            station.desk.custody.inside.listen(lambda _: self._keys_changed.emit())
        desk = replace(station.desk, reader=PatientReader(station.desk.reader, self.brakes.impatient, self._waits))
        # What fails here leaves no desk behind: the next try begins anew.
        view = first_look(desk, simulated=station.world is World.SIMULATED)
        self._station, self._runner = replace(station, desk=desk), Runner(desk, watch=self._watch)
        # Told before the window: what is wished for at an open desk finds every worker with its station.
        self.put_together.emit(self._station)
        self._told.tell_all(view)
        self._poll.start()

    def _list_anew(self, desk: Desk) -> None:
        if not self._busy:
            self._told.tell_all(look_again(desk, self._view))
            if (person := self._view.person) is not None:
                self._told.picture(desk, self._holder(desk, person.row.key))

    @Slot()
    @bounded
    def _look(self) -> None:
        """Looks at reader and printer while no card is being made."""
        if self._desk is None:
            return
        state = reader_state(self._desk)
        if state is not self._view.reader:
            self._told.tell(reader=state)
        problem = self._printer_look.problem(self._desk, self._view.printer_problem)
        if problem != self._view.printer_problem:
            self._told.tell(printer_problem=problem)

    @Slot()
    @bounded
    def _look_at_keys(self) -> None:
        """They have been locked or unlocked."""
        if self._desk is not None:
            self._told.tell(keys_problem=keys_problem(self._desk))

    # ---- issuing

    def _begin(self, button: Button, *, printed: bool | None = None) -> None:
        """Begins with the first of its people; `printed` is what a person has seen on that one's card."""
        if self._busy or self._desk is None or not button.keys or self.hold.owner is not None:
            return  # pressed twice before the window could show the first
        if self.brakes.pulled:
            return  # since it was wished for
        keys, before = button.keys, self._view.batch
        if button.act in _OF_A_BATCH or (before is not None and before.left == keys):
            batch = batches.going(self._desk, before, keys)
            self._told.tell(batch=batch)
            keys = batch.left
        elif self._is_made(self._desk, keys[0]):
            return  # pressed a second time while the first was being carried out
        self._busy, self._printed, self._queue = True, printed, keys
        self.hold.take(ReaderUse.ISSUE, self.brakes.end_batch)
        if keys:
            self._told.tell(progress=_begun(self._desk, keys[0]))
        self._next.emit()

    def _is_made(self, desk: Desk, key: str) -> bool:
        person = person_of(desk, key)
        return person is not None and made(self._view, person.row)

    @Slot()
    @bounded
    def _issue_next(self) -> None:
        if self._desk is None or self._runner is None:
            return
        go_on = bool(self._queue) and self._issue(self._desk, self._runner, self._queue[0])
        batch = self._view.batch
        if go_on:
            batch = batches.passed(self._desk, batch, self._queue[:1]) if batch else None
            self._queue = self._queue[1:]
        running = go_on and bool(self._queue) and not self.brakes.pulled
        if batch is not None:
            self._told.tell(batch=replace(batch, running=running))
        self._busy = running
        if running:
            self._next.emit()
        else:
            self.hold.give_back(ReaderUse.ISSUE)

    def _issue(self, desk: Desk, runner: Runner, key: str) -> bool:
        """Makes one card; returns whether a batch goes on after it."""
        holder = desk.store.holders.find(Esi.parse(key))
        if holder is None:
            return True  # erased since the batch began
        self._told.tell(progress=_begun(desk, key))
        if self._view.shown is None or self._view.shown.key != key:
            self._told.tell(person=person_of(desk, key))
            self._told.picture(desk, holder)
        try:
            seen, self._printed = self._printed, None
            job = runner.issue(holder) if seen is None else runner.face_seen(holder, printed=seen)
        except Cancelled:
            self._told.rest(None)
            return False
        except JobMovedOnError as error:
            self._told.moved_on(key, error.problem)
            return False
        except OperatorError as error:
            self._told.rest(error.problem)
            return False
        finally:
            self._told.recard(desk, holder.esi)
        progress = replace(self._view.progress, active=False) if self._view.progress else None
        self._told.tell(progress=progress, reader=reader_state(desk), printer_problem=printer_problem(desk))
        if job.state is CardState.REGISTERING:
            self.queued.emit()
        if job.state is CardState.CANCELLED:
            self._told.picture(desk, holder)  # says why
        return job.state in _GOES_ON

    def _give_up(self, button: Button) -> None:
        if self._busy or self._desk is None or self._runner is None or self.brakes.pulled:
            return
        (key,) = button.keys
        holder = self._holder(self._desk, key)
        try:
            if button.act is Act.CALL_OFF:
                self._runner.call_off(holder)
            else:
                self._runner.give_up(holder, given_up())
        except JobMovedOnError as error:
            self._told.moved_on(key, error.problem)
        except OperatorError as error:
            self._told.rest(error.problem)
        self._told.recard(self._desk, holder.esi)
        if self._view.progress is not None:
            self._told.tell(progress=replace(self._view.progress, active=False))

    def _at_the_counter(self, button: Button) -> None:
        """Hands a card over, has it replaced or brings it back; what it is worth afterwards is read again."""
        (key,) = button.keys
        card = card_of(self._desk, Esi.parse(key)) if self._desk is not None else None
        if self._busy or self._desk is None or card is None:
            return
        if button.act is Act.HAND_OUT_EARLY:
            do = partial(self._do_at_the_counter, self._desk, key, card, button)
            self.second.ask(self._desk.store, Right.HAND_OUT_UNREGISTERED, do)
        else:
            self._do_at_the_counter(self._desk, key, card, button, None)

    def _do_at_the_counter(self, desk: Desk, key: str, card: CardBrief, button: Button, second: str | None) -> None:
        try:
            over_the_counter(desk, Escn.parse(card.escn), button, second)
        except OperatorError as error:
            self._told.tell(undone=Undone(key, error.problem))
            return
        self.queued.emit()
        self._told.recard(desk, Esi.parse(key))
        early = {card.escn} if button.act is Act.HAND_OUT_EARLY else set[str]()
        progress = self._view.progress
        if button.act is Act.REPLACE and progress is not None and progress.key == key:
            progress = None  # what was seen was of the card that is replaced
        self._told.tell(handed_early=self._view.handed_early | early, progress=progress)
        if button.act in _NEW_FACE:
            self._told.picture(desk, self._holder(desk, key))

    def _waits(self, waiting: Waiting) -> None:
        self._told.waits(waiting)
        if waiting is Waiting.NOTHING:
            self.stirred.emit()  # a hand has laid a card, or taken it away

    def _watch(self, sighting: Sighting) -> None:
        self._told.tell(progress=follow(self._view.progress, sighting))
        if sighting.effect is not None:
            return
        if sighting.job.state is CardState.READY and self._desk is not None:
            self._told.recard(self._desk, sighting.holder.esi)
            self._told.picture(self._desk, sighting.holder)
        if self.brakes.cancelled and not sighting.job.ended and sighting.job.state is not CardState.HELD:
            raise Cancelled

    def _holder(self, desk: Desk, key: str) -> Holder:
        holder = desk.store.holders.find(Esi.parse(key))
        if holder is None:
            raise LookupError("a listed holder is in the store")
        return holder


def _begun(desk: Desk, key: str) -> Progress:
    """A card's steps when work begins on it: anew, or where its journal has it."""
    job = desk.store.jobs.unfinished(Esi.parse(key))
    behind = Book(desk.store.journal).look_back(job) if job is not None else None
    return going_on(key, *behind) if behind is not None else beginning(key, desk.order)


def _taken(turn: int) -> Tapped:
    """The card that lies there is another work's."""
    return Tapped(turn, problem=ReaderTakenError().problem)


def _working(progress: Progress) -> bool:
    return progress.active and progress.state is not CardState.REGISTERING
