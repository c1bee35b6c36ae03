"""Custody in a token: root keys and the signing key never leave it; a card's key, a signature and a certificate do."""

from collections.abc import Callable
from datetime import UTC, datetime

import pkcs11
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from pkcs11 import MechanismFlag

from station.errors import (
    CertificateError,
    CustodyLockedError,
    KeyKnownError,
    TokenIncapableError,
    TokenPreparedError,
    TokenUnpreparedError,
    UnknownKeyError,
)
from station.keys.certificate import certificate_request, check_certificate, read_chain
from station.keys.key import KEY_LENGTH, KeyId, KeyInfo, Purpose
from station.keys.pkcs11 import objects
from station.keys.pkcs11.identity import agree_in_token, token_identity
from station.keys.pkcs11.pairs import make_pair
from station.keys.pkcs11.root_key import RootKey
from station.keys.pkcs11.signing import TokenSigningKey
from station.keys.pkcs11.token import answering, log_in
from station.model.secret import SecretKey


def prepare_token(token: pkcs11.Token, pin: SecretKey, *, simulated: bool) -> None:
    """Makes a token ready for this station. Raises TokenPreparedError, and as log_in."""
    with answering(token.label), log_in(token, pin, change=True) as session:
        if list(session.get_objects(objects.find_mark())):
            raise TokenPreparedError(token=token.label)
        session.create_object(objects.mark(simulated=simulated))


def holds_simulated_keys(token: pkcs11.Token) -> bool:
    """Whether a token's keys are for simulated cards; needs no PIN. Raises TokenUnpreparedError."""
    with answering(token.label), log_in(token, None, change=False) as session:
        marks = list(session.get_objects(objects.find_mark()))
        if not marks:
            raise TokenUnpreparedError(token=token.label)
        return objects.says_simulated(marks[0][pkcs11.Attribute.VALUE])


class TokenCustody:
    """A token behind the KeyStore port, from its login to `lock`; for changes where `change`.

    Raises as log_in, TokenUnpreparedError, TokenIncapableError.
    """

    def __init__(
        self,
        token: pkcs11.Token,
        pin: SecretKey,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        *,
        change: bool = False,
    ) -> None:
        self.demo = holds_simulated_keys(token)
        self._place = token.label
        self._now = now
        with answering(self._place):
            mechanisms = token.slot.get_mechanisms()
        if pkcs11.Mechanism.AES_ECB not in mechanisms:
            raise TokenIncapableError(token=self._place, mechanism="CKM_AES_ECB")
        self._derives = pkcs11.Mechanism.AES_ECB_ENCRYPT_DATA in mechanisms
        self._session: pkcs11.Session | None = log_in(token, pin, change=change)
        self._found: dict[KeyId, RootKey] | None = None

    def inventory(self) -> tuple[KeyInfo, ...]:
        """See Custody."""
        with answering(self._place):
            return tuple(key.info() for _, key in sorted(self._keys().items()))

    def derive(self, name: str, version: int, div_input: bytes) -> SecretKey:
        """See Custody. Raises also CustodyLockedError, TokenLostError."""
        wanted = KeyId(name, version)
        with answering(self._place):
            found = self._keys().get(wanted)
            if found is None:
                raise UnknownKeyError(key=wanted, custody=f"the keys in the token {self._place}")
            return found.diversified(div_input)

    def sign(self, message: bytes) -> bytes:
        """See Custody. Raises also CustodyLockedError, TokenLostError."""
        with answering(self._place):
            return TokenSigningKey(self._unlocked()).sign(message, ec.ECDSA(hashes.SHA256()))

    def certificate(self) -> bytes:
        """See Custody. Raises also CustodyLockedError, TokenLostError."""
        with answering(self._place):
            found = list(self._unlocked().get_objects(objects.find_certificate(0)))
            if not found:
                raise CertificateError(found="none has been imported")
            own: bytes = found[0][pkcs11.Attribute.VALUE]
        check_certificate(own, self._now())
        return own

    def identity(self) -> bytes:
        """See Custody. Raises also CustodyLockedError, TokenLostError."""
        with answering(self._place):
            return token_identity(self._unlocked())

    def agree(self, point: bytes) -> SecretKey:
        """See Custody. Raises also CustodyLockedError, TokenLostError, TokenIncapableError."""
        with answering(self._place):
            return agree_in_token(self._unlocked(), point)

    def lock(self) -> None:
        """Logs out. May be called twice, and when the token is gone."""
        if self._session is not None:
            session, self._session, self._found = self._session, None, None
            try:
                session.close()
            except pkcs11.PKCS11Error:
                return  # a token that is gone is locked

    def check_new(self, key: KeyId) -> None:
        """See KeyStore."""
        with answering(self._place):
            if key in self._keys():
                raise KeyKnownError(key=key)

    def add(self, key: KeyId, purpose: Purpose, secret: SecretKey) -> KeyInfo:
        """See KeyStore."""
        try:
            self.check_new(key)
            with answering(self._place):
                held = self._unlocked().create_object(objects.root_key(key, purpose, secret.reveal()))
                return self._kept(RootKey(key, purpose, held, derives=self._derives))
        finally:
            secret.wipe()

    def generate(self, key: KeyId, purpose: Purpose) -> KeyInfo:
        """See KeyStore. The token makes it."""
        self.check_new(key)
        with answering(self._place):
            held = self._unlocked().generate_key(
                pkcs11.KeyType.AES,
                8 * KEY_LENGTH,
                label=objects.key_label(key, purpose),
                store=True,
                capabilities=objects.USES,
                template=objects.KEPT,
            )
            return self._kept(RootKey(key, purpose, held, derives=self._derives))

    def new_signing_key(self) -> None:
        """See KeyStore."""
        with answering(self._place):
            make_pair(self._unlocked(), objects.SIGNING, MechanismFlag.SIGN | MechanismFlag.VERIFY)

    def new_identity(self) -> None:
        """See KeyStore."""
        with answering(self._place):
            make_pair(self._unlocked(), objects.IDENTITY, MechanismFlag.DERIVE)

    def request(self, institution: str, pic: str) -> bytes:
        """See KeyStore."""
        with answering(self._place):
            return certificate_request(TokenSigningKey(self._unlocked()), institution, pic)

    def add_certificate(self, data: bytes, pic: str) -> None:
        """See KeyStore. Where the token fails between the old chain and the new, there is none: import it again."""
        with answering(self._place):
            session = self._unlocked()
            chain = read_chain(data, TokenSigningKey(session).public_key(), pic, self._now())
            for old in list(session.get_objects(objects.CERTIFICATES)):
                old.destroy()
            for number, encoded in enumerate(chain):
                subject = x509.load_der_x509_certificate(encoded).subject.public_bytes()
                session.create_object(objects.certificate(number, subject, encoded))

    def _keys(self) -> dict[KeyId, RootKey]:
        """The root keys, searched for once a session."""
        session = self._unlocked()
        if self._found is None:
            held = [
                (objects.read_label(one[pkcs11.Attribute.LABEL]), one)
                for one in session.get_objects({pkcs11.Attribute.CLASS: pkcs11.ObjectClass.SECRET_KEY})
            ]
            self._found = {read[0]: RootKey(*read, one, derives=self._derives) for read, one in held if read}
        return self._found

    def _kept(self, key: RootKey) -> KeyInfo:
        self._keys()[key.id] = key
        return key.info()

    def _unlocked(self) -> pkcs11.Session:
        if self._session is None:
            raise CustodyLockedError(custody=self._place)
        return self._session
