"""The command line for every test here."""

import pytest

from command_line import Station, command_line


@pytest.fixture
def station(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Station:
    """Runs `station ARGUMENTS`."""
    return command_line(monkeypatch, capsys)
