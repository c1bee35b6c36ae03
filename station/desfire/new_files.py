"""Files to be created: one class for each type, with the command that creates it.

Sources: libfreefare mifare_desfire.c, proxmark3 client/src/cmdhfmfdes.c. Numbers go with their least significant byte
first, ISO FIDs too.
"""

from dataclasses import dataclass
from typing import ClassVar, TypeAlias

from station.desfire.command import Command
from station.desfire.files import AccessRights, DataFileSettings, FileType, RecordFileSettings, ValueFileSettings
from station.desfire.messaging import CommMode

_LIMITED_CREDIT, _FREE_VALUE = 0x01, 0x02


@dataclass(frozen=True, slots=True)
class StdDataFile:
    """A standard data file. `size` in bytes; `iso_fid` None in an application without ISO FIDs."""

    command: ClassVar[Command] = Command.CreateStdDataFile
    kind: ClassVar[FileType] = FileType.STANDARD

    number: int
    iso_fid: int | None
    mode: CommMode
    rights: AccessRights
    size: int

    def create_data(self) -> bytes:
        """The data of the command that creates it."""
        return _head(self.number, self.iso_fid, self.mode, self.rights) + self.size.to_bytes(3, "little")

    @property
    def settings(self) -> DataFileSettings:
        """What the card must say of it."""
        return DataFileSettings(self.kind, self.mode, self.rights, size=self.size)


@dataclass(frozen=True, slots=True)
class BackupDataFile(StdDataFile):
    """A data file that changes as a whole, at CommitTransaction. Takes twice its size on the card."""

    command: ClassVar[Command] = Command.CreateBackupDataFile
    kind: ClassVar[FileType] = FileType.BACKUP


@dataclass(frozen=True, slots=True)
class ValueFile:
    """A value file: a signed 32-bit number between two limits. A value file has no ISO FID."""

    command: ClassVar[Command] = Command.CreateValueFile
    kind: ClassVar[FileType] = FileType.VALUE

    number: int
    mode: CommMode
    rights: AccessRights
    lower: int
    upper: int
    value: int
    limited_credit_on: bool = False
    free_value: bool = False

    def create_data(self) -> bytes:
        """The data of CreateValueFile."""
        numbers = b"".join(part.to_bytes(4, "little", signed=True) for part in (self.lower, self.upper, self.value))
        flags = _LIMITED_CREDIT * self.limited_credit_on | _FREE_VALUE * self.free_value
        return _head(self.number, None, self.mode, self.rights) + numbers + bytes([flags])

    @property
    def settings(self) -> ValueFileSettings:
        """What the card must say of it, before its first debit."""
        return ValueFileSettings(
            self.kind,
            self.mode,
            self.rights,
            lower=self.lower,
            upper=self.upper,
            limited_credit_on=self.limited_credit_on,
            free_value=self.free_value,
        )


@dataclass(frozen=True, slots=True)
class LinearRecordFile:
    """A record file that is full after `capacity` records of `record_size` bytes."""

    command: ClassVar[Command] = Command.CreateLinearRecordFile
    kind: ClassVar[FileType] = FileType.LINEAR_RECORD

    number: int
    iso_fid: int | None
    mode: CommMode
    rights: AccessRights
    record_size: int
    capacity: int

    def create_data(self) -> bytes:
        """The data of the command that creates it."""
        sizes = self.record_size.to_bytes(3, "little") + self.capacity.to_bytes(3, "little")
        return _head(self.number, self.iso_fid, self.mode, self.rights) + sizes

    @property
    def settings(self) -> RecordFileSettings:
        """What the card must say of it, before its first record."""
        return RecordFileSettings(
            self.kind, self.mode, self.rights, record_size=self.record_size, capacity=self.capacity
        )


@dataclass(frozen=True, slots=True)
class CyclicRecordFile(LinearRecordFile):
    """A record file whose oldest record gives way. It keeps `capacity` - 1 records; 2 is the least."""

    command: ClassVar[Command] = Command.CreateCyclicRecordFile
    kind: ClassVar[FileType] = FileType.CYCLIC_RECORD


NewFile: TypeAlias = StdDataFile | BackupDataFile | ValueFile | LinearRecordFile | CyclicRecordFile


def _head(number: int, iso_fid: int | None, mode: CommMode, rights: AccessRights) -> bytes:
    iso = b"" if iso_fid is None else iso_fid.to_bytes(2, "little")
    return bytes([number]) + iso + bytes([mode]) + rights.value.to_bytes(2, "little")
