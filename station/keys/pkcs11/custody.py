"""Custody in a token: root keys and the signing key never leave it; a card's key, a signature and a certificate do."""

from collections.abc import Callable
from datetime import UTC, datetime

import pkcs11
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from pkcs11 import ObjectClass

from station.errors import CustodyLockedError, KeysError, NoCertificateError, TokenIncapableError, UnknownKeyError
from station.keys.certificate import check_certificate
from station.keys.key import KeyId, KeyInfo
from station.keys.pkcs11 import objects
from station.keys.pkcs11.identity import agree_in_token, token_identity
from station.keys.pkcs11.mark import holds_simulated_keys
from station.keys.pkcs11.root_key import RootKey
from station.keys.pkcs11.signing import TokenSigningKey
from station.keys.pkcs11.token import answering, log_in
from station.model.secret import SecretKey


class TokenCustody:
    """A token behind the Custody port, from its login to `lock`; `now` tells expired certificates.

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
        session = log_in(token, pin, change=change)
        self._session: pkcs11.Session | None = session
        try:
            with answering(self._place):
                self._held = objects.look(session)
        except KeysError:
            self.lock()
            raise

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
            found = self._unlocked().get((ObjectClass.CERTIFICATE, objects.certificate_label(0)))
            if found is None:
                raise NoCertificateError
            own: bytes = found[pkcs11.Attribute.VALUE]
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
            session, self._session = self._session, None
            try:
                session.close()
            except pkcs11.PKCS11Error:
                return  # a token that is gone is locked

    def _keys(self) -> dict[KeyId, RootKey]:
        read = {objects.read_label(label): held for (_, label), held in self._unlocked().items()}
        return {known[0]: RootKey(*known, held, derives=self._derives) for known, held in read.items() if known}

    def _unlocked(self) -> objects.Held:
        if self._session is None:
            raise CustodyLockedError(custody=self._place)
        return self._held
