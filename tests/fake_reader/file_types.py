"""The files of an application: five types, each a frozen value (libfreefare mifare_desfire.c).

Standard files change as they are written. The others change at CommitTransaction alone, whole or not at all.
"""

import enum
from dataclasses import dataclass, replace
from typing import Annotated, ClassVar, Literal

from pydantic import Discriminator

from fake_reader.octets import Octets

FREE = 0xE
NEVER = 0xF
"""The two access rights that are no key numbers (libfreefare)."""


@enum.unique
class CommMode(enum.IntEnum):
    """A file's communication settings (libfreefare)."""

    PLAIN = 0
    MAC = 1
    FULL = 3


@dataclass(frozen=True, slots=True)
class AccessRights:
    """Four nibbles: a key number, E for free, F for never."""

    read: int
    write: int
    read_write: int
    change: int

    @classmethod
    def from_wire(cls, octets: bytes) -> "AccessRights":
        """Two bytes, LSB first: read is the most significant nibble (libfreefare)."""
        low, high = octets
        return cls(read=high >> 4, write=high & 0xF, read_write=low >> 4, change=low & 0xF)

    def to_wire(self) -> bytes:
        """Two bytes, LSB first."""
        return bytes([self.read_write << 4 | self.change, self.read << 4 | self.write])


@dataclass(frozen=True, slots=True)
class StdDataFile:
    """A standard data file: no backup, so a write that breaks off may stay in part."""

    number: int
    iso_fid: int | None
    comm: CommMode
    rights: AccessRights
    data: Octets
    kind: Literal["standard"] = "standard"
    code: ClassVar[int] = 0

    def written(self, offset: int, octets: bytes) -> "StdDataFile":
        """The file with some of its bytes replaced."""
        return replace(self, data=_spliced(self.data, offset, octets))

    def details(self) -> bytes:
        """What GetFileSettings says of it after type, mode and rights: the size (3)."""
        return len(self.data).to_bytes(3, "little")


@dataclass(frozen=True, slots=True)
class BackupDataFile:
    """A data file with a mirror, which takes its size once more."""

    number: int
    iso_fid: int | None
    comm: CommMode
    rights: AccessRights
    data: Octets
    kind: Literal["backup"] = "backup"
    code: ClassVar[int] = 1

    def written(self, offset: int, octets: bytes) -> "BackupDataFile":
        """The file with some of its bytes replaced."""
        return replace(self, data=_spliced(self.data, offset, octets))

    def details(self) -> bytes:
        """As of a standard file."""
        return len(self.data).to_bytes(3, "little")


@dataclass(frozen=True, slots=True)
class ValueFile:
    """A signed number of 32 bits between two limits.

    limited: what LimitedCredit may give back at most, where `limited_enabled`. free_value: GetValue needs no key.
    """

    number: int
    comm: CommMode
    rights: AccessRights
    lower: int
    upper: int
    value: int
    limited_enabled: bool = False
    free_value: bool = False
    limited: int = 0
    kind: Literal["value"] = "value"
    code: ClassVar[int] = 2
    iso_fid: ClassVar[None] = None

    def details(self) -> bytes:
        """Lower and upper limit, what LimitedCredit may give (4 each), and the two flags."""
        numbers = b"".join(part.to_bytes(4, "little", signed=True) for part in (self.lower, self.upper, self.limited))
        return numbers + bytes([self.limited_enabled | self.free_value << 1])


@dataclass(frozen=True, slots=True)
class RecordFile:
    """Records of one size, in the order in which they were written.

    A linear file is full when it holds `capacity`; a cyclic one keeps one less, for its spare holds the next.
    """

    number: int
    iso_fid: int | None
    comm: CommMode
    rights: AccessRights
    record_size: int
    capacity: int
    cyclic: bool
    records: tuple[Octets, ...] = ()
    kind: Literal["record"] = "record"

    @property
    def code(self) -> int:
        """Type 3 or 4."""
        return 4 if self.cyclic else 3

    @property
    def kept(self) -> int:
        """How many records it can hold."""
        return self.capacity - self.cyclic

    def details(self) -> bytes:
        """Record size, capacity, how many there are (3 each)."""
        numbers = (self.record_size, self.capacity, len(self.records))
        return b"".join(part.to_bytes(3, "little") for part in numbers)

    def with_record(self, record: bytes) -> "RecordFile":
        """The file with a record added; a cyclic one loses its oldest where it must."""
        records = (*self.records, record)
        return replace(self, records=records[-self.kept :] if self.cyclic else records)

    def with_part(self, back: int, offset: int, octets: bytes) -> "RecordFile":
        """The file with a part of a record replaced, counted back from the newest, which is 0."""
        at = len(self.records) - 1 - back
        changed = _spliced(self.records[at], offset, octets)
        return replace(self, records=(*self.records[:at], changed, *self.records[at + 1 :]))


DataFile = StdDataFile | BackupDataFile
CardFile = Annotated[StdDataFile | BackupDataFile | ValueFile | RecordFile, Discriminator("kind")]


def _spliced(data: bytes, offset: int, octets: bytes) -> bytes:
    return data[:offset] + octets + data[offset + len(octets) :]
