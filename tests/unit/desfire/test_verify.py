"""What verification finds on a card, and what a signature must be."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from small_card import AID, ESCN, PROFILES, encode, random_bytes
from station.desfire.contents import ChipContents
from station.desfire.signature import certificate_subject, verify_signature
from station.desfire.verify import verify_card
from station.errors import CardVerificationError, StatusError

# The fixtures' classes stand in conftest.py, which is not imported.
Card = Any
Application = Any
Keys = Any
Attempts = Any


def _wrong_data(application: Application) -> None:
    application.files[2].data[100] ^= 1


def _other_file(application: Application) -> None:
    application.files[3] = application.files[0]


def _other_rights(application: Application) -> None:
    application.files[1].head = bytes.fromhex("00EEEE")


def _old_key(application: Application) -> None:
    application.keys[3] = bytes(16), 0


def _old_key_0(application: Application) -> None:
    application.keys[0] = bytes(16), 1


def _settings_1(application: Application) -> None:
    application.settings[0] = 0x0F


def _settings_2(application: Application) -> None:
    application.settings[1] = 0xA6


@pytest.mark.parametrize(
    ("damage", "found"),
    [
        (_wrong_data, "file 02 does not hold"),
        (_other_file, "other files"),
        (_other_rights, "other rights"),
        (_old_key, "key 3 has version 00"),
        (_old_key_0, "refuses the final key 0"),
        (_settings_1, "KeySettings1 is 0F"),
        (_settings_2, "KeySettings2 is A6"),
    ],
)
def test_verification_finds(
    damage: Callable[[Application], None],
    found: str,
    card: Card,
    contents: ChipContents,
    keys: Keys,
    attempts: Attempts,
) -> None:
    profile = PROFILES["esc-cdz"]
    encode(card, profile, contents, keys, attempts)
    damage(card.applications[AID])
    with pytest.raises(CardVerificationError, match=found):
        verify_card(card, profile, contents, keys, random_bytes=random_bytes)


def test_verification_of_a_blank(card: Card, contents: ChipContents, keys: Keys) -> None:
    with pytest.raises(CardVerificationError, match="no application F58840"):
        verify_card(card, PROFILES["esc-cdz"], contents, keys)


@pytest.mark.parametrize("answers", [["91A1"], ["9100", "919D"]])
def test_verification_passes_other_refusals_on(
    scripted: Callable[..., Any], contents: ChipContents, keys: Keys, answers: list[str]
) -> None:
    with pytest.raises(StatusError):
        verify_card(scripted(*((None, answer) for answer in answers)), PROFILES["esc-cdz"], contents, keys)


def test_verification_checks_the_signature(card: Card, contents: ChipContents, keys: Keys, attempts: Attempts) -> None:
    profile = PROFILES["esc-cdz"]
    forged = replace(contents, signature=contents.signature[:-1] + bytes([contents.signature[-1] ^ 1]))
    encode(card, profile, forged, keys, attempts)
    with pytest.raises(CardVerificationError, match="signature"):
        verify_card(card, profile, forged, keys)


def test_signatures_that_cannot_hold(contents: ChipContents) -> None:
    other_kind = x509_of(rsa.generate_private_key(65537, 2048))
    other_curve = x509_of(ec.derive_private_key(12345, ec.SECP384R1()))
    no_version = contents.certificate.replace(bytes.fromhex("A003020102"), bytes.fromhex("A003020109"))
    for certificate, found in (
        (b"none", "cannot be read"),
        (no_version, "cannot be read"),
        (other_kind, "not for a P-256"),
        (other_curve, "not for a P-256"),
    ):
        with pytest.raises(CardVerificationError, match=found):
            verify_signature(ESCN, contents.uid, contents.signature, certificate)
    for signature in (b"", b"none", contents.signature[:-1]):
        with pytest.raises(CardVerificationError, match="does not hold"):
            verify_signature(ESCN, contents.uid, signature, contents.certificate)
    assert certificate_subject(b"none") is certificate_subject(no_version) is None


def x509_of(key: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey) -> bytes:
    name = x509.Name([])
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    dates = builder.not_valid_before(datetime(2024, 1, 1, tzinfo=UTC)).not_valid_after(datetime(2049, 1, 1, tzinfo=UTC))
    return dates.serial_number(1).sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.DER)
