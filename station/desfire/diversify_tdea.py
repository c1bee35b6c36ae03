"""AN10922 key diversification for 2TDEA and 3TDEA keys: cards that still carry them, and masters of other systems.

As the AES form, with blocks of 8 bytes: constants 21, 22 for 2TDEA and 31, 32, 33 for 3TDEA, one block of the card key
each (NXP AN10922; vectors in proxmark3 client/src/mifare/desfiretest.c).
"""

from station.desfire.crypto import pad, xor
from station.desfire.tdea import DES_BLOCK, DES_ZERO_IV, TdeaKey
from station.model.secret import SecretKey

MAX_INPUT = 15


def diversify_tdea(key: SecretKey, div_input: bytes) -> SecretKey:
    """The card key for `div_input` (1..15 bytes), as long as the root (16 or 24 bytes); raises ValueError."""
    root, parts = TdeaKey(key), len(key.reveal()) // DES_BLOCK
    if parts == 1:
        raise ValueError("a root has 16 or 24 bytes, not 8")
    if not 1 <= len(div_input) <= MAX_INPUT:
        raise ValueError(f"a diversification input has 1 to {MAX_INPUT} bytes, not {len(div_input)}")
    return SecretKey(b"".join(_part(root, bytes([parts << 4 | n]) + div_input) for n in range(1, parts + 1)))


def _part(root: TdeaKey, message: bytes) -> bytes:
    """The message is always two blocks long, as in the AES form."""
    whole = len(message) == 2 * DES_BLOCK
    message = message if whole else pad(message, 2 * DES_BLOCK)
    last = xor(message[DES_BLOCK:], root.subkeys()[0 if whole else 1])
    return root.encrypt_cbc(DES_ZERO_IV, message[:DES_BLOCK] + last)[DES_BLOCK:]
