"""Files as the card tells of them: their type, who may do what, and what each type has of its own.

Sources: libfreefare mifare_desfire.c (GetFileSettings), proxmark3 client/src/mifare/desfirecore.c. Numbers come with
their least significant byte first.
"""

import enum
from dataclasses import dataclass

from station.desfire.messaging import CommMode
from station.errors import MalformedResponseError

FREE = 0xE
NEVER = 0xF
_MODES = {0: CommMode.PLAIN, 1: CommMode.MAC, 2: CommMode.PLAIN, 3: CommMode.FULL}
_HEAD = 4


@enum.unique
class FileType(enum.IntEnum):
    """File types of GetFileSettings (proxmark3, liblogicalaccess)."""

    STANDARD = 0
    BACKUP = 1
    VALUE = 2
    LINEAR_RECORD = 3
    CYCLIC_RECORD = 4
    TRANSACTION_MAC = 5


@dataclass(frozen=True, slots=True)
class AccessRights:
    """Who may do what: a key number 0..D, FREE, or NEVER."""

    read: int
    write: int
    read_write: int
    change: int

    @classmethod
    def parse(cls, value: int) -> "AccessRights":
        """Reads the 16-bit value, as in E000: read, write, read and write, change."""
        return cls(value >> 12 & 0xF, value >> 8 & 0xF, value >> 4 & 0xF, value & 0xF)

    @property
    def value(self) -> int:
        """The 16-bit value."""
        return self.read << 12 | self.write << 8 | self.read_write << 4 | self.change

    @property
    def free_read(self) -> bool:
        """Whether anybody may read."""
        return FREE in self.reading

    @property
    def reading(self) -> frozenset[int]:
        """Whoever may read data and records."""
        return frozenset({self.read, self.read_write})

    @property
    def writing(self) -> frozenset[int]:
        """Whoever may write data, add a record, and give a limited credit."""
        return frozenset({self.write, self.read_write})

    @property
    def debiting(self) -> frozenset[int]:
        """Whoever may read a value and debit it: any right but that to change (NXP, MF3ICD40 and AN12343)."""
        return frozenset({self.read, self.write, self.read_write})


@dataclass(frozen=True, slots=True)
class FileSettings:
    """What every file has. `kind` is a FileType, or a number that no source names.

    `more` is what follows the fields known (further access rights of EV2 cards, a file of another type), unread.
    """

    kind: int
    mode: CommMode
    rights: AccessRights
    more: bytes = b""

    def mode_for(self, key_no: int | None, entitled: frozenset[int]) -> CommMode:
        """How data travels for who is authenticated with `key_no` (None: nobody), where `entitled` may do it.

        Whoever has access only because it is free reads and writes in clear, whatever the file's mode (proxmark3,
        liblogicalaccess).
        """
        return self.mode if key_no is not None and key_no in entitled else CommMode.PLAIN


@dataclass(frozen=True, slots=True)
class DataFileSettings(FileSettings):
    """A standard or backup file. `size` in bytes."""

    size: int = 0


@dataclass(frozen=True, slots=True)
class ValueFileSettings(FileSettings):
    """A value file: signed 32-bit limits; `limited_credit` is what LimitedCredit may still give.

    `limited_credit_on` says whether it may at all; `free_value` whether anybody may read the value.
    """

    lower: int = 0
    upper: int = 0
    limited_credit: int = 0
    limited_credit_on: bool = False
    free_value: bool = False


@dataclass(frozen=True, slots=True)
class RecordFileSettings(FileSettings):
    """A linear or cyclic record file. `record_size` in bytes; `records` is how many it holds now.

    A cyclic file keeps one record fewer than `capacity`: the one that is being written.
    """

    record_size: int = 0
    capacity: int = 0
    records: int = 0


def parse_file_settings(answer: bytes) -> FileSettings:
    """Reads the answer of GetFileSettings: the class of what it gives says the type. Raises MalformedResponseError."""
    _expect(answer, _HEAD, "any file")
    kind, mode = answer[0], _MODES[answer[1] & 0x03]
    rights = AccessRights.parse(int.from_bytes(answer[2:4], "little"))
    body = answer[_HEAD:]
    match kind:
        case FileType.STANDARD | FileType.BACKUP:
            _expect(answer, _HEAD + 3, "a data file")
            return DataFileSettings(kind, mode, rights, body[3:], size=_number(body[:3]))
        case FileType.VALUE:
            _expect(answer, _HEAD + 13, "a value file")
            lower, upper, limited = (int.from_bytes(body[at : at + 4], "little", signed=True) for at in (0, 4, 8))
            flags = body[12]
            return ValueFileSettings(
                kind, mode, rights, body[13:], lower, upper, limited, bool(flags & 0x01), bool(flags & 0x02)
            )
        case FileType.LINEAR_RECORD | FileType.CYCLIC_RECORD:
            _expect(answer, _HEAD + 9, "a record file")
            return RecordFileSettings(
                kind, mode, rights, body[9:], _number(body[:3]), _number(body[3:6]), _number(body[6:9])
            )
        case _:
            return FileSettings(kind, mode, rights, body)


def _expect(answer: bytes, length: int, what: str) -> None:
    if len(answer) < length:
        raise MalformedResponseError(f"GetFileSettings: {len(answer)} bytes, at least {length} are due for {what}")


def _number(octets: bytes) -> int:
    return int.from_bytes(octets, "little")
