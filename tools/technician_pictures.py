"""The pictures of docs/technicians.md, taken from the real window.

    export QT_QPA_PLATFORM=offscreen:configfile=tests/support/screen.json PYTHONPATH=tests:tests/support
    .venv/bin/python tools/technician_pictures.py
    .venv/bin/python tools/smaller_pictures.py docs/img/technician-*.png

The walk is the one that the tests take, with a token of SoftHSM2 and simulated cards.
"""

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog

from command_line import Ran
from station.cli.app import run
from station.gui import theme
from station.gui.language import install
from station.gui.shell import Shell
from technicians_walk import Walk
from tokens import SoftHsm, token_here

_PATIENCE_S, _SETTLE_S = 120.0, 0.5
_CARDS = 6
_INTO = Path("docs/img")
_SHOWN = ("unlock", "component", "ceremony-end", "keys", "provision", "ticket", "delegate", "roll", "audit")


def main() -> None:
    """Takes them all, each once."""
    folder = Path(tempfile.gettempdir()) / "campus"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    patch = pytest.MonkeyPatch()
    patch.setenv("XDG_CONFIG_HOME", str(folder / "no-settings"))
    (folder / "softhsm").mkdir()
    hsm = SoftHsm(folder / "softhsm")
    for name, value in hsm.environment.items():
        patch.setenv(name, value)
    app = QApplication(sys.argv[:1])
    theme.dress(app)
    theme.choose(app, "system")

    def wait(holds: Callable[[], bool]) -> None:
        until = time.monotonic() + _PATIENCE_S
        while not holds():
            if time.monotonic() > until:
                raise TimeoutError
            app.processEvents()
            time.sleep(0.01)

    def shoot(name: str) -> None:
        path = _INTO / f"technician-{name}.png"
        if name in taken or name not in _SHOWN:
            return
        taken.add(name)
        until = time.monotonic() + _SETTLE_S
        wait(lambda: time.monotonic() > until)
        _picture().save(str(path))
        sys.stdout.write(f"{path}\n")

    def station(*arguments: str) -> Ran:
        patch.setattr(sys, "argv", ["station", *arguments])
        return Ran(run(_no_desk), "", "")

    taken = set[str]()
    Walk(folder, token_here(hsm).settings(), _CARDS, install(app, "en"), wait, patch, station, shoot).go()
    os._exit(0)  # the token's library is not asked to tidy up


def _no_desk(*_: object, **__: object) -> int:
    raise AssertionError


def _picture() -> QPixmap:
    """The window, and over it the dialog that is open, as a screen shows them."""
    shells = (widget for widget in QApplication.topLevelWidgets() if isinstance(widget, Shell))
    shell = next(shell for shell in shells if shell.isVisible())
    picture = shell.grab()
    for dialog in shell.findChildren(QDialog):
        if not dialog.isVisible():
            continue
        painter = QPainter(picture)
        painter.fillRect(picture.rect(), QColor(0, 0, 0, 90))
        where = QPoint((shell.width() - dialog.width()) // 2, (shell.height() - dialog.height()) // 2)
        painter.drawPixmap(where, dialog.grab())
        painter.end()
    return picture.scaledToWidth(960, Qt.TransformationMode.SmoothTransformation)


if __name__ == "__main__":
    main()
