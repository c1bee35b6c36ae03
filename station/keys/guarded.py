"""A custody behind a lock: the same object while it is locked, unlocked, and locked again."""

import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager

from station.errors import CustodyLockedError, TokenLostError, TokenOutError
from station.keys.custody import Custody
from station.keys.key import KeyInfo
from station.model.secret import SecretKey


class GuardedCustody:
    """Custody, while it is unlocked; CustodyLockedError from every use, while it is not.

    `place` names it for people; `unseal` opens what is inside with a passphrase or PIN. Any thread may use it, lock it
    and unlock it: locking waits for the one use that is under way. A token that goes away locks it, and
    the uses that follow say so (TokenOutError).
    """

    def __init__(self, place: str, unseal: Callable[[SecretKey], Custody], *, simulated: bool) -> None:
        self.demo = simulated
        self.place = place
        self._unseal = unseal
        self._inside: Custody | None = None
        self._shut: type[CustodyLockedError] = CustodyLockedError
        self._one = threading.RLock()
        self._listeners: list[Callable[[bool], None]] = []

    @property
    def locked(self) -> bool:
        """Whether no key can be used now."""
        return self._inside is None

    def listen(self, heard: Callable[[bool], None]) -> None:
        """From now on `heard` is told, on whichever thread: True when the keys are locked, False when they are not."""
        self._listeners.append(heard)

    def unlock(self, secret: SecretKey) -> None:
        """Opens it, and empties the passphrase. Raises what `unseal` raises; it stays as it was then."""
        try:
            opened = self._unseal(secret)
        finally:
            secret.wipe()
        with self._one:
            if self._inside is not None:
                self._inside.lock()
            self._inside, self._shut = opened, CustodyLockedError
        self._tell(locked=False)

    def lock(self) -> None:
        """See Custody."""
        with self._one:
            inside, self._inside = self._inside, None
            if inside is None:
                return
            inside.lock()
        self._tell(locked=True)

    def inventory(self) -> tuple[KeyInfo, ...]:
        """See Custody."""
        with self._using() as inside:
            return inside.inventory()

    def derive(self, name: str, version: int, div_input: bytes) -> SecretKey:
        """See Custody."""
        with self._using() as inside:
            return inside.derive(name, version, div_input)

    def sign(self, message: bytes) -> bytes:
        """See Custody."""
        with self._using() as inside:
            return inside.sign(message)

    def certificate(self) -> bytes:
        """See Custody."""
        with self._using() as inside:
            return inside.certificate()

    def identity(self) -> bytes:
        """See Custody."""
        with self._using() as inside:
            return inside.identity()

    def agree(self, point: bytes) -> SecretKey:
        """See Custody."""
        with self._using() as inside:
            return inside.agree(point)

    def _tell(self, *, locked: bool) -> None:
        for heard in self._listeners:
            heard(locked)

    @contextmanager
    def _using(self) -> Generator[Custody]:
        with self._one:
            if self._inside is None:
                raise self._shut(custody=self.place)
            try:
                yield self._inside
            except TokenLostError:
                self._shut = TokenOutError
                self.lock()  # with the token gone went its login: it is unlocked anew when it is back
                raise
