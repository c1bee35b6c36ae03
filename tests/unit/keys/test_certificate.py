"""The signing key's certificate: for this key, this PIC, this time, and signed all the way up."""

from datetime import UTC, datetime, timedelta
from ssl import DER_cert_to_PEM_cert

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from station.errors import CertificateError, InputError
from station.keys.certificate import (
    certificate_request,
    check_certificate,
    ends_soon,
    load_signing_key,
    new_signing_key,
    read_chain,
)
from station.keys.signer import read_signer, signer_of

NOW = datetime(2026, 11, 25, tzinfo=UTC)
PIC = "999859608"
AUTHORITY = ec.generate_private_key(ec.SECP256R1())
AUTHORITY_NAME = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Some authority")])


def issue(
    subject: x509.Name,
    public: ec.EllipticCurvePublicKey,
    *,
    days: int = 400,
    key: ec.EllipticCurvePrivateKey = AUTHORITY,
) -> x509.Certificate:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(AUTHORITY_NAME)
        .public_key(public)
        .serial_number(7)
        .not_valid_before(NOW - timedelta(days=1))
        .not_valid_after(NOW + timedelta(days=days))
        .sign(key, hashes.SHA256())
    )


@pytest.fixture(scope="module")
def signing_key() -> ec.EllipticCurvePrivateKey:
    return load_signing_key(new_signing_key())


@pytest.fixture(scope="module")
def request_(signing_key: ec.EllipticCurvePrivateKey) -> x509.CertificateSigningRequest:
    return x509.load_pem_x509_csr(certificate_request(signing_key, "Demo University", PIC))


def public_of(request_: x509.CertificateSigningRequest) -> ec.EllipticCurvePublicKey:
    key = request_.public_key()
    assert isinstance(key, ec.EllipticCurvePublicKey)
    return key


def pem(*certificates: x509.Certificate) -> bytes:
    return b"".join(one.public_bytes(serialization.Encoding.PEM) for one in certificates)


def no_version(certificate: x509.Certificate) -> bytes:
    """The same in DER, of a version that there is not: parsed, and then refused by an exception of its own."""
    encoded = certificate.public_bytes(serialization.Encoding.DER)
    return encoded.replace(bytes.fromhex("A003020102"), bytes.fromhex("A003020109"))


def test_the_request_is_signed_and_names_the_pic(request_: x509.CertificateSigningRequest) -> None:
    assert request_.is_signature_valid
    assert PIC in request_.subject.rfc4514_string()
    assert "Demo University" in request_.subject.rfc4514_string()
    certificate = issue(request_.subject, public_of(request_)).public_bytes(serialization.Encoding.DER)
    assert f"serialNumber={PIC}" in signer_of(certificate).subject
    assert isinstance(public_of(request_).curve, ec.SECP256R1)


def test_a_chain_is_taken_with_the_issuer_s_certificate_first(
    signing_key: ec.EllipticCurvePrivateKey, request_: x509.CertificateSigningRequest
) -> None:
    own = issue(request_.subject, public_of(request_))
    root = issue(AUTHORITY_NAME, AUTHORITY.public_key())
    der = [one.public_bytes(serialization.Encoding.DER) for one in (own, root)]
    assert list(read_chain(pem(own, root), signing_key.public_key(), PIC, NOW)) == der
    assert list(read_chain(der[0], signing_key.public_key(), PIC, NOW)) == der[:1]


def test_every_fault_of_a_chain_is_named(
    signing_key: ec.EllipticCurvePrivateKey, request_: x509.CertificateSigningRequest
) -> None:
    own = issue(request_.subject, public_of(request_))
    stranger = ec.generate_private_key(ec.SECP256R1())
    faults = [
        (b"nothing", PIC, NOW, "no certificate"),
        (b"-----BEGIN nothing", PIC, NOW, "no certificate"),
        (no_version(own), PIC, NOW, "no certificate"),
        (DER_cert_to_PEM_cert(no_version(own)).encode(), PIC, NOW, "no certificate"),
        (pem(issue(request_.subject, AUTHORITY.public_key())), PIC, NOW, "another key"),
        (pem(own), "999859609", NOW, "does not name the PIC 999859609"),
        (pem(own), PIC, NOW + timedelta(days=500), "expired"),
        (pem(own), PIC, NOW - timedelta(days=2), "valid from"),
        (pem(own, issue(AUTHORITY_NAME, stranger.public_key(), key=stranger)), PIC, NOW, "not signed by the next"),
        (pem(own, own), PIC, NOW, "not signed by the next"),
    ]
    for data, pic, now, said in faults:
        with pytest.raises(CertificateError, match=said):
            read_chain(data, signing_key.public_key(), pic, now)


def test_a_file_that_is_no_signer_is_refused_in_words(request_: x509.CertificateSigningRequest) -> None:
    own = issue(request_.subject, public_of(request_))
    assert read_signer(pem(own)) == read_signer(own.public_bytes(serialization.Encoding.DER))
    wrong = no_version(own)
    for data in (b"nothing", wrong, DER_cert_to_PEM_cert(wrong).encode()):
        with pytest.raises(InputError, match="holds no issuer's certificate"):
            read_signer(data)


def test_its_end_is_seen_coming(request_: x509.CertificateSigningRequest) -> None:
    late = issue(request_.subject, public_of(request_), days=59).public_bytes(serialization.Encoding.DER)
    early = issue(request_.subject, public_of(request_), days=61).public_bytes(serialization.Encoding.DER)
    assert ends_soon(late, NOW) == NOW + timedelta(days=59)
    assert ends_soon(early, NOW) is None
    check_certificate(late, NOW)
