"""The desk's life, from its first to its last moment."""

import signal
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from station.gui import theme
from station.gui.application import application
from station.gui.front import Front
from station.gui.language import install
from station.gui.loading import Prepare
from station.gui.messages import Speech
from station.gui.opening import Opener
from station.gui.single import SingleDesk
from station.home import Look

if TYPE_CHECKING:  # loaded behind the window
    from station.bootstrap import Site
    from station.gui.app import DeskApp
    from station.model.card import Problem
    from station.store.backup import Restored

_SIGNALS_MS = 300
_News = Callable[["DeskApp"], None]
"""What the desk before this one has left to say."""


_Ended = tuple[int | None, "_News | None"]
"""How a desk went: with an exit code for the program, or None where another is to be opened, which says the news."""


def run_desk(read_look: Callable[[], Look], prepare: Prepare, *, title: str) -> int:
    """Opens desk after desk, each with the settings of its moment; returns the exit code when the last has gone.

    Raises NoDisplayError, DeskOpenError, StoreUnwritableError before there is a window.
    """
    app = application()
    app.setApplicationName(title)
    theme.dress(app)
    code, news = None, None
    while code is None:
        look = read_look()
        single = SingleDesk(look.data_dir)
        if not single.enter():
            return 0
        try:
            with single.witnessed() as last_words:
                news = _died(last_words) if single.died_before else news
                front = Front(_speech(app, look), title=title)
                theme.choose(app, look.theme)
                code, news = _one_desk(app, look, prepare, single, front, news)
        finally:
            single.leave()
    return code


def _one_desk(
    app: QApplication, look: Look, prepare: Prepare, single: SingleDesk, front: Front, news: _News | None
) -> _Ended:
    """One desk, until its window has gone. Whose backup is to come back gets it while this folder is still held."""
    opener = Opener(front, prepare, look.data_dir)
    if news is not None:
        opener.opened.connect(news)
    single.asked.connect(front.come_forward)
    with _Signals(opener.leave):
        front.show()
        app.processEvents()  # it is seen before the loading begins
        opener.begin()
        code = app.exec()
    opener.loading.wait()
    desk, behind = opener.desk, opener.loading.behind
    if desk is None or behind is None:
        front.end()
        return (None, news) if opener.elsewhere else (code or opener.loading.exit_code, None)
    desk.end()
    news = _brought_back(bring_back(behind.site, *desk.restoring)) if desk.restoring is not None else None
    return (None if desk.again else code), news


def bring_back(site: "Site", backup: Path, who: str) -> "Restored | Problem":
    """Between two desks nobody has the records open, and no window has to wait."""
    from station.errors import OperatorError

    try:
        return site.restore(backup, who)
    except OperatorError as error:
        return error.problem


def _brought_back(outcome: "Restored | Problem") -> _News:
    return lambda desk: desk.show_restored(outcome)


def _died(last_words: str) -> _News:
    return lambda desk: desk.say_died(last_words)


def _speech(app: QApplication, look: Look) -> Speech:
    return install(app, None if look.language == "system" else look.language)


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
