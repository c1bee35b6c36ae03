"""A keyfile open for changes."""

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from station.errors import KeyKnownError
from station.keys.certificate import certificate_request, new_signing_key, read_chain
from station.keys.contents import Contents
from station.keys.identity import new_identity
from station.keys.key import KEY_LENGTH, KeyId, KeyInfo, Purpose, check_value
from station.keys.keyfile import holds_simulated_keys, read_keyfile, save_keyfile
from station.keys.sealed import Cost
from station.keys.software import SoftwareCustody
from station.model.secret import SecretKey


class KeyfileStore(SoftwareCustody):
    """The keys of a keyfile behind the KeyStore port. It keeps the passphrase until it is locked.

    Raises KeyfileMissingError, WrongPassphraseError, KeyfileDamagedError.
    """

    def __init__(
        self,
        path: Path,
        passphrase: SecretKey,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        cost: Cost | None = None,
    ) -> None:
        contents = read_keyfile(path, passphrase)
        super().__init__(contents, str(path), now, simulated=holds_simulated_keys(path))
        self._path = path
        self._passphrase = passphrase
        self._cost = cost

    def check_new(self, key: KeyId) -> None:
        """See KeyStore."""
        if key in self._unlocked().keys:
            raise KeyKnownError(key=key)

    def add(self, key: KeyId, purpose: Purpose, secret: SecretKey) -> KeyInfo:
        """See KeyStore."""
        try:
            self.check_new(key)
            held = self._unlocked()
            self._change(replace(held, keys={**held.keys, key: (purpose, SecretKey(secret.reveal()))}))
            return KeyInfo(key, purpose, check_value(secret))
        finally:
            secret.wipe()

    def generate(self, key: KeyId, purpose: Purpose) -> KeyInfo:
        """See KeyStore."""
        return self.add(key, purpose, SecretKey(os.urandom(KEY_LENGTH)))

    def new_signing_key(self) -> None:
        """See KeyStore."""
        held = self._unlocked()
        if held.signing_key is not None:
            raise KeyKnownError(key="signing")
        self._change(replace(held, signing_key=new_signing_key()))

    def request(self, institution: str, pic: str) -> bytes:
        """See KeyStore."""
        return certificate_request(self._signing_key(), institution, pic)

    def add_certificate(self, data: bytes, pic: str) -> None:
        """See KeyStore."""
        chain = read_chain(data, self._signing_key().public_key(), pic, self._now())
        self._change(replace(self._unlocked(), chain=chain))

    def new_identity(self) -> None:
        """See KeyStore."""
        held = self._unlocked()
        if held.identity is not None:
            raise KeyKnownError(key="identity")
        self._change(replace(held, identity=new_identity()))

    def lock(self) -> None:
        """See Custody."""
        super().lock()
        self._passphrase.wipe()

    def _change(self, changed: Contents) -> None:
        save_keyfile(self._path, changed, self._passphrase, simulated=self.demo, cost=self._cost)
        self._contents = changed
