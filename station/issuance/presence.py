"""Who is at work in this process, and whether that person may do what is to be done."""

from collections.abc import Callable
from threading import get_ident

from station.errors import NotAllowedError, NotSignedInError, SecondPersonError
from station.model.role import Account, Right, may, may_confirm
from station.model.secret import SecretKey
from station.store.audit import system_user
from station.store.database import Store


class Presence:
    """Nobody at first. Any thread may ask; whoever signs people in sets `person`.

    A thread that does one thing after the other is told for whom (`work_for`), in the order in which it is asked to do
    them: what was begun stays that person's when somebody else has signed in meanwhile.

    `needs` is the right that the command under way takes. None: everybody may, or it is the window, which has its door.
    """

    def __init__(self) -> None:
        self._desk: Account | None = None
        # Not a threading.local: on a thread of Qt's none outlasts the call that it was made in.
        self._threads = dict[int, Account | None]()
        self.needs: Right | None = None

    @property
    def person(self) -> Account | None:
        """Who has signed in: for this thread, where it was told, else for the process."""
        return self._threads.get(get_ident(), self._desk)

    @person.setter
    def person(self, person: Account | None) -> None:
        self._desk = person

    def work_for(self, person: Account | None) -> None:
        """What this thread does from now on is this person's, until it rests."""
        self._threads[get_ident()] = person

    def rest(self) -> None:
        """This thread is about to end, or its desk is."""
        self._threads.pop(get_ident(), None)

    def name(self) -> str:
        """For the audit: the account, or where nobody has signed in that of the operating system."""
        person = self.person
        return person.name if person else system_user()

    def enter(self, store: Store) -> None:
        """Before a command works with these records: they say who has signed in. Raises as `check` does."""
        if self.needs is not None:
            self.person = store.sessions.current() if store.accounts.any() else None
            self.check(self.needs, store)

    def check(self, right: Right, store: Store) -> None:
        """Raises NotSignedInError, NotAllowedError."""
        if not store.accounts.any():
            return
        if self.person is None:
            raise NotSignedInError
        if not may(self.person.role, right):
            raise NotAllowedError(name=self.person.name)


AT_WORK = Presence()
"""One process is one desk, at which one person works."""


def second_person(store: Store, right: Right, name: str | None, ask: Callable[[str], SecretKey]) -> str | None:
    """Has a second person confirm what takes two; who that was, None where the station has no accounts.

    Raises SecondPersonError where nobody is named, or somebody who is the first one too or may not; WrongSignInError,
    SignInTooSoonError.
    """
    if not store.accounts.any():
        return None
    if name is None:
        raise SecondPersonError
    second = store.accounts.check(name, ask(name))
    if not may_confirm(second.role, right) or (AT_WORK.person and second.name == AT_WORK.person.name):
        raise SecondPersonError
    return second.name


def check_second(store: Store, second: str | None) -> None:
    """For what takes two: raises SecondPersonError where the station has accounts and nobody confirmed."""
    if second is None and store.accounts.any():
        raise SecondPersonError
