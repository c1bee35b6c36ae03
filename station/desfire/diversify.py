"""Key diversification of NXP AN10922 (Symmetric key diversifications), AES-128, section 2.2."""

from station.desfire.crypto import BLOCK, ZERO_IV, AesKey, xor
from station.model.secret import SecretKey

MAX_INPUT = 31
_AES128_CONSTANT = b"\x01"


def diversify_aes128(key: SecretKey, div_input: bytes) -> SecretKey:
    """The card key for `div_input` (1..31 bytes); raises ValueError for another length.

    The message is always two blocks long. For inputs under 16 bytes this is therefore not CMAC(01 | input), which
    would be one block.
    """
    if not 1 <= len(div_input) <= MAX_INPUT:
        raise ValueError(f"a diversification input has 1 to {MAX_INPUT} bytes, not {len(div_input)}")
    aes = AesKey(key)
    message = _AES128_CONSTANT + div_input
    subkey = aes.subkeys()[0 if len(message) == 2 * BLOCK else 1]
    if len(message) < 2 * BLOCK:
        message += b"\x80" + bytes(2 * BLOCK - len(message) - 1)
    return SecretKey(aes.encrypt_cbc(ZERO_IV, message[:BLOCK] + xor(message[BLOCK:], subkey))[BLOCK:])
