"""Key diversification of NXP AN10922 (Symmetric key diversifications), AES-128, section 2.2."""

from collections.abc import Callable

from station.desfire.crypto import BLOCK, ZERO_IV, AesKey, cmac_subkeys, xor
from station.model.secret import SecretKey

MAX_INPUT = 31
_AES128_CONSTANT = b"\x01"


def diversify_aes128(key: SecretKey, div_input: bytes) -> SecretKey:
    """The card key for `div_input` (1..31 bytes); raises ValueError for another length."""
    aes = AesKey(key)

    def encipher(block: bytes) -> bytes:
        return aes.encrypt_cbc(ZERO_IV, block)

    return SecretKey(encipher(last_block(encipher, div_input)))


def last_block(encipher: Callable[[bytes], bytes], div_input: bytes) -> bytes:
    """The block whose encipherment under the root key is the card key; `encipher` is the root key's AES, wherever kept.

    The message is always two blocks long. For inputs under 16 bytes this is therefore not CMAC(01 | input), which
    would be one block. Raises ValueError for an input that has not 1..31 bytes.
    """
    if not 1 <= len(div_input) <= MAX_INPUT:
        raise ValueError(f"a diversification input has 1 to {MAX_INPUT} bytes, not {len(div_input)}")
    message = _AES128_CONSTANT + div_input
    subkey = cmac_subkeys(encipher(bytes(BLOCK)))[0 if len(message) == 2 * BLOCK else 1]
    if len(message) < 2 * BLOCK:
        message += b"\x80" + bytes(2 * BLOCK - len(message) - 1)
    return xor(xor(message[BLOCK:], subkey), encipher(message[:BLOCK]))
