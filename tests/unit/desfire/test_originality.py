"""NXP's originality signature: the published vector, and signatures that do not hold."""

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed, decode_dss_signature
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from station.desfire.originality import NXP_KEYS, OriginKey, verify_origin
from station.errors import NotOriginalError
from station.model.card import CardUid

# NXP AN12343 (MIFARE DESFire Light), table 44.
LIGHT_KEY = OriginKey(
    "the key of AN12343",
    bytes.fromhex(
        "040E98E117AAA36457F43173DC920A8757267F44CE4EC5ADD3C54075571AEBBF7B942A9774A1D94AD02572427E5AE0A2DD36591B1FB34FCF3D"
    ),
)
LIGHT_UID = CardUid(bytes.fromhex("045A115A346180"))
LIGHT_SIGNATURE = bytes.fromhex(
    "1CA298FC3F0F04A329254AC0DF7A3EB8E756C076CD1BAAF47B8BBA6DCD78BCC64DFD3E80E679D9A663CAE9E4D4C2C77023077CC549CE4A61"
)


def test_the_vector_of_an12343() -> None:
    assert verify_origin(LIGHT_UID, LIGHT_SIGNATURE, (*NXP_KEYS, LIGHT_KEY)) == "the key of AN12343"
    with pytest.raises(NotOriginalError, match="045A115A346180"):
        verify_origin(LIGHT_UID, LIGHT_SIGNATURE)


@pytest.mark.parametrize("at", [0, 27, 28, 55])
def test_a_signature_with_one_bit_changed(at: int) -> None:
    changed = bytes(octet ^ (index == at) for index, octet in enumerate(LIGHT_SIGNATURE))
    with pytest.raises(NotOriginalError):
        verify_origin(LIGHT_UID, changed, (LIGHT_KEY,))


def test_the_signature_of_another_card() -> None:
    with pytest.raises(NotOriginalError):
        verify_origin(CardUid(bytes.fromhex("045A115A346181")), LIGHT_SIGNATURE, (LIGHT_KEY,))


@pytest.mark.parametrize("signature", [bytes(56), b"\xff" * 56])
def test_numbers_that_no_signature_has(signature: bytes) -> None:
    with pytest.raises(NotOriginalError):
        verify_origin(LIGHT_UID, signature)


def test_a_signature_of_another_length() -> None:
    with pytest.raises(ValueError, match="56 bytes"):
        verify_origin(LIGHT_UID, bytes(55))


def test_a_key_of_ones_own_is_given_by_name() -> None:
    private = ec.derive_private_key(4711, ec.SECP224R1())
    point = private.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    message = bytes(21) + LIGHT_UID.octets
    r, s = decode_dss_signature(private.sign(message, ec.ECDSA(Prehashed(hashes.SHA224()))))
    signature = r.to_bytes(28, "big") + s.to_bytes(28, "big")
    assert verify_origin(LIGHT_UID, signature, (OriginKey("mine", point),)) == "mine"
    with pytest.raises(NotOriginalError):
        verify_origin(LIGHT_UID, signature)


def test_every_published_key_is_a_point_of_the_curve() -> None:
    for key in NXP_KEYS:
        assert ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP224R1(), key.point).key_size == 224
