"""Custody open for changes, each of which is recorded."""

from station.keys.audited import Audit, Use, UsedKeys
from station.keys.key import KeyId, KeyInfo, Purpose
from station.keys.keystore import KeyStore
from station.model.deed import Action, Deed
from station.model.secret import SecretKey


class AuditedKeyStore(UsedKeys):
    """A KeyStore; what is refused before anything is changed leaves no row."""

    def __init__(self, inside: KeyStore, audit: Audit) -> None:
        super().__init__(inside, audit, Use.CHANGE_KEYS, None)
        self._store = inside

    def check_new(self, key: KeyId) -> None:
        """See KeyStore."""
        self._store.check_new(key)

    def add(self, key: KeyId, purpose: Purpose, secret: SecretKey) -> KeyInfo:
        """See KeyStore."""
        self._store.check_new(key)
        self._audit.append(Deed(Action.KEY_IMPORTED, purpose.value, key.name, key.version))
        return self._store.add(key, purpose, secret)

    def generate(self, key: KeyId, purpose: Purpose) -> KeyInfo:
        """See KeyStore."""
        self._store.check_new(key)
        self._audit.append(Deed(Action.KEY_GENERATED, purpose.value, key.name, key.version))
        return self._store.generate(key, purpose)

    def new_signing_key(self) -> None:
        """See KeyStore. It is recorded once it is there: only making it tells whether there was one."""
        self._store.new_signing_key()
        self._audit.append(Deed(Action.KEY_GENERATED, "signing", "signing"))

    def request(self, institution: str, pic: str) -> bytes:
        """See KeyStore."""
        return self._store.request(institution, pic)

    def add_certificate(self, data: bytes, pic: str) -> None:
        """See KeyStore. It is recorded once it has been checked."""
        self._store.add_certificate(data, pic)
        self._audit.append(Deed(Action.CERTIFICATE_IMPORTED, "signing", "signing"))

    def new_identity(self) -> None:
        """See KeyStore. It is recorded once it is there, as the signing key is."""
        self._store.new_identity()
        self._audit.append(Deed(Action.KEY_GENERATED, "identity", "identity"))
