"""What the station asks of whoever keeps its keys."""

from typing import Protocol

from station.keys.key import KeyInfo
from station.model.secret import SecretKey


class Custody(Protocol):
    """Keys by name. What leaves custody is one card's key, a signature, a certificate; never a root key."""

    @property
    def demo(self) -> bool:
        """Whether these keys are for simulation alone: no real card and no real registry may meet them."""
        ...

    def inventory(self) -> tuple[KeyInfo, ...]:
        """The root keys that there are, in the order of their names and versions."""
        ...

    def derive(self, name: str, version: int, div_input: bytes) -> SecretKey:
        """The AN10922 AES-128 diversification of the root key `name` in `version` by `div_input` (1..31 bytes).

        The version is the one that the card key has on the card: 00 for a DAM default key alone.

        Raises UnknownKeyError.
        """
        ...

    def sign(self, message: bytes) -> bytes:
        """ECDSA P-256 with SHA-256 over `message`, DER encoded (70..72 bytes, rarely fewer)."""
        ...

    def certificate(self) -> bytes:
        """The issuer's X.509 certificate for that signature, DER encoded. Raises CertificateError where it expired."""
        ...

    def identity(self) -> bytes:
        """The public key for which tickets to this station are sealed: a P-256 point, uncompressed (65 bytes).

        Raises NoIdentityError.
        """
        ...

    def agree(self, point: bytes) -> SecretKey:
        """ECDH (NIST SP 800-56A) of the identity's private key with a P-256 point: the shared x-coordinate, 32 bytes.

        Raises NoIdentityError; ValueError for what is no point of the curve.
        """
        ...

    def lock(self) -> None:
        """Ends the use of the keys; may be called twice."""
        ...
