"""From the window that is seen first to a whole desk, piece by piece, while a person already uses the window."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from station.gui.front import Front
from station.gui.issue.viewstate import Act, Button
from station.gui.loading import Loading, Prepare

if TYPE_CHECKING:  # loaded while the window stands
    from station.gui.app import DeskApp
    from station.gui.behind import Behind
    from station.gui.crash import CrashDesk
    from station.gui.page import Page
    from station.gui.pages import MakePage
    from station.model.card import Problem


class Opener(QObject):
    """Loads, makes page after page, one a turn of the event loop, then the desk whose records lie in `folder`.

    Signals: `opened` with the DeskApp, which has been started.
    """

    opened = Signal(object)

    def __init__(self, front: Front, prepare: Prepare, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self.elsewhere = False
        """Whether the settings, once they held, named another folder than the one that this desk is alone with."""
        self.desk: DeskApp | None = None
        self._front, self._prepare = front, prepare
        self.loading = Loading(prepare)
        self._leaving = False
        self._crashes: CrashDesk | None = None
        self._makers: tuple[MakePage, ...] = ()
        self._pages: list[Page] = []
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._next)
        front.shell.close_wanted.connect(self.leave, Qt.ConnectionType.QueuedConnection)  # Qt is still closing it
        front.page.wanted.connect(self._want)

    def begin(self) -> None:
        """Starts to load."""
        self.loading.wait()  # one that has said that it is finished is still about to end
        self.loading = Loading(self._prepare)
        self.loading.finished.connect(self._loaded)
        self.loading.start()

    def leave(self) -> None:
        """The window is to go: at once while there is no desk, whose loading then ends at its next rest."""
        if self.desk is not None:
            self.desk.leave()
            return
        self._leaving = True
        self.loading.requestInterruption()
        self._close()

    def _want(self, button: Button) -> None:
        if self.desk is None and button.act is Act.RETRY_OPEN and not self.loading.isRunning():
            self._tell(None)
            self._pages.clear()
            self.begin()

    def _loaded(self) -> None:
        loading = self.loading
        if self._leaving:
            return  # the window may have gone
        if loading.fault is not None:
            self._fail(loading.fault)
        elif loading.behind is None:
            self._tell(loading.problem)
        elif loading.behind.data_dir != self._folder:
            self.elsewhere = True
            self._close()
        else:
            from station.gui.pages import all_pages

            self._makers = all_pages(loading.behind.site)
            self._turn.start()

    def _next(self) -> None:
        try:
            self._make_next()
        except Exception as error:  # the timer would call again and again
            self._turn.stop()
            self._fail(error)

    def _make_next(self) -> None:
        made = len(self._pages)
        if made < len(self._makers):
            page = self._makers[made](self._front.speech)
            self._pages.append(page)
            self._front.shell.put(made + 1, page.view)
        elif self.loading.behind is not None:
            self._turn.stop()
            self._open(self.loading.behind)

    def _open(self, behind: "Behind") -> None:
        from station.gui.app import DeskApp

        desk = DeskApp(self._front, behind.open_station, self._pages, lock_minutes=behind.lock_minutes)
        self._front.shell.close_wanted.disconnect(self.leave)  # the desk's own matter from now on
        self.desk = desk
        desk.start(guided=behind.untouched)
        self.opened.emit(desk)

    def _fail(self, error: Exception) -> None:
        from station.gui.crash import CrashDesk, report_of
        from station.gui.problems import BROKEN

        sys.excepthook(type(error), error, error.__traceback__)
        self._tell(BROKEN)
        self._crashes = CrashDesk(self._front.speech, lambda: self._front.shell)
        self._crashes.seen.emit(report_of(error))

    def _tell(self, failure: "Problem | None") -> None:
        """Says why there is no desk; None: that it is being opened."""
        from station.gui.issue.snapshot import DeskView, Opening

        state = Opening.OPENING if failure is None else Opening.FAILED
        self._front.page.show_desk(DeskView(opening=state, failure=failure))

    def _close(self) -> None:
        self._turn.stop()
        self._front.shell.let_close()
