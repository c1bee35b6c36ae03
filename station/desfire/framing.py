"""Native commands in ISO 7816-4 wrapping, and chaining with AF in both directions.

`90 CMD 00 00 [Lc data] 00` is answered by `data 91 STATUS` (libfreefare, proxmark3). The classic frame of 60 bytes
holds the command and 59 bytes of data (real EV3 cards in desox's file_io.replay).
"""

from collections.abc import Sequence

from station.desfire.command import Command
from station.desfire.status import Status, check_status
from station.errors import MalformedResponseError
from station.reader.port import CardConnection

FRAME_DATA = 59
"""Bytes of data in one frame, beside the command byte."""
MAX_FRAMES = 1024
"""More than the largest card fills (32 KiB in frames of 48 bytes): a chain that never ends is given up here."""


class IsoStatusError(MalformedResponseError):
    """The card answered `command` with an ISO 7816-4 status word: it does not take it as a DESFire command."""

    def __init__(self, command: str, sw: int) -> None:
        self.command, self.sw = command, sw
        super().__init__(f"{command}: the card answered {sw:04X}, which is not a DESFire answer")


def split(data: bytes) -> tuple[bytes, ...]:
    """Cuts data into frames, each as full as possible; no data is one empty frame."""
    return tuple(data[at : at + FRAME_DATA] for at in range(0, len(data), FRAME_DATA)) or (b"",)


class NativeChannel:
    """Sends native commands over a connection. Knows nothing of sessions."""

    def __init__(self, connection: CardConnection) -> None:
        self._connection = connection

    def exchange(self, command: Command, frames: Sequence[bytes]) -> bytes:
        """Sends a command in the frames given, collects its answer to the end, and returns the answer's data.

        Raises what `exchange_frames` raises.
        """
        return b"".join(self.exchange_frames(command, frames))

    def exchange_frames(self, command: Command, frames: Sequence[bytes]) -> list[bytes]:
        """The same, with the answer as the card cut it.

        Raises StatusError for an error status, MalformedResponseError for an answer that is none, and what the
        connection raises.
        """
        name = command.name
        code: int = command
        for frame in frames[:-1]:
            status, data = self.frame(name, code, frame)
            if status != Status.ADDITIONAL_FRAME:
                check_status(name, status)
                raise MalformedResponseError(f"{name}: the card ended the command before its last frame")
            if data:
                raise MalformedResponseError(f"{name}: the card sent data before the command was complete")
            code = Command.AdditionalFrame
        status, data = self.frame(name, code, frames[-1])
        return self._collect(name, status, data)

    def frame(self, name: str, code: int, data: bytes) -> tuple[int, bytes]:
        """One APDU there and back: status byte and data. Raises MalformedResponseError."""
        body = bytes([len(data)]) + data if data else b""
        answer = self._connection.transmit(bytes([0x90, code, 0, 0]) + body + b"\x00")
        if len(answer) < 2:
            raise MalformedResponseError(f"{name}: the answer has {len(answer)} bytes, an answer has at least 2")
        if answer[-2] != 0x91:
            raise IsoStatusError(name, int.from_bytes(answer[-2:], "big"))
        return answer[-1], answer[:-2]

    def _collect(self, name: str, status: int, data: bytes) -> list[bytes]:
        parts = [data]
        while status == Status.ADDITIONAL_FRAME:
            if not data or len(parts) == MAX_FRAMES:
                raise MalformedResponseError(f"{name}: the card goes on without end")
            status, data = self.frame(name, Command.AdditionalFrame, b"")
            parts.append(data)
        check_status(name, status)
        return parts
