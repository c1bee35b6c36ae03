"""One desk for one folder, and what one that died leaves behind."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from station.errors import DeskOpenError
from station.gui.single import SingleDesk, places_of

DIES = """
import os, sys
from pathlib import Path
from station.gui.single import SingleDesk
desk = SingleDesk(Path(sys.argv[1]))
assert desk.enter()
with desk.witnessed():
    def anna_nowak():
        os.abort()
    anna_nowak()
"""


def test_a_second_start_brings_the_first_to_the_front(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    del qapp
    first, second, elsewhere = SingleDesk(tmp_path), SingleDesk(tmp_path), SingleDesk(tmp_path / "other")
    asked: list[bool] = []
    first.asked.connect(lambda: asked.append(True))
    assert first.enter()
    assert not second.enter()
    qtbot.waitUntil(lambda: asked == [True], timeout=60_000)
    assert elsewhere.enter()
    elsewhere.leave()
    first.leave()
    assert second.enter()
    assert not second.died_before
    second.leave()


def test_one_that_does_not_answer_is_said(qapp: QApplication, tmp_path: Path) -> None:
    del qapp
    held = QLockFile(str(tmp_path / "desk.lock"))
    assert held.tryLock(0)
    with pytest.raises(DeskOpenError):
        SingleDesk(tmp_path).enter()
    held.unlock()


def test_after_a_death_the_next_one_opens_and_knows(qapp: QApplication, tmp_path: Path) -> None:
    del qapp
    died = subprocess.run([sys.executable, "-c", DIES, str(tmp_path)], capture_output=True, check=False)
    assert died.returncode < 0, died.stderr
    desk = SingleDesk(tmp_path)
    assert desk.enter()
    assert desk.died_before
    with desk.witnessed() as last_words:
        assert last_words.startswith("Fatal Python error: Aborted")
        assert "anna_nowak" in last_words  # a function of ours; no value, no path
        assert str(tmp_path) not in last_words
    desk.leave()
    assert not list(tmp_path.iterdir())


def test_places_hold_no_folder() -> None:
    report = """Fatal Python error: Segmentation fault

Current thread 0x00007f (most recent call first):
  File "/home/anna/station/gui/app.py", line 12 in <module>
  File "C:\\\\Users\\\\anna\\\\x.py", line 3 in run
Extension modules: smartcard
"""
    assert places_of(report) == (
        "Fatal Python error: Segmentation fault\nCurrent thread 0x00007f\napp.py:12 <module>\nx.py:3 run"
    )
