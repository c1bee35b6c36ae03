"""Where root keys are kept, before anybody has unlocked them: a keyfile, or a token (pkcs11/place.py)."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from station.errors import NoPassphraseError
from station.keys.custody import Custody
from station.keys.keyfile import create_keyfile, holds_simulated_keys, open_keyfile
from station.keys.keyfile_store import KeyfileStore
from station.keys.keystore import KeyStore
from station.keys.passphrase import kept_secret
from station.model.secret import SecretKey


class KeyPlace(Protocol):
    """A place of keys. What unlocks it is a secret: a passphrase or a PIN, which is emptied once it has been used."""

    @property
    def name(self) -> str:
        """What people call it."""
        ...

    @property
    def keyring_user(self) -> str:
        """Under which name the system's keyring holds the secret."""
        ...

    def exists(self) -> bool:
        """Whether keys can be there. Raises KeysError where a part is missing that was there once."""
        ...

    def simulated(self) -> bool:
        """Whether they are for simulated cards; needs no secret. Raises KeysError."""
        ...

    def create(self, secret: SecretKey, *, simulated: bool) -> None:
        """Makes it ready to hold keys. Raises KeysError, InputError."""
        ...

    def secret(self, ask: Callable[[], str] | None) -> SecretKey:
        """The secret, from the keyring or else from a person. Raises KeysError where nobody is asked."""
        ...

    def open(self, secret: SecretKey) -> Custody:
        """The keys, for use. Raises KeysError."""
        ...

    def change(self, secret: SecretKey) -> KeyStore:
        """The keys, for changes. Raises KeysError."""
        ...


class KeyfilePlace:
    """A keyfile behind the KeyPlace port."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.name = str(path)
        self.keyring_user = f"keyfile:{path.resolve()}"

    def exists(self) -> bool:
        """See KeyPlace."""
        return self._path.exists()

    def simulated(self) -> bool:
        """See KeyPlace."""
        return holds_simulated_keys(self._path)

    def create(self, secret: SecretKey, *, simulated: bool) -> None:
        """See KeyPlace."""
        with secret:
            create_keyfile(self._path, secret, simulated=simulated)

    def secret(self, ask: Callable[[], str] | None) -> SecretKey:
        """See KeyPlace. Raises NoPassphraseError."""
        said = kept_secret(self.keyring_user) or (ask() if ask is not None else "")
        if not said:
            raise NoPassphraseError(file=self.name)
        return SecretKey(said.encode())

    def open(self, secret: SecretKey) -> Custody:
        """See KeyPlace."""
        with secret:
            return open_keyfile(self._path, secret)

    def change(self, secret: SecretKey) -> KeyStore:
        """See KeyPlace."""
        return KeyfileStore(self._path, secret)
