"""P-256 key pairs in a token, by label."""

from typing import Any

import pkcs11
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import load_der_public_key
from pkcs11 import Attribute, MechanismFlag, ObjectClass
from pkcs11.util.ec import encode_ec_public_key, encode_named_curve_parameters

from station.keys.pkcs11.objects import KEPT, Held

_CURVE = "secp256r1"


def make_pair(session: pkcs11.Session, label: str, uses: MechanismFlag) -> None:
    """A fresh pair in the token; needs a session for changes."""
    parameters = {Attribute.EC_PARAMS: encode_named_curve_parameters(_CURVE)}
    session.create_domain_parameters(pkcs11.KeyType.EC, parameters, local=True).generate_keypair(
        id=label.encode(),
        label=label,
        store=True,
        capabilities=uses,
        public_template={Attribute.PRIVATE: False},
        private_template=KEPT,
    )


def find_pair(held: Held, label: str) -> tuple[Any, ec.EllipticCurvePublicKey] | None:
    """The private key object and the public key; None where one is missing. Raises ValueError for another curve."""
    private, public = held.get((ObjectClass.PRIVATE_KEY, label)), held.get((ObjectClass.PUBLIC_KEY, label))
    if private is None or public is None:
        return None
    loaded = load_der_public_key(encode_ec_public_key(public))
    if not isinstance(loaded, ec.EllipticCurvePublicKey) or not isinstance(loaded.curve, ec.SECP256R1):
        raise ValueError(f"{label} in the token is not a key for P-256")
    return private, loaded
