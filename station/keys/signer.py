"""Who signs tickets: an issuer, by the certificate that stands in the ticket and that a delegate trusts or does not."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from station.desfire.certificate import read_certificate, read_certificates, subject_of
from station.errors import InputError
from station.keys.identity import in_groups


@dataclass(frozen=True, slots=True)
class Signer:
    """A certificate for ECDSA P-256: its bytes (DER), key, subject, first and last moment."""

    certificate: bytes
    key: ec.EllipticCurvePublicKey
    subject: str
    valid_from: datetime
    valid_until: datetime

    @property
    def digest(self) -> str:
        """SHA-256 over the certificate, in hexadecimal."""
        return certificate_digest(self.certificate)

    @property
    def fingerprint(self) -> str:
        """The same, as people compare it."""
        return certificate_fingerprint(self.certificate)


def signer_of(certificate: bytes) -> Signer:
    """Reads a certificate (DER) that anybody may have made. Raises ValueError."""
    read = read_certificate(certificate)
    key = read.public_key()
    if not isinstance(key, ec.EllipticCurvePublicKey) or not isinstance(key.curve, ec.SECP256R1):
        raise ValueError("the certificate is not for a P-256 key")
    subject = subject_of(read)
    return Signer(certificate, key, subject, read.not_valid_before_utc, read.not_valid_after_utc)


def read_signer(data: bytes) -> Signer:
    """The same of a file, PEM (its first certificate) or DER. Raises InputError."""
    try:
        return signer_of(read_certificates(data)[0].public_bytes(serialization.Encoding.DER))
    except ValueError as error:
        raise InputError(
            what="This file holds no issuer's certificate for P-256, PEM or DER.",
            fix="Ask the issuer for the certificate of their signing key.",
        ) from error


def certificate_digest(certificate: bytes) -> str:
    """SHA-256 over a certificate (DER), in hexadecimal."""
    return sha256(certificate).hexdigest()


def certificate_fingerprint(certificate: bytes) -> str:
    """The first 16 bytes of the same, as people compare it."""
    return in_groups(sha256(certificate).digest())
