"""The line to vpcd, the driver in pcscd that stands for a reader (vsmartcard, `virtualsmartcard/src/vpcd/vpcd.h`).

The driver listens, the card connects: a connection is a card in the slot, its end is the card taken away. Every frame
is its length (2 bytes, MSB first) and so many bytes: a control, which is one byte, or a command APDU.
"""

import enum
import socket
from typing import Self

PORT = 35963
"""The first slot's port as vpcd is installed; the next slot has the next one."""
MAX_FRAME = 0xFFFF
_HEADER = 2
_QUICKACK: int | None = getattr(socket, "TCP_QUICKACK", None)


@enum.unique
class Control(enum.IntEnum):
    """What the driver wants besides APDUs. Only ATR is answered."""

    POWER_OFF = 0
    POWER_ON = 1
    RESET = 2
    ATR = 4


class LineLostError(Exception):
    """The driver has gone: pcscd was stopped, or restarted."""


class Line:
    """A card's connection to one slot."""

    def __init__(self, port: int, patience_s: float) -> None:
        """Connects to the slot; `patience_s` is how long `receive` waits for a frame. Raises OSError."""
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=patience_s)

    def receive(self) -> bytes | None:
        """The next frame; None where none began in time. Raises LineLostError."""
        try:
            header = self._some(_HEADER)
        except TimeoutError:
            return None
        if len(header) < _HEADER:
            header += self._exactly(_HEADER - len(header))
        return self._exactly(int.from_bytes(header, "big"))

    def send(self, answer: bytes) -> None:
        """Answers. Raises LineLostError."""
        try:
            self._socket.sendall(len(answer).to_bytes(_HEADER, "big") + answer)
        except OSError as error:
            raise LineLostError from error

    def close(self) -> None:
        """Takes the card out of the slot."""
        self._socket.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _exactly(self, count: int) -> bytes:
        octets = b""
        while len(octets) < count:
            try:
                octets += self._some(count - len(octets))
            except TimeoutError:
                continue
        return octets

    def _some(self, count: int) -> bytes:
        """At least one byte.

        vpcd 3.3 sends a frame in two pieces: the second waits for the acknowledgement of the first (Nagle's
        algorithm), which comes 40 ms late unless it is asked for. The system forgets that, so it is asked each time.
        """
        try:
            if _QUICKACK is not None:
                self._socket.setsockopt(socket.IPPROTO_TCP, _QUICKACK, 1)
            octets = self._socket.recv(count)
        except TimeoutError:
            raise
        except OSError as error:
            raise LineLostError from error
        if not octets:
            raise LineLostError
        return octets
