"""What every store of keys promises: a keyfile, a token in this process, a token in another one."""

import json
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from authority import certificate_for
from station.desfire.application import Aid
from station.desfire.crypto import AesKey, xor
from station.desfire.dam import DelegatedApplication, build_dammac, build_enc_k
from station.desfire.diversify import diversify_aes128
from station.errors import (
    CertificateError,
    CustodyLockedError,
    KeyKnownError,
    NoIdentityError,
    SigningKeyKnownError,
    TokenIncapableError,
    UnknownKeyError,
)
from station.keys.identity import point_of
from station.keys.key import KeyId, Purpose, check_value
from station.keys.keyfile import create_keyfile
from station.keys.keystore import KeyStore
from station.keys.pkcs11.place import TokenPlace
from station.keys.place import KeyfilePlace, KeyPlace
from station.keys.sealed import Cost
from station.model.secret import SecretKey
from tokens import PIN, SoftHsm, Token, token_elsewhere, token_here

VECTORS = Path(__file__).parents[2] / "vectors"
AN10922: list[dict[str, str]] = json.loads((VECTORS / "desfire-an10922.json").read_text())
DAM: dict[str, Any] = json.loads((VECTORS / "desfire-dam.json").read_text())
ROOT = "00112233445566778899AABBCCDDEEFF"
PIC = "999859608"
PASSPHRASE = "four random words"


def key(digits: str) -> SecretKey:
    return SecretKey(bytes.fromhex(digits))


def fresh_token(token: Token) -> tuple[KeyPlace, str]:
    place = TokenPlace(token.module, token.label)
    place.create(SecretKey(PIN.encode()), simulated=True)
    return place, PIN


@pytest.fixture(params=["keyfile", "token", "token in another process"])
def place(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    p11_socket: Path,
    softhsm: SoftHsm,
    monkeypatch: pytest.MonkeyPatch,
) -> Generator[tuple[KeyPlace, str]]:
    """A place of keys for simulated cards, empty, and what unlocks it."""
    match request.param:
        case "keyfile":
            monkeypatch.setattr("station.keys.keyfile.Cost", lambda: Cost(1 << 14))
            create_keyfile(tmp_path / "keys.json", SecretKey(PASSPHRASE.encode()), simulated=True)
            yield KeyfilePlace(tmp_path / "keys.json"), PASSPHRASE
        case "token":
            yield fresh_token(token_here(softhsm))
        case _:
            with token_elsewhere(softhsm, p11_socket, softhsm.fresh()) as served:
                yield fresh_token(served.token)


@pytest.fixture
def store(place: tuple[KeyPlace, str]) -> Generator[KeyStore]:
    where, secret = place
    store = where.change(SecretKey(secret.encode()))
    yield store
    store.lock()


def test_a_key_is_derived_as_an10922_says(store: KeyStore) -> None:
    for number, vector in enumerate(AN10922, 1):
        store.add(KeyId("root", number), Purpose.DAM, key(vector["key"]))
        derived = store.derive("root", number, bytes.fromhex(vector["input"]))
        assert derived.matches(key(vector["card_key"])), vector["source"]


def test_nxp_s_dam_example_comes_out_of_derived_keys(store: KeyStore) -> None:
    store.add(KeyId("dam", 1), Purpose.DAM, key(ROOT))
    for vector in DAM["enc_k"]:
        enc = store.derive("dam", 1, input_that_gives(vector["key"]))
        made = build_enc_k(enc, key(vector["default_key"]), bytes.fromhex(vector["random"]))
        assert made == bytes.fromhex(vector["enc_k"]), vector["source"]
    example = DAM["dammac"]
    application = DelegatedApplication(
        Aid(bytes.fromhex(example["aid"])),
        example["slot"],
        example["slot_version"],
        example["quota"],
        example["key_settings_1"],
        example["key_settings_2"],
    )
    mac = store.derive("dam", 1, input_that_gives(example["key"]))
    assert build_dammac(mac, application, bytes.fromhex(example["enc_k"])) == bytes.fromhex(example["dammac"])


def input_that_gives(wanted: str) -> bytes:
    """The 31 bytes by which ROOT diversifies to a wanted key: AN10922's last block, turned round."""
    first, aes = bytes([1]) + bytes(15), AesKey(key(ROOT))
    last = aes.decrypt_cbc(aes.encrypt_cbc(bytes(16), first), bytes.fromhex(wanted))
    return first[1:] + xor(last, aes.subkeys()[0])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(div_input=st.binary(min_size=1, max_size=31))
