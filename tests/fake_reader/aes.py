"""AES-128 as the card uses it: CBC without hidden padding, CMAC (NIST SP 800-38B), and the MACt of EV2.

Written over `cryptography` for the card alone: the station's client has crypto of its own, so that an error in one
does not cancel out in the other.
"""

import hmac

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC
from cryptography.hazmat.primitives.cmac import CMAC

BLOCK = 16
ZERO_IV = bytes(BLOCK)


def encrypt(key: bytes, plain: bytes, iv: bytes = ZERO_IV) -> bytes:
    """AES-CBC over whole blocks."""
    worker = Cipher(AES(key), CBC(iv)).encryptor()
    return worker.update(plain) + worker.finalize()


def decrypt(key: bytes, cipher: bytes, iv: bytes = ZERO_IV) -> bytes:
    """AES-CBC over whole blocks."""
    worker = Cipher(AES(key), CBC(iv)).decryptor()
    return worker.update(cipher) + worker.finalize()


def cmac(key: bytes, message: bytes) -> bytes:
    """The full CMAC of 16 bytes."""
    worker = CMAC(AES(key))
    worker.update(message)
    return worker.finalize()


def short_mac(key: bytes, message: bytes) -> bytes:
    """MACt: the 8 bytes with odd index of the CMAC (AN12343; the DAMMAC of AN12696 is cut the same way)."""
    return cmac(key, message)[1::2]


def same(one: bytes, other: bytes) -> bool:
    """Compares two MACs in constant time."""
    return hmac.compare_digest(one, other)


def pad(plain: bytes) -> bytes:
    """ISO/IEC 9797-1 method 2 to whole blocks, always at least one byte (AN12343)."""
    return plain + b"\x80" + bytes(-(len(plain) + 1) % BLOCK)


def unpad(padded: bytes) -> bytes:
    """Takes the padding of `pad` off; raises ValueError where there is none."""
    plain = padded.rstrip(b"\x00")
    if not plain.endswith(b"\x80") or len(padded) - len(plain) >= BLOCK:
        raise ValueError("no padding of ISO/IEC 9797-1 method 2")
    return plain[:-1]
