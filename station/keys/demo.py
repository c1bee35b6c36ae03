"""Demo keys: fixed, public, for simulated cards alone.

Nothing here is secret: the roots are readable words, the signing key follows from one, and the certificate says that it
is for demonstration. `station.issuance.world` keeps real cards and real registries away from them.
"""

from datetime import UTC, datetime
from functools import cached_property

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from station.desfire.diversify import diversify_aes128
from station.errors import UnknownKeyError
from station.keys.identity import agree_with, point_of
from station.keys.key import KeyId, KeyInfo, Purpose, check_value
from station.model.secret import SecretKey

_ROOTS = {
    "picc-master": b"ESC-DEMO-PICC-MK",
    "dam": b"ESC-DEMO-DAM-KEY",
    "dam-default": b"ESC-DEMO-DAM-DEF",
    "cdz-master": b"ESC-DEMO-APP-AMK",
    "cdz": b"ESC-DEMO-CDZ-KEY",
}
_VERSIONS = {"dam-default": 0}
_PURPOSES = {
    "picc-master": Purpose.PICC_MASTER,
    "dam": Purpose.DAM,
    "dam-default": Purpose.DAM_DEFAULT,
    "cdz-master": Purpose.APPLICATION,
    "cdz": Purpose.APPLICATION,
}
_SIGNING_SCALAR = int.from_bytes(b"ESC-DEMO-SIGNING", "big")
_IDENTITY_SCALAR = int.from_bytes(b"ESC-DEMO-IDENTIT", "big")
_NOT_BEFORE = datetime(2024, 1, 1, tzinfo=UTC)
_NOT_AFTER = datetime(2049, 12, 31, tzinfo=UTC)


class DemoCustody:
    """The demo keys behind the Custody port. `pic` (9 digits) goes into the certificate."""

    demo = True

    def __init__(self, pic: str) -> None:
        self._pic = pic

    def inventory(self) -> tuple[KeyInfo, ...]:
        """See Custody."""
        return tuple(
            KeyInfo(KeyId(name, _VERSIONS.get(name, 1)), _PURPOSES[name], check_value(SecretKey(root)))
            for name, root in sorted(_ROOTS.items())
        )

    def derive(self, name: str, version: int, div_input: bytes) -> SecretKey:
        """See Custody. Every key has one version. Raises UnknownKeyError."""
        if name not in _ROOTS or version != _VERSIONS.get(name, 1):
            raise UnknownKeyError(key=f"{name}, version {version:02X}", custody="the demo keys")
        return diversify_aes128(SecretKey(_ROOTS[name]), div_input)

    def sign(self, message: bytes) -> bytes:
        """See Custody. Deterministic (RFC 6979), so that a demo run can be repeated byte for byte."""
        return self._signing_key.sign(message, ec.ECDSA(hashes.SHA256(), deterministic_signing=True))

    def certificate(self) -> bytes:
        """See Custody. Self-signed."""
        return self._certificate.public_bytes(serialization.Encoding.DER)

    def identity(self) -> bytes:
        """See Custody."""
        return point_of(self._identity_key.public_key())

    def agree(self, point: bytes) -> SecretKey:
        """See Custody."""
        return agree_with(self._identity_key, point)

    def lock(self) -> None:
        """See Custody. Public keys have nothing to lock."""

    @cached_property
    def _signing_key(self) -> ec.EllipticCurvePrivateKey:
        return ec.derive_private_key(_SIGNING_SCALAR, ec.SECP256R1())

    @cached_property
    def _identity_key(self) -> ec.EllipticCurvePrivateKey:
        return ec.derive_private_key(_IDENTITY_SCALAR, ec.SECP256R1())

    @cached_property
    def _certificate(self) -> x509.Certificate:
        name = x509.Name(
            [
                x509.NameAttribute(NameOID.COMMON_NAME, "ESC Station demo issuer, not for real cards"),
                x509.NameAttribute(NameOID.SERIAL_NUMBER, self._pic),
            ]
        )
        return (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(name)
            .public_key(self._signing_key.public_key())
            .serial_number(int(self._pic) + 1)
            .not_valid_before(_NOT_BEFORE)
            .not_valid_after(_NOT_AFTER)
            .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
            .sign(self._signing_key, hashes.SHA256(), ecdsa_deterministic=True)
        )
