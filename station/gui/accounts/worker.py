"""The office thread's side of the Accounts page."""

from PySide6.QtCore import Signal, Slot

from station.bootstrap import Station
from station.errors import OperatorError, PresentSecretError
from station.gui.accounts.snapshot import NewAccount, NewRole, NewSecret, Outcome, Removal, Staff, Wish
from station.gui.boundary import bounded
from station.gui.page import PageWorker
from station.issuance.presence import AT_WORK
from station.model.deed import Action, Deed
from station.model.role import Account, Right
from station.store.database import Store


class AccountsWorker(PageWorker):
    """Signals: `changed` with a Staff; `told` with an Outcome.

    `at_work` with who was signed in here when it was looked, and the account as it is now, once that is another; None
    where nobody may work any more.
    """

    changed = Signal(object)
    told = Signal(object)
    at_work = Signal(object, object)

    def opened(self, station: Station) -> None:
        """See PageWorker."""
        self.look()

    @Slot()
    @bounded
    def look(self) -> None:
        """Who works here; another window or the command line may have changed it."""
        if self._station is None:
            return
        people, person = self._station.desk.store.accounts.all(), AT_WORK.person
        now = next((one for one in people if person and one.name == person.name), None)
        self.changed.emit(Staff(people, now.name if now else None))
        if people and (now is None or now != person):
            self.at_work.emit(person, now)

    @Slot(object)
    @bounded
    def carry_out(self, wish: Wish) -> None:
        """Does it; a secret is emptied."""
        try:
            if self._station is None:
                return
            self._do(self._station.desk.store, wish)
            self.told.emit(Outcome(wish))
        except OperatorError as error:
            self.told.emit(Outcome(wish, error.problem))
        finally:
            if isinstance(wish, NewAccount | NewSecret):
                wish.secret.wipe()
        self.look()

    def _do(self, store: Store, wish: Wish) -> None:
        AT_WORK.check(Right.ACCOUNTS, store)
        match wish:
            case NewAccount(name, role, secret):
                first = not store.accounts.any()
                store.accounts.add(name, role, secret)
                if first:
                    self._enter(store, Account(name.strip(), role))
            case NewSecret(name) if AT_WORK.person and name == AT_WORK.person.name:
                raise PresentSecretError(name=name)  # which was not asked
            case NewSecret(name, secret):
                store.accounts.set_secret(name, secret)
            case NewRole(name, role):
                store.accounts.set_role(name, role)
            case Removal(name):
                store.accounts.remove(name)

    def _enter(self, store: Store, person: Account) -> None:
        """Who has just chosen the station's first passphrase need not type it once more."""
        store.audit.append(Deed(Action.SIGNED_IN, person.role.value), actor=person.name)
        AT_WORK.work_for(person)
        self.at_work.emit(None, person)
