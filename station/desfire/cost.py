"""What a plan costs before anything is sent: APDUs, bytes, and an estimate of the time in the field.

Counts follow the rules of framing and messaging, and a test holds them to what is really sent.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from station.desfire.chip_profile import ChipProfile, Delegated
from station.desfire.contents import ChipContents, files_of
from station.desfire.crypto import BLOCK, MAC_LENGTH
from station.desfire.framing import FRAME_DATA
from station.desfire.messaging import CommMode
from station.desfire.new_files import NewFile, StdDataFile, ValueFile
from station.desfire.operations import (
    Authenticate,
    ChangeKey,
    ChangeKeySettings,
    ChangeOwnKey,
    CheckVersion,
    Commit,
    CreateApplication,
    CreateDelegatedApplication,
    CreateFile,
    DeleteDelegatedApplication,
    Operation,
    ReadBack,
    SelectApplication,
    WriteFile,
)

ANSWER_DATA = 48
"""Bytes of data in one frame of a longer answer within a session (real EV3 cards in desox's file_io.replay)."""
_HEADER, _LC, _LE, _STATUS = 4, 1, 1, 2
_BYTE_AT_106_S = 9 / 105_938
"""Nine bits a byte (ISO/IEC 14443-3: eight and parity) at 13.56 MHz / 128."""
_BLOCK_BYTES = 3
"""Prologue and checksum of a block, in each direction (ISO/IEC 14443-4)."""
_CARD_WORK_S = 0.002
"""What a card thinks about a command. No figure is published: unverified."""


@dataclass(frozen=True, slots=True)
class Cost:
    """So many APDUs; so many bytes of commands and answers together, headers and statuses included."""

    apdus: int = 0
    octets: int = 0

    def __add__(self, other: "Cost") -> "Cost":
        return Cost(self.apdus + other.apdus, self.octets + other.octets)

    def seconds(self, speedup: int = 1) -> float:
        """An estimate of the time in the field; `speedup` 1, 2, 4 or 8 is the bit rate in multiples of 106 kbit/s."""
        air = (self.octets + 2 * _BLOCK_BYTES * self.apdus) * _BYTE_AT_106_S / speedup
        return air + self.apdus * _CARD_WORK_S


def cost_of(operations: Iterable[Operation], *, ev2: bool) -> Cost:
    """A plan's operations."""
    return sum((_operation(operation, _Messaging(ev2=ev2)) for operation in operations), Cost())


def cost_of_looking(profile: ChipProfile) -> Cost:
    """`observe` on a blank: select, GetVersion's three frames, keys, slots, memory, the list of applications."""
    keys = len({isinstance(one.creation, Delegated) for one in profile.applications})
    slots = sum(isinstance(one.creation, Delegated) for one in profile.applications)
    version = _exchange(0, 7) + _exchange(0, 7) + _exchange(0, 14)
    return (
        sum((_exchange(1, 1) for _ in range(keys)), _exchange(3, 0) + version)
        + sum((_exchange(2, 0) for _ in range(slots)), _exchange(0, 3))
        + _exchange(0, 0)
    )


def cost_of_verifying(profile: ChipProfile, contents: ChipContents, *, ev2: bool) -> Cost:
    """`verify_card`: all that was written, and what the card says of itself, under its final keys."""
    talk, whole = _Messaging(ev2=ev2), Cost()
    for application in profile.applications:
        files = files_of(application, contents)
        kept = [file for file in files if file.data is not None]
        whole += _exchange(3, 0) + sum((talk.authenticate() for _ in {0, *(file.keeper for file in kept)}), Cost())
        whole += sum((talk.asking(1, len(_settings(file.make))) for file in files), Cost())
        for file in kept:
            if file.data is not None and not isinstance(file.make, ValueFile):
                whole += talk.reading(file.make, len(file.data))
        whole += talk.asking(0, len(files)) + talk.asking(0, 2)
        whole += sum((talk.asking(1, 1) for _ in application.keys), Cost())
    return whole


def _settings(make: NewFile) -> bytes:
    """As long as what GetFileSettings says."""
    return bytes(7 if isinstance(make, StdDataFile) else 17 if isinstance(make, ValueFile) else 13)


@dataclass(frozen=True, slots=True)
class _Messaging:
    """How much a messaging adds. EV1 sends its MAC along with data in MAC mode alone."""

    ev2: bool

    def authenticate(self) -> Cost:
        return _exchange(2, BLOCK) + _exchange(2 * BLOCK, 2 * BLOCK) if self.ev2 else _handshake_aes()

    def asking(self, data: int, answer: int) -> Cost:
        return _command(data + (MAC_LENGTH if self.ev2 else 0), answer + MAC_LENGTH)

    def full(self, header: int, data: int) -> int:
        """The length of a command in full mode."""
        if self.ev2:
            return header + _padded(data + 1) + MAC_LENGTH
        return header + _padded(data + 4)

    def writing(self, make: NewFile, data: int) -> Cost:
        match make.mode:
            case CommMode.PLAIN:
                return _command(7 + data, 0 if self.ev2 else MAC_LENGTH)
            case CommMode.MAC:
                return _command(7 + data + MAC_LENGTH, MAC_LENGTH)
            case CommMode.FULL:
                return _command(self.full(7, data), MAC_LENGTH)

    def reading(self, make: NewFile, data: int) -> Cost:
        mac = MAC_LENGTH if self.ev2 else 0
        match make.mode:
            case CommMode.PLAIN:
                return _command(7, data + (0 if self.ev2 else MAC_LENGTH))
            case CommMode.MAC:
                return _command(7 + mac, data + MAC_LENGTH)
            case CommMode.FULL:
                answer = _padded(data + 1) + MAC_LENGTH if self.ev2 else _padded(data + 4)
                return _command(7 + mac, answer)


def _operation(operation: Operation, talk: _Messaging) -> Cost:
    match operation:
        case SelectApplication():
            return _exchange(3, 0)
        case Authenticate():
            return talk.authenticate()
        case CreateDelegatedApplication(application):
            return _exchange(len(application.frame()), 0) + _exchange(2 * BLOCK + 2 * MAC_LENGTH, MAC_LENGTH)
        case DeleteDelegatedApplication():
            return talk.asking(3 + MAC_LENGTH, 0)
        case CreateApplication(_, _, _, iso_fid, df_name):
            return talk.asking(5 + (0 if iso_fid is None else 2 + len(df_name)), 0)
        case CreateFile(_, _, file):
            return talk.asking(len(file.create_data()), 0)
        case WriteFile(_, _, file, data):
            return talk.writing(file, len(data))
        case Commit():
            return talk.asking(0, 0)
        case ReadBack(_, _, file, data):
            return talk.reading(file, len(data))
        case ChangeKey():
            return _command(talk.full(1, 17 + 4 + (0 if talk.ev2 else 4)), MAC_LENGTH)
        case ChangeOwnKey():
            return _command(talk.full(1, 17), 0)
        case ChangeKeySettings():
            return _command(talk.full(0, 1), MAC_LENGTH)
        case CheckVersion():
            return talk.asking(1, 1)


def _handshake_aes() -> Cost:
    return _exchange(1, BLOCK) + _exchange(2 * BLOCK, BLOCK)


def _padded(length: int) -> int:
    return -(-length // BLOCK) * BLOCK


def _command(sent: int, answer: int) -> Cost:
    """A whole command in its frames, with its answer in frames."""
    frames = [FRAME_DATA] * (sent // FRAME_DATA) + ([sent % FRAME_DATA] if sent % FRAME_DATA or not sent else [])
    answers = [ANSWER_DATA] * (answer // ANSWER_DATA) + ([answer % ANSWER_DATA] if answer % ANSWER_DATA else [])
    whole = sum((_exchange(length, 0) for length in frames[:-1]), Cost()) + _exchange(frames[-1], sum(answers[:1]))
    return whole + sum((_exchange(0, length) for length in answers[1:]), Cost())


def _exchange(sent: int, answer: int) -> Cost:
    """One APDU there and back."""
    return Cost(1, _HEADER + (_LC + sent if sent else 0) + _LE + answer + _STATUS)
