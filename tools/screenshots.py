"""Pictures of every page of the window, for people to look at: `make screenshots`.

Light, dark and high contrast, English and French, 100 % and 200 %: one folder each below the one that is named. A desk
of simulated parts has issued a card before, so that there is something to see.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

LANGUAGES, SCALES, THEMES = ("en", "fr"), ("100", "200"), ("light", "dark", "high-contrast")
_SOMEBODY = "Maximiliane"
_PATIENCE_S = 60.0
_SETTLE_S = 0.8


def main() -> None:
    """A process for each language and scale: both are decided before the first window."""
    folder, *one = sys.argv[1:]
    if one:
        _take(Path(folder), *one)
        return
    for language in LANGUAGES:
        for scale in SCALES:
            settings = {
                "STATION_LANG": language,
                "QT_SCALE_FACTOR": str(int(scale) / 100),
                "QT_QPA_PLATFORM": "offscreen",
            }
            subprocess.run([sys.executable, __file__, folder, language, scale], env=os.environ | settings, check=True)
            print(f"{folder}/{language}-*-{scale}")


def _take(folder: Path, language: str, scale: str) -> None:
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from station.bootstrap import Choices, Site, Station, open_station, simulator
    from station.gui import theme
    from station.gui.app import DeskApp
    from station.gui.front import Front
    from station.gui.issue.roster import state_of
    from station.gui.language import install
    from station.gui.pages import all_pages
    from station.model.card import CardState
    from station.roster.sample import sample_roster
    from station.roster.table import read_roster
    from station.settings import Settings

    state = Path(tempfile.mkdtemp(prefix="screenshots-"))
    os.environ["XDG_CONFIG_HOME"] = str(state)
    settings = Settings(data_dir=state / "records", registry="simulated")
    choices = Choices(f"simulated:{state / 'stack'}", f"pdf:{state / 'faces'}", "simulated")
    simulator("blanks")(str(state / "stack"), 8, 1)
    people = read_roster(sample_roster(), datetime.now().astimezone().date())

    @contextmanager
    def opened() -> Generator[Station]:
        with open_station(settings, choices) as station:
            for holder in people.holders:
                station.desk.store.holders.save(holder)
            yield station

    app = QApplication(sys.argv[:1])
    theme.dress(app)
    site = Site(lambda: settings, lambda _: choices)
    front = Front(install(app), title="ESC Station")
    pages = [make(front.speech) for make in all_pages(site)]
    for at, page in enumerate(pages, 1):
        front.shell.put(at, page.view)
    front.show()
    desk = DeskApp(front, opened, pages)

    def wait(holds: Callable[[], bool]) -> None:
        until = time.monotonic() + _PATIENCE_S
        while not holds() and time.monotonic() < until:
            app.processEvents()
            time.sleep(0.01)

    def rest(seconds: float) -> None:
        until = time.monotonic() + seconds
        wait(lambda: time.monotonic() > until)

    desk.start()
    issue = desk.page
    wait(lambda: bool(issue.desk.holders))
    QTest.keyClicks(issue.roster.search, _SOMEBODY)
    wait(lambda: issue.desk.shown is not None and issue.job.primary.armed)
    issue.job.primary.act()
    wait(lambda: CardState.ISSUED in [state_of(issue.desk, row) for row in issue.desk.holders])
    for look in THEMES:
        theme.choose(app, look)
        into = folder / f"{language}-{look}-{scale}"
        into.mkdir(parents=True, exist_ok=True)
        for at, page in enumerate(desk.pages):
            desk.shell.show_page(at)
            rest(_SETTLE_S)
            desk.shell.grab().save(str(into / f"{page.entry.key}.png"))
    desk.shell.close()
    wait(lambda: not desk.crew.running)
    desk.end()


if __name__ == "__main__":
    main()
