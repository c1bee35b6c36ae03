"""The originality signature: ECDSA over the UID on secp224r1, by a test key.

A real card is signed by NXP, whose public keys proxmark3 lists; nobody else can sign as NXP. Whoever verifies a
simulated card must be told TEST_PUBLIC_KEY explicitly, and must never trust it for anything else: its private half
stands here. The scheme (no hashing, r and s of 28 bytes each) is in AN12343.
"""

from functools import cache

from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, SECP224R1, derive_private_key
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed, decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA224

TEST_PRIVATE_KEY = int.from_bytes(b"ESC-DEMO-ORIGINALITY-KEY", "big")
TEST_PUBLIC_KEY = bytes.fromhex(
    "040e4e5403458f95632f72a69492169e7b4864049a1d01589b219b5646c9389e760ba46ad04a222254222b747c0d0f8ec392c86a743b06a0ce"
)
"""Uncompressed point, 57 bytes."""

_HALF = 28


@cache
def signature(uid: bytes) -> bytes:
    """r | s, 56 bytes, the same each time."""
    scheme = ECDSA(Prehashed(SHA224()), deterministic_signing=True)
    # What is signed is the UID itself as a number, so zeros in front of it change nothing.
    signed = derive_private_key(TEST_PRIVATE_KEY, SECP224R1()).sign(uid.rjust(_HALF, b"\x00"), scheme)
    r, s = decode_dss_signature(signed)
    return r.to_bytes(_HALF, "big") + s.to_bytes(_HALF, "big")
