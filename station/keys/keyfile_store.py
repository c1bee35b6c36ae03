"""A keyfile open for changes."""

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from station.errors import KeyfileChangedError, KeyKnownError, SigningKeyKnownError, WrongPassphraseError
from station.keys.certificate import certificate_request, new_signing_key, read_chain
from station.keys.contents import Contents
from station.keys.identity import new_identity
from station.keys.key import KEY_LENGTH, KeyId, KeyInfo, Purpose, check_value
from station.keys.keyfile import changing, holds_simulated_keys, read_keyfile, save_keyfile
from station.keys.sealed import Cost
from station.keys.software import SoftwareCustody
from station.model.secret import SecretKey


class KeyfileStore(SoftwareCustody):
    """The keys of a keyfile behind the KeyStore port. It keeps the passphrase until it is locked, then empties it.

    It may stand open for as long as a ceremony takes: each change is made to what the file holds by then. Raises
    KeyfileMissingError, WrongPassphraseError, KeyfileDamagedError; a change also KeyfileChangedError.
    """

    def __init__(
        self,
        path: Path,
        passphrase: SecretKey,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        cost: Cost | None = None,
    ) -> None:
        try:
            simulated = holds_simulated_keys(path)
            contents = read_keyfile(path, passphrase)
        except BaseException:
            passphrase.wipe()
            raise
        super().__init__(contents, str(path), now, simulated=simulated)
        self._path = path
        self._passphrase = passphrase
        self._cost = cost

    def check_new(self, key: KeyId) -> None:
        """See KeyStore."""
        _check_new(self._unlocked(), key)

    def add(self, key: KeyId, purpose: Purpose, secret: SecretKey) -> KeyInfo:
        """See KeyStore."""

        def change(held: Contents) -> None:
            _check_new(held, key)
            held.keys[key] = purpose, SecretKey(secret.reveal())

        try:
            self._change(change)
            return KeyInfo(key, purpose, check_value(secret))
        finally:
            secret.wipe()

    def generate(self, key: KeyId, purpose: Purpose) -> KeyInfo:
        """See KeyStore."""
        return self.add(key, purpose, SecretKey(os.urandom(KEY_LENGTH)))

    def new_signing_key(self) -> None:
        """See KeyStore."""

        def change(held: Contents) -> None:
            if held.signing_key is not None:
                raise SigningKeyKnownError
            held.signing_key = new_signing_key()

        self._change(change)

    def request(self, institution: str, pic: str) -> bytes:
        """See KeyStore."""
        return certificate_request(self._signing_key(), institution, pic)

    def add_certificate(self, data: bytes, pic: str) -> None:
        """See KeyStore."""
        chain = read_chain(data, self._signing_key().public_key(), pic, self._now())

        def change(held: Contents) -> None:
            held.chain = chain

        self._change(change)

    def new_identity(self) -> None:
        """See KeyStore."""

        def change(held: Contents) -> None:
            if held.identity is not None:
                raise KeyKnownError(key="identity")
            held.identity = new_identity()

        self._change(change)

    def lock(self) -> None:
        """See Custody."""
        super().lock()
        self._passphrase.wipe()

    def _change(self, change: Callable[[Contents], None]) -> None:
        """Never to what was read when it was opened: what a window or another command added since would be undone."""
        before = self._unlocked()
        with changing(self._path):
            held = self._held_now()
            try:
                change(held)
                save_keyfile(self._path, held, self._passphrase, simulated=self.demo, cost=self._cost)
            except BaseException:
                held.wipe()
                raise
        self._contents = held
        before.wipe()

    def _held_now(self) -> Contents:
        if holds_simulated_keys(self._path) is not self.demo:
            raise KeyfileChangedError(file=self._path)
        try:
            return read_keyfile(self._path, self._passphrase)
        except WrongPassphraseError as error:
            raise KeyfileChangedError(file=self._path) from error


def _check_new(held: Contents, key: KeyId) -> None:
    if key in held.keys:
        raise KeyKnownError(key=key)
