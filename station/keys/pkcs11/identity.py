"""The token's half of an agreement: ECDH in the token, the shared x-coordinate comes out."""

from typing import Any

import pkcs11
from cryptography.hazmat.primitives.asymmetric import ec
from pkcs11 import Attribute, KeyType, Mechanism

from station.errors import NoIdentityError
from station.keys.identity import CURVE, point_of
from station.keys.pkcs11.objects import IDENTITY, OUTGOING
from station.keys.pkcs11.pairs import find_pair
from station.model.secret import SecretKey

_SHARED = 32


def token_identity(session: pkcs11.Session) -> bytes:
    """The public point. Raises NoIdentityError."""
    return point_of(_pair(session)[1])


def agree_in_token(session: pkcs11.Session, point: bytes) -> SecretKey:
    """CKM_ECDH1_DERIVE without a derivation function. Raises NoIdentityError, ValueError for no point of the curve."""
    ec.EllipticCurvePublicKey.from_encoded_point(CURVE, point)
    shared = _pair(session)[0].derive_key(
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


def _pair(session: pkcs11.Session) -> tuple[Any, ec.EllipticCurvePublicKey]:
    pair = find_pair(session, IDENTITY)
    if pair is None:
        raise NoIdentityError
    return pair
