"""The ESC data zone's signature: ECDSA P-256 with SHA-256 over ESCN (16 bytes) and UID (7 bytes), DER encoded.

Source: EuropeanStudentCard/CnousDeuinfo.
"""

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

from station.desfire.certificate import read_certificate, subject_of
from station.errors import CardVerificationError
from station.model.card import CardUid
from station.model.escn import Escn


def verify_signature(escn: Escn, uid: CardUid, signature: bytes, certificate: bytes) -> None:
    """Checks the signature with the certificate (DER) that stands beside it on the card; needs no secret.

    Says nothing of who issued the certificate. Raises CardVerificationError.
    """
    try:
        key = read_certificate(certificate).public_key()
    except ValueError as error:
        raise CardVerificationError(uid=uid, found="its certificate cannot be read") from error
    if not isinstance(key, ec.EllipticCurvePublicKey) or not isinstance(key.curve, ec.SECP256R1):
        raise CardVerificationError(uid=uid, found="its certificate is not for a P-256 key")
    try:
        key.verify(signature, escn.octets + uid.octets, ec.ECDSA(hashes.SHA256()))
    except InvalidSignature as error:
        raise CardVerificationError(uid=uid, found="the signature over number and UID does not hold") from error


def certificate_subject(certificate: bytes) -> str | None:
    """The subject of a certificate (RFC 4514), None where the bytes are none."""
    try:
        return subject_of(read_certificate(certificate))
    except ValueError:
        return None
