"""One desk for one folder of records: a second start brings the first to the front. And what a desk that died left.

The lock is Qt's (QLockFile, which knows when its owner is gone), beside the records; the knock goes over a local socket
that this account alone may use.
"""

import faulthandler
import re
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCryptographicHash, QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_ANSWER_MS = 3_000
_HASH = QCryptographicHash.Algorithm.Sha256
_LOCK, _FAULT = "desk.lock", "desk.fault"
_PLACE = re.compile(r'File "(?:.*[/\\])?([^"/\\]+)", line (\d+) in (\S+)')
_KEPT = re.compile(r"Fatal Python error: [\w ]+|(?:Current thread|Thread) 0x[0-9a-f]+")


class SingleDesk(QObject):
    """Of the desk whose records lie in `folder`.

    Signals: `asked` when another start has asked this desk to come forward.
    """

    asked = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._lock = QLockFile(str(folder / _LOCK))
        self._lock.setStaleLockTime(0)  # only the owner's end makes it stale, however long a day is
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._knocked)
        self.died_before = False
        """Whether the desk before this one did not end by itself."""

    def enter(self) -> bool:
        """True: this desk may open. False: it is open, and has been asked to come forward.

        Raises DeskOpenError where it does not answer, StoreUnwritableError.
        """
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            from station.errors.foreign import refused  # as below

            raise self._unwritable(refused(error)) from error
        left = (self._folder / _LOCK).exists()
        if self._lock.tryLock(0):
            self.died_before = left
            QLocalServer.removeServer(self._name)  # of one that died: we alone are here now
            self._server.listen(self._name)
            return True
        if self._lock.error() is not QLockFile.LockError.LockFailedError:
            raise self._unwritable("it cannot be locked")
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_ANSWER_MS):
            from station.errors import DeskOpenError  # the tree of errors is loaded where one is met

            raise DeskOpenError(folder=self._folder)
        return False

    def leave(self) -> None:
        """Lets the next one in."""
        self._server.close()
        self._lock.unlock()

    @contextmanager
    def witnessed(self) -> Generator[str]:
        """Inside, a fault that kills this program leaves its places in a file; gives the last one's, for support."""
        path = self._folder / _FAULT
        before = places_of(path.read_text("utf-8", errors="replace")) if path.exists() else ""
        with path.open("w", encoding="utf-8") as file:
            faulthandler.enable(file)
            try:
                yield before
            finally:
                faulthandler.disable()
        path.unlink(missing_ok=True)

    def _unwritable(self, found: str | None) -> Exception:
        from station.errors import StoreUnwritableError

        return StoreUnwritableError(path=self._folder, found=found)

    @property
    def _name(self) -> str:
        place = str(self._folder.resolve()).encode()
        return f"esc-station-{bytes(QCryptographicHash.hash(place, _HASH).toHex().data()).decode()[:16]}"

    def _knocked(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.close()
            socket.deleteLater()
        self.asked.emit()


def places_of(report: str) -> str:
    """What faulthandler wrote, without a path: kinds, files, lines and functions."""
    lines = list[str]()
    for line in report.splitlines():
        if place := _PLACE.search(line):
            lines.append(f"{place[1]}:{place[2]} {place[3]}")
        elif kept := _KEPT.match(line.strip()):
            lines.append(kept[0])
    return "\n".join(lines)
