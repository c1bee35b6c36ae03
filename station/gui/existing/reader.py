"""The device thread's side of the Stickers page: whose card lies on the reader, and matching it with a sticker."""

from contextlib import suppress

from PySide6.QtCore import QTimer, Signal, Slot

from station.bootstrap import Station
from station.errors import Cancelled, NoCardError, OperatorError, ProtocolError, ReaderTakenError
from station.gui.boundary import bounded, deed
from station.gui.existing.snapshot import End, Matched, OnReader, Scan
from station.gui.hold import ReaderHold, ReaderTurn, ReaderUse
from station.gui.page import Lane, PageWorker
from station.issuance.desk import Desk
from station.issuance.effects import problem_of
from station.issuance.job import Job
from station.issuance.matching import match_at_desk, read_card, read_scan
from station.model.card import CardState
from station.model.role import Right
from station.reader.port import ReaderState

_LOOK_MS = 400


class MatchWorker(PageWorker):
    """It looks at the reader only while its page is shown, and while no other work has it.

    Signals: `seen` with OnReader, `matched` with Matched; `held` with the other work that has the reader, or None.
    """

    seen = Signal(object)
    matched = Signal(object)
    held = Signal(object)
    lane = Lane.DEVICE

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._shown = False
        self._state: ReaderState | None = None
        self.share(ReaderHold())

    def share(self, hold: ReaderHold) -> None:
        """See PageWorker."""
        self._turn = ReaderTurn(hold, ReaderUse.MATCH, self.held.emit)

    def opened(self, station: Station) -> None:
        self.watch(self._shown)

    def closing(self) -> None:
        self._timer.stop()

    @Slot(bool)
    @bounded
    def watch(self, shown: bool) -> None:
        """The page is shown, or not any more."""
        self._shown, self._state = shown, None
        if self._station is not None:
            self._timer.start() if shown else self._timer.stop()

    @Slot()
    @bounded
    def look(self) -> None:
        """A card that has come is read once."""
        if self._station is None:
            return
        if self._turn.other is not None:
            self._state = None  # whatever lies there afterwards has come
            return
        desk = self._station.desk
        with suppress(OperatorError, ProtocolError):  # the scan says what is wrong; a look only looks
            state = desk.reader.state()
            if state is self._state:
                return
            self._state = state
            if state is not ReaderState.CARD:
                self.seen.emit(OnReader())
                return
            uid = read_card(desk.reader)
            self.seen.emit(OnReader(str(uid), desk.store.existing.by_uid(uid)))

    @Slot(object)
    @deed(Right.PEOPLE)
    def match(self, scan: Scan) -> None:
        """A sticker was scanned."""
        if self._station is None:
            return
        with self._turn.taken() as mine:
            if mine:
                self._match(self._station.desk, scan)
            else:
                self.matched.emit(Matched(End.REFUSED, problem=ReaderTakenError().problem))

    def _match(self, desk: Desk, scan: Scan) -> None:
        try:
            escn = read_scan(scan.text)
            uid = read_card(desk.reader) if scan.read else None
            job = match_at_desk(desk, escn, uid, chip=scan.chip and scan.read)
        except Cancelled:  # taken away in between, after somebody has stopped waiting for cards
            self.matched.emit(Matched(End.HELD, problem=NoCardError(reader=desk.reader.name).problem))
        except (OperatorError, ProtocolError) as error:
            self.matched.emit(Matched(End.REFUSED, problem=problem_of(error)))
        else:
            self.matched.emit(Matched(_end(job), desk.store.existing.by_escn(escn), job.problem))
            self.queued.emit()
        self._state = None


def _end(job: Job) -> End:
    match job.state:
        case CardState.HELD:
            return End.HELD
        case CardState.SPOILED:
            return End.SPOILED
        case _:
            return End.DONE
