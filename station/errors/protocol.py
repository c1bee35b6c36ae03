"""The card, or something between, broke the protocol."""

from station.errors.base import StationError


class ProtocolError(StationError):
    """The card, or something between, broke the protocol."""


class StatusError(ProtocolError):
    """The card answered `command` with an error status.

    `status` is the second status byte of `91 xx`; `name` its name in NXP's data sheets.
    """

    def __init__(self, command: str, status: int, name: str) -> None:
        self.command, self.status, self.name = command, status, name
        super().__init__(f"{command}: the card answered {status:02X} ({name})")


class IntegrityError(ProtocolError):
    """A MAC, CRC or padding does not hold: nothing of the answer may be used."""


class MalformedResponseError(ProtocolError):
    """An answer of the wrong length or form."""
