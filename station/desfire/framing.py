"""Native commands in ISO 7816-4 wrapping, and chaining with AF in both directions.

`90 CMD 00 00 [Lc data] 00` is answered by `data 91 STATUS` (libfreefare, proxmark3). A card takes 60 bytes in one piece
(NXP in the mifare.net forum, reply 17822). A bare native frame has 59 of them for data; wrapping leaves 54, which is
where libfreefare and proxmark3 stop too. More would need a reader that chains by ISO/IEC 14443-4, which not every one
does (ACR122U, the same thread).
"""

from collections.abc import Sequence

from station.desfire.command import Command
from station.desfire.status import Status, check_status, status_name
from station.errors import MalformedResponseError, StatusError
from station.reader.port import CardConnection

FRAME_DATA = 54
"""Bytes of data in one frame, beside the command byte."""
MAX_FRAMES = 1024
"""More than the largest card fills (32 KiB in frames of 48 bytes): a chain that never ends is given up here."""

_WRAPPING = 6


class IsoStatusError(MalformedResponseError):
    """The card answered `command` with an ISO 7816-4 status word: it does not take it as a DESFire command."""

    def __init__(self, command: str, sw: int) -> None:
        self.command, self.sw = command, sw
        super().__init__(f"{command}: the card answered {sw:04X}, which is not a DESFire answer")


class ChainBrokenError(StatusError):
    """Something else has talked to the card between two frames, or has left a chain of its own unfinished.

    Windows does so in shared mode (node-pcsclite issue 103): the card answers the next frame with 1C, because nothing
    is under way for it any more, or with CA. Nothing was done of a command that had not all its frames.
    """

    def __init__(self, command: str, status: int) -> None:
        super().__init__(command, status, f"{status_name(status)}: another program talked to the card in between")


def split(data: bytes, size: int = FRAME_DATA) -> tuple[bytes, ...]:
    """Cuts data into frames, each as full as possible; no data is one empty frame."""
    return tuple(data[at : at + size] for at in range(0, len(data), size)) or (b"",)


def check_answer(command: str, status: int, *, inside: bool) -> None:
    """Raises StatusError unless the card answered OPERATION_OK; ChainBrokenError where that is the reason.

    `inside` says whether the frame answered was a later one of its command.
    """
    if status == Status.COMMAND_ABORTED or (inside and status == Status.ILLEGAL_COMMAND):
        raise ChainBrokenError(command, status)
    check_status(command, status)


class NativeChannel:
    """Sends native commands over a connection. Knows nothing of sessions."""

    def __init__(self, connection: CardConnection) -> None:
        self._connection = connection
        self._frame_data = min(FRAME_DATA, connection.longest_command - _WRAPPING)

    def exchange(self, command: Command, message: bytes) -> bytes:
        """Sends a command in as many frames as it takes, collects its answer to the end, and returns the answer's data.

        Raises what `exchange_frames` raises.
        """
        return b"".join(self.exchange_frames(command, split(message, self._frame_data)))

    def exchange_frames(self, command: Command, frames: Sequence[bytes]) -> list[bytes]:
        """The same for frames that are cut already, with the answer as the card cut it.

        Raises StatusError for an error status, MalformedResponseError for an answer that is none, and what the
        connection raises.
        """
        name = command.name
        code: int = command
        for frame in frames[:-1]:
            status, data = self.frame(name, code, frame)
            if status != Status.ADDITIONAL_FRAME:
                check_answer(name, status, inside=code != command)
                raise MalformedResponseError(f"{name}: the card ended the command before its last frame")
            if data:
                raise MalformedResponseError(f"{name}: the card sent data before the command was complete")
            code = Command.AdditionalFrame
        status, data = self.frame(name, code, frames[-1])
        return self._collect(name, status, data, inside=code != command)

    def frame(self, name: str, code: int, data: bytes) -> tuple[int, bytes]:
        """One APDU there and back: status byte and data. Raises MalformedResponseError."""
        body = bytes([len(data)]) + data if data else b""
        answer = self._connection.transmit(bytes([0x90, code, 0, 0]) + body + b"\x00")
        if len(answer) < 2:
            raise MalformedResponseError(f"{name}: the answer has {len(answer)} bytes, an answer has at least 2")
        if answer[-2] != 0x91:
            raise IsoStatusError(name, int.from_bytes(answer[-2:], "big"))
        return answer[-1], answer[:-2]

    def _collect(self, name: str, status: int, data: bytes, *, inside: bool) -> list[bytes]:
        parts = [data]
        while status == Status.ADDITIONAL_FRAME:
            if not data or len(parts) == MAX_FRAMES:
                raise MalformedResponseError(f"{name}: the card goes on without end")
            inside = True
            status, data = self.frame(name, Command.AdditionalFrame, b"")
            parts.append(data)
        check_answer(name, status, inside=inside)
        return parts
