"""WriteRecord, ReadRecords, UpdateRecord, ClearRecordFile (libfreefare; UpdateRecord: proxmark3).

Record numbers count back from the newest, which is 0; records are sent in the order in which they were written
(libfreefare's manual pages). All changes wait for the commit.
"""

from dataclasses import replace

from fake_reader.card import Card, number, require_length
from fake_reader.commands.access import mode_of, named, read_writing, reading, writing
from fake_reader.commands.command import Command, iso_chained
from fake_reader.commands.incoming import HEADER, more_to_come
from fake_reader.file_types import CommMode, RecordFile
from fake_reader.messaging.port import Way
from fake_reader.personality import Generation
from fake_reader.status import Refusal, Status
from fake_reader.transaction import PendingRecords

UPDATE_HEADER = 10
"""`file | record (3) | offset (3) | length (3)` (proxmark3)."""


def read_records(card: Card, data: bytes) -> bytes:
    """`BB file first (3) count (3)`: `count` records that end with number `first`; count 0: all of them up to it.

    An empty file, or more than there are: BE.
    """
    require_length(data, HEADER)
    file = _file(card, data)
    mode_of(card, file, reading)
    end = len(file.records) - number(data[1:4])
    count = number(data[4:7]) or end
    if not 0 < count <= end:
        raise Refusal(Status.BOUNDARY)
    return b"".join(file.records[end - count : end])


def write_record(card: Card, data: bytes) -> bytes:
    """`3B file offset (3) length (3) data`: a new record, zeros around; until the commit further ones go on with it.

    A full linear file: BE (libfreefare's manual pages). After a clearing in the same transaction: 9D (unverified).
    """
    file = _file(card, data)
    mode_of(card, file, writing)
    offset, content = _content(data, HEADER)
    _check_record(file, data)
    pending = card.ram.transaction.records(file)
    if pending.cleared:
        raise Refusal(Status.PERMISSION_DENIED)
    after = pending.file
    if not pending.appended:
        if not file.cyclic and len(after.records) >= file.capacity:
            raise Refusal(Status.BOUNDARY)
        after = after.with_record(bytes(file.record_size))
    card.ram.transaction.keep(PendingRecords(after.with_part(0, offset, content), appended=True))
    return b""


def update_record(card: Card, data: bytes) -> bytes:
    """`DB file record (3) offset (3) length (3) data`: a part of a record that is committed."""
    file = _file(card, data)
    mode_of(card, file, read_writing)
    offset, content = _content(data, UPDATE_HEADER)
    _check_update(file, data)
    pending = card.ram.transaction.records(file)
    if pending.cleared or pending.appended:
        # Which record a number means in the midst of other changes is not published.
        raise Refusal(Status.PERMISSION_DENIED)
    card.ram.transaction.keep(PendingRecords(pending.file.with_part(number(data[1:4]), offset, content)))
    return b""


def clear_record_file(card: Card, data: bytes) -> bytes:
    """`EB file`: no record is left after the commit."""
    require_length(data, 1)
    file = _file(card, data)
    mode_of(card, file, read_writing)
    card.ram.transaction.keep(PendingRecords(replace(file, records=()), cleared=True))
    return b""


def _content(data: bytes, header: int) -> tuple[int, bytes]:
    if len(data) - header != number(data[header - 3 : header]):
        raise Refusal(Status.LENGTH)
    return number(data[header - 6 : header - 3]), data[header:]


def _check_record(file: RecordFile, data: bytes, header: int = HEADER) -> None:
    """Raises Refusal 7E for no bytes at all (unverified), BE beyond the end of the record."""
    offset, length = number(data[header - 6 : header - 3]), number(data[header - 3 : header])
    if not length:
        raise Refusal(Status.LENGTH)
    if offset + length > file.record_size:
        raise Refusal(Status.BOUNDARY)


def _check_update(file: RecordFile, data: bytes) -> None:
    _check_record(file, data, UPDATE_HEADER)
    if number(data[1:4]) >= len(file.records):
        raise Refusal(Status.BOUNDARY)


def _file(card: Card, data: bytes, header: int = 1) -> RecordFile:
    file = named(card, data, header)
    if not isinstance(file, RecordFile):
        raise Refusal(Status.PERMISSION_DENIED)
    return file


def _reading_mode(card: Card, data: bytes) -> CommMode:
    return mode_of(card, _file(card, data, HEADER), reading)


def _reads_all(data: bytes) -> bool:
    return not any(data[4:HEADER])


def _writing_mode(card: Card, data: bytes) -> CommMode:
    return mode_of(card, _file(card, data, HEADER), writing)


def _updating_mode(card: Card, data: bytes) -> CommMode:
    return mode_of(card, _file(card, data, UPDATE_HEADER), read_writing)


def _wants_more_record(card: Card, frames: list[bytes]) -> bool:
    mode = _writing_mode(card, frames[0])
    _check_record(_file(card, frames[0]), frames[0])
    return more_to_come(card, frames, mode)


def _wants_more_update(card: Card, frames: list[bytes]) -> bool:
    mode = _updating_mode(card, frames[0])
    _check_update(_file(card, frames[0]), frames[0])
    return more_to_come(card, frames, mode, UPDATE_HEADER)


_WRITE = Command(write_record, mode=_writing_mode, header=HEADER, way=Way.IN, wants_more=_wants_more_record)
_READ = Command(read_records, mode=_reading_mode, header=HEADER, way=Way.OUT, open_ended=_reads_all)
_UPDATE = Command(
    update_record,
    mode=_updating_mode,
    header=UPDATE_HEADER,
    way=Way.IN,
    wants_more=_wants_more_update,
    since=Generation.EV2,
)
COMMANDS = {
    0x3B: _WRITE,
    0x8B: iso_chained(_WRITE),
    0xBA: iso_chained(_UPDATE),
    0xBB: _READ,
    0xAB: iso_chained(_READ),
    0xDB: _UPDATE,
    0xEB: Command(clear_record_file),
}
