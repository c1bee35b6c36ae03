"""What stands between a session and its frames; and EV2 secure messaging.

Works on whole logical commands: frames are joined before, and the AF bytes between them count for nothing. EV1 and D40
messaging stand in messaging_ev1.py and messaging_d40.py. Source for EV2: AN12343 (MIFARE DESFire Light), the same in
AN12196 (NTAG 424 DNA); both publish vectors.
"""

import enum
from dataclasses import dataclass
from typing import Protocol

from station.desfire.application import KeyType
from station.desfire.command import Command
from station.desfire.crypto import BLOCK, MAC_LENGTH, ZERO_IV, AesKey, check_mac, crc32, pad, unpad, xor
from station.desfire.status import Status
from station.errors import IntegrityError, ProtocolError
from station.model.secret import SecretKey

TI_LENGTH = 4
CAPABILITIES_LENGTH = 6
_MAX_COUNTER = 0xFFFF
_OK = bytes([Status.OPERATION_OK])


@enum.unique
class CommMode(enum.IntEnum):
    """How data travels, by its code in file settings."""

    PLAIN = 0
    MAC = 1
    FULL = 3


@dataclass(frozen=True, slots=True, repr=False)
class KeyChange:
    """What ChangeKey carries: the new key and, for another key than the one authenticated with, the old one.

    `version` is the byte that follows an AES key; None for a DES or TDEA key, whose version is part of its bytes.
    """

    new: bytes
    old: bytes | None = None
    version: int | None = None

    @property
    def mixed(self) -> bytes:
        """The key's part of the cryptogram: new key, or new and old key combined; and the version byte."""
        key = self.new if self.old is None else xor(self.new, self.old)
        return key if self.version is None else key + bytes([self.version])


class Messaging(Protocol):
    """What stands between a session and its frames."""

    def wrap(self, command: Command, header: bytes, data: bytes, mode: CommMode) -> bytes:
        """The bytes to send for one command: `header` always in clear, `data` by the mode."""
        ...

    def unwrap(self, answer: bytes, mode: CommMode, length: int | None = None) -> bytes:
        """The data of the answer. Raises IntegrityError; then nothing of it may be used.

        `length` is how many bytes of data are due, where that is known; EV1 and D40 messaging need it to find the end
        of enciphered data, and raise ValueError without it.
        """
        ...

    def wipe(self) -> None:
        """Empties the keys, at the end of the session. See BlockKey."""
        ...


class SecureMessaging(Messaging, Protocol):
    """Messaging under an authenticated session's keys."""

    @property
    def key_type(self) -> KeyType:
        """The cipher of the key authenticated with."""
        ...

    def wrap_key(self, command: Command, header: bytes, change: KeyChange) -> bytes:
        """The bytes to send for ChangeKey."""
        ...


class PlainMessaging:
    """Before authentication: everything in clear, whatever the mode."""

    def wrap(self, command: Command, header: bytes, data: bytes, mode: CommMode) -> bytes:
        """See Messaging."""
        return header + data

    def unwrap(self, answer: bytes, mode: CommMode, length: int | None = None) -> bytes:
        """See Messaging."""
        return answer

    def wipe(self) -> None:
        """There is no key."""


class Ev2Messaging:
    """One authenticated EV2 session's keys and counter. `ti` is the transaction identifier (4 bytes).

    `card_capabilities` is what the card has told of itself (PDcap2, 6 bytes).
    """

    __slots__ = ("_counter", "_enc", "_mac", "_ti", "card_capabilities")

    def __init__(
        self,
        ses_enc_key: SecretKey,
        ses_mac_key: SecretKey,
        ti: bytes,
        counter: int = 0,
        card_capabilities: bytes = bytes(CAPABILITIES_LENGTH),
    ) -> None:
        if len(ti) != TI_LENGTH:
            raise ValueError(f"a transaction identifier has {TI_LENGTH} bytes, not {len(ti)}")
        self._enc, self._mac = AesKey(ses_enc_key), AesKey(ses_mac_key)
        self._ti, self._counter = ti, counter
        self.card_capabilities = card_capabilities

    @property
    def key_type(self) -> KeyType:
        """See SecureMessaging."""
        return KeyType.AES

    def wrap(self, command: Command, header: bytes, data: bytes, mode: CommMode) -> bytes:
        """Builds the command under the present counter, then counts it: the answer belongs to the next value."""
        if self._counter == _MAX_COUNTER:
            raise ProtocolError("the session's command counter is used up")
        body = data
        if mode is CommMode.FULL and data:
            body = self._enc.encrypt_cbc(self._iv(b"\xa5\x5a"), pad(data))
        message = header + body
        if mode is not CommMode.PLAIN:
            message += self._mact(bytes([command]), message)
        self._counter += 1
        return message

    def wrap_key(self, command: Command, header: bytes, change: KeyChange) -> bytes:
        """The checksum of the new key goes along only where the old one had to be mixed in (AN12196)."""
        check = crc32(change.new) if change.old is not None else b""
        return self.wrap(command, header, change.mixed + check, CommMode.FULL)

    def following(self, key: AesKey, rnd_a: bytes, rnd_b: bytes) -> "Ev2Messaging":
        """After AuthenticateEV2NonFirst: new session keys, the transaction identifier and the counter go on."""
        enc, mac = ev2_session_keys(key, rnd_a, rnd_b)
        with enc, mac:
            return Ev2Messaging(enc, mac, self._ti, self._counter, self.card_capabilities)

    def unwrap(self, answer: bytes, mode: CommMode, length: int | None = None) -> bytes:
        """Checks the MAC of an answer with status 00, then deciphers."""
        if mode is CommMode.PLAIN:
            return answer
        body, mac = answer[:-MAC_LENGTH], answer[-MAC_LENGTH:]
        check_mac(self._mact(_OK, body), mac, "an answer of the card")
        if mode is CommMode.MAC or not body:
            return body
        if len(body) % BLOCK:
            raise IntegrityError("an enciphered answer is not a whole number of blocks")
        return unpad(self._enc.decrypt_cbc(self._iv(b"\x5a\xa5"), body))

    def wipe(self) -> None:
        """See Messaging."""
        self._enc.wipe()
        self._mac.wipe()

    def _mact(self, code: bytes, message: bytes) -> bytes:
        return self._mac.mact(code + self._counter.to_bytes(2, "little") + self._ti + message)

    def _iv(self, label: bytes) -> bytes:
        return self._enc.encrypt_cbc(ZERO_IV, label + self._ti + self._counter.to_bytes(2, "little") + bytes(8))


def ev2_session_keys(key: AesKey, rnd_a: bytes, rnd_b: bytes) -> tuple[SecretKey, SecretKey]:
    """SesAuthENCKey and SesAuthMACKey from the key and both randoms (16 bytes each)."""
    context = b"\x00\x01\x00\x80" + rnd_a[0:2] + xor(rnd_a[2:8], rnd_b[0:6]) + rnd_b[6:16] + rnd_a[8:16]
    return SecretKey(key.cmac(b"\xa5\x5a" + context)), SecretKey(key.cmac(b"\x5a\xa5" + context))
