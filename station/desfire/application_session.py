"""An application selected: its files and keys, before and after authentication."""

from station.desfire.authenticated import AuthenticatedSession, Ev2Session, key_change
from station.desfire.authenticates import Authenticates
from station.desfire.command import Command
from station.desfire.files import FileSettings, StdDataFile
from station.desfire.messaging import Ev2Messaging, SecureMessaging
from station.desfire.session import RandomBytes, exactly
from station.errors import MalformedResponseError
from station.model.secret import SecretKey

MAX_FILES = 32


class ApplicationSession(Authenticates["AuthenticatedApplicationSession", "Ev2ApplicationSession"]):
    """What can be done in an application without a key."""

    def _opened(self, messaging: SecureMessaging, key_no: int) -> "AuthenticatedApplicationSession":
        return AuthenticatedApplicationSession(self._line, self._aid, messaging, key_no)

    def _opened_ev2(self, messaging: Ev2Messaging, key_no: int) -> "Ev2ApplicationSession":
        return Ev2ApplicationSession(self._line, self._aid, messaging, key_no)

    def get_file_ids(self) -> tuple[int, ...]:
        """The numbers of the files."""
        answer = self._run(Command.GetFileIDs)
        if len(set(answer)) != len(answer) or any(number >= MAX_FILES for number in answer):
            raise MalformedResponseError("GetFileIDs: the list holds a number twice, or one that no file can have")
        return tuple(answer)

    def get_file_settings(self, number: int) -> FileSettings:
        """The settings of a file."""
        return FileSettings.parse(self._run(Command.GetFileSettings, bytes([number])))

    def read_data(self, number: int, settings: FileSettings, offset: int = 0, length: int | None = None) -> bytes:
        """Reads `length` bytes of a data file from `offset`; without a length, to its end."""
        length = settings.size - offset if length is None else length
        mode = settings.mode_for(self._key_no, write=False)
        answer = self._run(Command.ReadData, _span(number, offset, length), mode=mode)
        return exactly(length, Command.ReadData, answer)

    def write_data(self, number: int, settings: FileSettings, data: bytes, offset: int = 0) -> None:
        """Writes to a data file from `offset`. A standard file has no rollback: torn, it holds a part."""
        mode = settings.mode_for(self._key_no, write=True)
        self._done(Command.WriteData, _span(number, offset, len(data)), data, mode=mode)


class AuthenticatedApplicationSession(AuthenticatedSession, ApplicationSession):
    """What a key of the application allows, under any messaging."""

    def create_std_data_file(self, file: StdDataFile) -> None:
        """CreateStdDataFile."""
        self._done(Command.CreateStdDataFile, file.create_data())

    def change_own_key(self, *, new: SecretKey, version: int) -> ApplicationSession:
        """Changes the key authenticated with. The card drops the authentication and answers in clear (AN12196)."""
        self._send_own_key(self._own_key_no, key_change(self._secure.key_type, new, version))
        return ApplicationSession(self._line, self._aid)


class Ev2ApplicationSession(Ev2Session, AuthenticatedApplicationSession):
    """What a key of the application allows, under EV2 messaging."""

    def authenticate_ev2_non_first(
        self, key_no: int, key: SecretKey, random_bytes: RandomBytes
    ) -> "Ev2ApplicationSession":
        """AuthenticateEV2NonFirst (77): another key in the same transaction."""
        return Ev2ApplicationSession(
            self._line, self._aid, self._handshake_non_first(key_no, key, random_bytes), key_no
        )


def _span(number: int, offset: int, length: int) -> bytes:
    return bytes([number]) + offset.to_bytes(3, "little") + length.to_bytes(3, "little")
