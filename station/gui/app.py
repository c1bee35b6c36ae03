"""The desk behind its window: pages and workers, wired together."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from station.gui.crash import CrashDesk
from station.gui.crew import Crew
from station.gui.door.desk_door import DeskDoor
from station.gui.door.rights import allowed
from station.gui.door.worker import DoorView
from station.gui.entries import HOLDERS, ISSUE, KEEPING, Entry
from station.gui.front import Front
from station.gui.issue.page import issue_page
from station.gui.issue.snapshot import DeskView, Opening
from station.gui.issue.viewstate import Act, Button
from station.gui.issue.worker import OpenStation
from station.gui.keys.lock_button import LockButton
from station.gui.page import DeskLinks, Page
from station.gui.photo.desk import PhotoDesk
from station.gui.widgets.unsaved import UnsavedDialog
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
        self.pages = (issue_page(front.page), *pages)
        self._links = DeskLinks(self)
        self.lock, self.photo = LockButton(speech), PhotoDesk(speech, self.page)
        self.door = DeskDoor(speech, lock_minutes=lock_minutes)
        self._workers = [worker for page in self.pages for worker in page.workers]
        self.crew = Crew(open_station, (self.door.worker, self.lock.worker, self.photo.worker, *self._workers))
        self.crashes = CrashDesk(speech, lambda: self.shell)
        self._at_work: Account | None = None
        self.asking: UnsavedDialog | None = None
        """The question whether edits may be lost, while it is asked."""
        self.again = False
        """Whether the desk is to be opened anew when it has gone: the settings are others now."""
        self.restoring: tuple[Path, str] | None = None
        """The backup to be brought back when the desk has gone."""
        self._connect_door()
        self._connect_issuing()
        self._connect_leaving()
        for page in self.pages:
            page.join(self._links)

    def _connect_door(self) -> None:
        """Who is signed in decides what may be done, on every page."""
        self.shell.add_tool(self.door.who)
        self.shell.add_tool(self.lock)
        self.door.guard(self.shell)
        self.door.changed.connect(self._allow)
        self.door.who.leave_wanted.connect(self._stop_batch)
        self.door.closed.connect(self._part)
        for worker in self._workers:
            worker.share(self.crew.device.hold)
        for worker in self.crew.workers:
            worker.stirred.connect(self.door.idle.stir)
            self.door.watch(worker)
        self._links.at_work_changed.connect(self.door.worker.change)
        self._links.own_wanted.connect(self.door.who.ask)
        self._links.person_done.connect(partial(self._show, ISSUE))

    def _connect_issuing(self) -> None:
        device = self.crew.device
        self.page.wanted.connect(self._want)
        self.page.wanted.connect(device.act)
        self.page.holder_chosen.connect(device.show_holder)
        self.page.photo_wanted.connect(self._ask_photo)
        self.photo.kept.connect(device.show_anew)
        device.changed.connect(self.door.hold)
        self.door.passed.connect(self.page.show_desk)
        self.crew.network.changed.connect(self.page.show_registry)

    def _connect_leaving(self) -> None:
        self.crew.crashed.connect(self.crashes.seen)
        self.crew.gone.connect(self.shell.let_close)
        self.shell.close_wanted.connect(lambda: self._unless_unsaved(self.leave))
        _application().commitDataRequest.connect(self.leave)  # the computer's session ends, and waits for nobody
        self._links.restart_wanted.connect(self._ask_restart)
        self._links.restore_wanted.connect(self._restore)

    def start(self, *, guided: bool = False) -> None:
        """Lets the workers begin; `guided`: after the guide, where it is put off."""
        self.crashes.hook()
        self.crew.start()
        self._work_for(None)
        if guided:
            self.page.show_desk(DeskView(opening=Opening.GUIDED))
            self._links.guide_left.connect(self.crew.open)
            self._links.guide_wanted.emit(True)
        else:
            self.crew.open()

    def say_died(self, places: str) -> None:
        """The desk before this one did not end by itself. Where a power cut ended it there are no places to send."""
        self.page.show_died()
        if places:
            self.crashes.say_died(places)

    def _unless_unsaved(self, go: Callable[[], None]) -> None:
        """A person wants the desk to go: where that would lose edits it is asked about first, once."""
        say = self._front.speech.say
        if self.asking is not None:
            return
        if not (pages := [say(page.entry.title) for page in self.pages if page.unsaved()]):
            go()
            return
        self.asking = UnsavedDialog(self.shell, self._front.speech, pages, go)
        self.asking.finished.connect(self._asked)
        self.asking.open()

    def _asked(self) -> None:
        self.asking = None

    def leave(self) -> None:
        """Ends the desk without asking, as a signal does: no other opens. A backup that was agreed to comes back."""
        self.again = False
        self._go()

    def restart(self) -> None:
        """Leaves, to be opened anew."""
        self.again = True
        self._go()

    def _go(self) -> None:
        """Ends the workers; the window goes when they have gone, or at once while nobody could begin anything yet."""
        if self.asking is not None:
            self.asking.reject()
        self.crew.leave()
        if self.page.desk.opening in {Opening.GUIDED, Opening.OPENING}:
            QTimer.singleShot(0, self.shell.let_close)  # Qt may be closing it just now
        self.page.say_closing()
        self.shell.say_closing()

    def show_restored(self, outcome: Restored | Problem) -> None:
        """What became of the backup that the desk before this one left for."""
        self._links.restored.emit(outcome)
        self._show(KEEPING)

    def _show(self, entry: Entry) -> None:
        self.shell.show_page([page.entry for page in self.pages].index(entry))

    def _ask_restart(self) -> None:
        self._unless_unsaved(self.restart)

    def _restore(self, backup: str) -> None:
        def go() -> None:
            self.restoring = Path(backup), AT_WORK.name()  # nobody is at work between two desks
            self.restart()

        self._unless_unsaved(go)

    def end(self) -> None:
        """After the event loop: nothing of ours runs on."""
        _application().commitDataRequest.disconnect(self.leave)
        self.crew.leave()
        self.crew.join()
        self.door.leave()
        AT_WORK.rest()
        self.crashes.unhook()
        self._front.end()

    def _allow(self, view: DoorView) -> None:
        if self._at_work not in (None, view.person):
            self._stop_batch()  # it was another person's
            self._part()
        self._at_work = view.person
        self._work_for(view.person)
        self._links.allowed.emit(view.person)
        self.shell.allow(allowed([page.entry for page in self.pages], view.person))

    def _part(self) -> None:
        """Who began what is under way has left: the workers hear it at once, whatever they wait for."""
        for worker in self._workers:
            worker.person_left()

    def _work_for(self, person: Account | None) -> None:
        AT_WORK.work_for(person)
        self.crew.work_for(person)

    def _stop_batch(self) -> None:
        """The card that is being made is finished; one that has not been laid yet is nobody's any more."""
        self.crew.device.brakes.part()

    def _want(self, button: Button) -> None:
        # The device thread may be waiting for a card: what concerns its brakes does not wait in its queue.
        if button.act.begins or button.act in {Act.GIVE_UP, Act.CALL_OFF}:
            self.crew.device.brakes.release()
        elif button.act is Act.CANCEL:
            self.crew.device.brakes.cancel()
        elif button.act is Act.STOP_BATCH:
            self.crew.device.brakes.end_batch()
        elif button.act is Act.UNLOCK:
            self.lock.unlock()
        elif button.act in {Act.CONSENT, Act.CORRECT}:
            self._open_person(button)

    def _open_person(self, button: Button) -> None:
        """On the page People, with the dialog in which what is missing can be said."""
        self._show(HOLDERS)
        self._links.person_wanted.emit(Esi.parse(button.keys[0]), button.act is Act.CONSENT)

    def _ask_photo(self, key: str) -> None:
        self.photo.ask(Esi.parse(key))


def _application() -> QGuiApplication:
    app = QGuiApplication.instance()
    if not isinstance(app, QGuiApplication):
        raise TypeError("a desk without its application")
    return app
