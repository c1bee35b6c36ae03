"""The operations of a plan, as data: each with the standing that it needs and the standing that it leaves."""

from dataclasses import dataclass
from typing import TypeAlias

from station.desfire.application import PICC_AID, Aid
from station.desfire.chip_profile import DerivedKey
from station.desfire.dam import DAM_AUTH_KEY_NO, DelegatedApplication
from station.desfire.new_files import StdDataFile


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
    """AuthenticateEV2First at the level selected."""

    needs: Standing
    key_no: int
    key: PlanKey

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
class CreateApplication:
    """Creates the application under the PICC master key; all its keys are zeros, version 00, from then on."""

    aid: Aid
    key_settings_1: int
    key_settings_2: int
    iso_fid: int
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
class _UnderKey0:
    aid: Aid

    @property
    def needs(self) -> Standing:
        """Key 0 of the application authenticated."""
        return Standing(self.aid, 0)

    @property
    def leaves(self) -> Standing:
        """As before."""
        return self.needs


@dataclass(frozen=True, slots=True)
class CreateStdDataFile(_UnderKey0):
    """Creates a file, filled with zeros."""

    file: StdDataFile


@dataclass(frozen=True, slots=True)
class WriteFile(_UnderKey0):
    """Writes a file from its beginning."""

    file: StdDataFile
    data: bytes


@dataclass(frozen=True, slots=True)
class ReadBack(_UnderKey0):
    """Reads a file and compares."""

    file: StdDataFile
    data: bytes


@dataclass(frozen=True, slots=True)
class ChangeKey(_UnderKey0):
    """Gives another key than key 0 its target."""

    key_no: int
    old: PlanKey
    new: DerivedKey


@dataclass(frozen=True, slots=True)
class ChangeKey0(_UnderKey0):
    """Gives key 0 its target; the card drops the authentication."""

    new: DerivedKey

    @property
    def leaves(self) -> Standing:
        """The application selected, nobody authenticated."""
        return Standing(self.aid)


@dataclass(frozen=True, slots=True)
class ChangeKeySettings(_UnderKey0):
    """Sets KeySettings1."""

    key_settings_1: int


Operation: TypeAlias = (
    SelectApplication
    | Authenticate
    | CreateDelegatedApplication
    | CreateApplication
    | CreateStdDataFile
    | WriteFile
    | ReadBack
    | ChangeKey
    | ChangeKey0
    | ChangeKeySettings
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
        case CreateApplication(aid):
            return f"create application {aid}"
        case CreateStdDataFile(_, file):
            return f"create file {file.number:02X}, {file.size} bytes, rights {file.rights.value:04X}"
        case WriteFile(_, file, data):
            return f"write file {file.number:02X}, {len(data)} bytes"
        case ReadBack(_, file):
            return f"read file {file.number:02X} back"
        case ChangeKey(_, key_no, _, new):
            return f"change key {key_no} to {new.name}, version {new.version:02X}"
        case ChangeKey0(_, new):
            return f"change key 0 to {new.name}, version {new.version:02X}"
        case ChangeKeySettings(_, key_settings_1):
            return f"set KeySettings1 to {key_settings_1:02X}"
