"""An exchange as one line for people, with everything secret masked.

What is masked: authentication (challenges and answers), EncK and DAMMAC, the body of ChangeKey. File contents are cut
short, not masked: the data zone is free to read.
"""

from collections.abc import Callable

from station.desfire.command import Command
from station.desfire.status import status_name

_MASK = "••••"
_SHOWN = 16
_CLEAR_HEAD = {
    # Of these commands' first frames only so many bytes are shown; of their later frames and answers, none.
    Command.Authenticate: 1,
    Command.AuthenticateISO: 1,
    Command.AuthenticateAES: 1,
    Command.AuthenticateEV2First: 1,
    Command.AuthenticateEV2NonFirst: 1,
    Command.ChangeKey: 1,
    Command.ChangeKeyEV2: 2,
    Command.SetConfiguration: 1,
}
_SECRET_LATER = {*_CLEAR_HEAD, Command.CreateDelegatedApplication}
_NAMES = {command.value: command for command in Command}


class Tracer:
    """An Observer: decodes each exchange of one connection, masks it, and gives the line to `sink`.

    Remembers the command under way, because a further frame (AF) belongs to it. A command that is not known here is
    masked whole.
    """

    def __init__(self, sink: Callable[[str], None]) -> None:
        self._sink = sink
        self._under_way: Command | None = None

    def __call__(self, command: bytes, response: bytes) -> None:
        """Takes one exchange."""
        code = _code(command)
        if code != Command.AdditionalFrame:
            self._under_way = _NAMES.get(code) if code is not None else None
            line = self._first(command)
        elif self._under_way is None:
            line = self._first(command)
        else:
            line = f"  … {self._under_way.name} {self._later(command)}"
        self._sink(f"{line.rstrip()} -> {self._answer(response)}")

    def _first(self, command: bytes) -> str:
        if self._under_way is None:
            return f"{command[:4].hex().upper()} {_MASK if len(command) > 5 else ''}"
        data = _data(command)
        clear = _CLEAR_HEAD.get(self._under_way)
        if clear is None:
            return f"{self._under_way.name} {_short(data)}"
        return f"{self._under_way.name} {data[:clear].hex().upper()} {_MASK}"

    def _later(self, command: bytes) -> str:
        data = _data(command)
        return _MASK if data and self._under_way in _SECRET_LATER else _short(data)

    def _answer(self, response: bytes) -> str:
        if len(response) < 2:
            return f"{len(response)} bytes: no answer"
        data, status = response[:-2], response[-1]
        word = f"{status:02X} {status_name(status)}" if response[-2] == 0x91 else response[-2:].hex().upper()
        if not data:
            return word
        secret = self._under_way is None or self._under_way in _CLEAR_HEAD
        return f"{word} {_MASK if secret else _short(data)}"


def _code(command: bytes) -> int | None:
    return command[1] if len(command) >= 5 and command[0] == 0x90 else None


def _data(command: bytes) -> bytes:
    return command[5:-1]


def _short(data: bytes) -> str:
    if len(data) <= _SHOWN:
        return data.hex().upper()
    return f"{data[:_SHOWN].hex().upper()}… ({len(data)} bytes)"
