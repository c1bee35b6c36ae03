"""A fault of the program reaches the person who works with it, and tells nothing that is secret or personal."""

import sys
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from station.gui.voice import Voice
from station.gui.widgets.support import SupportDialog
from station.gui.words import Msg

_QUIET_MS = 60_000
"""After its dialog is closed: some faults happen several times in a second."""


@dataclass(frozen=True, slots=True)
class CrashReport:
    """What kind of error, and where: no message, no value of any variable."""

    kind: str
    places: tuple[str, ...]

    @property
    def text(self) -> str:
        """The lines for support."""
        return "\n".join((self.kind, *self.places))


def report_of(error: BaseException) -> CrashReport:
    """An error without its words: they may hold a name or a number."""
    frames = traceback.extract_tb(error.__traceback__)
    places = tuple(f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames)
    return CrashReport(type(error).__name__, places[-8:])


class CrashDesk(QObject):
    """Takes the reports of all threads to the window.

    Signals: `seen` with a CrashReport, from whichever thread.
    """

    seen = Signal(object)

    def __init__(self, voice: Voice, window: Callable[[], QWidget | None]) -> None:
        super().__init__()
        self._voice = voice
        self._window = window
        self._shown = set[CrashReport]()
        self.seen.connect(self._show)

    def hook(self) -> None:
        """Takes over what escapes from this thread and from others."""
        sys.excepthook = self._escaped
        threading.excepthook = self._escaped_thread

    def unhook(self) -> None:
        """Gives the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def _escaped(self, kind: type[BaseException], error: BaseException, at: TracebackType | None) -> None:
        del kind
        self.seen.emit(report_of(error.with_traceback(at)))

    def _escaped_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.seen.emit(report_of(args.exc_value))

    def say_died(self, places: str) -> None:
        """The program failed in the desk before this one, at these places: says so, and whom that helps."""
        say = self._voice.say
        SupportDialog(self._window(), self._voice, say(Msg.DIED_TITLE), places, say(Msg.DIED_TEXT)).open()

    def _show(self, report: CrashReport) -> None:
        """One dialog for one fault, however often it happens; whoever meets it a minute after reading hears of it."""
        if report in self._shown:
            return
        self._shown.add(report)
        say = self._voice.say
        told = SupportDialog(self._window(), self._voice, say(Msg.CRASH_TITLE), report.text, say(Msg.CRASH_TEXT))
        told.finished.connect(lambda: QTimer.singleShot(_QUIET_MS, self, lambda: self._shown.discard(report)))
        told.open()
