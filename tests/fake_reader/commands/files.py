"""GetFileIDs, GetISOFileIDs, GetFileSettings, ChangeFileSettings, DeleteFile."""

from dataclasses import replace

from fake_reader.blocks import file_blocks
from fake_reader.card import FREE_CREATE_DELETE, FREE_DIRECTORY, Card, require_length
from fake_reader.commands.access import existing, mode_of, named
from fake_reader.commands.command import Command
from fake_reader.commands.create_files import COMM_MODES, check_rights
from fake_reader.file_types import FREE, AccessRights, CardFile, CommMode
from fake_reader.messaging.port import Way
from fake_reader.status import Refusal, Status


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
    """`F5 file`: type, mode, access rights (2), and what the type has besides (libfreefare)."""
    require_length(data, 1)
    application = card.application()
    card.require_setting(FREE_DIRECTORY)
    file = existing(application, data[0])
    return bytes([file.code, file.comm]) + file.rights.to_wire() + file.details()


def change_file_settings(card: Card, data: bytes) -> bytes:
    """`5F file mode rights (2)`: by the right to change; in clear where that is free (libfreefare)."""
    require_length(data, 4)
    file = named(card, data, 1)
    _changing_mode(card, data)
    if data[1] not in COMM_MODES:
        raise Refusal(Status.PARAMETER)
    rights = AccessRights.from_wire(data[2:4])
    application = card.application()
    check_rights(rights, len(application.keys))
    # What waits for a commit was allowed by the rights of before.
    card.ram.transaction.forget(file.number)
    card.write_application(application.with_file(replace(file, comm=COMM_MODES[data[1]], rights=rights)))
    return b""


def delete_file(card: Card, data: bytes) -> bytes:
    """`DF file`; what it took stays lost where the switch says so (libfreefare, Stack Overflow on EV1)."""
    require_length(data, 1)
    application = card.application()
    card.require_setting(FREE_CREATE_DELETE)
    file = existing(application, data[0])
    lost = 0 if card.switches.deletion_frees else file_blocks(file)
    files = tuple(kept for kept in application.files if kept is not file)
    if card.ram.iso_file == file.number:
        card.ram.iso_file = None
    card.ram.transaction.forget(file.number)
    card.write_application(replace(application, files=files, lost_blocks=application.lost_blocks + lost))
    return b""


def _changing(file: CardFile) -> frozenset[int]:
    return frozenset({file.rights.change})


def _changing_mode(card: Card, data: bytes) -> CommMode:
    file = named(card, data, 1)
    mode_of(card, file, _changing)
    return CommMode.PLAIN if file.rights.change == FREE else CommMode.FULL


COMMANDS = {
    0x5F: Command(change_file_settings, mode=_changing_mode, header=1, way=Way.IN),
    0x61: Command(get_iso_file_ids),
    0x6F: Command(get_file_ids),
    0xDF: Command(delete_file),
    0xF5: Command(get_file_settings),
}
