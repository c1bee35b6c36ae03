"""The network thread's side of the Issue page: it sends what is queued for ESC-R."""

from PySide6.QtCore import QTimer, Signal, Slot

from station.bootstrap import Station
from station.errors import OperatorError, RegistryBusyError
from station.escr.client import EscrClient
from station.gui.boundary import bounded
from station.gui.issue.snapshot import Line, RegistryView
from station.gui.page import Lane, PageWorker
from station.issuance.registration import Registrar
from station.model.card import Problem

_RETRY_MS = 10_000


class NetworkWorker(PageWorker):
    """Signals: `changed` with a RegistryView; `sent` with a Sent for each job that came to an end."""

    lane = Lane.NETWORK
    changed = Signal(object)
    sent = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._registrar: Registrar | None = None
        self._client: EscrClient | None = None
        self._view = RegistryView()
        self._retry = QTimer(self)
        self._retry.timeout.connect(self.drain)

    def stop(self) -> None:
        """See PageWorker: at once; what is under way is cut off, and stays queued."""
        super().stop()
        if self._client is not None:
            self._client.hang_up()

    def opened(self, station: Station) -> None:
        """See PageWorker: sends what an earlier day has left."""
        self._registrar, self._client = station.registrar, station.client
        self._tell(Line.IDLE)
        self.drain()

    def closing(self) -> None:
        """See PageWorker."""
        self._retry.stop()
        self._registrar = None

    @Slot()
    @bounded
    def drain(self) -> None:
        """Sends what is queued; what cannot be sent now is tried again later, and not before ESC-R allows it."""
        if self._registrar is None or self._stopping.is_set():
            return
        rest = self._view.line
        self._tell(Line.SENDING, self._view.problem)
        line, problem = (rest if rest is Line.IDLE else Line.DONE), None
        try:
            for sent in self._registrar.drain(silent=self._hear):
                line, problem = (Line.REFUSED, sent.problem) if sent.problem else (Line.DONE, problem)
                self.sent.emit(sent)
                if self._stopping.is_set():
                    return
            if self._stopping.is_set():  # what was cut off is not confirmed
                return
            self._retry.stop()
        except OperatorError as error:
            line, problem = Line.AWAY, error.problem
            busy_s = error.seconds if isinstance(error, RegistryBusyError) else 0
            self._retry.start(max(_RETRY_MS, busy_s * 1000))
        self._tell(line, problem)

    def failed(self, error: Exception) -> None:
        """See PageWorker: what is queued stays queued, and is tried again."""
        super().failed(error)
        if self._registrar is not None and not self._stopping.is_set():
            self._retry.start(_RETRY_MS)
            self._tell(Line.AWAY)

    def _hear(self, silent: bool) -> bool:
        """What the registrar says of the line; whether it is to begin nothing more."""
        line = Line.SILENT if silent else Line.SENDING
        if line is not self._view.line:
            self._tell(line, self._view.problem)
        return self._stopping.is_set()

    def _tell(self, line: Line, problem: Problem | None = None) -> None:
        self._view = RegistryView(line, problem)
        self.changed.emit(self._view)
