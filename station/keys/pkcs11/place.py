"""A token before its PIN is given."""

from collections.abc import Callable
from pathlib import Path

from station.errors import NoPinError
from station.keys.custody import Custody
from station.keys.keystore import KeyStore
from station.keys.passphrase import kept_secret
from station.keys.pkcs11.custody import TokenCustody
from station.keys.pkcs11.mark import holds_simulated_keys, prepare_token
from station.keys.pkcs11.store import TokenStore
from station.keys.pkcs11.token import find_token, last_try
from station.model.secret import SecretKey


class TokenPlace:
    """A token behind the KeyPlace port. It is looked for anew each time: it may have been taken out and put back."""

    def __init__(self, module: Path | None, label: str) -> None:
        self._where = module, label
        self.name = label
        self.keyring_user = f"token:{label}"

    def exists(self) -> bool:
        """See KeyPlace. Raises TokenModuleError, TokenAbsentError."""
        find_token(*self._where)
        return True

    def simulated(self) -> bool:
        """See KeyPlace. Raises TokenUnpreparedError."""
        return holds_simulated_keys(find_token(*self._where))

    def create(self, secret: SecretKey, *, simulated: bool) -> None:
        """See KeyPlace. Raises TokenPreparedError."""
        with secret:
            prepare_token(find_token(*self._where), secret, simulated=simulated)

    def secret(self, ask: Callable[[], str] | None) -> SecretKey:
        """See KeyPlace. What the keyring holds is not risked on the last try. Raises NoPinError."""
        kept = None if last_try(find_token(*self._where)) else kept_secret(self.keyring_user)
        said = kept or (ask() if ask is not None else "")
        if not said:
            raise NoPinError(token=self.name)
        return SecretKey(said.encode())

    def open(self, secret: SecretKey) -> Custody:
        """See KeyPlace."""
        with secret:
            return TokenCustody(find_token(*self._where), secret)

    def change(self, secret: SecretKey) -> KeyStore:
        """See KeyPlace."""
        with secret:
            return TokenStore(find_token(*self._where), secret)
