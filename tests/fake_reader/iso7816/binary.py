"""READ BINARY and UPDATE BINARY of data files.

Only what travels plain can be reached so: what is free, and plain files of the key in a D40 or EV1 session (an EV2
session protects every command, so none of it reaches an ISO command; unverified).
"""

from fake_reader.card import Card
from fake_reader.file_types import FREE, BackupDataFile, CommMode, DataFile, StdDataFile
from fake_reader.iso7816.apdu import MAX_ANSWER, Apdu, IsoRefusal, Word
from fake_reader.messaging.port import SessionKind

_SHORT_FILE_BIT = 0x80


def read_binary(card: Card, command: Apdu) -> bytes:
    """Le 00 reads up to 256 bytes or to the end; an Le that reaches beyond is answered 6Cxx (unverified)."""
    if command.data or command.expected is None:
        raise IsoRefusal(Word.WRONG_LENGTH)
    file, offset = _addressed(card, command)
    _require_right(card, file, file.rights.read)
    left = len(file.data) - offset
    if left <= 0:
        raise IsoRefusal(Word.OUTSIDE)
    if left < command.expected < MAX_ANSWER:
        raise IsoRefusal(Word.EXACT_LENGTH + left)
    return file.data[offset : offset + command.expected] + Word.OK.octets()


def update_binary(card: Card, command: Apdu) -> bytes:
    """Writes the command's data, to a backup file at the commit; beyond the end it is refused whole (unverified)."""
    if not command.data:
        raise IsoRefusal(Word.WRONG_LENGTH)
    file, offset = _addressed(card, command)
    _require_right(card, file, file.rights.write)
    if offset + len(command.data) > len(file.data):
        raise IsoRefusal(Word.OUTSIDE)
    card.write_data(file, offset, command.data)
    return Word.OK.octets()


def _addressed(card: Card, command: Apdu) -> tuple[DataFile, int]:
    """The file, by short identifier or as selected before, and the offset."""
    offset = command.p1 << 8 | command.p2
    if command.p1 & _SHORT_FILE_BIT:
        card.ram.iso_file, offset = command.p1 & 0x1F, command.p2
    application, number = card.selected, card.ram.iso_file
    file = application.file(number) if application is not None and number is not None else None
    if not isinstance(file, StdDataFile | BackupDataFile):
        raise IsoRefusal(Word.NOT_FOUND if command.p1 & _SHORT_FILE_BIT else Word.CONDITIONS)
    return file, offset


def _require_right(card: Card, file: DataFile, right: int) -> None:
    rights, session = {right, file.rights.read_write}, card.ram.session
    keyed = session is not None and session.kind is not SessionKind.EV2 and session.key_number in rights
    if FREE not in rights and not (keyed and file.comm is CommMode.PLAIN):
        raise IsoRefusal(Word.SECURITY)
