"""Certificates that anybody may have made: on cards, in tickets, in files."""

from collections.abc import Callable

from cryptography import x509
from cryptography.x509.oid import NameOID

_PEM = b"-----BEGIN"


def read_certificate(encoded: bytes) -> x509.Certificate:
    """A certificate (DER) whose key, subject and validity can be read. Raises ValueError."""
    return _readable(lambda: [x509.load_der_x509_certificate(encoded)])[0]


def read_certificates(data: bytes) -> list[x509.Certificate]:
    """The same of a file, in its order: at least one in PEM, or one in DER. Raises ValueError."""
    return _readable(lambda: x509.load_pem_x509_certificates(data)) if _PEM in data else [read_certificate(data)]


def subject_of(certificate: x509.Certificate) -> str:
    """Its subject (RFC 4514), with a name for the attribute that holds the PIC, which that has no short name for."""
    return certificate.subject.rfc4514_string({NameOID.SERIAL_NUMBER: "serialNumber"})


def _readable(load: Callable[[], list[x509.Certificate]]) -> list[x509.Certificate]:
    try:
        found = load()
        for one in found:
            _ = one.public_key(), one.subject.rfc4514_string(), one.not_valid_before_utc, one.not_valid_after_utc
    except Exception as error:  # a stranger's bytes make cryptography raise exceptions of several unrelated kinds
        raise ValueError("this is no certificate") from error
    return found
