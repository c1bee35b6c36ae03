"""ReadData and WriteData on standard data files.

Header `file | offset (3) | length (3)`, LSB first (libfreefare). AD and 8D are the variants of EV2 that some clients
use with ISO chaining (AN12343, AN12196); here they take the same frames.
"""

from fake_reader.card import Card, number
from fake_reader.commands.command import Command
from fake_reader.commands.files import existing
from fake_reader.image import FREE, NEVER, Application, CommMode, StdDataFile
from fake_reader.messaging.port import Way
from fake_reader.status import Refusal, Status
from fake_reader.switches import TornWrite

HEADER = 7


def read_data(card: Card, data: bytes) -> bytes:
    """Length 0 reads to the end; beyond the end is a boundary error (libfreefare, proxmark3)."""
    if len(data) != HEADER:
        raise Refusal(Status.LENGTH)
    file = _file(card, data)
    _comm_mode(card, file, reading=True)
    offset, length = number(data[1:4]), number(data[4:7])
    end = offset + length if length else len(file.data)
    if offset >= len(file.data) or end > len(file.data):
        raise Refusal(Status.BOUNDARY)
    return file.data[offset:end]


def write_data(card: Card, data: bytes) -> bytes:
    """Writes what the header announces, neither more nor less."""
    file = _file(card, data)
    _comm_mode(card, file, reading=False)
    offset, content = number(data[1:4]), data[HEADER:]
    if len(content) != number(data[4:7]):
        raise Refusal(Status.LENGTH)
    _check_range(file, data)
    card.write_application(card.application().with_file(file.written(offset, content)))
    return b""


def wants_more_data(card: Card, frames: list[bytes]) -> bool:
    """Frames follow until the announced bytes, padding and MAC are there. The right to write is checked at once."""
    sent = b"".join(frames)
    file = _file(card, frames[0])
    mode = _comm_mode(card, file, reading=False)
    _check_range(file, frames[0])
    length = number(frames[0][4:7])
    if card.ram.session is not None:
        length = card.ram.session.wire_length(length, mode, Way.IN)
    if len(sent) > HEADER + length:
        raise Refusal(Status.LENGTH)
    return len(sent) < HEADER + length


def torn_write(card: Card, frames: list[bytes]) -> None:
    """A plain write whose later frames never came may stand in part; a protected one is never begun (unverified).

    The frames that came were all accepted by `wants_more_data`.
    """
    file = _file(card, frames[0])
    plain = _comm_mode(card, file, reading=False) is CommMode.PLAIN
    content = b"".join(frames)[HEADER:]
    if plain and content and card.switches.torn_write is TornWrite.RECEIVED:
        card.write_application(card.application().with_file(file.written(number(frames[0][1:4]), content)))


def _file(card: Card, data: bytes) -> StdDataFile:
    if len(data) < HEADER:
        raise Refusal(Status.LENGTH)
    application: Application = card.application()
    return existing(application, data[0])


def _check_range(file: StdDataFile, data: bytes) -> None:
    """Raises Refusal 7E for no bytes at all (unverified), BE beyond the end of the file."""
    offset, length = number(data[1:4]), number(data[4:7])
    if not length:
        raise Refusal(Status.LENGTH)
    if offset + length > len(file.data):
        raise Refusal(Status.BOUNDARY)


def _comm_mode(card: Card, file: StdDataFile, *, reading: bool) -> CommMode:
    """How the file is reached now.

    A right of the key in session brings the file's own mode; where only a free right allows it, plain it is; a right
    that no key has is 9D, another key's AE (libfreefare's manual pages, NT4H2421Gx).
    """
    rights = {file.rights.read if reading else file.rights.write, file.rights.read_write}
    session = card.ram.session
    if session is not None and session.key_number in rights:
        return file.comm
    if FREE in rights:
        return CommMode.PLAIN
    if rights == {NEVER}:
        raise Refusal(Status.PERMISSION_DENIED)
    raise Refusal(Status.AUTHENTICATION)


def _reading_mode(card: Card, data: bytes) -> CommMode:
    return _comm_mode(card, _file(card, data), reading=True)


def _reads_to_the_end(data: bytes) -> bool:
    return not any(data[4:HEADER])


def _writing_mode(card: Card, data: bytes) -> CommMode:
    return _comm_mode(card, _file(card, data), reading=False)


_READ = Command(read_data, mode=_reading_mode, header=HEADER, way=Way.OUT, open_ended=_reads_to_the_end)
_WRITE = Command(write_data, mode=_writing_mode, header=HEADER, way=Way.IN, wants_more=wants_more_data, torn=torn_write)
COMMANDS = {0xAD: _READ, 0xBD: _READ, 0x3D: _WRITE, 0x8D: _WRITE}
