"""The webcam, through QtMultimedia. Imported only where a camera is wanted: loading it takes half a second."""

import time
from collections.abc import Callable

from PySide6.QtCore import QLoggingCategory, QObject, Signal
from PySide6.QtMultimedia import QCamera, QMediaCaptureSession, QMediaDevices, QVideoFrame, QVideoSink

_EVERY_S = 0.05
"""Twenty pictures a second are smooth enough to hold still by."""
# What the multimedia libraries say about themselves is nothing for the person at the desk.
QLoggingCategory.setFilterRules("qt.multimedia.*=false")


class Camera(QObject):
    """One camera at a time; all on the thread that made it.

    Signals: `pictured` (QImage); `lost`, when the camera fails.
    """

    pictured = Signal(object)
    lost = Signal()

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._clock = clock
        self._last = -_EVERY_S
        self._camera: QCamera | None = None
        self.session, self._sink = QMediaCaptureSession(self), QVideoSink(self)
        self.session.setVideoSink(self._sink)
        self._sink.videoFrameChanged.connect(self._see)

    def names(self) -> tuple[str, ...]:
        """The cameras connected now, the system's first choice first."""
        devices, first = QMediaDevices.videoInputs(), QMediaDevices.defaultVideoInput()
        ordered = sorted(devices, key=lambda device: device.id() != first.id())
        return tuple(device.description() for device in ordered)

    def start(self, name: str) -> None:
        """Looks through a camera."""
        self.stop()
        for device in QMediaDevices.videoInputs():
            if device.description() == name:
                self._camera = QCamera(device, self)
                self._camera.errorOccurred.connect(self.lost)
                self.session.setCamera(self._camera)
                self._camera.start()
                return
        self.lost.emit()

    def stop(self) -> None:
        """Lets the camera go: its lamp goes out."""
        if self._camera is not None:
            self._camera.stop()
            self._camera.deleteLater()
            self._camera = None

    def _see(self, frame: QVideoFrame) -> None:
        now = self._clock()
        if now - self._last >= _EVERY_S and frame.isValid():
            self._last = now
            self.pictured.emit(frame.toImage())
