"""A token open for changes."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import UTC, datetime

import pkcs11
from cryptography import x509
from pkcs11 import MechanismFlag, ObjectClass

from station.errors import CustodyLockedError, KeyKnownError, SigningKeyKnownError
from station.keys.certificate import certificate_request, read_chain
from station.keys.key import KEY_LENGTH, KeyId, KeyInfo, Purpose
from station.keys.pkcs11 import objects
from station.keys.pkcs11.custody import TokenCustody
from station.keys.pkcs11.pairs import make_pair
from station.keys.pkcs11.signing import TokenSigningKey
from station.keys.pkcs11.token import answering
from station.keys.pkcs11.transport import bring_in
from station.model.secret import SecretKey


class TokenStore(TokenCustody):
    """A token behind the KeyStore port."""

    def __init__(
        self, token: pkcs11.Token, pin: SecretKey, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        super().__init__(token, pin, now, change=True)

    def check_new(self, key: KeyId) -> None:
        """See KeyStore."""
        with answering(self._place):
            if key in self._keys():
                raise KeyKnownError(key=key)

    def add(self, key: KeyId, purpose: Purpose, secret: SecretKey) -> KeyInfo:
        """See KeyStore."""
        try:
            self.check_new(key)
            with self._changing() as session:
                bring_in(session, key, purpose, secret.reveal())
            return self._keys()[key].info()
        finally:
            secret.wipe()

    def generate(self, key: KeyId, purpose: Purpose) -> KeyInfo:
        """See KeyStore. The token makes it."""
        self.check_new(key)
        with self._changing() as session:
            session.generate_key(
                pkcs11.KeyType.AES,
                8 * KEY_LENGTH,
                label=objects.key_label(key, purpose),
                store=True,
                capabilities=objects.USES,
                template=objects.KEPT,
            )
        return self._keys()[key].info()

    def new_signing_key(self) -> None:
        """See KeyStore."""
        self._new_pair(objects.SIGNING, SigningKeyKnownError(), MechanismFlag.SIGN | MechanismFlag.VERIFY)

    def new_identity(self) -> None:
        """See KeyStore."""
        self._new_pair(objects.IDENTITY, KeyKnownError(key="identity"), MechanismFlag.DERIVE)

    def request(self, institution: str, pic: str) -> bytes:
        """See KeyStore."""
        with answering(self._place):
            return certificate_request(TokenSigningKey(self._unlocked()), institution, pic)

    def add_certificate(self, data: bytes, pic: str) -> None:
        """See KeyStore. Where the token fails between the old chain and the new, there is none: import it again."""
        with self._changing() as session:
            chain = read_chain(data, TokenSigningKey(self._held).public_key(), pic, self._now())
            for old in [one for (kind, _), one in self._held.items() if kind is ObjectClass.CERTIFICATE]:
                old.destroy()
            for number, encoded in enumerate(chain):
                subject = x509.load_der_x509_certificate(encoded).subject.public_bytes()
                session.create_object(objects.certificate(number, subject, encoded))

    def _new_pair(self, label: str, known: KeyKnownError, uses: MechanismFlag) -> None:
        if (ObjectClass.PRIVATE_KEY, label) in self._unlocked():
            raise known
        with self._changing() as session:
            make_pair(session, label, uses)

    @contextmanager
    def _changing(self) -> Generator[pkcs11.Session]:
        """The session; afterwards the token is looked through again."""
        if self._session is None:
            raise CustodyLockedError(custody=self._place)
        with answering(self._place):
            yield self._session
            self._held = objects.look(self._session)
