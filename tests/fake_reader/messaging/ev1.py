"""EV1 secure messaging, after AuthenticateISO and AuthenticateAES: one key, one IV chained through everything.

Every command and answer is MACed, which moves the IV on; an answer carries its MAC, a command only with data in
CommMode MAC (libfreefare mifare_desfire_crypto.c; recorded traffic of EV3 cards in the crate desox).
"""

from dataclasses import dataclass, field

from fake_reader import aes
from fake_reader.ciphers import BlockCipher, cmac_from
from fake_reader.crc import crc32
from fake_reader.file_types import CommMode
from fake_reader.messaging.checksum import data_before, padded
from fake_reader.messaging.port import Protection, SessionKind, Way
from fake_reader.status import Refusal, Status

_MAC = 8
_CRC = 4


@dataclass(slots=True)
class Ev1Session:
    """A session: its key, and the IV as far as it has come."""

    key_number: int
    cipher: BlockCipher = field(repr=False)
    iv: bytes = b""
    kind: SessionKind = SessionKind.EV1

    def __post_init__(self) -> None:
        self.iv = self.iv or bytes(self.cipher.block)

    def wire_length(self, length: int, mode: CommMode, way: Way) -> int:
        """A MAC takes 8 bytes; encipherment 4 for the CRC32, in whole blocks."""
        if way is not Way.IN or mode is CommMode.PLAIN:
            return length
        if mode is CommMode.MAC:
            return length + _MAC
        return -(-(length + _CRC) // self.cipher.block) * self.cipher.block

    def unwrap(self, data: bytes, protection: Protection) -> bytes:
        """The CRC32 covers command, header and data; what is enciphered is not MACed besides.

        A management command in CommMode MAC may bring its MAC: proxmark3 sends it, libfreefare does not, and both are
        used with real cards.
        """
        command = bytes([protection.command])
        head, body = data[: protection.header], data[protection.header :]
        if protection.way is Way.IN and protection.mode is CommMode.FULL and body:
            return head + self._open(command + head, body, protection)
        mac_due = protection.way is Way.IN and protection.mode is CommMode.MAC and bool(body)
        content, mac = data[:-_MAC], data[-_MAC:]
        if mac_due or (protection.mode is CommMode.MAC and len(data) >= _MAC):
            iv = cmac_from(self.cipher, self.iv, command + content)
            if aes.same(mac, iv[:_MAC]):
                self.iv = iv
                return content
            if mac_due:
                raise Refusal(Status.INTEGRITY)
        self.iv = cmac_from(self.cipher, self.iv, command + data)
        return data

    def wrap(self, data: bytes, protection: Protection) -> bytes:
        """CMAC over data and status; enciphered data has a CRC32 over the same instead."""
        status = bytes([protection.status])
        if protection.way is Way.OUT and protection.mode is CommMode.FULL and data:
            block = self.cipher.block
            plain = padded(data + crc32(data + status), block, open_ended=protection.open_ended)
            sealed = self.cipher.encrypt(plain, self.iv)
            self.iv = sealed[-block:]
            return sealed
        self.iv = cmac_from(self.cipher, self.iv, data + status)
        return data + self.iv[:_MAC]

    def _open(self, covered: bytes, body: bytes, protection: Protection) -> bytes:
        block = self.cipher.block
        if len(body) % block:
            raise Refusal(Status.LENGTH)
        plain = self.cipher.decrypt(body, self.iv)
        self.iv = body[-block:]
        if protection.own_checksum:
            return plain
        return data_before(plain, block, _CRC, lambda data: crc32(covered + data))
