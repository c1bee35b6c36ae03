"""The block ciphers of a card's keys: CBC without padding, and the CMAC that goes on from an IV.

EV1 messaging chains its IV through CMACs as through encipherment, for AES and TDEA alike (libfreefare
mifare_desfire_crypto.c); `aes.py` has what EV2 needs besides.
"""

from typing import Protocol

from cryptography.hazmat.decrepit.ciphers.algorithms import TripleDES
from cryptography.hazmat.primitives.ciphers import BlockCipherAlgorithm, Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from fake_reader.image import Key, KeyType

DES_BLOCK = 8
_POLYNOMIALS = {8: 0x1B, 16: 0x87}
"""By block length (NIST SP 800-38B section 5.3)."""


class BlockCipher(Protocol):
    """A key with its cipher."""

    @property
    def block(self) -> int:
        """Bytes of a block."""
        ...

    def encrypt(self, plain: bytes, iv: bytes) -> bytes:
        """CBC over whole blocks."""
        ...

    def decrypt(self, cipher: bytes, iv: bytes) -> bytes:
        """CBC over whole blocks."""
        ...


class KeyedCipher:
    """A BlockCipher over an algorithm of `cryptography`."""

    __slots__ = ("_algorithm", "block")

    def __init__(self, algorithm: BlockCipherAlgorithm, block: int) -> None:
        self._algorithm = algorithm
        self.block = block

    def encrypt(self, plain: bytes, iv: bytes) -> bytes:
        """See BlockCipher."""
        worker = Cipher(self._algorithm, CBC(iv)).encryptor()
        return worker.update(plain) + worker.finalize()

    def decrypt(self, cipher: bytes, iv: bytes) -> bytes:
        """See BlockCipher."""
        worker = Cipher(self._algorithm, CBC(iv)).decryptor()
        return worker.update(cipher) + worker.finalize()


def cipher_of(key: Key) -> KeyedCipher:
    """The cipher of a key of the card."""
    return aes(key.octets) if key.type is KeyType.AES else tdea(key.octets)


def aes(key: bytes) -> KeyedCipher:
    """AES-128."""
    return KeyedCipher(AES(key), 16)


def tdea(key: bytes) -> KeyedCipher:
    """TDEA with 8 (DES), 16 (2TDEA) or 24 (3TDEA) bytes of key."""
    return KeyedCipher(TripleDES((key * 3)[:24] if len(key) < 16 else (key + key[:8])[:24]), DES_BLOCK)


def is_single_des(key: Key) -> bool:
    """Whether a TDEA key is DES: its halves are equal to the last bit.

    libfreefare inverts the version bits in the second half of a TDEA key so that it never becomes one.
    """
    return key.type is KeyType.TDEA2 and key.octets[:DES_BLOCK] == key.octets[DES_BLOCK:]


def cmac_from(cipher: BlockCipher, iv: bytes, message: bytes) -> bytes:
    """The CMAC of a message with `iv` in place of zeros; a whole block, which is the next IV."""
    block = cipher.block
    first = _doubled(cipher.encrypt(bytes(block), bytes(block)))
    whole = bool(message) and not len(message) % block
    mask = first if whole else _doubled(first)
    padded = message if whole else message + b"\x80" + bytes(-(len(message) + 1) % block)
    last = bytes(a ^ b for a, b in zip(padded[-block:], mask, strict=True))
    return cipher.encrypt(padded[:-block] + last, iv)[-block:]


def _doubled(block: bytes) -> bytes:
    size = len(block)
    value = int.from_bytes(block, "big") << 1
    if value >> 8 * size:
        value = (value & ((1 << 8 * size) - 1)) ^ _POLYNOMIALS[size]
    return value.to_bytes(size, "big")
