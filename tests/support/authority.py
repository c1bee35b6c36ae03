"""A certification authority for tests."""

from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec


def certificate_for(request: bytes, days: int) -> bytes:
    """A self-made authority's certificate for a request, valid from yesterday on for so many days."""
    asked = x509.load_pem_x509_csr(request)
    assert asked.is_signature_valid
    public = asked.public_key()
    assert isinstance(public, ec.EllipticCurvePublicKey)
    now = datetime.now(UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(asked.subject)
        .issuer_name(x509.Name([]))
        .public_key(public)
        .serial_number(7)
        .not_valid_before(now - timedelta(days=2))
        .not_valid_after(now - timedelta(days=2) + timedelta(days=days))
        .sign(ec.generate_private_key(ec.SECP256R1()), hashes.SHA256())
        .public_bytes(serialization.Encoding.PEM)
    )
