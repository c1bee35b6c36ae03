"""The desk's life, from its first to its last moment."""

import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from station.gui import theme
from station.gui.front import Front
from station.gui.language import install
from station.gui.loading import Prepare
from station.gui.opening import Opener
from station.gui.single import SingleDesk
from station.home import Look

if TYPE_CHECKING:  # loaded behind the window
    from station.bootstrap import Site
    from station.gui.app import DeskApp

_SIGNALS_MS = 300
_News = Callable[["DeskApp"], None]
"""What the desk before this one has left to say."""


def run_desk(read_look: Callable[[], Look], prepare: Prepare, *, title: str) -> int:
    """Opens the window, and the station behind it; returns the exit code when the window has gone.

    Raises DeskOpenError, StoreUnwritableError before there is a window.
    """
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName(title)
    look = read_look()
    theme.dress(app, look.theme)
    single = SingleDesk(look.data_dir)
    if not single.enter():
        return 0
    try:
        with single.witnessed() as last_words:
            return _run(app, read_look, prepare, single, title, last_words if single.died_before else None)
    finally:
        single.leave()


def _run(
    app: QApplication,
    read_look: Callable[[], Look],
    prepare: Prepare,
    single: SingleDesk,
    title: str,
    last_words: str | None,
) -> int:
    """Desk after desk, each with the settings of its moment; `last_words` of one that died before, or None."""
    news: _News | None = None if last_words is None else lambda desk: desk.crashes.say_died(last_words)
    while True:
        look = read_look()
        theme.choose(app, look.theme)
        front = Front(install(app, None if look.language == "system" else look.language), title=title)
        opener = Opener(front, prepare)
        if news is not None:
            opener.opened.connect(news)
        asked = single.asked.connect(front.come_forward)
        with _Signals(opener.leave):
            front.show()
            opener.begin()
            code = app.exec()
        single.asked.disconnect(asked)
        opener.loading.wait()
        desk, behind = opener.desk, opener.loading.behind
        if desk is None or behind is None:
            front.end()
            return code or opener.loading.exit_code
        desk.end()
        if not desk.again:
            return code
        news = _bring_back(behind.site, *desk.restoring) if desk.restoring is not None else None


def _bring_back(site: "Site", backup: Path, who: str) -> _News:
    from station.gui.app import bring_back

    outcome = bring_back(site, backup, who)
    return lambda desk: desk.show_restored(outcome)


class _Signals:
    """Ctrl-C and a polite kill close the window like a person does."""

    def __init__(self, leave: Callable[[], None]) -> None:
        self._leave_desk = leave
        # Python looks for signals only when it runs: now and then it has to.
        self._timer = QTimer(interval=_SIGNALS_MS)
        self._timer.timeout.connect(lambda: None)
        self._before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}

    def __enter__(self) -> None:
        for number in self._before:
            signal.signal(number, self._leave)
        self._timer.start()

    def _leave(self, number: int, frame: FrameType | None) -> None:
        del number, frame
        self._leave_desk()

    def __exit__(self, *_: object) -> None:
        self._timer.stop()
        for number, handler in self._before.items():
            signal.signal(number, handler)
