"""The operations of a plan, as data: each with the standing that it needs and the standing that it leaves."""

from dataclasses import dataclass, field
from typing import TypeAlias

from station.desfire.application import PICC_AID, Aid
from station.desfire.chip_profile import DerivedKey
from station.desfire.dam import DAM_AUTH_KEY_NO, DelegatedApplication
from station.desfire.new_files import (
    BackupDataFile,
    CyclicRecordFile,
    LinearRecordFile,
    NewFile,
    StdDataFile,
    ValueFile,
)


@dataclass(frozen=True, slots=True)
class Standing:
    """What is selected on the card, and the number of the key authenticated with; None: nobody is authenticated."""

    aid: Aid
    key_no: int | None = None


AT_PICC_LEVEL = Standing(PICC_AID)


@dataclass(frozen=True, slots=True)
class FactoryKey:
    """The default of a key in an application that its owner created: sixteen zeros, version 00."""

    name: str = "factory"
    version: int = 0


@dataclass(frozen=True, slots=True)
class GrantedKey:
    """PICCDAMAuthKey, as it comes with the grant for one application."""

    name: str
    version: int
    application: DelegatedApplication


PlanKey: TypeAlias = DerivedKey | FactoryKey | GrantedKey
DataFile: TypeAlias = StdDataFile | BackupDataFile | LinearRecordFile | CyclicRecordFile
"""A file that data can be written to."""


@dataclass(frozen=True, slots=True)
class SelectApplication:
    """Selects an application; ends an authentication."""

    needs: Standing
    aid: Aid

    @property
    def leaves(self) -> Standing:
        """The application selected, nobody authenticated."""
        return Standing(self.aid)


@dataclass(frozen=True, slots=True)
class Authenticate:
    """AuthenticateEV2First at the level selected; AuthenticateAES on a card that does not know EV2 messaging."""

    needs: Standing
    key_no: int
    key: PlanKey
    ev2: bool

    @property
    def leaves(self) -> Standing:
        """Authenticated with the key."""
        return Standing(self.needs.aid, self.key_no)


@dataclass(frozen=True, slots=True)
class CreateDelegatedApplication:
    """Creates the application under PICCDAMAuthKey; all its keys are the DAM default key, version 00, from then on."""

    application: DelegatedApplication

    @property
    def needs(self) -> Standing:
        """PICCDAMAuthKey authenticated."""
        return Standing(PICC_AID, DAM_AUTH_KEY_NO)

    @property
    def leaves(self) -> Standing:
        """As before."""
        return self.needs


@dataclass(frozen=True, slots=True)
class DeleteDelegatedApplication:
    """Deletes the application of the same AID under PICCDAMAuthKey, by the grant; its slot keeps the memory."""

    application: DelegatedApplication

    @property
    def needs(self) -> Standing:
        """PICCDAMAuthKey authenticated."""
        return Standing(PICC_AID, DAM_AUTH_KEY_NO)

    @property
    def leaves(self) -> Standing:
        """As before."""
        return self.needs


@dataclass(frozen=True, slots=True)
class CreateApplication:
    """Creates the application under the PICC master key; all its keys are zeros, version 00, from then on."""

    aid: Aid
    key_settings_1: int
    key_settings_2: int
    iso_fid: int | None
    df_name: bytes

    @property
    def needs(self) -> Standing:
        """The PICC master key authenticated."""
        return Standing(PICC_AID, 0)

    @property
    def leaves(self) -> Standing:
        """As before."""
        return self.needs


@dataclass(frozen=True, slots=True)
class _UnderKey:
    aid: Aid
    key_no: int

    @property
    def needs(self) -> Standing:
        """A key of the application authenticated."""
        return Standing(self.aid, self.key_no)

    @property
    def leaves(self) -> Standing:
        """As before."""
        return self.needs


@dataclass(frozen=True, slots=True)
class CreateFile(_UnderKey):
    """Creates a file: data and records are zeros, a value is what it begins with."""

    file: NewFile


@dataclass(frozen=True, slots=True)
class WriteFile(_UnderKey):
    """Writes a data file from its beginning, or the first record of a record file."""

    file: DataFile
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Commit(_UnderKey):
    """Makes what was written to backup and record files real."""


@dataclass(frozen=True, slots=True)
class ReadBack(_UnderKey):
    """Reads a file and compares."""

    file: DataFile
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class ChangeKey(_UnderKey):
    """Gives another key than the one authenticated with its target."""

    changed: int
    old: PlanKey
    new: DerivedKey


@dataclass(frozen=True, slots=True)
class ChangeOwnKey(_UnderKey):
    """Gives the key authenticated with its target; the card drops the authentication."""

    new: DerivedKey

    @property
    def leaves(self) -> Standing:
        """The same level selected, nobody authenticated."""
        return Standing(self.aid)


@dataclass(frozen=True, slots=True)
class ChangeKeySettings(_UnderKey):
    """Sets KeySettings1."""

    key_settings_1: int


@dataclass(frozen=True, slots=True)
class CheckVersion(_UnderKey):
    """Asks for the version of a key, under the card's MAC, and compares."""

    number: int
    version: int


Operation: TypeAlias = (
    SelectApplication
    | Authenticate
    | CreateDelegatedApplication
    | DeleteDelegatedApplication
    | CreateApplication
    | CreateFile
    | WriteFile
    | Commit
    | ReadBack
    | ChangeKey
    | ChangeOwnKey
    | ChangeKeySettings
    | CheckVersion
)


def describe(operation: Operation) -> str:
    """An operation in words."""
    match operation:
        case SelectApplication(_, aid):
            return f"select application {aid}"
        case Authenticate(needs, key_no, key):
            return f"authenticate at {needs.aid} with key {key_no:02X} ({key.name}, version {key.version:02X})"
        case CreateDelegatedApplication(application):
            return (
                f"create delegated application {application.aid} in slot {application.slot}, "
                f"quota {application.quota} blocks"
            )
        case DeleteDelegatedApplication(application):
            return f"delete delegated application {application.aid}"
        case CreateApplication(aid):
            return f"create application {aid}"
        case CreateFile(_, _, file):
            return f"create file {file.number:02X}, {_size(file)}, rights {file.rights.value:04X}"
        case WriteFile(_, _, file, data):
            return f"write file {file.number:02X}, {len(data)} bytes"
        case Commit():
            return "commit what was written"
        case ReadBack(_, _, file):
            return f"read file {file.number:02X} back"
        case ChangeKey(_, _, changed, _, new):
            return f"change key {changed} to {new.name}, version {new.version:02X}"
        case ChangeOwnKey(_, key_no, new):
            return f"change key {key_no} to {new.name}, version {new.version:02X}"
        case ChangeKeySettings(_, _, key_settings_1):
            return f"set KeySettings1 to {key_settings_1:02X}"
        case CheckVersion(_, _, number, version):
            return f"check that key {number} has version {version:02X}"


def _size(file: NewFile) -> str:
    match file:
        case StdDataFile():
            return f"{file.size} bytes"
        case ValueFile():
            return f"value {file.value} of {file.lower} to {file.upper}"
        case _:
            return f"{file.capacity} records of {file.record_size} bytes"
