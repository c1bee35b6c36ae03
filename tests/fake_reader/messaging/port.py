"""What a session does for the dispatcher, whatever its kind."""

import enum
from typing import Protocol

from fake_reader.image import CommMode


@enum.unique
class SessionKind(enum.Enum):
    """The kinds of secure messaging of a DESFire card, by the authentication that begins them."""

    D40 = "d40"
    EV1 = "ev1"
    EV2 = "ev2"


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

    def wire_length(self, length: int, mode: CommMode) -> int:
        """How many bytes `length` bytes of command data become on the wire, header not counted."""
        ...

    def unwrap(self, command: int, data: bytes, header: int, mode: CommMode) -> bytes:
        """Checks and takes off what protects a whole logical command; returns header and data in clear.

        `header` bytes at the front are never encrypted. Raises Refusal (7E, 1E).
        """
        ...

    def wrap(self, data: bytes, mode: CommMode) -> bytes:
        """Protects the data of an answer with status 00, and steps on to the next command."""
        ...
