"""The desk behind its window: pages and workers, wired together."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Qt

from station.gui.accounts.view import AccountsPage
from station.gui.accounts.worker import AccountsWorker
from station.gui.crash import CrashDesk
from station.gui.crew import Crew
from station.gui.door.desk_door import DeskDoor
from station.gui.door.rights import allowed
from station.gui.door.worker import DoorView
from station.gui.entries import ISSUE
from station.gui.front import Front
from station.gui.issue.finder import Finder
from station.gui.issue.picker import Picker
from station.gui.issue.viewstate import Act, Button
from station.gui.issue.worker import OpenStation
from station.gui.keeping.view import RetentionPage
from station.gui.keys.lock_button import LockButton
from station.gui.page import Page
from station.gui.photo.desk import PhotoDesk
from station.gui.settings.view import SettingsView
from station.issuance.presence import AT_WORK
from station.model.card import Problem
from station.model.esi import Esi
from station.model.role import Account
from station.store.backup import Restored


class DeskApp(QObject):
    """Window, workers and crash desk, wired together; `pages` are those of the window's entries, but for the first."""

    def __init__(
        self, front: Front, open_station: OpenStation, pages: Iterable[Page], *, lock_minutes: int = 0
    ) -> None:
        super().__init__()
        speech = front.speech
        self._front, self.shell, self.page = front, front.shell, front.page
        finder, picker = Finder(), Picker()
        self.page.searched.connect(finder.ask, Qt.ConnectionType.DirectConnection)  # it keeps the last text alone
        finder.found.connect(self.page.show_found)
        self.page.list_wanted.connect(picker.take)
        picker.read.connect(self.page.show_read)
        finder.ask(self.page.roster.search.text())
        self.pages = (Page(ISSUE, self.page, (finder, picker)), *pages)
        self.lock = LockButton(speech)
        self.photo = PhotoDesk(speech, self.page)
        self.door = DeskDoor(speech, lock_minutes=lock_minutes)
        self.shell.add_tool(self.door.who)
        self.shell.add_tool(self.lock)
        self.door.guard(self.shell)
        self._at_work: Account | None = None
        self.door.changed.connect(self._allow)
        self.door.who.leave_wanted.connect(self._stop_batch)
        workers = [worker for page in self.pages for worker in page.workers]
        self.crew = Crew(open_station, (self.door.worker, self.lock.worker, self.photo.worker, *workers))
        for worker in (self.crew.device, *workers):
            self.door.watch(worker.second)
            if isinstance(worker, AccountsWorker):
                worker.at_work.connect(self.door.worker.change)
        for page in self.pages:
            if isinstance(page.view, AccountsPage):
                page.view.own_wanted.connect(self.door.who.ask)
        self.crashes = CrashDesk(speech, lambda: self.shell)
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
        """Lets the workers begin; `guided`: after the guide, where it is put off."""
        self.crashes.hook()
        self.crew.start()
        self._work_for(None)
        if guided and self._settings is not None:
            self._settings.guide_left.connect(self.crew.open)
            self._settings.guide_wanted.emit(True)
        else:
            self.crew.open()

    def leave(self) -> None:
        """A person or a signal ends the desk: no other opens. A backup that was agreed to comes back all the same."""
        self.again = False
        self._go()

    def restart(self) -> None:
        """Leaves, to be opened anew."""
        self.again = True
        self._go()

    def _go(self) -> None:
        """Ends the workers; the window goes when they have gone."""
        self.crew.leave()
        self.page.say_closing()

    def show_restored(self, outcome: Restored | Problem) -> None:
        """What became of the backup that the desk before this one left for."""
        if self._keeping is not None:
            self._keeping.show_restored(outcome)
            self.shell.show_page([page.view for page in self.pages].index(self._keeping))

    def _restore(self, backup: str) -> None:
        self.restoring = Path(backup), AT_WORK.name()  # nobody is at work between two desks
        self.restart()

    def end(self) -> None:
        """After the event loop: nothing of ours runs on."""
        self.crew.leave()
        self.crew.join()
        self.door.leave()
        AT_WORK.rest()
        self.crashes.unhook()
        self._front.end()

    def _allow(self, view: DoorView) -> None:
        if self._at_work not in (None, view.person):
            self.crew.device.stop_batch()  # it was another person's; the card that is being made is finished
        self._at_work = view.person
        self._work_for(view.person)
        self.shell.allow(allowed([page.entry for page in self.pages], view.person))

    def _work_for(self, person: Account | None) -> None:
        AT_WORK.work_for(person)
        self.crew.work_for(person)

    def _stop_batch(self) -> None:
        self.crew.device.stop_batch()

    def _want(self, button: Button) -> None:
        # The device thread may be waiting for a card: these two wishes do not wait in its queue.
        if button.act is Act.CANCEL:
            self.crew.device.cancel()
        elif button.act is Act.STOP_BATCH:
            self.crew.device.stop_batch()

    def _ask_photo(self, key: str) -> None:
        self.photo.ask(Esi.parse(key))
