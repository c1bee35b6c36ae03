"""The same through the window: from an empty token to the verified audit, page by page."""

import gc
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from command_line import command_line
from station.gui import theme
from station.gui.messages import Speech
from station.keys.sealed import Cost
from technicians_walk import Walk
from tokens import SoftHsm, token_here

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.mark.long
def test_from_an_empty_token_to_the_verified_audit_at_the_window(
    tmp_path: Path,
    softhsm: SoftHsm,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    qtbot: QtBot,
    qapp: QApplication,
) -> None:
    theme.dress(qapp)
    theme.choose(qapp, "system")
    monkeypatch.setattr("station.keys.keyfile.Cost", lambda: Cost(1 << 14))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "no-settings"))

    def wait(holds: Callable[[], bool]) -> None:
        qtbot.waitUntil(holds, timeout=60_000)

    token, station = token_here(softhsm).settings(), command_line(monkeypatch, capsys)
    Walk(tmp_path, token, 20, Speech(QLocale("en_GB")), wait, monkeypatch, station).go()
    gc.collect()
