"""The desk, from its first to its last moment."""

import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from station.bootstrap import Site
from station.errors import OperatorError
from station.gui import theme
from station.gui.accounts.worker import AccountsWorker
from station.gui.crash import CrashDesk
from station.gui.crew import Crew
from station.gui.door.desk_door import DeskDoor
from station.gui.door.rights import allowed
from station.gui.door.worker import DoorView
from station.gui.garbage import GuiGarbage
from station.gui.icons import Icon
from station.gui.issue.finder import Finder
from station.gui.issue.view import IssuePage
from station.gui.issue.viewstate import Act, Button
from station.gui.issue.worker import OpenStation
from station.gui.keeping.view import RetentionPage
from station.gui.keys.lock_button import LockButton
from station.gui.language import install
from station.gui.messages import Speech
from station.gui.page import Page
from station.gui.pages import PAGES, MakePage, all_pages
from station.gui.photo.desk import PhotoDesk
from station.gui.settings.view import SettingsView
from station.gui.shell import Shell
from station.gui.single import SingleDesk
from station.gui.words import Msg
from station.issuance.presence import AT_WORK
from station.model.card import Problem
from station.model.esi import Esi
from station.model.role import Account
from station.store.backup import Restored

_SIGNALS_MS = 300


class DeskApp(QObject):
    """Window, workers and crash desk, wired together."""

    def __init__(
        self,
        open_station: OpenStation,
        speech: Speech,
        *,
        title: str,
        pages: Sequence[MakePage] = PAGES,
        lock_minutes: int = 0,
    ) -> None:
        super().__init__()
        self.page = IssuePage(speech)
        finder = Finder()
        issue = Page("issue", speech.say(Msg.PAGE_ISSUE), Icon.CARD, self.page, (finder,))
        self.page.searched.connect(finder.ask, Qt.ConnectionType.DirectConnection)  # it keeps the last text alone
        finder.found.connect(self.page.show_found)
        self.pages = (issue, *(make(speech) for make in pages))
        self.lock = LockButton(speech)
        self.photo = PhotoDesk(speech, self.page)
        self.door = DeskDoor(speech, lock_minutes=lock_minutes)
        self.shell = Shell(title, speech, self.pages, (self.door.who, self.lock))
        self.door.guard(self.shell)
        self._at_work: Account | None = None
        self.door.changed.connect(self._allow)
        workers = [worker for page in self.pages for worker in page.workers]
        self.crew = Crew(open_station, (self.door.worker, self.lock.worker, self.photo.worker, *workers))
        for worker in (self.crew.device, *workers):
            self.door.watch(worker.second)
            if isinstance(worker, AccountsWorker):
                worker.at_work.connect(self.door.worker.change)
        self.garbage = GuiGarbage()
        self.crashes = CrashDesk(speech, lambda: self.shell)
        self.page.rendered.connect(self.shell.show_state)
        self.page.wanted.connect(self._want)
        self.page.wanted.connect(self.crew.device.act)
        self.page.holder_chosen.connect(self.crew.device.show_holder)
        self.page.photo_wanted.connect(self._ask_photo)
        self.photo.kept.connect(self.crew.device.show_anew)
        self.crew.device.changed.connect(self.door.hold)
        self.door.passed.connect(self.page.show_desk)
        self.crew.network.changed.connect(self.page.show_registry)
        self.crew.crashed.connect(self.crashes.seen)
        self.crew.gone.connect(self.shell.let_close)
        self.shell.close_wanted.connect(self.leave)
        self.again = False
        """Whether the desk is to be opened anew when it has gone: the settings are others now."""
        self._settings = next((page.view for page in self.pages if isinstance(page.view, SettingsView)), None)
        if self._settings is not None:
            self._settings.restart_wanted.connect(self.restart)
        self.restoring: tuple[Path, str] | None = None
        """The backup to be brought back when the desk has gone."""
        self._keeping = next((page.view for page in self.pages if isinstance(page.view, RetentionPage)), None)
        if self._keeping is not None:
            self._keeping.restore_wanted.connect(self._restore)

    def start(self, *, guided: bool = False) -> None:
        """Shows the window, then lets the workers begin; `guided`: after the guide, where it is put off."""
        self.garbage.start()
        self.crashes.hook()
        self.shell.show()
        self.page.roster.search.setFocus()
        self.crew.start()
        if guided and self._settings is not None:
            self._settings.guide_left.connect(self.crew.open)
            self._settings.guide_wanted.emit(True)
        else:
            self.crew.open()

    def leave(self) -> None:
        """Ends the workers; the window goes when they have gone."""
        self.page.say_closing()
        self.crew.leave()

    def restart(self) -> None:
        """Leaves, to be opened anew."""
        self.again = True
        self.leave()

    def show_restored(self, outcome: Restored | Problem) -> None:
        """What became of the backup that the desk before this one left for."""
        if self._keeping is not None:
            self._keeping.show_restored(outcome)
            self.shell.show_page([page.view for page in self.pages].index(self._keeping))

    def _restore(self, backup: str) -> None:
        self.restoring = Path(backup), AT_WORK.name()  # nobody is at work between two desks
        self.restart()

    def come_forward(self) -> None:
        """Somebody has started the station a second time."""
        self.shell.setWindowState(self.shell.windowState() & ~Qt.WindowState.WindowMinimized)
        self.shell.show()
        self.shell.raise_()
        self.shell.activateWindow()

    def end(self) -> None:
        """After the event loop: nothing of ours runs on."""
        self.crew.leave()
        self.crew.join()
        self.door.leave()
        self.crashes.unhook()
        self.garbage.stop()

    def _allow(self, view: DoorView) -> None:
        if self._at_work not in (None, view.person):
            self.crew.device.stop_batch()  # it was another person's; the card that is being made is finished
        self._at_work = view.person
        self.shell.allow(allowed(self.pages, view.person))

    def _want(self, button: Button) -> None:
        # The device thread may be waiting for a card: these two wishes do not wait in its queue.
        if button.act is Act.CANCEL:
            self.crew.device.cancel()
        elif button.act is Act.STOP_BATCH:
            self.crew.device.stop_batch()

    def _ask_photo(self, key: str) -> None:
        self.photo.ask(Esi.parse(key))


