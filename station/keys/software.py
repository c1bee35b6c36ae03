"""Custody by keys in this process's memory, while it is unlocked."""

from collections.abc import Callable
from datetime import datetime

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

from station.desfire.diversify import diversify_aes128
from station.errors import CertificateError, CustodyLockedError, NoCertificateError, NoIdentityError, UnknownKeyError
from station.keys.certificate import check_certificate, load_signing_key
from station.keys.contents import Contents
from station.keys.identity import agree_with, load_identity, point_of
from station.keys.key import KeyId, KeyInfo, check_value
from station.model.secret import SecretKey


class SoftwareCustody:
    """The keys of a keyfile behind the Custody port. `place` names it in errors; `now` tells expired certificates."""

    def __init__(self, contents: Contents, place: str, now: Callable[[], datetime], *, simulated: bool) -> None:
        self.demo = simulated
        self._contents: Contents | None = contents
        self._place = place
        self._now = now

    def inventory(self) -> tuple[KeyInfo, ...]:
        """See Custody."""
        keys = sorted(self._unlocked().keys.items())
        return tuple(KeyInfo(key_id, purpose, check_value(key)) for key_id, (purpose, key) in keys)

    def derive(self, name: str, version: int, div_input: bytes) -> SecretKey:
        """See Custody. Raises also CustodyLockedError."""
        wanted = KeyId(name, version)
        held = self._unlocked().keys.get(wanted)
        if held is None:
            raise UnknownKeyError(key=wanted, custody=f"the keys in {self._place}")
        return diversify_aes128(held[1], div_input)

    def sign(self, message: bytes) -> bytes:
        """See Custody. Raises also CustodyLockedError."""
        return self._signing_key().sign(message, ec.ECDSA(hashes.SHA256()))

    def certificate(self) -> bytes:
        """See Custody. Raises also CustodyLockedError."""
        chain = self._unlocked().chain
        if not chain:
            raise NoCertificateError
        check_certificate(chain[0], self._now())
        return chain[0]

    def identity(self) -> bytes:
        """See Custody. Raises also CustodyLockedError."""
        return point_of(self._identity().public_key())

    def agree(self, point: bytes) -> SecretKey:
        """See Custody. Raises also CustodyLockedError."""
        return agree_with(self._identity(), point)

    def _identity(self) -> ec.EllipticCurvePrivateKey:
        identity = self._unlocked().identity
        if identity is None:
            raise NoIdentityError
        return load_identity(identity)

    def lock(self) -> None:
        """Empties every key; what the interpreter copied is beyond reach. May be called twice."""
        if self._contents is not None:
            self._contents.wipe()
            self._contents = None

    def _signing_key(self) -> ec.EllipticCurvePrivateKey:
        signing = self._unlocked().signing_key
        if signing is None:
            raise CertificateError(found="there is no signing key yet (station keys signing new)")
        return load_signing_key(signing)

    def _unlocked(self) -> Contents:
        if self._contents is None:
            raise CustodyLockedError(custody=self._place)
        return self._contents
