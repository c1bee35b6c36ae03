"""ISO/IEC 7816-4 commands: SELECT by DF name or file identifier, READ BINARY of what is free to read.

Which P1 and status words a DESFire knows is in NXP's data sheet NT4H2421Gx (ISOSelectFile, ISOReadBinary); how the
ESC data zone is read without keys, in ESUP-SGC's former DEUInfo action.
"""

import enum
from dataclasses import dataclass

from fake_reader.card import Card
from fake_reader.image import AID_MASTER, FREE, StdDataFile

PICC_DF_NAME = bytes.fromhex("d2760000850100")
"""The PICC level's DF name (NT4H2421Gx)."""

_MASTER_FILE = 0x3F00
_SHORT_FILE_BIT = 0x80
_MAX_ANSWER = 256


@enum.unique
class Word(enum.IntEnum):
    """Status words (ISO/IEC 7816-4)."""

    OK = 0x9000
    WRONG_LENGTH = 0x6700
    SECURITY = 0x6982
    CONDITIONS = 0x6985
    NOT_FOUND = 0x6A82
    WRONG_P1_P2 = 0x6A86
    OUTSIDE = 0x6B00
    EXACT_LENGTH = 0x6C00
    NO_INSTRUCTION = 0x6D00

    def octets(self) -> bytes:
        """As it goes on the wire."""
        return self.value.to_bytes(2, "big")


@dataclass(frozen=True, slots=True)
class Apdu:
    """A short command APDU. `expected` is Le, 256 for 00, None where there is none."""

    instruction: int
    p1: int
    p2: int
    data: bytes
    expected: int | None

    @classmethod
    def parse(cls, apdu: bytes) -> "Apdu | None":
        """Cases 1 to 4 of ISO/IEC 7816-3, short; None where Lc does not fit."""
        body = apdu[4:]
        if len(apdu) < 4:
            return None
        if len(body) <= 1:
            return cls(apdu[1], apdu[2], apdu[3], b"", (body[0] or _MAX_ANSWER) if body else None)
        length, rest = body[0], body[1:]
        if length == 0 or len(rest) not in (length, length + 1):
            return None
        expected = (rest[length] or _MAX_ANSWER) if len(rest) > length else None
        return cls(apdu[1], apdu[2], apdu[3], rest[:length], expected)


def answer(card: Card, apdu: bytes) -> bytes:
    """Does one command APDU of class 00."""
    command = Apdu.parse(apdu)
    if command is None:
        return Word.WRONG_LENGTH.octets()
    match command.instruction:
        case 0xA4:
            return _select(card, command).octets()
        case 0xB0:
            return _read_binary(card, command)
        case _:
            return Word.NO_INSTRUCTION.octets()


def _select(card: Card, command: Apdu) -> Word:
    """No file control information is returned: none of the applications modelled has any."""
    if command.p2 not in (0x00, 0x0C):
        return Word.WRONG_P1_P2
    match command.p1:
        case 0x04:
            return _select_name(card, command.data)
        case 0x00 | 0x02 if len(command.data) == 2:
            return _select_fid(card, int.from_bytes(command.data, "big"), only_file=command.p1 == 0x02)
        case 0x00 | 0x02:
            return Word.WRONG_LENGTH
        case _:
            return Word.WRONG_P1_P2


def _select_name(card: Card, name: bytes) -> Word:
    """The whole DF name, no part of it (unverified)."""
    if name == PICC_DF_NAME:
        card.ram.select(AID_MASTER)
        return Word.OK
    for application in card.image.applications:
        if name and application.df_name == name:
            card.ram.select(application.aid)
            return Word.OK
    return Word.NOT_FOUND


def _select_fid(card: Card, fid: int, *, only_file: bool) -> Word:
    """A file of the application selected, or a DF. Selecting a file does not end a session (unverified)."""
    selected = card.selected
    for file in selected.files if selected else ():
        if file.iso_fid == fid:
            card.ram.iso_file = file.number
            return Word.OK
    if only_file:
        return Word.NOT_FOUND
    if fid == _MASTER_FILE:
        card.ram.select(AID_MASTER)
        return Word.OK
    for application in card.image.applications:
        if application.iso_fid == fid:
            card.ram.select(application.aid)
            return Word.OK
    return Word.NOT_FOUND


def _read_binary(card: Card, command: Apdu) -> bytes:
    """Only what is free to read: a session of D40 or EV1, which could open more, is not modelled.

    Le 00 reads up to 256 bytes or to the end; an Le that reaches beyond is answered 6Cxx (unverified).
    """
    if command.data or command.expected is None:
        return Word.WRONG_LENGTH.octets()
    offset = command.p1 << 8 | command.p2
    if command.p1 & _SHORT_FILE_BIT:
        card.ram.iso_file, offset = command.p1 & 0x1F, command.p2
    file = _current_file(card)
    if file is None:
        return (Word.NOT_FOUND if command.p1 & _SHORT_FILE_BIT else Word.CONDITIONS).octets()
    if FREE not in (file.rights.read, file.rights.read_write):
        return Word.SECURITY.octets()
    left = len(file.data) - offset
    if left <= 0:
        return Word.OUTSIDE.octets()
    if left < command.expected < _MAX_ANSWER:
        return (Word.EXACT_LENGTH + left).to_bytes(2, "big")
    return file.data[offset : offset + command.expected] + Word.OK.octets()


def _current_file(card: Card) -> StdDataFile | None:
    application = card.selected
    if application is None or card.ram.iso_file is None:
        return None
    return application.file(card.ram.iso_file)
