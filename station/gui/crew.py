"""The two threads behind the window: one for the devices, one for the network, both for life."""

from PySide6.QtCore import QObject, QThread, Signal

from station.gui.issue.network import NetworkWorker
from station.gui.issue.worker import DeviceWorker, OpenStation

_PATIENCE_MS = 30_000


class Crew(QObject):
    """Starts the workers, connects them with each other, and sees them home.

    They end in this order: nothing new is accepted, waiting is cancelled, the network thread ends, the station is
    closed on the device thread, the device thread ends. No thread is ever killed.

    Signals: `gone` when both threads have ended.
    """

    gone = Signal()
    _open = Signal()
    _close_network = Signal()
    _close_device = Signal()

    def __init__(self, open_station: OpenStation) -> None:
        super().__init__()
        self.device, self.network = DeviceWorker(open_station), NetworkWorker()
        self._device_thread, self._network_thread = QThread(), QThread()
        self._device_thread.setObjectName("device")
        self._network_thread.setObjectName("network")
        self.device.moveToThread(self._device_thread)
        self.network.moveToThread(self._network_thread)
        self._leaving = False
        self._connect()

    def _connect(self) -> None:
        device, network = self.device, self.network
        device.opened.connect(network.attach)
        device.queued.connect(network.drain)
        network.sent.connect(device.registered)
        self._open.connect(device.open)
        self._close_network.connect(network.close)
        self._close_device.connect(device.close)
        network.closed.connect(self._network_thread.quit)
        self._network_thread.finished.connect(self._close_device)
        device.closed.connect(self._device_thread.quit)
        self._device_thread.finished.connect(self.gone)

    def start(self) -> None:
        """Starts both threads and opens the station."""
        self._network_thread.start()
        self._device_thread.start()
        self._open.emit()

    def leave(self) -> None:
        """Begins to end; `gone` follows. May be called twice."""
        if self._leaving:
            return
        self._leaving = True
        self.device.stop_batch()
        self.device.cancel()
        self.network.stop()
        self._close_network.emit()

    @property
    def running(self) -> bool:
        """Whether one of the threads still runs."""
        return self._network_thread.isRunning() or self._device_thread.isRunning()

    def join(self) -> bool:
        """Waits for the threads, after the event loop has ended; says whether both have."""
        network = self._network_thread.wait(_PATIENCE_MS)
        return self._device_thread.wait(_PATIENCE_MS) and network
