"""The demo keys: derived as the contract says, and unmistakably demo."""

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

from station.errors import UnknownKeyError
from station.keys.demo import DemoCustody
from station.model.secret import SecretKey

PIC = "999859608"


def test_each_name_and_input_gives_its_own_key() -> None:
    custody = DemoCustody(PIC)
    keys = [
        custody.derive(name, 0 if name == "dam-default" else 1, div_input).reveal()
        for name in ("picc-master", "dam", "dam-default", "cdz-master", "cdz")
        for div_input in (b"\x04" * 7, b"\x05" * 7)
    ]
    assert len(set(keys)) == len(keys)
    assert custody.derive("cdz", 1, b"\x04" * 7).matches(SecretKey(keys[-2]))


@pytest.mark.parametrize(("name", "version"), [("canteen", 1), ("cdz", 2), ("cdz", 0), ("dam-default", 1)])
def test_an_unknown_key_is_named(name: str, version: int) -> None:
    with pytest.raises(UnknownKeyError, match=f"{name}, version {version:02X}"):
        DemoCustody(PIC).derive(name, version, b"\x04")


def test_the_signature_holds_under_the_certificate_and_repeats() -> None:
    custody = DemoCustody(PIC)
    certificate = x509.load_der_x509_certificate(custody.certificate())
    key = certificate.public_key()
    assert isinstance(key, ec.EllipticCurvePublicKey)
    key.verify(custody.sign(b"escn and uid"), b"escn and uid", ec.ECDSA(hashes.SHA256()))
    assert custody.sign(b"x") == DemoCustody(PIC).sign(b"x")
    assert custody.certificate() == DemoCustody(PIC).certificate()
    assert "not for real cards" in certificate.subject.rfc4514_string()
    assert PIC in certificate.subject.rfc4514_string()
