"""Certificates for the registry over TLS: good for 127.0.0.1, or expired, or not valid yet."""

import datetime
import enum
import ipaddress
import ssl
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

_DAY = datetime.timedelta(days=1)


@enum.unique
class Tls(enum.Enum):
    """What is wrong with the certificate: nothing (who trusts it finds it in the folder), or its dates."""

    GOOD = "good"
    EXPIRED = "expired"
    EARLY = "early"


def tls_context(folder: Path, kind: Tls) -> ssl.SSLContext:
    """Writes `registry-ca.pem` into the folder, and gives the server's side of TLS."""
    now = datetime.datetime.now(datetime.UTC)
    first = {Tls.GOOD: now - _DAY, Tls.EXPIRED: now - 30 * _DAY, Tls.EARLY: now + 20 * _DAY}[kind]
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(first)
        .not_valid_after(first + 25 * _DAY)
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    public = folder / "registry-ca.pem"
    public.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    private = folder / "registry-key.pem"
    private.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(public, private)
    private.unlink()
    return context
