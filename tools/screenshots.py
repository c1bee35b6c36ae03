"""Pictures of the window in use, for people to look at: `make screenshots`.

    python tools/screenshots.py FOLDER [SERIES …]

A series is a language, a size and a scale; its pictures lie in one folder for each theme. Every page is taken in both
languages at 100 % and 200 %; the states of the Issue page and the dialogs in one language at each scale; the scales
between, large windows and small screens once.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import desk_office

from station.gui.crash import CrashReport

_PATIENCE_S = 60.0
_SETTLE_S = 0.3
_EVERY = ("light", "dark", "high-contrast")


@dataclass(frozen=True)
class Series:
    """`size` is the window's, in the desktop's pixels; `screen` the screen's, in dots. Rarer moments have one theme."""

    language: str
    scale: int
    themes: tuple[str, ...] = _EVERY
    size: tuple[int, int] = (1280, 720)
    screen: tuple[int, int] | None = None
    rarer: str | None = None

    @property
    def name(self) -> str:
        """What its folders begin with."""
        large = "" if self.size == (1280, 720) else f"-{self.size[0]}x{self.size[1]}"
        return f"{self.language}-{self.scale}{'-small-screen' if self.screen else large}"


SERIES = (
    Series("en", 100, rarer="light"),
    Series("en", 200),
    Series("fr", 100, rarer="light"),
    Series("fr", 200, rarer="dark"),
    *(Series("fr", scale, ("light",)) for scale in (125, 150, 250)),
    *(Series("en", 100, ("light",), size) for size in ((1920, 1080), (2560, 1440))),
    *(Series("en", scale, ("light",), screen=(1280, 720)) for scale in (150, 200)),
)


def main() -> None:
    """A process for each series: language, scale and screen are decided before the first window."""
    folder, *wanted = sys.argv[1:]
    if wanted[:1] == ["--take"]:
        name, office = wanted[1:]
        _take(Path(folder), next(series for series in SERIES if series.name == name), Path(office))
        return
    with tempfile.TemporaryDirectory() as place:  # its own: two runs do not meet
        _take_all(folder, wanted, Path(place))


def _take_all(folder: str, wanted: Sequence[str], place: Path) -> None:
    made, office = place / "made", place / "card-office"
    os.environ["XDG_CONFIG_HOME"] = str(office / "no-settings")
    desk_office.furnish(made)
    for series in SERIES:
        if wanted and series.name not in wanted:
            continue
        shutil.rmtree(office, ignore_errors=True)
        shutil.copytree(made, office)
        screen = office / "screen.json"
        wide, tall = series.screen or (4 * series.size[0], 4 * series.size[1])
        screen.write_text(json.dumps({"screens": [{"name": "screen", "x": 0, "y": 0, "width": wide, "height": tall}]}))
        settings = {
            "STATION_LANG": series.language,
            "QT_SCALE_FACTOR": str(series.scale / 100),
            "QT_QPA_PLATFORM": f"offscreen:configfile={screen}",
        }
        take = [sys.executable, __file__, folder, "--take", series.name, str(office)]
        subprocess.run(take, env=os.environ | settings, check=True)
        print(f"{folder}/{series.name}-*", flush=True)


def _take(folder: Path, series: Series, office: Path) -> None:
    from desk_moments import Moments
    from PySide6.QtCore import QPoint, QRect
    from PySide6.QtGui import QColor, QPainter, QPixmap
    from PySide6.QtWidgets import QApplication, QDialog

    from station.bootstrap import Site
    from station.gui import theme
    from station.gui.app import DeskApp
    from station.gui.front import Front
    from station.gui.language import install
    from station.gui.pages import all_pages

    app = QApplication(sys.argv[:1])
    theme.dress(app)
    theme.choose(app, "system")
    site = Site(lambda: desk_office.settings_of(office), lambda _: desk_office.choices_of(office))
    front = Front(install(app), title="ESC Station")
    pages = [make(front.speech) for make in all_pages(site)]
    for at, page in enumerate(pages, 1):
        front.shell.put(at, page.view)

    def wait(holds: Callable[[], bool]) -> None:
        until = time.monotonic() + _PATIENCE_S
        while not holds():
            if time.monotonic() > until:
                raise TimeoutError("what a picture waits for did not come")
            app.processEvents()
            time.sleep(0.01)

    def rest(seconds: float) -> None:
        until = time.monotonic() + seconds
        wait(lambda: time.monotonic() > until)

    def picture() -> QPixmap:
        """The window, and over it the dialog that is open, as a screen shows them."""
        taken = desk.shell.grab()
        for dialog in desk.shell.findChildren(QDialog):
            if dialog.isVisible():
                painter = QPainter(taken)
                painter.fillRect(taken.rect(), QColor(0, 0, 0, 90))
                over = dialog.grab()
                there = taken.deviceIndependentSize() - over.deviceIndependentSize()
                corner = QPoint(round(there.width() / 2), round(there.height() / 2))
                painter.drawPixmap(corner, over)
                painter.setPen(QColor(theme.tokens().edge))  # the frame that a desktop draws
                painter.drawRect(QRect(corner, over.deviceIndependentSize().toSize()))
                painter.end()
        return taken

    def take(names: Iterator[str], looks: Sequence[str]) -> None:
        for name in names:
            for look in looks:
                theme.choose(app, look)
                rest(_SETTLE_S)
                into = folder / f"{series.name}-{look}"
                into.mkdir(parents=True, exist_ok=True)
                picture().save(str(into / f"{name}.png"))

    if series.screen is None:
        front.shell.resize(*series.size)
    front.show()
    desk = DeskApp(front, lambda: desk_office.opened(office), pages)
    desk.start()
    desk.crashes.unhook()  # what goes wrong is told to whoever runs this, not to the window
    desk.crashes.seen.connect(_tell)
    try:
        wait(lambda: bool(desk.page.desk.holders))
        moments = Moments(desk, front.speech, wait, rest)
        take(moments.pages(), series.themes)
        if series.rarer is not None:
            take(moments.rarer(), (series.rarer,))
    finally:
        desk.shell.close()
        wait(lambda: not desk.crew.running)
        desk.end()


def _tell(report: CrashReport) -> None:
    print(report.text, file=sys.stderr)


if __name__ == "__main__":
    main()
