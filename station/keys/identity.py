"""A station's identity as a delegate: the P-256 key for which issuers seal tickets, and the file with its public half.

The public key travels as PEM (SubjectPublicKeyInfo, RFC 5480); people compare its fingerprint, SHA-256 over the DER.
"""

from hashlib import sha256
from typing import Any

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from station.errors import InputError
from station.model.secret import SecretKey

CURVE = ec.SECP256R1()
_GROUP = 4


def new_identity() -> SecretKey:
    """A fresh P-256 key, PKCS #8 in DER."""
    no_seal = serialization.NoEncryption()  # the keyfile seals it
    key = ec.generate_private_key(CURVE)
    return SecretKey(key.private_bytes(serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, no_seal))


def load_identity(key: SecretKey) -> ec.EllipticCurvePrivateKey:
    """The key, for ECDH. Raises ValueError for another kind of key."""
    loaded = serialization.load_der_private_key(key.reveal(), None)
    if not isinstance(loaded, ec.EllipticCurvePrivateKey) or not isinstance(loaded.curve, ec.SECP256R1):
        raise ValueError("an identity is a key for P-256")
    return loaded


def agree_with(key: ec.EllipticCurvePrivateKey, point: bytes) -> SecretKey:
    """The x-coordinate that both sides share (32 bytes). Raises ValueError for what is no point of P-256."""
    return SecretKey(key.exchange(ec.ECDH(), ec.EllipticCurvePublicKey.from_encoded_point(CURVE, point)))


def point_of(key: ec.EllipticCurvePublicKey) -> bytes:
    """The point, uncompressed: 65 bytes."""
    return key.public_bytes(serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint)


def public_pem(point: bytes) -> bytes:
    """A point (65 bytes) as the file that goes to an issuer."""
    return _public(point).public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)


def read_public_pem(data: bytes) -> bytes:
    """The point in such a file. Raises InputError."""
    try:
        key: Any = serialization.load_pem_public_key(data)
    except (ValueError, UnsupportedAlgorithm):
        key = None
    if not isinstance(key, ec.EllipticCurvePublicKey) or not isinstance(key.curve, ec.SECP256R1):
        raise InputError(
            what="This file holds no public key of a delegate.",
            fix="Ask the delegate for the file that station dam identity has written.",
        )
    return point_of(key)


def fingerprint(point: bytes) -> str:
    """The first 16 bytes of SHA-256 over the public key (DER), in groups for reading aloud."""
    der = _public(point).public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    return in_groups(sha256(der).digest())


def in_groups(digest: bytes) -> str:
    """The first 16 bytes of a digest, as people compare them."""
    digits = digest[:16].hex().upper()
    return " ".join(digits[at : at + _GROUP] for at in range(0, len(digits), _GROUP))


def _public(point: bytes) -> ec.EllipticCurvePublicKey:
    return ec.EllipticCurvePublicKey.from_encoded_point(CURVE, point)
