"""NXP's originality signature: whether a chip is NXP's, by the signature over its UID that ReadSig gives.

ECDSA on secp224r1 over the bare UID, without a hash (AN12343 and AN11350; public keys and vector as listed in proxmark3
client/src/crypto/originality.c and NXP AN12343). It proves that NXP signed this UID, not that this chip is the one: a
signature can be copied together with a UID.
"""

from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed, encode_dss_signature

from station.errors import NotOriginalError
from station.model.card import CardUid

SIGNATURE_LENGTH = 56
_DIGEST_LENGTH = 28


@dataclass(frozen=True, slots=True)
class OriginKey:
    """A key that signs originality: whose chips, and the public point on secp224r1 (uncompressed, 57 bytes)."""

    name: str
    point: bytes


NXP_KEYS = tuple(
    OriginKey(name, bytes.fromhex(point))
    for name, point in (
        (
            "MIFARE DESFire EV1",
            "04BB5D514F7050025C7D0F397310360EEC91EAF792E96FC7E0F496CB4E669D414F"
            "877B7B27901FE67C2E3B33CD39D1C797715189AC951C2ADD",
        ),
        (
            "MIFARE DESFire EV2",
            "04B304DC4C615F5326FE9383DDEC9AA892DF3A57FA7FFB3276192BC0EAA252ED45"
            "A865E3B093A3D0DCE5BE29E92F1392CE7DE321E3E5C52B3A",
        ),
        (
            "MIFARE DESFire EV2 or Light, NTAG 424",
            "048A9B380AF2EE1B98DC417FECC263F8449C7625CECE82D9B916C992DA209D6842"
            "2B81EC20B65A66B5102A61596AF3379200599316A00A1410",
        ),
        (
            "MIFARE DESFire EV2 XL",
            "04CD5D45E50B1502F0BA4656FF37669597E7E183251150F9574CC8DA56BF01C7AB"
            "E019E29FEA48F9CE22C3EA4029A765E1BC95A89543BAD1BC",
        ),
        (
            "MIFARE DESFire EV3",
            "041DB46C145D0A36539C6544BD6D9B0AA62FF91EC48CBC6ABAE36E0089A46F0D08"
            "C8A715EA40A63313B92E90DDC1730230E0458A33276FB743",
        ),
    )
)
"""NXP's published keys."""


def verify_origin(uid: CardUid, signature: bytes, keys: tuple[OriginKey, ...] = NXP_KEYS) -> str:
    """The name of the key that signed this UID (`signature`: r and s, 28 bytes each, from read_signature).

    Other keys than NXP's, such as a test's, are given by name. Raises NotOriginalError, and ValueError for a signature
    of another length.
    """
    if len(signature) != SIGNATURE_LENGTH:
        raise ValueError(f"an originality signature has {SIGNATURE_LENGTH} bytes, not {len(signature)}")
    half = SIGNATURE_LENGTH // 2
    pair = int.from_bytes(signature[:half], "big"), int.from_bytes(signature[half:], "big")
    for key in keys:
        if _verifies(key.point, encode_dss_signature(*pair), uid.octets):
            return key.name
    raise NotOriginalError(uid=uid)


def _verifies(point: bytes, signature: bytes, message: bytes) -> bool:
    # The bare message stands for the hash: as a number, it is the same with zeros before it.
    digest = message.rjust(_DIGEST_LENGTH, b"\x00")
    public_key = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP224R1(), point)
    try:
        public_key.verify(signature, digest, ec.ECDSA(Prehashed(hashes.SHA224())))
    except InvalidSignature:
        return False
    return True
