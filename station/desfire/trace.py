"""What passes between station and card, for people and programs, with everything secret masked.

Masked are authentication (challenges and answers), EncK, DAMMAC and the MAC that deletes a delegated application, the
body of ChangeKey and SetConfiguration, what files hold (it may be about a person), and everything of a command that is
not known here.
"""

import enum
from collections.abc import Callable
from dataclasses import dataclass

from station.desfire.command import Command
from station.desfire.status import Status, status_name
from station.desfire.trace_fields import Fields, of_answer, of_command

_ALL = 1 << 16
_SHOWN = {
    # Of these commands only so many bytes are shown: of the first frame, none of later ones, and none of the answer.
    Command.Authenticate: 1,
    Command.AuthenticateISO: 1,
    Command.AuthenticateAES: 1,
    Command.AuthenticateEV2First: 1,
    Command.AuthenticateEV2NonFirst: 1,
    Command.ChangeKey: 1,
    Command.ChangeKeyEV2: 2,
    Command.SetConfiguration: 1,
    Command.GetCardUID: 0,
    Command.ReadData: 7,
    Command.WriteData: 7,
    Command.ReadRecords: 7,
    Command.WriteRecord: 7,
    Command.UpdateRecord: 10,
    Command.GetValue: 1,
    Command.Credit: 1,
    Command.Debit: 1,
    Command.LimitedCredit: 1,
    # Its first frame is no secret, its second is EncK and DAMMAC.
    Command.CreateDelegatedApplication: _ALL,
    Command.DeleteApplication: 3,
}
_AUTHENTICATIONS = frozenset(
    {
        Command.Authenticate,
        Command.AuthenticateISO,
        Command.AuthenticateAES,
        Command.AuthenticateEV2First,
        Command.AuthenticateEV2NonFirst,
    }
)
_NAMES = {command.value: command for command in Command}
_HEADER = 5
_NONE: Fields = {}


@enum.unique
class Direction(enum.Enum):
    """Who speaks."""

    COMMAND = "command"
    RESPONSE = "response"


@dataclass(frozen=True, slots=True)
class Traced:
    """One APDU: in hexadecimal, each masked byte as XX; the command that it belongs to, and what it says.

    `command` is None where it is not known; `status` is that of a response. `further` marks a later frame.
    """

    direction: Direction
    apdu: str
    command: str | None
    fields: Fields
    status: str | None = None
    further: bool = False

    def __str__(self) -> str:
        said = "  ".join(f"{name} {value}" for name, value in self.fields.items())
        if self.direction is Direction.RESPONSE:
            return f"    {self.status}{'  ' + said if said else ''}"
        return f"{'… ' if self.further else ''}{self.command or self.apdu[:8]}{'  ' + said if said else ''}"


class Tracer:
    """An Observer of one connection: gives each APDU to `sink`. A further frame (AF) belongs to the command before."""

    def __init__(self, sink: Callable[[Traced], None]) -> None:
        self._sink = sink
        self._under_way: Command | None = None
        self._frame = 0
        self._authenticated = False

    def __call__(self, command: bytes, response: bytes) -> None:
        """Takes one exchange."""
        further = self._begin(command)
        self._sink(self._command(command, further=further))
        self._sink(self._response(response))

    def _begin(self, command: bytes) -> bool:
        code = command[1] if len(command) >= _HEADER and command[0] == 0x90 else None
        if code == Command.AdditionalFrame and self._under_way is not None:
            self._frame += 1
            return True
        self._under_way, self._frame = _NAMES.get(code) if code is not None else None, 0
        if self._under_way in _AUTHENTICATIONS or self._under_way is Command.SelectApplication:
            self._authenticated = False
        return False

    def _command(self, command: bytes, *, further: bool) -> Traced:
        head, data, tail = command[:_HEADER], command[_HEADER:-1], command[_HEADER:][-1:]
        shown = 0
        if self._under_way is not None:
            shown = _SHOWN.get(self._under_way, _ALL)
            if further and self._under_way in _SHOWN:
                shown = 0
        apdu = head.hex().upper() + _masked(data, shown) + tail.hex().upper()
        fields = of_command(self._under_way, data) if self._under_way and not further else _NONE
        name = self._under_way.name if self._under_way else None
        return Traced(Direction.COMMAND, apdu, name, fields, further=further)

    def _response(self, response: bytes) -> Traced:
        data, end = response[:-2], response[-2:]
        native = len(end) == 2 and end[0] == 0x91
        status = status_name(end[1]) if native else end.hex().upper() or "no answer"
        known = self._under_way is not None and self._under_way not in _SHOWN
        fields = of_answer(self._under_way, data, secured=self._authenticated) if known and native else _NONE
        if native and end[1] not in (Status.OPERATION_OK, Status.ADDITIONAL_FRAME):
            self._authenticated, fields = False, _NONE
        elif native and end[1] == Status.OPERATION_OK and self._under_way in _AUTHENTICATIONS:
            self._authenticated = True
        apdu = _masked(data, _ALL if known else 0) + end.hex().upper()
        name = self._under_way.name if self._under_way else None
        return Traced(Direction.RESPONSE, apdu, name, fields, status, further=self._frame > 0)


def _masked(data: bytes, shown: int) -> str:
    return data[:shown].hex().upper() + "XX" * len(data[shown:])
