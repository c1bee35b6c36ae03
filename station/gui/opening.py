"""From the window that is seen first to a whole desk, piece by piece, while a person already uses the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from station.gui.front import Front
from station.gui.issue.snapshot import DeskView, Opening
from station.gui.issue.viewstate import Act, Button
from station.gui.loading import Behind, Loading, Prepare

if TYPE_CHECKING:  # loaded while the window stands
    from station.gui.app import DeskApp
    from station.gui.page import Page
    from station.gui.pages import MakePage


class Opener(QObject):
    """Loads, makes page after page, one a turn of the event loop, then the desk.

    Signals: `opened` with the DeskApp, which has been started.
    """

    opened = Signal(object)

    def __init__(self, front: Front, prepare: Prepare) -> None:
        super().__init__()
        self.desk: DeskApp | None = None
        self._front, self._prepare = front, prepare
        self.loading = Loading(prepare)
        self._leaving = False
        self._makers: tuple[MakePage, ...] = ()
        self._pages: list[Page] = []
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._make_next)
        front.shell.close_wanted.connect(self.leave, Qt.ConnectionType.QueuedConnection)  # Qt is still closing it
        front.page.wanted.connect(self._want)

    def begin(self) -> None:
        """Starts to load."""
        self.loading.wait()  # one that has said that it is finished is still about to end
        self.loading = Loading(self._prepare)
        self.loading.finished.connect(self._loaded)
        self.loading.start()

    def leave(self) -> None:
        """The window is to go, as soon as nothing is under way."""
        if self.desk is not None:
            self.desk.leave()
            return
        self._leaving = True
        self._front.page.say_closing()
        if not self.loading.isRunning():
            self._close()

    def _want(self, button: Button) -> None:
        if self.desk is None and button.act is Act.RETRY_OPEN and not self.loading.isRunning():
            self._front.page.show_desk(DeskView())
            self.begin()

    def _loaded(self) -> None:
        if self._leaving:
            self._close()
        elif self.loading.behind is not None:
            from station.gui.pages import all_pages

            self._makers = all_pages(self.loading.behind.site)
            self._turn.start()
        else:
            self._front.page.show_desk(DeskView(opening=Opening.FAILED, failure=self.loading.problem))

    def _make_next(self) -> None:
        made = len(self._pages)
        if made < len(self._makers):
            page = self._makers[made](self._front.speech)
            self._pages.append(page)
            self._front.shell.put(made + 1, page.view)
        elif self.loading.behind is not None:
            self._turn.stop()
            self._open(self.loading.behind)

    def _open(self, behind: Behind) -> None:
        from station.gui.app import DeskApp

        self.desk = DeskApp(self._front, behind.open_station, self._pages, lock_minutes=behind.lock_minutes)
        self.desk.start(guided=behind.untouched)
        self.opened.emit(self.desk)

    def _close(self) -> None:
        self._turn.stop()
        self._front.shell.let_close()
