"""The signing key in a token, as `cryptography` takes a private key: it signs there, and nothing else."""

from typing import NoReturn

import pkcs11
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed, encode_dss_signature
from cryptography.utils import Buffer

from station.errors import CertificateError
from station.keys.pkcs11.objects import SIGNING, Held
from station.keys.pkcs11.pairs import find_pair

_HALF = 32


class TokenSigningKey(ec.EllipticCurvePrivateKey):
    """The ECDSA P-256 key of a token. Raises CertificateError where there is none."""

    def __init__(self, held: Held) -> None:
        pair = find_pair(held, SIGNING)
        if pair is None:
            raise CertificateError(found="there is no signing key yet (station keys signing new)")
        self._private, self._public = pair

    def sign(self, data: Buffer, signature_algorithm: ec.EllipticCurveSignatureAlgorithm) -> bytes:
        """ECDSA with SHA-256, DER. The message, no secret, is hashed here: CKM_ECDSA is what every token has."""
        algorithm = signature_algorithm.algorithm
        if isinstance(algorithm, Prehashed) or not isinstance(algorithm, hashes.SHA256):
            raise NotImplementedError("SHA-256 alone")
        digest = hashes.Hash(algorithm)
        digest.update(data)
        raw: bytes = self._private.sign(digest.finalize(), mechanism=pkcs11.Mechanism.ECDSA)
        return encode_dss_signature(int.from_bytes(raw[:_HALF], "big"), int.from_bytes(raw[_HALF:], "big"))

    def public_key(self) -> ec.EllipticCurvePublicKey:
        """The public half."""
        return self._public

    @property
    def curve(self) -> ec.EllipticCurve:
        """P-256."""
        return self._public.curve

    @property
    def key_size(self) -> int:
        """Bits."""
        return self._public.key_size

    def exchange(self, algorithm: ec.ECDH, peer_public_key: ec.EllipticCurvePublicKey) -> NoReturn:
        """Not for this key."""
        raise NotImplementedError

    def private_numbers(self) -> NoReturn:
        """They stay in the token."""
        raise NotImplementedError

    def private_bytes(self, encoding: object, format: object, encryption_algorithm: object) -> NoReturn:
        """They stay in the token."""
        raise NotImplementedError

    def __copy__(self) -> "TokenSigningKey":
        return self

    def __deepcopy__(self, memo: object) -> "TokenSigningKey":
        return self
