"""The threads behind the window: for the devices, the network, the office, and what is done at once; all for life."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QObject, QThread, Signal, Slot

from station.gui.issue.network import NetworkWorker
from station.gui.issue.worker import DeviceWorker, OpenStation
from station.gui.page import Lane, PageWorker
from station.issuance.presence import AT_WORK
from station.model.role import Account

_PATIENCE_MS, _TURN_MS = 30_000, 20


class Crew(QObject):
    """Starts the workers, connects them with each other, and sees them home.

    They end in this order: nothing new is accepted, waiting is cancelled, then one lane after the other gives back what
    it holds and its thread ends; the station is closed last, on the device thread. No thread is ever killed.

    Signals: `gone` when all threads have ended; `crashed` with a CrashReport, from whichever worker.
    """

    gone = Signal()
    crashed = Signal(object)
    _open = Signal()
    _person = Signal(object)

    def __init__(self, open_station: OpenStation, workers: Iterable[PageWorker] = ()) -> None:
        super().__init__()
        self.device, self.network = DeviceWorker(open_station), NetworkWorker()
        # The last on its lane closes what the others there have used.
        self.workers = (*workers, self.network, self.device)
        self._lanes = tuple(
            _LaneThread(lane, tuple(worker for worker in self.workers if worker.lane is lane)) for lane in Lane
        )
        self._leaving = False
        self._connect()

    def _connect(self) -> None:
        device, network = self.device, self.network
        network.sent.connect(device.registered)
        self._open.connect(device.open)
        for worker in self.workers:
            if worker is not device:
                device.put_together.connect(worker.attach)
            worker.crashed.connect(self.crashed)
            worker.queued.connect(network.drain)
        for lane in self._lanes:
            self._person.connect(lane.at_home.work_for)
        for before, after in zip(self._lanes, self._lanes[1:], strict=False):
            before.ended.connect(after.end)
        self._lanes[-1].ended.connect(self.gone)

    def start(self) -> None:
        """Starts all threads."""
        for lane in self._lanes:
            lane.start()

    def open(self) -> None:
        """Opens the station."""
        self._open.emit()

    def work_for(self, person: Account | None) -> None:
        """What is asked of the workers from now on is this person's; what was asked before is not."""
        self._person.emit(person)

    def leave(self) -> None:
        """Begins to end; `gone` follows. May be called twice."""
        if self._leaving:
            return
        self._leaving = True
        for worker in self.workers:
            worker.stop()
        self._lanes[0].end()

    @property
    def running(self) -> bool:
        """Whether one of the threads still runs."""
        return any(lane.running for lane in self._lanes)

    def join(self) -> bool:
        """Waits for the threads, after the event loop has ended; says whether all have.

        Each lane's end begins the next one's by an event of this thread, also where the loop ended before they did.
        """
        patience = QDeadlineTimer(_PATIENCE_MS)
        while self.running and not patience.hasExpired():
            for lane in self._lanes:
                lane.join()
            QCoreApplication.processEvents()
        return not self.running


class _LaneThread(QObject):
    """One thread and who lives on it.

    Signals: `ended` when the thread has.
    """

    ended = Signal()
    _end = Signal()

    def __init__(self, lane: Lane, members: tuple[PageWorker, ...]) -> None:
        super().__init__()
        self._thread = QThread()
        self._thread.setObjectName(lane.value)
        self.at_home = _AtHome(members)
        for member in (*members, self.at_home):
            member.moveToThread(self._thread)
        self._end.connect(self.at_home.say_farewell)
        self.at_home.said.connect(self._thread.quit)
        self._thread.finished.connect(self.ended)

    def start(self) -> None:
        self._thread.start()

    @Slot()
    def end(self) -> None:
        self._end.emit()

    @property
    def running(self) -> bool:
        return self._thread.isRunning()

    def join(self) -> None:
        self._thread.wait(_TURN_MS)


class _AtHome(QObject):
    """On the thread itself: knows for whom it works; in the end has everybody let go, in the order given.

    Signals: `said` when all have.
    """

    said = Signal()

    def __init__(self, members: tuple[PageWorker, ...]) -> None:
        super().__init__()
        self._members = members

    @Slot(object)
    def work_for(self, person: Account | None) -> None:
        AT_WORK.work_for(person)

    @Slot()
    def say_farewell(self) -> None:
        for member in self._members:
            member.detach()
        AT_WORK.rest()
        self.said.emit()
