"""An application selected: its files and keys, before and after authentication."""

from station.desfire.application import Aid
from station.desfire.authenticated import AuthenticatedSession, Ev2Session, key_change
from station.desfire.authenticates import Authenticates
from station.desfire.command import Command
from station.desfire.data_commands import DataCommands
from station.desfire.files import FREE, AccessRights, FileSettings, parse_file_settings
from station.desfire.messaging import CommMode, Ev2Messaging, SecureMessaging
from station.desfire.new_files import NewFile
from station.desfire.record_commands import RecordCommands
from station.desfire.session import RandomBytes, Session
from station.desfire.value_commands import ValueCommands
from station.errors import MalformedResponseError
from station.model.secret import SecretKey

MAX_FILES = 32
_ISO_FID_LENGTH = 2


class ApplicationSession(
    Authenticates["AuthenticatedApplicationSession", "Ev2ApplicationSession"],
    DataCommands,
    ValueCommands,
    RecordCommands,
):
    """What can be done in an application without a key."""

    @classmethod
    def select(cls, session: Session, aid: Aid) -> "ApplicationSession":
        """Selects an application, from any level. Raises StatusError: APPLICATION_NOT_FOUND."""
        session.switch_to(aid)
        return ApplicationSession(session.line, aid)

    def _opened(self, messaging: SecureMessaging, key_no: int) -> "AuthenticatedApplicationSession":
        return AuthenticatedApplicationSession(self._line, self._aid, messaging, key_no)

    def _opened_ev2(self, messaging: Ev2Messaging, key_no: int) -> "Ev2ApplicationSession":
        return Ev2ApplicationSession(self._line, self._aid, messaging, key_no)

    def get_file_ids(self) -> tuple[int, ...]:
        """GetFileIDs: the numbers of the files."""
        answer = self._run(Command.GetFileIDs)
        if len(set(answer)) != len(answer) or any(number >= MAX_FILES for number in answer):
            raise MalformedResponseError("GetFileIDs: the list holds a number twice, or one that no file can have")
        return tuple(answer)

    def get_iso_file_ids(self) -> tuple[int, ...]:
        """GetISOFileIDs: the ISO FIDs of those files that have one."""
        answer = self._run(Command.GetISOFileIDs)
        if len(answer) % _ISO_FID_LENGTH:
            raise MalformedResponseError(f"GetISOFileIDs: {len(answer)} bytes are not a whole number of FIDs")
        return tuple(int.from_bytes(answer[at : at + 2], "little") for at in range(0, len(answer), _ISO_FID_LENGTH))

    def get_file_settings(self, number: int) -> FileSettings:
        """GetFileSettings: a DataFileSettings, ValueFileSettings or RecordFileSettings, by the type of the file."""
        return parse_file_settings(self._run(Command.GetFileSettings, bytes([number])))

    def commit_transaction(self) -> None:
        """CommitTransaction: every change pending in backup, value and record files becomes real, or none does."""
        self._done(Command.CommitTransaction)

    def abort_transaction(self) -> None:
        """AbortTransaction: forgets every change pending. Any error, and the end of the session, does the same."""
        self._done(Command.AbortTransaction)


class AuthenticatedApplicationSession(AuthenticatedSession, ApplicationSession):
    """What a key of the application allows, under any messaging."""

    def create_file(self, file: NewFile) -> None:
        """CreateStdDataFile, CreateBackupDataFile, CreateValueFile, CreateLinearRecordFile or CreateCyclicRecordFile.

        Raises StatusError: DUPLICATE_ERROR, OUT_OF_EEPROM, BOUNDARY_ERROR (DAM quota).
        """
        self._done(file.command, file.create_data())

    def delete_file(self, number: int) -> None:
        """DeleteFile. Its memory comes back only when the card is formatted."""
        self._done(Command.DeleteFile, bytes([number]))

    def change_file_settings(
        self, number: int, settings: FileSettings, *, mode: CommMode, rights: AccessRights
    ) -> None:
        """ChangeFileSettings: another CommMode and other access rights, by the right to change in `settings`.

        In full mode; in clear where anybody may change (libfreefare).
        """
        travels = CommMode.PLAIN if settings.rights.change == FREE else CommMode.FULL
        body = bytes([mode]) + rights.value.to_bytes(2, "little")
        self._done(Command.ChangeFileSettings, bytes([number]), body, mode=travels)

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
