"""Block ciphers as DESFire uses them: CBC, CMAC, the truncated MAC, checksums, padding.

Sources: NIST SP 800-38A and 800-38B; AN12343 (MIFARE DESFire Light) for MACt, padding and CRC32; proxmark3
client/src/mifare/desfirecrypto.c for CRC16. DES and TDEA stand in tdea.py.
"""

import hmac
import zlib
from types import TracebackType
from typing import Self

from cryptography.hazmat.primitives.ciphers import BlockCipherAlgorithm, Cipher, CipherContext, algorithms, modes
from cryptography.hazmat.primitives.cmac import CMAC

from station.errors import IntegrityError
from station.model.secret import SecretKey

BLOCK = 16
MAC_LENGTH = 8
ZERO_IV = bytes(BLOCK)
_CMAC_CONSTANTS = {8: 0x1B, 16: 0x87}
"""By the length of a block in bytes."""


class BlockKey:
    """A key made ready for its cipher: what depends on the key alone is computed once. Has no text form, as SecretKey.

    For one thread: a cipher context is kept and used again.

    `wipe`, or the end of its `with`, empties it. As with SecretKey that is best effort: OpenSSL empties its contexts as
    it frees them, what the interpreter has copied on the way is beyond reach.

    `block` is the cipher's block in bytes: 16 for AES, 8 for DES and TDEA.
    """

    __slots__ = ("_algorithm", "_cmac", "_encryptor", "_last", "_subkeys", "block")

    def __init__(self, algorithm: BlockCipherAlgorithm) -> None:
        self._algorithm: BlockCipherAlgorithm | None = algorithm
        self._cmac: CMAC | None = None
        self._encryptor: CipherContext | None = None
        self._subkeys: tuple[bytes, bytes] | None = None
        self.block = algorithm.block_size // 8
        self._last = bytes(self.block)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(…)"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.wipe()

    def wipe(self) -> None:
        """Lets the key go. What it would be used for after that raises ValueError."""
        self._algorithm = self._encryptor = self._cmac = self._subkeys = None

    def _cipher(self) -> BlockCipherAlgorithm:
        if self._algorithm is None:
            raise ValueError("this key has been wiped")
        return self._algorithm

    def encrypt_cbc(self, iv: bytes, data: bytes) -> bytes:
        """CBC; `data` is a multiple of the block long, `iv` one block."""
        if self._encryptor is None:
            self._encryptor = Cipher(self._cipher(), modes.CBC(self._last)).encryptor()
        # One context serves all: it chains on from its last block, which the first one here takes out again.
        first = xor(data[: self.block], xor(self._last, iv))
        done = self._encryptor.update(first + data[self.block :])
        self._last = done[-self.block :]
        return done

    def decrypt_cbc(self, iv: bytes, data: bytes) -> bytes:
        """CBC; `data` is a multiple of the block long, `iv` one block."""
        decryptor = Cipher(self._cipher(), modes.CBC(iv)).decryptor()
        return decryptor.update(data) + decryptor.finalize()

    def cmac(self, data: bytes) -> bytes:
        """The whole CMAC, one block."""
        if self._cmac is None:
            self._cmac = CMAC(self._cipher())
        running = self._cmac.copy()
        running.update(data)
        return running.finalize()

    def cmac_from(self, iv: bytes, data: bytes) -> bytes:
        """The whole CMAC with an initial value in place of zeros, as EV1 messaging chains it."""
        whole = bool(data) and len(data) % self.block == 0
        body = data if whole else pad(data, self.block)
        last = xor(body[-self.block :], self.subkeys()[0 if whole else 1])
        return self.encrypt_cbc(iv, body[: -self.block] + last)[-self.block :]

    def subkeys(self) -> tuple[bytes, bytes]:
        """K1 and K2 of NIST SP 800-38B section 6.1."""
        if self._subkeys is None:
            self._subkeys = cmac_subkeys(self.encrypt_cbc(bytes(self.block), bytes(self.block)))
        return self._subkeys


class AesKey(BlockKey):
    """An AES-128 key. Its bytes stand in one place, which is overwritten when it is wiped, or when nobody holds it."""

    __slots__ = ("_octets",)

    def __init__(self, key: SecretKey) -> None:
        self._octets = octets = bytearray()
        octets += key.reveal()
        if len(octets) != BLOCK:
            raise ValueError(f"an AES-128 key has 16 bytes, not {len(octets)}")
        super().__init__(algorithms.AES128(octets))

    def wipe(self) -> None:
        """See BlockKey."""
        self._octets[:] = bytes(len(self._octets))
        super().wipe()

    def __del__(self) -> None:
        """The last session with a card has no end that it hears of."""
        self._octets[:] = bytes(len(self._octets))

    def mact(self, data: bytes) -> bytes:
        """The CMAC as EV2 messaging and DAM send it: its bytes 1, 3, ..., 15."""
        return self.cmac(data)[1::2]


def cmac_subkeys(enciphered_zeros: bytes) -> tuple[bytes, bytes]:
    """K1 and K2 of NIST SP 800-38B section 6.1, from the encipherment of a block of zeros."""
    first = _doubled(enciphered_zeros)
    return first, _doubled(first)


def _doubled(octets: bytes) -> bytes:
    bits, value = 8 * len(octets), int.from_bytes(octets, "big")
    reduced = _CMAC_CONSTANTS[len(octets)] if value >> (bits - 1) else 0
    return ((value << 1 & ((1 << bits) - 1)) ^ reduced).to_bytes(len(octets), "big")


def xor(one: bytes, other: bytes) -> bytes:
    """Both of one length, bit by bit. Raises ValueError for others."""
    if len(one) != len(other):
        raise ValueError(f"{len(one)} bytes and {len(other)} cannot be combined")
    return (int.from_bytes(one, "big") ^ int.from_bytes(other, "big")).to_bytes(len(one), "big")


def check_mac(expected: bytes, received: bytes, what: str) -> None:
    """Compares in constant time. Raises IntegrityError, with `what` it was that does not hold."""
    if not hmac.compare_digest(expected, received):
        raise IntegrityError(f"{what}: the MAC does not hold")


def crc32(data: bytes) -> bytes:
    """JAMCRC (CRC-32 without the final inversion), least significant byte first: 4 bytes."""
    return (zlib.crc32(data) ^ 0xFFFF_FFFF).to_bytes(4, "little")


def crc16(data: bytes) -> bytes:
    """CRC-16 of ISO/IEC 14443-3 type A (initial value 6363), least significant byte first: 2 bytes."""
    value = 0x6363
    for octet in data:
        mixed = (octet ^ value) & 0xFF
        mixed = (mixed ^ mixed << 4) & 0xFF
        value = value >> 8 ^ mixed << 8 ^ mixed << 3 ^ mixed >> 4
    return value.to_bytes(2, "little")


def pad(data: bytes, block: int = BLOCK) -> bytes:
    """ISO/IEC 9797-1 padding method 2: always at least the byte 80."""
    return data + b"\x80" + bytes(-(len(data) + 1) % block)


def pad_zeros(data: bytes, block: int) -> bytes:
    """ISO/IEC 9797-1 padding method 1: zeros, none where the blocks are whole."""
    return data + bytes(-len(data) % block)


def unpad(data: bytes) -> bytes:
    """Takes padding method 2 off. Raises IntegrityError."""
    body = data.rstrip(b"\x00")
    if not body.endswith(b"\x80") or len(data) - len(body) >= BLOCK:
        raise IntegrityError("the padding of an enciphered answer does not hold")
    return body[:-1]
