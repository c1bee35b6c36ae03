"""EV1 secure messaging, after AuthenticateISO and AuthenticateAES: one session key, one IV chained through everything.

Every command is MACed to move the IV on, but only data sent in MAC mode carries that MAC along; every answer ends in
the first 8 bytes of its CMAC, except an enciphered one, which ends in a CRC32. Sources: libfreefare
mifare_desfire_crypto.c; confirmed by recorded traffic of EV3 cards (desox, src/replay).
"""

from station.desfire.application import KeyType
from station.desfire.command import Command
from station.desfire.crypto import MAC_LENGTH, BlockKey, check_mac, crc32, pad_zeros
from station.desfire.messaging import CommMode, KeyChange
from station.desfire.status import Status
from station.errors import IntegrityError

_OK = bytes([Status.OPERATION_OK])


class Ev1Messaging:
    """One authenticated EV1 session's key and IV."""

    __slots__ = ("_answer_is_sealed", "_iv", "_key", "_key_type")

    def __init__(self, session_key: BlockKey, key_type: KeyType) -> None:
        self._key = session_key
        self._iv = bytes(session_key.block)
        self._answer_is_sealed = False
        self._key_type = key_type

    @property
    def key_type(self) -> KeyType:
        """See SecureMessaging."""
        return self._key_type

    def wrap(self, command: Command, header: bytes, data: bytes, mode: CommMode) -> bytes:
        """In full mode either the command's data is enciphered or, where it has none, the answer's."""
        code = bytes([command])
        self._answer_is_sealed = mode is CommMode.FULL and not data
        if mode is CommMode.FULL and data:
            return header + self._seal(data + crc32(code + header + data))
        self._iv = self._key.cmac_from(self._iv, code + header + data)
        mac = self._iv[:MAC_LENGTH] if mode is CommMode.MAC and data else b""
        return header + data + mac

    def wrap_key(self, command: Command, header: bytes, change: KeyChange) -> bytes:
        """The checksum of the new key alone follows that of the command where the old key is mixed in."""
        self._answer_is_sealed = False
        body = change.mixed + crc32(bytes([command]) + header + change.mixed)
        return header + self._seal(body if change.old is None else body + crc32(change.new))

    def wipe(self) -> None:
        """See Messaging."""
        self._key.wipe()

    def unwrap(self, answer: bytes, mode: CommMode, length: int | None = None) -> bytes:
        """Checks CMAC or CRC32 of an answer with status 00."""
        if self._answer_is_sealed and answer:
            return self._open(answer, length)
        if len(answer) < MAC_LENGTH:
            raise IntegrityError("an answer of the card carries no MAC")
        data, mac = answer[:-MAC_LENGTH], answer[-MAC_LENGTH:]
        self._iv = self._key.cmac_from(self._iv, data + _OK)
        check_mac(self._iv[:MAC_LENGTH], mac, "an answer of the card")
        return data

    def _seal(self, body: bytes) -> bytes:
        sealed = self._key.encrypt_cbc(self._iv, pad_zeros(body, self._key.block))
        self._iv = sealed[-self._key.block :]
        return sealed

    def _open(self, answer: bytes, length: int | None) -> bytes:
        if length is None:
            raise ValueError("the length of enciphered data must be known in EV1 messaging")
        if len(answer) % self._key.block:
            raise IntegrityError("an enciphered answer is not a whole number of blocks")
        plain = self._key.decrypt_cbc(self._iv, answer)
        self._iv = answer[-self._key.block :]
        data = plain[:length]
        expected = pad_zeros(data + crc32(data + _OK), self._key.block)
        check_mac(expected, plain, "the checksum of an enciphered answer")
        return data
