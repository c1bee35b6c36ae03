"""GetFileIDs, GetISOFileIDs, GetFileSettings, CreateStdDataFile, DeleteFile."""

from dataclasses import replace

from fake_reader.blocks import file_blocks, free_blocks, slot_free_blocks
from fake_reader.card import FREE_CREATE_DELETE, FREE_DIRECTORY, Card, number, require_length
from fake_reader.commands.command import Command
from fake_reader.image import FREE, AccessRights, Application, CommMode, StdDataFile
from fake_reader.status import Refusal, Status

_ISO_FIDS = 0x20
_STD_DATA_FILE = 0x00
_MAX_FILE_NUMBER = 0x1F
_COMM_MODES = {0: CommMode.PLAIN, 1: CommMode.MAC, 2: CommMode.PLAIN, 3: CommMode.FULL}
"""Bits 1..0: x0 is plain (libfreefare)."""


def get_file_ids(card: Card, data: bytes) -> bytes:
    """`6F`: file numbers (libfreefare)."""
    require_length(data, 0)
    application = card.application()
    card.require_setting(FREE_DIRECTORY)
    return bytes(file.number for file in application.files)


def get_iso_file_ids(card: Card, data: bytes) -> bytes:
    """`61`: ISO FIDs, LSB first (libfreefare)."""
    require_length(data, 0)
    application = card.application()
    card.require_setting(FREE_DIRECTORY)
    return b"".join(file.iso_fid.to_bytes(2, "little") for file in application.files if file.iso_fid is not None)


def get_file_settings(card: Card, data: bytes) -> bytes:
    """`F5 file`: type, comm mode, access rights (2), size (3) (libfreefare)."""
    require_length(data, 1)
    application = card.application()
    card.require_setting(FREE_DIRECTORY)
    file = existing(application, data[0])
    return bytes([_STD_DATA_FILE, file.comm]) + file.rights.to_wire() + len(file.data).to_bytes(3, "little")


def create_std_data_file(card: Card, data: bytes) -> bytes:
    """`CD file [ISO FID (2)] comm rights (2) size (3)`; the ISO FID iff KeySettings2 bit 5 (libfreefare).

    A file number or ISO FID that is taken: DE. No room in the card, or in the delegated application's quota: 0E.
    The new file reads as zeros (unverified).
    """
    application = card.application()
    card.require_setting(FREE_CREATE_DELETE)
    with_fid = bool(application.key_settings_2 & _ISO_FIDS)
    require_length(data, 9 if with_fid else 7)
    iso_fid, rest = (number(data[1:3]), data[3:]) if with_fid else (None, data[1:])
    size = number(rest[3:])
    if data[0] > _MAX_FILE_NUMBER or rest[0] not in _COMM_MODES or not size:
        raise Refusal(Status.PARAMETER)
    rights = AccessRights.from_wire(rest[1:3])
    _check_rights(rights, len(application.keys))
    for other in application.files:
        if other.number == data[0] or (iso_fid is not None and other.iso_fid == iso_fid):
            raise Refusal(Status.DUPLICATE)
    if file_blocks(size) > _room(card, application):
        raise Refusal(Status.OUT_OF_EEPROM)
    file = StdDataFile(data[0], iso_fid, _COMM_MODES[rest[0]], rights, bytes(size))
    card.write_application(application.with_file(file))
    return b""


def delete_file(card: Card, data: bytes) -> bytes:
    """`DF file`; what it took stays lost where the switch says so (libfreefare, Stack Overflow on EV1)."""
    require_length(data, 1)
    application = card.application()
    card.require_setting(FREE_CREATE_DELETE)
    file = existing(application, data[0])
    lost = 0 if card.switches.deletion_frees else file_blocks(len(file.data))
    files = tuple(kept for kept in application.files if kept is not file)
    if card.ram.iso_file == file.number:
        card.ram.iso_file = None
    card.write_application(replace(application, files=files, lost_blocks=application.lost_blocks + lost))
    return b""


def existing(application: Application, file_number: int) -> StdDataFile:
    """The file of that number. Raises Refusal F0."""
    file = application.file(file_number)
    if file is None:
        raise Refusal(Status.FILE_NOT_FOUND)
    return file


def _check_rights(rights: AccessRights, key_count: int) -> None:
    """Raises Refusal 9E for a key that the application does not have (unverified)."""
    for right in (rights.read, rights.write, rights.read_write, rights.change):
        if key_count <= right < FREE:
            raise Refusal(Status.PARAMETER)


def _room(card: Card, application: Application) -> int:
    if application.dam_slot is None:
        return free_blocks(card.image)
    return slot_free_blocks(card.image, application.dam_slot)


COMMANDS = {
    0x61: Command(get_iso_file_ids),
    0x6F: Command(get_file_ids),
    0xCD: Command(create_std_data_file),
    0xDF: Command(delete_file),
    0xF5: Command(get_file_settings),
}
