"""Card after card on the device thread: looks at the reader now and then, and works on what lies there.

It never blocks between two cards, so that the Issue page's wishes get their turn.
"""

import threading
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QTimer, Signal, Slot

from station.bootstrap import Station
from station.desfire.provision import ProvisionStep
from station.errors import OperatorError
from station.gui.boundary import bounded
from station.gui.hold import ReaderHold, ReaderUse
from station.gui.page import Lane, PageWorker
from station.gui.provision.snapshot import BatchView, Phase
from station.issuance.papers.provisioning_report import BatchReport
from station.issuance.presence import AT_WORK
from station.issuance.provisioning import Bench, Verdict, Work
from station.model.card import Problem
from station.model.role import Right
from station.named_file import writing
from station.reader.port import ReaderState

_LOOK_MS = 150


class TapWorker(PageWorker):
    """A subclass says what is done to each card, and which `right` that takes.

    While another work has the reader none begins.

    Signals: `changed` with a BatchView.
    """

    changed = Signal(object)
    _left = Signal()
    lane = Lane.DEVICE
    right: ClassVar[Right]
    use: ClassVar[ReaderUse]
    report: str | None = None
    """What the file of a batch's report is called, before its time; of cards that are people's there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._view = BatchView()
        self._bench: Bench | None = None
        self._report: BatchReport | None = None
        self._batch = ExitStack()
        self._began = 0.0
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._hold = ReaderHold()
        self._leaving = threading.Event()
        self._left.connect(self._end_left)

    def share(self, hold: ReaderHold) -> None:
        """See PageWorker."""
        self._hold = hold
        hold.listen(self._hear)

    def person_left(self) -> None:
        """See PageWorker: no other card is worked on, the one that is being is finished."""
        self._leaving.set()
        self._left.emit()  # behind what that person has asked for still

    def opened(self, station: Station) -> None:
        """See PageWorker."""
        self._tell(phase=Phase.IDLE)

    def closing(self) -> None:
        """See PageWorker."""
        self._end()

    def start(self, prepare: Callable[[Station, ExitStack], Work]) -> None:
        """For a subclass: a batch of this work; `prepare` gets what closes with the batch.

        An OperatorError of it is said: a part is missing.
        """
        station = self._station
        if station is None or self._hold.owner is not None or self._leaving.is_set():
            return
        path = self._report_path(station)
        try:
            work = prepare(station, self._batch)
            if path is not None:
                with writing(path):
                    path.parent.mkdir(exist_ok=True)
                self._report = BatchReport(path, lambda: datetime.now().astimezone(), self.reason)
                self._batch.callback(self._report.close)
        except OperatorError as error:
            self._batch.close()
            self._tell(problem=error.problem)
            return
        self._hold.take(self.use, self.finish)
        self._bench = Bench(station.desk.reader, work, patience_s=0.0)
        self._began = time.monotonic()
        self._view = BatchView(phase=Phase.PLACE, report=str(path or ""))
        self._tell()
        self._timer.start()

    def step(self, step: ProvisionStep) -> None:
        """For a subclass: what is being done to the card."""
        self._tell(step=step)

    def reason(self, problem: Problem) -> str:
        """For a subclass: why a card was put aside, as the report of the batch says it."""
        return problem.what

    @Slot()
    @bounded
    def finish(self) -> None:
        """Ends the batch; the card that is being worked on was finished before this is heard."""
        self._end()
        self._tell(phase=Phase.IDLE if self._station is not None else Phase.CLOSED)

    @Slot()
    @bounded
    def free(self) -> None:
        """Ends the other work that has the reader."""
        self._hold.free()

    @Slot()
    @bounded
    def look(self) -> None:
        """One look at the reader; a card that lies there is worked on."""
        bench = self._bench
        if bench is None or self._leaving.is_set():
            return
        try:
            state = bench.reader.state()
            if self._view.phase is Phase.TAKE and state is ReaderState.EMPTY:
                self._tell(phase=Phase.PLACE)
            elif self._view.phase is Phase.PLACE and state is ReaderState.CARD:
                self._tap(bench)
        except OperatorError as error:
            self._end()
            self._tell(phase=Phase.IDLE, problem=error.problem)

    def failed(self, error: Exception) -> None:
        """See PageWorker: the batch ends."""
        super().failed(error)
        try:
            self._end()
        finally:
            self._tell(phase=Phase.IDLE)

    @Slot()
    @bounded
    def _end_left(self) -> None:
        self._leaving.clear()
        if self._bench is not None:
            self._end()
            self._tell(phase=Phase.IDLE, left=True)

    def _tap(self, bench: Bench) -> None:
        if self._station is not None:
            AT_WORK.check(self.right, self._station.desk.store)
        self.stirred.emit()  # a hand has laid a card
        self._tell(phase=Phase.WORKING, step=None)
        tap = bench.tap()
        if tap.verdict is not Verdict.AGAIN:
            bench.reader.dismiss()
        stays = not bench.reader.simulated or tap.verdict is Verdict.AGAIN
        phase = Phase.TAKE if stays else Phase.PLACE  # a stack brings the next card by itself
        self._tell(phase=phase, taps=(tap, *self._view.taps), seconds=time.monotonic() - self._began)
        if self._report is not None:
            self._report.add(tap)

    def _end(self) -> None:
        self._timer.stop()
        self._bench = self._report = None
        try:
            self._batch.close()
        finally:
            self._hold.give_back(self.use)

    def _hear(self, owner: ReaderUse | None) -> None:
        self._tell(held_by=owner if owner is not self.use else None)

    def _tell(self, **changes: object) -> None:
        self._view = replace(self._view, **changes)
        self.changed.emit(self._view)

    def _report_path(self, station: Station) -> Path | None:
        if self.report is None:
            return None
        return station.folder / "reports" / f"{self.report}-{datetime.now().astimezone():%Y-%m-%d-%H%M%S}.csv"
