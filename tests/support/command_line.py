"""The command line in this process: arguments in; exit code, stdout and stderr out."""

import sys
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from station.cli.app import run
from station.cli.output import progress, results


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command came to."""

    code: int
    out: str
    err: str


Station = Callable[..., Ran]


def command_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Station:
    """Runs `station ARGUMENTS`, at a width that folds nothing."""

    def no_desk(*_: object, **__: object) -> int:
        raise AssertionError("the desk was opened")

    def ask(*arguments: str) -> Ran:
        monkeypatch.setattr(sys, "argv", ["station", *arguments])
        code = run(no_desk)
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    for console in (results, progress):
        monkeypatch.setattr(console, "width", 200)
    return ask
