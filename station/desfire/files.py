"""Files: access rights, settings, as the card tells and takes them."""

import enum
from dataclasses import dataclass

from station.desfire.messaging import CommMode
from station.errors import MalformedResponseError

FREE = 0xE
NEVER = 0xF
_MODES = {0: CommMode.PLAIN, 1: CommMode.MAC, 2: CommMode.PLAIN, 3: CommMode.FULL}
_DATA_FILE_SETTINGS = 7


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
        return FREE in (self.read, self.read_write)


@dataclass(frozen=True, slots=True)
class FileSettings:
    """What GetFileSettings says. `size` in bytes is that of standard and backup files, 0 for other types.

    `more` is what follows (record counts, limits, further access rights), unread.
    """

    kind: int
    mode: CommMode
    rights: AccessRights
    size: int
    more: bytes = b""

    def mode_for(self, key_no: int | None, *, write: bool) -> CommMode:
        """How data travels for who is authenticated with `key_no` (None: nobody).

        Whoever has access only because it is free reads and writes in clear, whatever the file's mode (proxmark3,
        liblogicalaccess).
        """
        own = self.rights.write if write else self.rights.read
        return self.mode if key_no is not None and key_no in (own, self.rights.read_write) else CommMode.PLAIN

    @classmethod
    def parse(cls, answer: bytes) -> "FileSettings":
        """Reads the answer. Raises MalformedResponseError."""
        if len(answer) < 4:
            raise MalformedResponseError(f"GetFileSettings: {len(answer)} bytes, at least 4 are due")
        mode, rights = _MODES[answer[1] & 0x03], AccessRights.parse(int.from_bytes(answer[2:4], "little"))
        if answer[0] not in (FileType.STANDARD, FileType.BACKUP):
            return cls(answer[0], mode, rights, 0, answer[4:])
        if len(answer) < _DATA_FILE_SETTINGS:
            raise MalformedResponseError(f"GetFileSettings: {len(answer)} bytes, at least 7 are due for a data file")
        return cls(answer[0], mode, rights, int.from_bytes(answer[4:7], "little"), answer[7:])


@dataclass(frozen=True, slots=True)
class StdDataFile:
    """A standard data file to be created. `size` in bytes; `iso_fid` None in an application without ISO FIDs."""

    number: int
    iso_fid: int | None
    mode: CommMode
    rights: AccessRights
    size: int

    def create_data(self) -> bytes:
        """The data of CreateStdDataFile: numbers least significant byte first (libfreefare, proxmark3)."""
        iso = b"" if self.iso_fid is None else self.iso_fid.to_bytes(2, "little")
        rights, size = self.rights.value.to_bytes(2, "little"), self.size.to_bytes(3, "little")
        return bytes([self.number]) + iso + bytes([self.mode]) + rights + size

    @property
    def settings(self) -> FileSettings:
        """What the card must say of it."""
        return FileSettings(FileType.STANDARD, self.mode, self.rights, self.size)
