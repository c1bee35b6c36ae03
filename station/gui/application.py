"""Qt's application, or one sentence where it cannot be: Qt itself ends the program there, in words for programmers."""

import os
import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from station.display import can_show


def application() -> QApplication:
    """The one that there is, or a new one. Raises NoDisplayError.

    Where a display is named that cannot be reached, the program ends here, with the same sentence and exit code: Qt
    gives nothing back, it aborts.
    """
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    if not can_show():
        from station.errors import NoDisplayError  # the tree of errors is loaded where one is met

        raise NoDisplayError(reason="neither DISPLAY nor WAYLAND_DISPLAY is set")
    before = qInstallMessageHandler(_LastWords())
    try:
        return QApplication(sys.argv[:1])
    finally:
        qInstallMessageHandler(before)


class _LastWords:
    """Hears what Qt says while it starts. Its first line says why it cannot, if it cannot."""

    def __init__(self) -> None:
        self._heard: list[str] = []

    def __call__(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        del context
        if kind is not QtMsgType.QtFatalMsg:
            self._heard.append(text.strip().rstrip("."))
            return
        from station.errors import NoDisplayError

        error = NoDisplayError(reason=next(iter(self._heard), text.strip()))
        sys.stderr.write(f"{error}\n")
        sys.stderr.flush()
        os._exit(error.exit_code)
