"""What takes two people, on a worker's side: it waits until a second one has confirmed."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from station.errors import OperatorError
from station.gui.boundary import bounded
from station.issuance.presence import second_person
from station.model.role import Right
from station.model.secret import SecretKey
from station.store.database import Store


class SecondEyes(QObject):
    """Lives on the thread of the worker that owns it, whose child it is; that worker hears of bugs.

    Signals: `wanted` with itself and a Right; `heard` with the Problem of a try, None when it is confirmed.
    """

    wanted = Signal(object, object)
    heard = Signal(object)

    def __init__(self, owner: QObject, failed: Callable[[Exception], None]) -> None:
        super().__init__(owner)
        self._failed = failed
        self._waiting: tuple[Store, Right, Callable[[str | None], None]] | None = None

    def ask(self, store: Store, right: Right, do: Callable[[str | None], None]) -> None:
        """Does it once a second person has confirmed, whose name `do` gets; at once where there are no accounts."""
        if not store.accounts.any():
            do(None)
            return
        self._waiting = store, right, do
        self.wanted.emit(self, right)

    @Slot(str, object)
    @bounded
    def given(self, name: str, secret: SecretKey) -> None:
        """Name and secret of the second person; the secret is emptied."""
        if self._waiting is None:
            secret.wipe()
            return
        store, right, do = self._waiting
        try:
            second = second_person(store, right, name, lambda _: secret)
        except OperatorError as error:
            self.heard.emit(error.problem)
            return
        self._waiting = None
        self.heard.emit(None)
        do(second)

    @Slot()
    @bounded
    def gone(self) -> None:
        """Nobody confirms it: nothing happens."""
        self._waiting = None

    def failed(self, error: Exception) -> None:
        """A bug."""
        self._failed(error)
