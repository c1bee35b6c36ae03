"""The real window on a real (virtual) screen: `station demo`, driven from outside by keyboard and mouse."""

import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from fake_escr.state import snapshot

PATIENCE_S = 60
TITLE = "ESC Station: demo, everything simulated"


def until(holds: Callable[[], bool], every_s: float = 0.1) -> None:
    """Looks again and again; fails when it never comes true."""
    pause, deadline = threading.Event(), time.monotonic() + PATIENCE_S
    while not holds():
        assert time.monotonic() < deadline, "it did not come true in time"
        pause.wait(every_s)


def minted(database: Path) -> bool:
    """Whether a job has begun: Enter does nothing before the button has settled, and has been heard from then on."""
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        return bool(connection.execute("SELECT count(*) FROM numbers").fetchone()[0])


def test_one_card_by_mouse_and_keyboard(display: str, tmp_path: Path) -> None:
    environment = {**os.environ, "DISPLAY": display, "HOME": str(tmp_path), "QT_QPA_PLATFORM": "xcb", "LANG": "C.UTF-8"}
    registry, numbers = (tmp_path / "demo" / "state" / name for name in ("registry.sqlite", "simulated.sqlite"))

    def xdotool(*arguments: str) -> str:
        return subprocess.run(
            ["xdotool", *arguments], env=environment, check=True, capture_output=True, text=True
        ).stdout.strip()

    desk = subprocess.Popen(
        [sys.executable, "-m", "station", "demo", "--out", str(tmp_path / "demo")],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        window = xdotool("search", "--sync", "--onlyvisible", "--name", TITLE).splitlines()[0]
        xdotool("windowfocus", "--sync", window)
        until(registry.exists)
        xdotool("mousemove", "--window", window, "200", "104", "click", "1")  # the search, which has the focus anyway
        xdotool("type", "--window", window, "Bo Li")
        until(lambda: minted(numbers) or bool(xdotool("key", "--window", window, "Return")), every_s=0.5)
        until(lambda: bool(snapshot(registry).cards))
        assert len(snapshot(registry).persons) == len(snapshot(registry).cards) == 1
        desk.send_signal(signal.SIGTERM)
        assert desk.wait(PATIENCE_S) == 0
    finally:
        desk.kill()
        desk.wait(PATIENCE_S)
