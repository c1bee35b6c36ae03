"""ReadData and WriteData on standard and backup data files.

Header `file | offset (3) | length (3)`, LSB first (libfreefare). AD and 8D are the variants of EV2 for ISO/IEC 14443-4
chaining (AN12343, AN12196): their frames are as long as an APDU, and AF chaining works too.
"""

from fake_reader.card import Card, number, require_length
from fake_reader.commands.access import mode_of, named, reading, writing
from fake_reader.commands.command import Command, iso_chained
from fake_reader.commands.incoming import HEADER, more_to_come
from fake_reader.file_types import BackupDataFile, CommMode, DataFile, StdDataFile
from fake_reader.messaging.port import Way
from fake_reader.status import Refusal, Status


def read_data(card: Card, data: bytes) -> bytes:
    """Length 0 reads to the end; beyond the end is a boundary error (libfreefare, proxmark3).

    A backup file reads as of the last commit (libfreefare).
    """
    require_length(data, HEADER)
    file = _file(card, data)
    _reading_mode(card, data)
    offset, length = number(data[1:4]), number(data[4:7])
    end = offset + length if length else len(file.data)
    if offset >= len(file.data) or end > len(file.data):
        raise Refusal(Status.BOUNDARY)
    return file.data[offset:end]


def write_data(card: Card, data: bytes) -> bytes:
    """Writes what the header announces, neither more nor less; to a backup file at the commit."""
    file = _file(card, data)
    _writing_mode(card, data)
    offset, content = number(data[1:4]), data[HEADER:]
    if len(content) != number(data[4:7]):
        raise Refusal(Status.LENGTH)
    _check_range(file, data)
    card.write_data(file, offset, content)
    return b""


def wants_more_data(card: Card, frames: list[bytes]) -> bool:
    """Frames follow until the announced bytes, padding and MAC are there. The right to write is checked at once."""
    file = _file(card, frames[0])
    mode = _writing_mode(card, frames[0])
    _check_range(file, frames[0])
    return more_to_come(card, frames, mode)


def arrived_data(card: Card, frames: list[bytes]) -> None:
    """What comes in clear is written as it comes; what is protected waits until it is checked (unverified)."""
    file = _file(card, frames[0])
    if isinstance(file, StdDataFile) and _writing_mode(card, frames[0]) is CommMode.PLAIN:
        card.write_part(file, number(frames[0][1:4]), b"".join(frames)[HEADER:])


def _file(card: Card, data: bytes) -> DataFile:
    """Another type of file is 9D (measured on an EV1 card for value commands, dfc-core)."""
    file = named(card, data, HEADER)
    if not isinstance(file, StdDataFile | BackupDataFile):
        raise Refusal(Status.PERMISSION_DENIED)
    return file


def _check_range(file: DataFile, data: bytes) -> None:
    """Raises Refusal 7E for no bytes at all (unverified), BE beyond the end of the file."""
    offset, length = number(data[1:4]), number(data[4:7])
    if not length:
        raise Refusal(Status.LENGTH)
    if offset + length > len(file.data):
        raise Refusal(Status.BOUNDARY)


def _reading_mode(card: Card, data: bytes) -> CommMode:
    return mode_of(card, _file(card, data), reading)


def _reads_to_the_end(data: bytes) -> bool:
    return not any(data[4:HEADER])


def _writing_mode(card: Card, data: bytes) -> CommMode:
    return mode_of(card, _file(card, data), writing)


_READ = Command(read_data, mode=_reading_mode, header=HEADER, way=Way.OUT, open_ended=_reads_to_the_end)
_WRITE = Command(
    write_data, mode=_writing_mode, header=HEADER, way=Way.IN, wants_more=wants_more_data, arrived=arrived_data
)
COMMANDS = {0xAD: iso_chained(_READ), 0xBD: _READ, 0x3D: _WRITE, 0x8D: iso_chained(_WRITE)}
