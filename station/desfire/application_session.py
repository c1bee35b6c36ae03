"""An application selected: its files and keys, before and after authentication."""

from station.desfire.application import Aid
from station.desfire.command import Command
from station.desfire.crypto import crc32
from station.desfire.files import FileSettings, StdDataFile
from station.desfire.framing import split
from station.desfire.messaging import CommMode, Messaging
from station.desfire.session import Line, RandomBytes, Session, exactly
from station.errors import MalformedResponseError
from station.model.secret import SecretKey

MAX_FILES = 32


class ApplicationSession(Session):
    """What can be done in an application without a key."""

    def authenticate_ev2_first(
        self, key_no: int, key: SecretKey, random_bytes: RandomBytes
    ) -> "AuthenticatedApplicationSession":
        """Proves knowledge of an AES key. Raises StatusError (AUTHENTICATION_ERROR for a wrong key), IntegrityError."""
        messaging = self._handshake(key_no, key, random_bytes)
        return AuthenticatedApplicationSession(self._line, self._aid, messaging, key_no)

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

    def _done(self, command: Command, header: bytes = b"", data: bytes = b"", *, mode: CommMode = CommMode.MAC) -> None:
        exactly(0, command, self._run(command, header, data, mode=mode))


class AuthenticatedApplicationSession(ApplicationSession):
    """What a key of the application allows, under EV2 messaging."""

    def __init__(self, line: Line, aid: Aid, messaging: Messaging, key_no: int) -> None:
        super().__init__(line, aid, messaging, key_no)
        self._own_key_no = key_no

    def create_std_data_file(self, file: StdDataFile) -> None:
        """CreateStdDataFile."""
        self._done(Command.CreateStdDataFile, file.create_data())

    def change_key(self, key_no: int, *, old: SecretKey, new: SecretKey, version: int) -> None:
        """Changes another key than the one authenticated with. Raises ValueError for that one (change_own_key)."""
        if key_no == self._key_no:
            raise ValueError("the key authenticated with is changed by change_own_key")
        new_octets = new.reveal()
        mixed = bytes(a ^ b for a, b in zip(new_octets, old.reveal(), strict=True))
        body = mixed + bytes([version]) + crc32(new_octets)
        self._done(Command.ChangeKey, bytes([key_no]), body, mode=CommMode.FULL)

    def change_own_key(self, *, new: SecretKey, version: int) -> ApplicationSession:
        """Changes the key authenticated with. The card drops the authentication and answers in clear (AN12196)."""
        self._check_open(Command.ChangeKey)
        body = new.reveal() + bytes([version])
        message = self._messaging.wrap(Command.ChangeKey, bytes([self._own_key_no]), body, CommMode.FULL)
        try:
            exactly(0, Command.ChangeKey, self._send(Command.ChangeKey, split(message), CommMode.PLAIN))
        finally:
            self._end()
        return ApplicationSession(self._line, self._aid)

    def change_key_settings(self, settings_1: int) -> None:
        """ChangeKeySettings: KeySettings1 of the application."""
        self._done(Command.ChangeKeySettings, data=bytes([settings_1]), mode=CommMode.FULL)


def _span(number: int, offset: int, length: int) -> bytes:
    return bytes([number]) + offset.to_bytes(3, "little") + length.to_bytes(3, "little")
