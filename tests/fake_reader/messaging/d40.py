"""D40 messaging, after the legacy Authenticate: the first DESFire's own, with DES and 2TDEA.

Only data is protected, by a MAC of 4 bytes or by encipherment over a CRC16, each from an IV of zeros. The card only
ever enciphers: what it receives was deciphered by the reader (libfreefare mifare_desfire_crypto.c).
"""

from dataclasses import dataclass, field

from fake_reader import aes
from fake_reader.ciphers import DES_BLOCK, BlockCipher
from fake_reader.crc import crc16
from fake_reader.file_types import CommMode
from fake_reader.messaging.checksum import data_before, padded
from fake_reader.messaging.port import Protection, SessionKind, Way
from fake_reader.status import Refusal, Status

_MAC = 4
_CRC = 2
ZERO_IV = bytes(DES_BLOCK)


@dataclass(slots=True)
class D40Session:
    """A session: its key."""

    key_number: int
    cipher: BlockCipher = field(repr=False)
    kind: SessionKind = SessionKind.D40

    def wire_length(self, length: int, mode: CommMode, way: Way) -> int:
        """A MAC takes 4 bytes; encipherment 2 for the CRC16, in whole blocks."""
        if way is not Way.IN or mode is CommMode.PLAIN:
            return length
        if mode is CommMode.MAC:
            return length + _MAC
        return -(-(length + _CRC) // DES_BLOCK) * DES_BLOCK

    def unwrap(self, data: bytes, protection: Protection) -> bytes:
        """MAC and CRC16 cover the data without its header."""
        header, body = data[: protection.header], data[protection.header :]
        if protection.way is not Way.IN or protection.mode is CommMode.PLAIN or not body:
            return data
        if protection.mode is CommMode.MAC:
            if not aes.same(body[-_MAC:], self._mac(body[:-_MAC])):
                raise Refusal(Status.INTEGRITY)
            return header + body[:-_MAC]
        if len(body) % DES_BLOCK:
            raise Refusal(Status.LENGTH)
        plain = received(self.cipher, body)
        return header + (plain if protection.own_checksum else data_before(plain, DES_BLOCK, _CRC, crc16))

    def wrap(self, data: bytes, protection: Protection) -> bytes:
        """Only data that a file gives is protected; everything else travels bare."""
        if protection.way is not Way.OUT or protection.mode is CommMode.PLAIN or not data:
            return data
        if protection.mode is CommMode.MAC:
            return data + self._mac(data)
        plain = padded(data + crc16(data), DES_BLOCK, open_ended=protection.open_ended)
        return self.cipher.encrypt(plain, ZERO_IV)

    def _mac(self, data: bytes) -> bytes:
        plain = padded(data, DES_BLOCK, open_ended=False) or bytes(DES_BLOCK)
        return self.cipher.encrypt(plain, ZERO_IV)[-DES_BLOCK:][:_MAC]


def received(cipher: BlockCipher, data: bytes) -> bytes:
    """Undoes the reader's deciphering in CBC: each block is enciphered, then xored with the one before."""
    previous, plain = ZERO_IV, list[bytes]()
    for at in range(0, len(data), DES_BLOCK):
        block = data[at : at + DES_BLOCK]
        plain.append(bytes(a ^ b for a, b in zip(cipher.encrypt(block, ZERO_IV), previous, strict=True)))
        previous = block
    return b"".join(plain)
