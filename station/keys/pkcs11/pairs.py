"""P-256 key pairs in a token, by label."""

from typing import Any

import pkcs11
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import load_der_public_key
from pkcs11 import Attribute, MechanismFlag, ObjectClass
from pkcs11.util.ec import encode_ec_public_key, encode_named_curve_parameters

from station.errors import KeyKnownError
from station.keys.pkcs11.objects import KEPT

_CURVE = "secp256r1"
_PREFIX = "esc-station/"


def make_pair(session: pkcs11.Session, label: str, uses: MechanismFlag) -> None:
    """A fresh pair in the token; needs a session for changes. Raises KeyKnownError."""
    if list(session.get_objects({Attribute.LABEL: label})):
        raise KeyKnownError(key=label.removeprefix(_PREFIX))
    parameters = {Attribute.EC_PARAMS: encode_named_curve_parameters(_CURVE)}
    session.create_domain_parameters(pkcs11.KeyType.EC, parameters, local=True).generate_keypair(
        id=label.encode(), label=label, store=True, capabilities=uses, private_template=KEPT
    )


def find_pair(session: pkcs11.Session, label: str) -> tuple[Any, ec.EllipticCurvePublicKey] | None:
    """The token's private key object, whose type python-pkcs11 does not say, and the public key; None if there is none.

    Raises ValueError where they are not for P-256.
    """
    try:
        private = session.get_key(ObjectClass.PRIVATE_KEY, label=label)
        held: Any = session.get_key(ObjectClass.PUBLIC_KEY, label=label)
    except pkcs11.NoSuchKey:
        return None
    public = load_der_public_key(encode_ec_public_key(held))
    if not isinstance(public, ec.EllipticCurvePublicKey) or not isinstance(public.curve, ec.SECP256R1):
        raise ValueError(f"{label} in the token is no key for P-256")
    return private, public
