"""A reader that sends what it likes: every messaging, and no rule about what may follow what.

The station's own sessions refuse to send what a card would refuse; a test of the card needs to send it.
"""

import os
from collections.abc import Callable

from fake_reader.picc import Picc
from station.desfire import handshake
from station.desfire.command import Command
from station.desfire.crypto import AesKey
from station.desfire.framing import NativeChannel
from station.desfire.messaging import CommMode, KeyChange, PlainMessaging, SecureMessaging
from station.desfire.tdea import TdeaKey
from station.errors import StatusError
from station.model.secret import SecretKey

Authenticate = Callable[[NativeChannel, int, bytes], SecureMessaging]
KINDS: dict[str, tuple[frozenset[int], Authenticate]] = {
    "D40": (
        frozenset({0}),
        lambda to, no, key: handshake.authenticate_d40(to, no, TdeaKey(SecretKey(key)), os.urandom),
    ),
    "ISO": (
        frozenset({0, 1}),
        lambda to, no, key: handshake.authenticate_iso(to, no, TdeaKey(SecretKey(key)), os.urandom),
    ),
    "AES": (frozenset({2}), lambda to, no, key: handshake.authenticate_aes(to, no, AesKey(SecretKey(key)), os.urandom)),
    "EV2": (
        frozenset({2}),
        lambda to, no, key: handshake.authenticate_ev2_first(to, no, AesKey(SecretKey(key)), os.urandom),
    ),
}
"""Each authentication, with the types of keys that it takes."""


class CardClient:
    """Sends commands in clear, or as the session demands that `authenticate` has opened."""

    reader, simulated, atr, longest_command = "client", True, b"", 261

    def __init__(self, picc: Picc) -> None:
        self._picc = picc
        self._channel = NativeChannel(self)
        self._messaging: SecureMessaging | None = None

    def transmit(self, apdu: bytes) -> bytes:
        """One APDU to the card."""
        return self._picc.exchange(apdu)

    def close(self) -> None:
        """Does nothing."""

    def forget(self) -> None:
        """The session is over."""
        self._messaging = None

    def authenticate(self, kind: str, key_no: int, key: bytes) -> int:
        """The status of an authentication; 00 opens a session."""
        self._messaging = None
        try:
            self._messaging = KINDS[kind][1](self._channel, key_no, key)
        except StatusError as error:
            return error.status
        return 0

    def send(
        self,
        command: Command,
        header: bytes = b"",
        data: bytes = b"",
        mode: CommMode = CommMode.MAC,
        length: int | None = None,
    ) -> tuple[int, bytes]:
        """Status and data of one command with all its frames; the answer's protection is checked."""
        messaging = self._messaging or PlainMessaging()
        message = messaging.wrap(command, header, data, mode)
        status, answer = self._exchange(command, message)
        return (status, messaging.unwrap(answer, mode, length)) if status == 0 else (status, b"")

    def send_in_two(self, command: Command, first: bytes, second: bytes, *, mac: bool) -> int:
        """A command whose first frame ends where the command says, the session's MAC in the second; the status."""
        messaging = self._messaging or PlainMessaging()
        message = messaging.wrap(command, first, second, CommMode.MAC if mac else CommMode.PLAIN)
        frames = (message[: len(first)], message[len(first) :])
        try:
            messaging.unwrap(b"".join(self._channel.exchange_frames(command, frames)), CommMode.MAC)
        except StatusError as error:
            return error.status
        return 0

    def change_key(self, number: int, change: KeyChange, *, own: bool) -> int:
        """ChangeKey; a changed key of the session's own is answered in clear, and ends it."""
        if self._messaging is None:
            return self._exchange(Command.ChangeKey, bytes([number]) + bytes(32))[0]
        message = self._messaging.wrap_key(Command.ChangeKey, bytes([number]), change)
        status, answer = self._exchange(Command.ChangeKey, message)
        if status == 0 and not own:
            self._messaging.unwrap(answer, CommMode.MAC)
        return status

    def _exchange(self, command: Command, message: bytes) -> tuple[int, bytes]:
        try:
            return 0, self._channel.exchange(command, message)
        except StatusError as error:
            return error.status, b""
