"""D40 messaging, after the legacy Authenticate (0A): the first DESFire's own, with DES and 2TDEA.

Only file data, values and ChangeKey-like commands are protected, by a MAC of 4 bytes or by encipherment over a CRC16;
management commands and all statuses travel bare, so that nothing proves who gave them. Sources: libfreefare
mifare_desfire_crypto.c, proxmark3 client/src/mifare/desfiresecurechan.c.
"""

from station.desfire.application import KeyType
from station.desfire.command import Command
from station.desfire.crypto import check_mac, crc16, pad_zeros
from station.desfire.messaging import CommMode, KeyChange
from station.desfire.tdea import DES_BLOCK, DES_ZERO_IV, TdeaKey
from station.errors import IntegrityError

_MAC4 = 4
_PROTECTED_READS = frozenset({Command.ReadData, Command.ReadRecords, Command.GetValue})


class D40Messaging:
    """One legacy session's key."""

    __slots__ = ("_answer_is_protected", "_key")

    def __init__(self, session_key: TdeaKey) -> None:
        self._key = session_key
        self._answer_is_protected = False

    @property
    def key_type(self) -> KeyType:
        """See SecureMessaging."""
        return KeyType.DES

    def wrap(self, command: Command, header: bytes, data: bytes, mode: CommMode) -> bytes:
        """In MAC and full mode either the command's data is protected or, where it has none, the answer's."""
        sealed_read = mode is CommMode.FULL and not data
        self._answer_is_protected = sealed_read or command in _PROTECTED_READS
        if not data or mode is CommMode.PLAIN:
            return header + data
        if mode is CommMode.MAC:
            return header + data + self._key.mac4(data)
        return header + self._seal(data + crc16(data))

    def wrap_key(self, command: Command, header: bytes, change: KeyChange) -> bytes:
        """The checksum of the new key alone follows where the old key is mixed in."""
        self._answer_is_protected = False
        check = crc16(change.new) if change.old is not None else b""
        return header + self._seal(change.mixed + crc16(change.mixed) + check)

    def wipe(self) -> None:
        """See Messaging."""
        self._key.wipe()

    def unwrap(self, answer: bytes, mode: CommMode, length: int | None = None) -> bytes:
        """Checks MAC or CRC16 where the answer is data; otherwise there is nothing to check."""
        if not self._answer_is_protected or mode is CommMode.PLAIN:
            return answer
        if mode is CommMode.MAC:
            data, mac = answer[:-_MAC4], answer[-_MAC4:]
            check_mac(self._key.mac4(data), mac, "an answer of the card")
            return data
        return self._open(answer, length)

    def _seal(self, body: bytes) -> bytes:
        return self._key.decipher_to_send(pad_zeros(body, DES_BLOCK))

    def _open(self, answer: bytes, length: int | None) -> bytes:
        if length is None:
            raise ValueError("the length of enciphered data must be known in D40 messaging")
        if len(answer) % DES_BLOCK:
            raise IntegrityError("an enciphered answer is not a whole number of blocks")
        plain = self._key.decrypt_cbc(DES_ZERO_IV, answer)
        data = plain[:length]
        check_mac(pad_zeros(data + crc16(data), DES_BLOCK), plain, "the checksum of an enciphered answer")
        return data