def run_desk(open_station: OpenStation, site: Site, *, title: str) -> int:
    """Opens the window, and the station on its own thread; returns the exit code when the window has gone."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName(title)
    theme.dress(app)
    single = SingleDesk(site.read().data_dir)
    if not single.enter():
        return 0
    try:
        with single.witnessed() as last_words:
            return _run(app, open_station, site, single, title, last_words if single.died_before else None)
    finally:
        single.leave()


def _run(
    app: QApplication, open_station: OpenStation, site: Site, single: SingleDesk, title: str, last_words: str | None
) -> int:
    """Desk after desk, each with the settings of its moment; `last_words` of one that died before, or None."""
    outcome: Restored | Problem | None = None
    while True:
        window = site.read().window
        theme.choose(app, window.theme)
        speech = install(app, None if window.language == "system" else window.language)
        pages = all_pages(site)
        desk = DeskApp(open_station, speech, title=title, pages=pages, lock_minutes=window.lock_minutes)
        asked = single.asked.connect(desk.come_forward)
        with _Signals(desk):
            desk.start(guided=site.untouched())
            if outcome is not None:
                desk.show_restored(outcome)
            if last_words is not None:
                desk.crashes.say_died(last_words)
                last_words = None
            code = app.exec()
        single.asked.disconnect(asked)
        desk.end()
        if not desk.again:
            return code
        outcome = bring_back(site, *desk.restoring) if desk.restoring is not None else None


def bring_back(site: Site, backup: Path, who: str) -> Restored | Problem:
    """Between two desks nobody has the records open, and no window has to wait."""
    try:
        return site.restore(backup, who)
    except OperatorError as error:
        return error.problem


class _Signals:
    """Ctrl-C and a polite kill close the window like a person does."""

    def __init__(self, desk: DeskApp) -> None:
        self._desk = desk
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
        self._desk.leave()

    def __exit__(self, *_: object) -> None:
        self._timer.stop()
        for number, handler in self._before.items():
            signal.signal(number, handler)
