"""The commands that create a file: standard, backup, value, linear and cyclic record.

`number [ISO FID (2)] mode rights (2) …`, all LSB first; the ISO FID iff KeySettings2 bit 5 of the application
(libfreefare), and even then not for every file (dfc-core). A new file holds zeros (unverified).
"""

from collections.abc import Callable
from dataclasses import dataclass

from fake_reader.blocks import file_blocks, free_blocks, slot_free_blocks
from fake_reader.card import FREE_CREATE_DELETE, Card, number, require_length
from fake_reader.commands.command import Command
from fake_reader.file_types import (
    FREE,
    AccessRights,
    BackupDataFile,
    CardFile,
    CommMode,
    RecordFile,
    StdDataFile,
    ValueFile,
)
from fake_reader.image import Application
from fake_reader.status import Refusal, Status

ISO_FIDS = 0x20
COMM_MODES = {0: CommMode.PLAIN, 1: CommMode.MAC, 2: CommMode.PLAIN, 3: CommMode.FULL}
"""Bits 1..0: x0 is plain (libfreefare)."""
_MAX_FILE_NUMBER = 0x1F
_FLAGS = 0x03


@dataclass(frozen=True, slots=True)
class _Head:
    """What every creation begins with."""

    number: int
    iso_fid: int | None
    comm: CommMode
    rights: AccessRights


Make = Callable[[_Head, bytes], CardFile]


def _data_file(kind: type[StdDataFile] | type[BackupDataFile]) -> Make:
    """`… size (3)`."""

    def make(head: _Head, rest: bytes) -> CardFile:
        size = _positive(rest)
        return kind(head.number, head.iso_fid, head.comm, head.rights, bytes(size))

    return make


def _value_file(head: _Head, rest: bytes) -> CardFile:
    """`… lower (4) upper (4) value (4) flags`: bit 0 allows LimitedCredit, bit 1 GetValue without a key (AN12343)."""
    lower, upper, value = (int.from_bytes(rest[at : at + 4], "little", signed=True) for at in (0, 4, 8))
    if not lower <= value <= upper or rest[12] & ~_FLAGS:
        raise Refusal(Status.PARAMETER)
    return ValueFile(head.number, head.comm, head.rights, lower, upper, value, bool(rest[12] & 1), bool(rest[12] & 2))


def _record_file(*, cyclic: bool) -> Make:
    """`… record size (3) capacity (3)`; a cyclic file needs 2 records at least (libfreefare's manual pages)."""

    def make(head: _Head, rest: bytes) -> CardFile:
        size, capacity = _positive(rest[:3]), _positive(rest[3:])
        if cyclic and capacity < 2:
            raise Refusal(Status.PARAMETER)
        return RecordFile(head.number, head.iso_fid, head.comm, head.rights, size, capacity, cyclic)

    return make


def _creation(make: Make, rest_length: int, *, with_fid: bool = True) -> Command:
    def run(card: Card, data: bytes) -> bytes:
        _create(card, data, make, rest_length, with_fid=with_fid)
        return b""

    return Command(run)


def _create(card: Card, data: bytes, make: Make, rest_length: int, *, with_fid: bool) -> None:
    """A number or ISO FID that is taken: DE. No room in the card, or in the delegated application's quota: 0E."""
    application = card.application()
    card.require_setting(FREE_CREATE_DELETE)
    short = 4 + rest_length
    fids_here = with_fid and bool(application.key_settings_2 & ISO_FIDS)
    require_length(data, short, *((short + 2,) if fids_here else ()))
    iso_fid, rest = (number(data[1:3]), data[3:]) if len(data) > short else (None, data[1:])
    if data[0] > _MAX_FILE_NUMBER or rest[0] not in COMM_MODES:
        raise Refusal(Status.PARAMETER)
    rights = AccessRights.from_wire(rest[1:3])
    check_rights(rights, len(application.keys))
    file = make(_Head(data[0], iso_fid, COMM_MODES[rest[0]], rights), rest[3:])
    for other in application.files:
        if other.number == file.number or (iso_fid is not None and other.iso_fid == iso_fid):
            raise Refusal(Status.DUPLICATE)
    if file_blocks(file) > _room(card, application):
        raise Refusal(Status.OUT_OF_EEPROM)
    card.write_application(application.with_file(file))


def check_rights(rights: AccessRights, key_count: int) -> None:
    """Raises Refusal 9E for a key that the application does not have (unverified)."""
    for right in (rights.read, rights.write, rights.read_write, rights.change):
        if key_count <= right < FREE:
            raise Refusal(Status.PARAMETER)


def _positive(octets: bytes) -> int:
    value = number(octets)
    if not value:
        raise Refusal(Status.PARAMETER)
    return value


def _room(card: Card, application: Application) -> int:
    if application.dam_slot is None:
        return free_blocks(card.image)
    return slot_free_blocks(card.image, application.dam_slot)


COMMANDS = {
    0xC0: _creation(_record_file(cyclic=True), 6),
    0xC1: _creation(_record_file(cyclic=False), 6),
    0xCB: _creation(_data_file(BackupDataFile), 3),
    0xCC: _creation(_value_file, 13, with_fid=False),
    0xCD: _creation(_data_file(StdDataFile), 3),
}
