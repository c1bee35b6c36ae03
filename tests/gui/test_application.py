"""A start without a screen: one sentence and an exit code, and none of Qt's words for programmers."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from station.display import can_show, has_display

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@pytest.mark.parametrize(
    ("screens", "reason"),
    [
        ({}, "neither DISPLAY nor WAYLAND_DISPLAY is set"),
        ({"DISPLAY": ":97", "QT_QPA_PLATFORM": "xcb"}, "could not connect to display :97"),
    ],
)
def test_a_desk_without_a_screen_says_what_is_missing(screens: dict[str, str], reason: str, tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name not in SCREENS} | screens
    ended = subprocess.run(
        [sys.executable, "-m", "station"],
        env=environment | {"HOME": str(tmp_path), "STATION_DATA_DIR": str(tmp_path / "data")},
        capture_output=True,
        text=True,
        check=False,
    )
    said = " ".join(ended.stderr.split())
    assert ended.returncode == 3
    assert said.startswith(f"The window cannot be shown here: {reason}. Start it")
    assert said.endswith("or work at the command line: station issue, station --help.")


def test_a_screen_that_nobody_sees_is_enough_for_a_window_but_not_for_a_demo(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in SCREENS:
        monkeypatch.delenv(name, raising=False)
    assert not can_show()
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert can_show()
    assert not has_display()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert has_display()
