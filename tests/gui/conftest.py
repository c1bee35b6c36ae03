"""A real window over a real station of simulated parts, without a screen."""

import gc
import os
from pathlib import Path

# A screen as in an office: without its configuration the platform has one of 800 by 800.
os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={Path(__file__).parents[1]}/support/screen.json")

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from busy_lane import Busy
from desks import whole_desk
from station.bootstrap import Choices, Station, open_station, simulator
from station.gui import theme
from station.gui.app import DeskApp
from station.gui.cards.page import cards_page
from station.gui.crash import CrashReport
from station.gui.existing.page import existing_page
from station.gui.holders.page import holders_page
from station.gui.issue.roster import card_of
from station.gui.issue.snapshot import DeskView, Opening
from station.gui.keys.page import keys_page
from station.gui.messages import Speech
from station.gui.page import PageWorker
from station.gui.pages import MakePage
from station.gui.provision.page import provision_page
from station.gui.registry.page import registry_page
from station.gui.statistics.page import statistics_page
from station.gui.supplies.page import supplies_page
from station.gui.template.page import template_page
from station.gui.testbench.page import testbench_page
from station.model.card import CardState
from station.model.esi import Esi
from station.model.holder import AcademicLevel, Holder, Purpose
from station.reader.port import Reader
from station.settings import Settings
from station.store.database import Store

PAGES: tuple[MakePage, ...] = (
    holders_page,
    cards_page,
    existing_page,
    registry_page,
    provision_page,
    keys_page,
    template_page,
    supplies_page,
    statistics_page,
    testbench_page,
)
"""Those of a desk without its site, and without people who sign in."""
PEOPLE = ("Anna Nowak", "Zoë Müller", "Łukasz Brzęk")
Wrap = Callable[[Station], Station]


def invent(number: int, name: str, *, consents: frozenset[Purpose] | None = None) -> Holder:
    """An invented holder without a photo."""
    agreed = frozenset(Purpose) - {Purpose.PHOTO_ON_CARD} if consents is None else consents
    esi = Esi.build("uni-demo.example", f"gui{number:03d}")
    return Holder(esi, name, AcademicLevel.MASTER, date(2031, 9, 30), consents=agreed)


@dataclass
class Bench:
    """A desk application, and what a test does at it. `wait` lasts until something holds, or fails."""

    bot: QtBot
    app: DeskApp
    crashes: list[CrashReport] = field(default_factory=list[CrashReport])
    """What the desk has said of its own faults: none, at a test's end."""

    def wait(self, holds: Callable[[], bool]) -> None:
        self.bot.waitUntil(holds, timeout=60_000)

    @property
    def view(self) -> DeskView:
        return self.app.page.desk

    @property
    def said(self) -> str:
        return self.app.page.job.notice.text

    @property
    def primary(self) -> str:
        return self.app.page.job.primary.accessibleName()

    def shows(self, beginning: str) -> bool:
        """Whether a line on the page in front begins so."""
        return any(one.isVisible() and one.text().startswith(beginning) for one in self.app.page.findChildren(QLabel))

    def press(self, key: Qt.Key) -> None:
        """Presses a key where the focus is."""
        QTest.keyClick(self.app.shell.focusWidget() or self.app.page, key)

    def enter(self) -> None:
        """Presses Enter once the button is settled."""
        self.wait(lambda: self.app.page.job.primary.armed)
        self.press(Qt.Key.Key_Return)

    def choose(self, text: str) -> None:
        """Types a name into the search; what is left must be one person."""
        self.app.page.roster.search.setFocus()
        QTest.keyClicks(self.app.page.roster.search, text)
        self.wait(lambda: self.view.shown is not None and self.view.shown.key == self.key_of(text))

    def key_of(self, text: str) -> str:
        return next(row.key for row in self.view.holders if text in row.name)

    def state_of(self, text: str) -> CardState | None:
        row = next(row for row in self.view.holders if text in row.name)
        card = card_of(self.view, row)
        return card.state if card else None

    @property
    def all_issued(self) -> bool:
        return all(self.state_of(row.name) is CardState.ISSUED for row in self.view.holders)


Start = Callable[..., Bench]
Person = Callable[..., Holder]


@pytest.fixture
def person() -> Person:
    """Invents holders."""
    return invent


@pytest.fixture
def speech() -> Speech:
    return Speech(QLocale("en_GB"))


@pytest.fixture
def stores(monkeypatch: pytest.MonkeyPatch) -> list[Store]:
    """For the records of a desk with accounts, whose secrets cost little to try."""
    monkeypatch.setattr("station.store.accounts.LOG2_N", 4)
    return []


MakeBusy = Callable[..., Busy]


@pytest.fixture
def busy() -> Iterator[MakeBusy]:
    """Keeps threads of the crew busy, and lets them go at the latest when the test has ended."""
    made: list[Busy] = []

    def begin(beside: PageWorker, then: Callable[[], object] = lambda: None) -> Busy:
        made.append(Busy(beside, then))
        return made[-1]

    yield begin
    for one in made:
        one.over.set()


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    theme.dress(qapp)
    theme.choose(qapp, "system")
    return qapp


@pytest.fixture
def start(
    qtbot: QtBot, dressed: QApplication, tmp_path: Path, speech: Speech, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Start]:
    """Opens desks; each is closed as a person closes it, and no thread may be left."""
    del monkeypatch  # undone after this: the environment changes when no desk reads it any more
    benches: list[Bench] = []
    settings = Settings(data_dir=tmp_path / "state", registry="simulated")
    stack = tmp_path / "stack"
    simulator("blanks")(str(stack), len(PEOPLE) + 1, 1)
    choices = Choices(f"simulated:{stack}", f"pdf:{tmp_path / 'faces'}", "simulated")

    def begin(
        *people: Holder,
        reader: Reader | None = None,
        part: Wrap = lambda station: station,
        pages: Sequence[MakePage] = PAGES,
    ) -> Bench:
        holders = people or tuple(invent(number, name) for number, name in enumerate(PEOPLE))

        @contextmanager
        def opened() -> Generator[Station]:
            with open_station(settings, choices) as station:
                for holder in holders:
                    station.desk.store.holders.save(holder)
                if reader is not None:
                    station = replace(station, desk=replace(station.desk, reader=reader))
                yield part(station)

        bench = Bench(qtbot, whole_desk(opened, speech, pages))
        bench.app.crashes.seen.connect(bench.crashes.append)
        benches.append(bench)
        bench.app.start()
        bench.wait(lambda: bench.view.opening is not Opening.OPENING)
        return bench

    yield begin
    for bench in benches:
        bench.app.shell.close()
        bench.wait(lambda bench=bench: not bench.app.crew.running and not bench.app.shell.isVisible())
        bench.app.end()
    crashes = [report.text for bench in benches for report in bench.crashes]
    # What is left of the windows dies here: a later test's thread may not be the one that collects it.
    benches.clear()
    gc.collect()
    gc.freeze()  # what outlives a test, modules above all, is looked through no more
    assert crashes == []
