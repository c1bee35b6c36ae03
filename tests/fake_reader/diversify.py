"""Key diversification of AN10922 for AES-128, as the card's issuer did it before the card came here."""

from fake_reader.aes import BLOCK, ZERO_IV, encrypt

_DOUBLE = 2 * BLOCK


def diversify(root: bytes, message: bytes) -> bytes:
    """The 16-byte key of a root key and 1 to 31 bytes of diversification input; raises ValueError.

    AN10922 section 2.2: D = 01 | M, padded with 80 00.. to 32 bytes, the last block xored with the CMAC subkey K2
    (K1 where nothing was padded); the key is the last block of D under AES-CBC. Shorter than a block it is therefore
    not the CMAC of 01 | M.
    """
    if not 1 <= len(message) <= _DOUBLE - 1:
        raise ValueError(f"AN10922 takes 1 to 31 bytes for AES-128, not {len(message)}")
    data = b"\x01" + message
    first = _doubled(encrypt(root, ZERO_IV))
    mask = first if len(data) == _DOUBLE else _doubled(first)
    if len(data) < _DOUBLE:
        data = (data + b"\x80").ljust(_DOUBLE, b"\x00")
    last = bytes(a ^ b for a, b in zip(data[BLOCK:], mask, strict=True))
    return encrypt(root, data[:BLOCK] + last)[BLOCK:]


def _doubled(block: bytes) -> bytes:
    """Multiplies by x in GF(2^128), as CMAC makes its subkeys (NIST SP 800-38B section 6.1)."""
    value = int.from_bytes(block, "big") << 1
    if value >> 128:
        value = (value & ((1 << 128) - 1)) ^ 0x87
    return value.to_bytes(BLOCK, "big")
