"""The signing key of the ESC data zone, the request for its certificate, and what a certificate must hold.

ECDSA P-256 (EuropeanStudentCard/CnousDeuinfo). How an issuer's certificate names its institution no public source says:
here the PIC is the subject's serialNumber in the request, and is looked for in every attribute of the subject.
"""

from datetime import datetime, timedelta
from itertools import pairwise

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from station.desfire.certificate import read_certificates
from station.errors import CertificateError, CertificateFileError
from station.model.secret import SecretKey

WARNING = timedelta(days=60)
"""How long before its end a certificate is warned about."""


def new_signing_key() -> SecretKey:
    """A fresh P-256 key, PKCS #8 in DER."""
    key = ec.generate_private_key(ec.SECP256R1())
    no_seal = serialization.NoEncryption()  # the keyfile seals it
    return SecretKey(key.private_bytes(serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, no_seal))


def load_signing_key(key: SecretKey) -> ec.EllipticCurvePrivateKey:
    """A key of `new_signing_key`, for use. Raises CertificateError for any other."""
    loaded = serialization.load_der_private_key(key.reveal(), None)
    if not isinstance(loaded, ec.EllipticCurvePrivateKey) or not isinstance(loaded.curve, ec.SECP256R1):
        raise CertificateError(found="the station's signing key is not for P-256")
    return loaded


def certificate_request(key: ec.EllipticCurvePrivateKey, institution: str, pic: str) -> bytes:
    """A certificate request (PKCS #10, PEM) for the institution and its PIC; the key may be a token's."""
    subject = x509.Name(
        [
            x509.NameAttribute(NameOID.COMMON_NAME, f"European Student Card issuer {pic}"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, institution),
            x509.NameAttribute(NameOID.SERIAL_NUMBER, pic),
        ]
    )
    request = x509.CertificateSigningRequestBuilder().subject_name(subject).sign(key, hashes.SHA256())
    return request.public_bytes(serialization.Encoding.PEM)


def read_chain(data: bytes, key: ec.EllipticCurvePublicKey, pic: str, now: datetime) -> tuple[bytes, ...]:
    """The certificates (DER, the issuer's own first) of a PEM or DER file, checked.

    Each must be signed by the next; the first must be for `key`, name the PIC and be valid now. Whether the last one is
    to be trusted a person decides, by where it came from. Raises CertificateFileError.
    """
    try:
        chain = read_certificates(data)
    except ValueError as error:
        raise CertificateFileError(found="the file holds no certificate, PEM or DER") from error
    first = chain[0]
    if _spki(first.public_key()) != _spki(key):
        raise CertificateFileError(found="it is for another key than the station's")
    if not any(pic in str(attribute.value) for attribute in first.subject):
        raise CertificateFileError(found=f"its subject does not name the PIC {pic}")
    for signed, signer in pairwise(chain):
        try:
            signed.verify_directly_issued_by(signer)
        except (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm) as error:
            raise CertificateFileError(found="a certificate of its chain is not signed by the next one") from error
    encoded = tuple(certificate.public_bytes(serialization.Encoding.DER) for certificate in chain)
    try:
        check_certificate(encoded[0], now)
    except CertificateError as error:
        raise CertificateFileError(**error.facts) from error
    return encoded


def check_certificate(certificate: bytes, now: datetime) -> None:
    """Raises CertificateError before the certificate's first moment and after its last."""
    read = x509.load_der_x509_certificate(certificate)
    if now < read.not_valid_before_utc:
        raise CertificateError(found=f"it is valid from {read.not_valid_before_utc:%Y-%m-%d} on; or the clock is wrong")
    if now > read.not_valid_after_utc:
        raise CertificateError(found=f"it has expired on {read.not_valid_after_utc:%Y-%m-%d}")


def ends_soon(certificate: bytes, now: datetime) -> datetime | None:
    """Its last moment where that is near (see WARNING), otherwise None."""
    end = ends_on(certificate)
    return end if end - now < WARNING else None


def ends_on(certificate: bytes) -> datetime:
    """Its last moment."""
    return x509.load_der_x509_certificate(certificate).not_valid_after_utc


def _spki(key: object) -> bytes:
    if not isinstance(key, ec.EllipticCurvePublicKey):
        return b""
    return key.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
