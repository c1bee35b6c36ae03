"""DES and TDEA keys, as DESFire keeps and uses them.

A DES key travels as 16 bytes with equal halves. The version of a DES or TDEA key has no byte of its own: it stands in
the least significant bits of its first eight bytes, which the cipher ignores (libfreefare, mifare_desfire_key.c).
"""

from cryptography.hazmat.decrepit.ciphers.algorithms import TripleDES

from station.desfire.crypto import BlockKey, pad_zeros, xor
from station.model.secret import SecretKey

DES_BLOCK = 8
DES_ZERO_IV = bytes(DES_BLOCK)
_LENGTHS = (8, 16, 24)
_MAC4 = 4


class TdeaKey(BlockKey):
    """A DES (8 bytes, or 16 with equal halves), 2TDEA (16) or 3TDEA (24 bytes) key."""

    __slots__ = ("_octets",)

    def __init__(self, key: SecretKey) -> None:
        octets = key.reveal()
        if len(octets) not in _LENGTHS:
            raise ValueError(f"a TDEA key has 8, 16 or 24 bytes, not {len(octets)}")
        self._octets = _without_parity(octets)
        super().__init__(TripleDES((octets * 3)[:24] if len(octets) == DES_BLOCK else (octets + octets[:8])[:24]))

    def wipe(self) -> None:
        """See BlockKey. Its cipher takes bytes that cannot be overwritten: they are let go."""
        self._octets = b""
        super().wipe()

    @property
    def single(self) -> bool:
        """Whether the cipher comes down to DES: all its parts are equal, the ignored bits aside."""
        return len({self._octets[at : at + DES_BLOCK] for at in range(0, len(self._octets), DES_BLOCK)}) == 1

    @property
    def triple(self) -> bool:
        """Whether it is a 3TDEA key."""
        return len(self._octets) == 24

    def decipher_to_send(self, data: bytes) -> bytes:
        """CBC with the cipher turned round, from zeros: what a D40 reader sends, since such a card only enciphers."""
        previous, blocks = DES_ZERO_IV, list[bytes]()
        for at in range(0, len(data), DES_BLOCK):
            previous = self.decrypt_cbc(DES_ZERO_IV, xor(data[at : at + DES_BLOCK], previous))
            blocks.append(previous)
        return b"".join(blocks)

    def mac4(self, data: bytes) -> bytes:
        """The MAC of D40 messaging: the first 4 bytes of the last CBC block over data padded with zeros."""
        return self.encrypt_cbc(DES_ZERO_IV, pad_zeros(data, DES_BLOCK) or bytes(DES_BLOCK))[-DES_BLOCK:][:_MAC4]


def with_version(key: SecretKey, version: int) -> SecretKey:
    """The key with its version written in; a DES key of 8 bytes becomes its 16 bytes.

    Bit 7 of the version goes into the first byte. The second half of a DES key carries the version too; the further
    bytes of other keys stay as they are (libfreefare).
    """
    octets = key.reveal()
    if len(octets) not in _LENGTHS:
        raise ValueError(f"a TDEA key has 8, 16 or 24 bytes, not {len(octets)}")
    bits = bytes(version >> (7 - at) & 1 for at in range(DES_BLOCK))
    first = bytes(octet & 0xFE | bit for octet, bit in zip(octets[:DES_BLOCK], bits, strict=True))
    single = len(octets) < 24 and TdeaKey(key).single
    return SecretKey(first + (first if single else octets[DES_BLOCK:]))


def _without_parity(octets: bytes) -> bytes:
    return bytes(octet & 0xFE for octet in octets)
