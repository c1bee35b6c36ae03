"""AN10922 key diversification for 2TDEA and 3TDEA keys: cards that still carry them, and masters of other systems.

As the AES form, with blocks of 8 bytes: constants 21, 22 for 2TDEA and 31, 32, 33 for 3TDEA, one block of the card key
each (NXP AN10922; vectors in proxmark3 client/src/mifare/desfiretest.c).
"""

from cryptography.hazmat.decrepit.ciphers.algorithms import TripleDES
from cryptography.hazmat.primitives.ciphers import Cipher, modes

from station.model.secret import SecretKey

BLOCK = 8
MAX_INPUT = 15
_MASK = (1 << 64) - 1
_POLYNOMIAL = 0x1B


def diversify_tdea(key: SecretKey, div_input: bytes) -> SecretKey:
    """The card key for `div_input` (1..15 bytes), as long as the root (16 or 24 bytes); raises ValueError."""
    octets = key.reveal()
    if len(octets) not in (2 * BLOCK, 3 * BLOCK):
        raise ValueError(f"a TDEA key has 16 or 24 bytes, not {len(octets)}")
    if not 1 <= len(div_input) <= MAX_INPUT:
        raise ValueError(f"a diversification input has 1 to {MAX_INPUT} bytes, not {len(div_input)}")
    parts = len(octets) // BLOCK
    expanded = octets if parts == 3 else octets + octets[:BLOCK]
    return SecretKey(b"".join(_part(expanded, bytes([parts << 4 | n]) + div_input) for n in range(1, parts + 1)))


def _part(key: bytes, message: bytes) -> bytes:
    subkeys = _subkeys(key)
    subkey = subkeys[0] if len(message) == 2 * BLOCK else subkeys[1]
    if len(message) < 2 * BLOCK:
        message += b"\x80" + bytes(2 * BLOCK - len(message) - 1)
    last = bytes(one ^ other for one, other in zip(message[BLOCK:], subkey, strict=True))
    return _encrypt_cbc(key, message[:BLOCK] + last)[BLOCK:]


def _subkeys(key: bytes) -> tuple[bytes, bytes]:
    """CMAC's K1 and K2 (NIST SP 800-38B) for a block of 64 bits."""
    first = _doubled(int.from_bytes(_encrypt_cbc(key, bytes(BLOCK)), "big"))
    return first.to_bytes(BLOCK, "big"), _doubled(first).to_bytes(BLOCK, "big")


def _doubled(value: int) -> int:
    return (value << 1 & _MASK) ^ (_POLYNOMIAL if value >> 63 else 0)


def _encrypt_cbc(key: bytes, data: bytes) -> bytes:
    encryptor = Cipher(TripleDES(key), modes.CBC(bytes(BLOCK))).encryptor()
    return encryptor.update(data) + encryptor.finalize()
