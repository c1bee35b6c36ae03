"""What every session has in common: the line to the card, secure messaging, authentication, and an end.

A session's type says what it may do; an unauthenticated one has no command that would carry a secret. Selecting and
authenticating give a new session and end the old one. In an authenticated session any error ends it, as it does on the
card; the next use says so.
"""

import itertools
from collections.abc import Callable
from typing import TypeVar

from station.desfire.application import Aid, KeySettings
from station.desfire.command import Command
from station.desfire.framing import ChainBrokenError, NativeChannel
from station.desfire.handshake import RandomBytes, exactly
from station.desfire.messaging import CommMode, Messaging, PlainMessaging
from station.errors import ProtocolError, StationError
from station.reader.port import CardConnection

__all__ = ["Line", "RandomBytes", "Session", "SessionEndedError", "exactly"]

_Result = TypeVar("_Result")
# What may be asked twice: nothing on the card is other for it than before.
_HARMLESS = frozenset(
    {
        Command.SelectApplication,
        Command.Authenticate,
        Command.AuthenticateISO,
        Command.AuthenticateAES,
        Command.AuthenticateEV2First,
        Command.GetVersion,
        Command.FreeMem,
        Command.ReadSig,
        Command.GetKeySettings,
        Command.GetKeyVersion,
        Command.GetApplicationIDs,
        Command.GetDFNames,
        Command.GetDelegatedInfo,
        Command.GetFileIDs,
        Command.GetISOFileIDs,
        Command.GetFileSettings,
        Command.ReadData,
        Command.ReadRecords,
        Command.GetValue,
    }
)


class SessionEndedError(ProtocolError):
    """A session was used after its end."""

    def __init__(self, command: str) -> None:
        super().__init__(f"{command}: the session has ended")


class Line:
    """The channel to one card, and the session that may use it now."""

    def __init__(self, connection: CardConnection) -> None:
        self.channel = NativeChannel(connection)
        self.session: Session | None = None


class Session:
    """The commands that every level has. Made by selecting and authenticating, never directly."""

    def __init__(self, line: Line, aid: Aid, messaging: Messaging | None = None, key_no: int | None = None) -> None:
        self._line = line
        self._aid = aid
        self._messaging: Messaging = messaging or PlainMessaging()
        self._key_no = key_no
        if line.session is not None:
            line.session._end()
        line.session = self

    @property
    def line(self) -> Line:
        """The line that this session talks on."""
        return self._line

    @property
    def aid(self) -> Aid:
        """What is selected."""
        return self._aid

    def get_key_version(self, key_no: int) -> int:
        """The version byte of a key."""
        return self._run(Command.GetKeyVersion, bytes([key_no]), length=1)[0]

    def get_key_settings(self) -> KeySettings:
        """KeySettings of the level selected."""
        return KeySettings.parse(self._run(Command.GetKeySettings))

    def _run(
        self,
        command: Command,
        header: bytes = b"",
        data: bytes = b"",
        *,
        mode: CommMode = CommMode.MAC,
        length: int | None = None,
    ) -> bytes:
        """One command there and back under this session's messaging: its answer's data.

        Where `length` is given, an answer of another length raises MalformedResponseError.
        """
        self._check_open(command)
        return self._send(command, self._messaging.wrap(command, header, data, mode), mode, length)

    def _run_frames(self, command: Command) -> list[bytes]:
        """A command whose answer comes in frames that mean something each; MACed as one, so its cuts are not."""
        self._check_open(command)
        message = self._messaging.wrap(command, b"", b"", CommMode.MAC)

        def ask() -> list[bytes]:
            parts = self._line.channel.exchange_frames(command, [message])
            data = self._messaging.unwrap(b"".join(parts), CommMode.MAC)
            cuts = [0, *itertools.accumulate(map(len, parts))]
            return [data[start:end] for start, end in itertools.pairwise(cuts)]

        return self._guarded(command, ask)

    def _done(self, command: Command, header: bytes = b"", data: bytes = b"", *, mode: CommMode = CommMode.MAC) -> None:
        """One command whose answer carries no data."""
        self._run(command, header, data, mode=mode, length=0)

    def _send(self, command: Command, message: bytes, mode: CommMode, length: int | None = None) -> bytes:
        def ask() -> bytes:
            answer = self._messaging.unwrap(self._line.channel.exchange(command, message), mode, length)
            return answer if length is None else exactly(length, command, answer)

        return self._guarded(command, ask)

    def _bare(self, command: Command, message: bytes) -> None:
        """A command that is answered outside any messaging, by its status alone."""
        self._guarded(command, lambda: exactly(0, command, self._line.channel.exchange(command, message)))

    def _guarded(self, command: Command, ask: Callable[[], _Result]) -> _Result:
        """Whatever goes wrong ends an authenticated session, as it does on the card.

        Where another program has broken into a chain and nobody is authenticated, a command that changes nothing is
        asked once more, after selecting again what that program may have left.
        """
        try:
            return ask()
        except StationError as error:
            if isinstance(error, ChainBrokenError) and self._key_no is None and command in _HARMLESS:
                if command is not Command.SelectApplication:
                    self._line.channel.exchange(Command.SelectApplication, self._aid.wire)
                return ask()
            self._end_if_authenticated()
            raise

    def switch_to(self, aid: Aid) -> None:
        """SelectApplication: always in clear, and the end of any authentication. A session of the new level follows."""
        self._check_open(Command.SelectApplication)
        self._bare(Command.SelectApplication, aid.wire)

    def _handshake(self, command: Command, ask: Callable[[NativeChannel], _Result]) -> _Result:
        """Authenticates. In an unauthenticated session a refusal costs nothing."""
        self._check_open(command)
        return self._guarded(command, lambda: ask(self._line.channel))

    def _check_open(self, command: Command) -> None:
        if self._line.session is not self:
            raise SessionEndedError(command.name)

    def _end_if_authenticated(self) -> None:
        if self._key_no is not None:
            self._end()

    def _end(self) -> None:
        """Its keys are emptied (see BlockKey): nothing is said with them any more."""
        self._messaging.wipe()
        self._messaging = PlainMessaging()
        self._line.session = None
