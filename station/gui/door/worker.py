"""Signs people in, off the window's thread."""

import enum
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal, Slot

from station.bootstrap import Station
from station.errors import NotSignedInError, OperatorError
from station.gui.boundary import bounded
from station.gui.page import Lane, PageWorker
from station.model.card import Problem
from station.model.deed import Action, Deed
from station.model.role import Account
from station.model.secret import SecretKey


@enum.unique
class Door(enum.Enum):
    """OPEN: the station has no accounts. SHUT: nobody has signed in yet, or the desk is locked."""

    OPEN = "open"
    SHUT = "shut"
    SIGNED_IN = "signed-in"


@dataclass(frozen=True, slots=True)
class DoorView:
    """`person` is who is signed in, or who was when the desk was locked.

    `shuts`: how many times the window had shut the desk, as far as the worker had heard when it told this.
    """

    door: Door = Door.OPEN
    person: Account | None = None
    problem: Problem | None = None
    shuts: int = 0


class DoorWorker(PageWorker):
    """Signals: `changed` with a DoorView; `unkept` with the Problem of an audit that has not taken a lock or sign-out;
    `own_changed` with a name and the Problem of that person's new secret, None when it is set.
    """

    lane = Lane.AT_ONCE
    changed = Signal(object)
    unkept = Signal(object)
    own_changed = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._view = DoorView()
        self._shuts = 0

    def opened(self, station: Station) -> None:
        """See PageWorker."""
        shut = station.desk.store.accounts.any()
        self._tell(DoorView(Door.SHUT if shut else Door.OPEN))

    @Slot(str, object)
    @bounded
    def sign_in(self, name: str, secret: SecretKey) -> None:
        """Tries a passphrase or PIN, which is emptied."""
        station = self._station
        if station is None:
            secret.wipe()
            return
        store = station.desk.store
        try:
            person = store.accounts.check(name, secret)
            store.audit.append(Deed(Action.SIGNED_IN, person.role.value), actor=person.name)
        except OperatorError as error:
            problem = error.problem
            self._tell(DoorView(Door.SHUT, self._view.person, problem))
            return
        self._tell(DoorView(Door.SIGNED_IN, person))

    @Slot(object, int)
    @bounded
    def shut(self, why: Action, shuts: int) -> None:
        """The window has locked the desk or signed out. What is under way goes on in the name of who began it."""
        self._shuts = shuts
        person = self._view.person if why is Action.DESK_LOCKED else None
        before, self._view = self._view, DoorView(Door.SHUT, person)
        if self._station is not None and before.door is Door.SIGNED_IN and before.person is not None:
            try:
                self._station.desk.store.audit.append(Deed(why), actor=before.person.name)
            except OperatorError as error:
                self.unkept.emit(error.problem)

    @Slot(str, object, object)
    @bounded
    def change_own(self, name: str, present: SecretKey, new: SecretKey) -> None:
        """Another passphrase or PIN for who is signed in; both secrets are emptied."""
        person = self._view.person
        try:
            if self._station is None or person is None or (self._view.door, person.name) != (Door.SIGNED_IN, name):
                raise NotSignedInError
            self._station.desk.store.accounts.change_own(name, present, new)
            self.own_changed.emit(name, None)
        except OperatorError as error:
            self.own_changed.emit(name, error.problem)
        finally:
            present.wipe()
            new.wipe()

    @Slot(object, object)
    @bounded
    def change(self, before: Account | None, person: Account | None) -> None:
        """The accounts are others: who was at work, and who is now. None: nobody any more, and the desk is shut.

        What is under way goes on in the name of who began it. Who has signed in since stays.
        """
        at = self._view.person
        if self._view.door is Door.SHUT or (at and at.name) != (before and before.name):
            return
        self._tell(DoorView(Door.SHUT) if person is None else DoorView(Door.SIGNED_IN, person))

    def _tell(self, view: DoorView) -> None:
        self._view = replace(view, shuts=self._shuts)
        self.changed.emit(self._view)
