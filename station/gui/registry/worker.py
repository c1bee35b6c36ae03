"""The network thread's side of the Registry page: it looks, decides, compares and fixes."""

from dataclasses import replace

from PySide6.QtCore import QTimer, Signal, Slot

from station.bootstrap import Station
from station.errors import Cancelled, OperatorError
from station.gui.boundary import bounded, deed
from station.gui.page import Lane, PageWorker
from station.gui.registry.viewmodel import Decision, RegistryState
from station.issuance.decisions import send_again, take_ours, take_theirs
from station.issuance.reconcile import queue_fixes, reconcile
from station.model.role import Right
from station.store.outbox import MessageState

_LOOK_MS = 2_000
_DECIDE = {Decision.OURS: take_ours, Decision.THEIRS: take_theirs, Decision.AGAIN: send_again}


class RegistryWorker(PageWorker):
    """Signals: `changed` with a RegistryState."""

    changed = Signal(object)
    lane = Lane.NETWORK

    def __init__(self) -> None:
        super().__init__()
        self._state = RegistryState()
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)

    def opened(self, station: Station) -> None:
        self._timer.start()
        self.look()

    def closing(self) -> None:
        self._timer.stop()

    @Slot()
    @bounded
    def look(self) -> None:
        """What waits, and what was refused. Records that do not answer are said on the page: it looks all the time."""
        if self._station is None:
            return
        outbox = self._station.desk.store.outbox
        try:
            refused, counts, since = outbox.in_state(MessageState.REFUSED), outbox.counts(), outbox.waiting_since()
        except OperatorError as error:
            self._tell(unread=error.problem)
        else:
            self._tell(open=True, counts=counts, since=since, refused=refused, unread=None)

    @Slot()
    @deed(Right.REGISTRY)
    def send(self) -> None:
        """Sends what waits, now."""
        self.queued.emit()

    @Slot(int, object)
    @deed(Right.REGISTRY)
    def decide(self, number: int, decision: Decision) -> None:
        """A person has decided about a refused record."""
        if self._station is None:
            return
        store = self._station.desk.store
        message = store.outbox.find(number)
        if message is not None and message.state is MessageState.REFUSED:
            _DECIDE[decision](store, message)
            self.queued.emit()
        self.look()

    @Slot()
    @deed(Right.REGISTRY)
    def compare(self) -> None:
        """Compares everything here with everything there."""
        if self._station is None:
            return
        desk = self._station.desk
        self._tell(comparing=True, problem=None)
        try:
            self._tell(findings=reconcile(desk.store, self._station.client, desk.now().date(), self._rest))
        except Cancelled:
            pass
        except OperatorError as error:
            self._tell(problem=error.problem)
        finally:
            self._tell(comparing=False)

    @Slot()
    @deed(Right.REGISTRY)
    def fix(self) -> None:
        """Queues what fixes the differences that were shown."""
        if self._station is None or self._state.findings is None:
            return
        queue_fixes(self._station.desk.store, self._state.findings.all)
        self._tell(findings=None)
        self.queued.emit()
        self.look()

    def _rest(self, _: str) -> None:
        """Between two records: the window may be closing."""
        if self._stopping.is_set():
            raise Cancelled

    def _tell(self, **changes: object) -> None:
        before, self._state = self._state, replace(self._state, **changes)
        if before != self._state or before.comparing:
            self.changed.emit(self._state)
