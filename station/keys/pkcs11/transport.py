"""A key from outside comes into the token enciphered for it: nothing between here and there carries it in clear.

The token makes an RSA pair, which is gone with the session; the key is enciphered under the public half (RSAES-OAEP,
RFC 8017) and unwrapped inside. A token that does not unwrap is given the value itself, if it takes that.
"""

from typing import Any

import pkcs11
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.serialization import load_der_public_key
from pkcs11 import KeyType, Mechanism, MechanismFlag, ObjectClass
from pkcs11.util.rsa import encode_rsa_public_key

from station.keys.key import KeyId, Purpose
from station.keys.pkcs11.objects import KEPT, USES, key_label, root_key

_BITS = 2048
_NEEDED = {Mechanism.RSA_PKCS_KEY_PAIR_GEN, Mechanism.RSA_PKCS_OAEP}
_OAEP = padding.OAEP(
    padding.MGF1(hashes.SHA1()),  # noqa: S303 - what every token knows; OAEP rests on no freedom from collisions
    hashes.SHA1(),  # noqa: S303
    None,
)


def bring_in(session: pkcs11.Session, key: KeyId, purpose: Purpose, octets: bytes) -> None:
    """The key, kept in the token; needs a session for changes."""
    if not session.token.slot.get_mechanisms() >= _NEEDED:
        session.create_object(root_key(key, purpose, octets))
        return
    pair: tuple[Any, Any] = session.generate_keypair(KeyType.RSA, _BITS, capabilities=MechanismFlag.UNWRAP)
    held, private = pair
    try:
        public = load_der_public_key(encode_rsa_public_key(held))
        if not isinstance(public, rsa.RSAPublicKey):
            raise TypeError("the token's RSA key is none")
        private.unwrap_key(
            ObjectClass.SECRET_KEY,
            KeyType.AES,
            public.encrypt(octets, _OAEP),
            mechanism=Mechanism.RSA_PKCS_OAEP,
            label=key_label(key, purpose),
            store=True,
            capabilities=USES,
            template=KEPT,
        )
    finally:
        private.destroy()
        held.destroy()
