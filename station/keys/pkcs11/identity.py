"""The token's half of an agreement: ECDH in the token, the shared x-coordinate comes out."""

from typing import Any

import pkcs11
from cryptography.hazmat.primitives.asymmetric import ec
from pkcs11 import Attribute, KeyType, Mechanism

from station.errors import NoIdentityError
from station.keys.identity import CURVE, point_of
from station.keys.pkcs11.objects import IDENTITY, OUTGOING, Held
from station.keys.pkcs11.pairs import find_pair
from station.model.secret import SecretKey

_SHARED = 32


def token_identity(held: Held) -> bytes:
    """The public point. Raises NoIdentityError."""
    return point_of(_pair(held)[1])


def agree_in_token(held: Held, point: bytes) -> SecretKey:
    """CKM_ECDH1_DERIVE without a derivation function. Raises NoIdentityError, ValueError for no point of the curve."""
    ec.EllipticCurvePublicKey.from_encoded_point(CURVE, point)
    shared = _pair(held)[0].derive_key(
        KeyType.GENERIC_SECRET,
        8 * _SHARED,
        mechanism=Mechanism.ECDH1_DERIVE,
        mechanism_param=(pkcs11.KDF.NULL, None, point),
        template=OUTGOING,
    )
    try:
        return SecretKey(shared[Attribute.VALUE])
    finally:
        shared.destroy()


def _pair(held: Held) -> tuple[Any, ec.EllipticCurvePublicKey]:
    pair = find_pair(held, IDENTITY)
    if pair is None:
        raise NoIdentityError
    return pair
