"""Ctrl-C: said in the station's words, whenever it comes, with an exit code of the station's."""

import sys

import pytest

from command_line import Station
from station import __main__ as command


def stop(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def test_a_command_that_is_stopped_says_so(station: Station, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("station.cli.doctor.load_settings", stop)
    said = station("doctor")
    assert (said.code, "Stopped." in said.err) == (1, True)


def test_nothing_but_that_is_said_while_modules_are_loaded(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["station", "doctor"])
    monkeypatch.setattr("station.cli.app.run", stop)
    with pytest.raises(SystemExit) as ended:
        command.main()
    assert (ended.value.code, capsys.readouterr().err) == (1, "Stopped.\n")
