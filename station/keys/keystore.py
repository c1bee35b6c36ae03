"""What a technician asks of whoever keeps the keys, beside their use: new keys, the signing key, its certificate."""

from typing import Protocol

from station.keys.custody import Custody
from station.keys.key import KeyId, KeyInfo, Purpose
from station.model.secret import SecretKey


class KeyStore(Custody, Protocol):
    """A custody that is open for changes. Each change is whole and kept when its call returns, or has not happened."""

    def check_new(self, key: KeyId) -> None:
        """Raises KeyKnownError where a key of that name and version is held."""
        ...

    def add(self, key: KeyId, purpose: Purpose, secret: SecretKey) -> KeyInfo:
        """Takes in a key from a ceremony; `secret` is emptied. Raises KeyKnownError."""
        ...

    def generate(self, key: KeyId, purpose: Purpose) -> KeyInfo:
        """Makes a random key that nobody ever sees. Raises KeyKnownError."""
        ...

    def new_signing_key(self) -> None:
        """Makes the signing key (ECDSA P-256); there is one. Raises KeyKnownError."""
        ...

    def request(self, institution: str, pic: str) -> bytes:
        """The request for its certificate (PKCS #10, PEM). Raises CertificateError."""
        ...

    def add_certificate(self, data: bytes, pic: str) -> None:
        """Takes in its certificate and chain (PEM or DER), once they are checked. Raises CertificateError."""
        ...

    def new_identity(self) -> None:
        """Makes the key for which other issuers seal tickets (P-256, see Custody.identity). Raises KeyKnownError."""
        ...
