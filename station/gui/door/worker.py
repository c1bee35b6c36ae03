"""Signs people in, off the window's thread."""

import enum
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot

from station.bootstrap import Station
from station.errors import OperatorError
from station.gui.boundary import bounded
from station.gui.page import PageWorker
from station.issuance.presence import AT_WORK
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
    """`person` is who is signed in, or who was when the desk was locked."""

    door: Door = Door.OPEN
    person: Account | None = None
    problem: Problem | None = None


class DoorWorker(PageWorker):
    """Signals: `changed` with a DoorView; `own_changed` with the Problem of a new secret, None when it holds."""

    changed = Signal(object)
    own_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._view = DoorView()

    def opened(self, station: Station) -> None:
        """See PageWorker."""
        AT_WORK.person = None
        shut = station.desk.store.accounts.any()
        self._tell(DoorView(Door.SHUT if shut else Door.OPEN))

    def closing(self) -> None:
        """See PageWorker."""
        AT_WORK.person = None

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
        AT_WORK.person = person
        self._tell(DoorView(Door.SIGNED_IN, person))

    @Slot()
    @bounded
    def lock(self) -> None:
        """Locks the desk. What is under way goes on in the name of who began it."""
        if self._station is not None and self._view.door is Door.SIGNED_IN:
            self._station.desk.store.audit.append(Deed(Action.DESK_LOCKED))
            self._tell(DoorView(Door.SHUT, self._view.person))

    @Slot()
    @bounded
    def sign_out(self) -> None:
        """Shuts the desk for whoever comes next. What is under way goes on in the name of who began it."""
        if self._station is not None and self._view.door is Door.SIGNED_IN:
            self._station.desk.store.audit.append(Deed(Action.SIGNED_OUT))
            self._tell(DoorView(Door.SHUT))

    @Slot(object, object)
    @bounded
    def change_own(self, present: SecretKey, new: SecretKey) -> None:
        """Another passphrase or PIN for who is signed in; both secrets are emptied."""
        person = self._view.person
        try:
            if self._station is None or person is None or self._view.door is not Door.SIGNED_IN:
                return
            self._station.desk.store.accounts.change_own(person.name, present, new)
            self.own_changed.emit(None)
        except OperatorError as error:
            self.own_changed.emit(error.problem)
        finally:
            present.wipe()
            new.wipe()

    @Slot(object)
    @bounded
    def change(self, person: Account | None) -> None:
        """The accounts are others: who is at work now. None: nobody any more, and the desk is shut.

        What is under way goes on in the name of who began it.
        """
        if self._view.door is Door.SHUT:
            return
        if person is None:
            self._tell(DoorView(Door.SHUT))
            return
        AT_WORK.person = person
        self._tell(DoorView(Door.SIGNED_IN, person))

    def _tell(self, view: DoorView) -> None:
        self._view = view
        self.changed.emit(view)