def test_every_input_gives_the_same_key_in_every_store(store: KeyStore, div_input: bytes) -> None:
    if not store.inventory():
        store.add(KeyId("cdz", 1), Purpose.APPLICATION, key(ROOT))
    assert store.derive("cdz", 1, div_input).matches(diversify_aes128(key(ROOT), div_input))


def test_keys_are_listed_with_the_same_check_value(store: KeyStore) -> None:
    typed = key(ROOT)
    info = store.add(KeyId("cdz", 1), Purpose.APPLICATION, typed)
    with pytest.raises(ValueError, match="wiped"):
        typed.reveal()
    made = store.generate(KeyId("cdz", 2), Purpose.APPLICATION)
    default = store.generate(KeyId("cdz-default", 0), Purpose.DAM_DEFAULT)
    assert info.check_value == check_value(key(ROOT))
    assert made.check_value != default.check_value
    assert store.inventory() == (info, made, default)
    assert store.demo


def test_a_key_is_never_replaced(store: KeyStore) -> None:
    first = store.generate(KeyId("cdz", 1), Purpose.APPLICATION)
    for change in (
        lambda: store.generate(KeyId("cdz", 1), Purpose.APPLICATION),
        lambda: store.add(KeyId("cdz", 1), Purpose.DAM, key(ROOT)),
        lambda: store.check_new(KeyId("cdz", 1)),
    ):
        with pytest.raises(KeyKnownError, match="cdz, version 01"):
            change()
    assert store.inventory() == (first,)
    with pytest.raises(UnknownKeyError, match="cdz, version 02"):
        store.derive("cdz", 2, b"\x04")


def test_changes_outlive_the_lock(place: tuple[KeyPlace, str], store: KeyStore) -> None:
    info = store.generate(KeyId("cdz", 1), Purpose.APPLICATION)
    derived = store.derive("cdz", 1, b"\x04")
    store.lock()
    store.lock()
    for use in (store.inventory, lambda: store.derive("cdz", 1, b"\x04"), lambda: store.sign(b"x"), store.certificate):
        with pytest.raises(CustodyLockedError):
            use()
    where, secret = place
    again = where.open(SecretKey(secret.encode()))
    assert again.inventory() == (info,)
    assert again.derive("cdz", 1, b"\x04").matches(derived)
    again.lock()
    assert where.simulated()


def test_the_signing_key_signs_under_its_certificate(store: KeyStore) -> None:
    with pytest.raises(CertificateError, match="no signing key"):
        store.request("Demo University", PIC)
    store.new_signing_key()
    with pytest.raises(SigningKeyKnownError):
        store.new_signing_key()
    with pytest.raises(CertificateError, match="no issuer's certificate yet"):
        store.certificate()
    request = store.request("Demo University", PIC)
    with pytest.raises(CertificateError, match="expired"):
        store.add_certificate(certificate_for(request, days=1), PIC)
    for _ in range(2):  # the second takes the place of the first
        store.add_certificate(certificate_for(request, days=400), PIC)
    certificate = x509.load_der_x509_certificate(store.certificate())
    public = certificate.public_key()
    assert isinstance(public, ec.EllipticCurvePublicKey)
    for _ in range(8):  # halves with leading zeros too, sooner or later
        public.verify(store.sign(b"escn and uid"), b"escn and uid", ec.ECDSA(hashes.SHA256()))


def test_an_agreement_is_the_same_on_both_sides(store: KeyStore, request: pytest.FixtureRequest) -> None:
    with pytest.raises(NoIdentityError):
        store.identity()
    store.new_identity()
    with pytest.raises(KeyKnownError, match="identity"):
        store.new_identity()
    other = ec.generate_private_key(ec.SECP256R1())
    own = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), store.identity())
    with pytest.raises(ValueError, match="point"):
        store.agree(bytes(65))
    if "another process" in request.node.name:
        with pytest.raises(TokenIncapableError):  # p11-kit 0.24 carries no mechanism with parameters of this kind
            store.agree(point_of(other.public_key()))
        return
    assert store.agree(point_of(other.public_key())).matches(SecretKey(other.exchange(ec.ECDH(), own)))
