"""What a session does for the dispatcher, whatever its kind."""

import enum
from dataclasses import dataclass
from typing import Protocol

from fake_reader.file_types import CommMode
from fake_reader.status import Status


@enum.unique
class SessionKind(enum.Enum):
    """The kinds of secure messaging of a DESFire card, by the authentication that begins them."""

    D40 = "d40"
    EV1 = "ev1"
    EV2 = "ev2"


@enum.unique
class Way(enum.Enum):
    """Which way the data goes that a communication mode protects.

    D40 and EV1 protect that alone: a written file's bytes, a read file's. EV2 protects command and answer always.
    """

    NONE = "management"
    IN = "to the card"
    OUT = "from the card"


@dataclass(frozen=True, slots=True)
class Protection:
    """How one logical command is protected.

    header: bytes at the front of its data that are never encrypted.
    own_checksum: its data brings a checksum of its own (ChangeKey), so the session adds none.
    open_ended: the reader does not know how long the answer is (ReadData of length 0).
    status: how the answer ends; its MAC covers that.
    """

    command: int
    header: int
    mode: CommMode
    way: Way
    own_checksum: bool = False
    open_ended: bool = False
    status: Status = Status.OK


class Session(Protocol):
    """An authenticated session. It is RAM: gone with the power, an error, or another selection."""

    @property
    def kind(self) -> SessionKind:
        """By which rules it speaks."""
        ...

    @property
    def key_number(self) -> int:
        """The key that was authenticated, at the level that was selected then."""
        ...

    def wire_length(self, length: int, mode: CommMode, way: Way) -> int:
        """How many bytes `length` bytes of command data become on the wire, header not counted."""
        ...

    def unwrap(self, data: bytes, protection: Protection) -> bytes:
        """Checks and takes off what protects a whole logical command; returns header and data in clear.

        Where the data brings its own checksum, padding may still follow it. Raises Refusal (7E, 1E).
        """
        ...

    def wrap(self, data: bytes, protection: Protection) -> bytes:
        """Protects the data of an answer that is no error, and steps on to the next command."""
        ...
