"""The window before there is anything behind it: it is light, takes what is typed, can be left, says what fails."""

import subprocess
import sys
import threading
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from gui.conftest import invent
from station.bootstrap import Choices, Site, Station, open_station, simulator
from station.errors import SettingsError
from station.gui import loading
from station.gui.catalogues import contexts, sentences
from station.gui.entries import ENTRIES, ISSUE, SETTINGS
from station.gui.front import Front
from station.gui.issue.blank import blank
from station.gui.issue.known import Known
from station.gui.issue.snapshot import Opening
from station.gui.loading import PARTS, Prepare
from station.gui.messages import Speech
from station.gui.opening import Opener
from station.gui.pages import all_pages
from station.gui.settings.view import SettingsView
from station.gui.shell import Shell
from station.gui.widgets.support import SupportDialog
from station.home import Look
from station.settings import Settings
from walking import settle

HEAVY = {"sqlalchemy", "pydantic", "httpx", "keyring", "reportlab", "PIL", "cryptography", "typer", "rich", "smartcard"}
WAIT_MS = 30_000
Prepared = tuple[Callable[[], AbstractContextManager[Station]], Site]


class Start:
    """A window whose parts come when the test lets them."""

    def __init__(self, bot: QtBot, speech: Speech, prepare: Prepare, site: Site) -> None:
        self._bot = bot
        self.front = Front(speech, title="Desk")
        self.opener = Opener(self.front, prepare, site.read().data_dir)
        self.front.show()
        self.opener.begin()

    @property
    def said(self) -> str:
        return self.front.page.job.notice.text

    def wait_open(self) -> None:
        self._bot.waitUntil(lambda: self.front.page.desk.opening is Opening.OPEN, timeout=WAIT_MS)

    def try_again(self) -> None:
        self._bot.waitUntil(lambda: self.front.page.job.primary.armed, timeout=WAIT_MS)
        self.front.page.job.primary.click()

    def close(self) -> None:
        self.front.shell.close()
        self._bot.waitUntil(lambda: not self.front.shell.isVisible(), timeout=WAIT_MS)
        self.opener.loading.wait()
        if self.opener.desk is not None:
            self.opener.desk.end()
        else:
            self.front.end()


@pytest.fixture
def site(tmp_path: Path) -> Site:
    settings = Settings(data_dir=tmp_path / "state", registry="simulated")
    simulator("blanks")(str(tmp_path / "stack"), 2, 1)
    choices = Choices(f"simulated:{tmp_path / 'stack'}", f"pdf:{tmp_path / 'faces'}", "simulated")
    return Site(lambda: settings, lambda _: choices, editable=False)


def prepared(site: Site) -> Prepare:
    """A station of two people."""

    @contextmanager
    def opened() -> Generator[Station]:
        settings = site.read()
        with open_station(settings, site.choose(settings)) as station:
            for number, name in enumerate(("Anna Nowak", "Zoe Miller")):
                station.desk.store.holders.save(invent(number, name))
            yield station

    return lambda: (opened, site)


class Slowly:
    """Prepares a station when the test lets it."""

    def __init__(self, prepare: Prepare) -> None:
        self._prepare = prepare
        self.begun, self.go_on = threading.Event(), threading.Event()

    def __call__(self) -> Prepared:
        self.begun.set()
        self.go_on.wait(WAIT_MS / 1e3)
        return self._prepare()


def test_the_window_loads_nothing_of_what_is_behind_it() -> None:
    told = subprocess.run(
        [sys.executable, "-c", "import sys, station.__main__, station.gui.run; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(told.stdout.split())
    assert not HEAVY & loaded
    assert "station.gui.sheet.dialog" not in loaded
    assert not {"station.bootstrap", "station.store", "station.errors", "station.settings", "station.model"} & loaded


def test_what_is_seen_first_is_what_the_view_model_makes_of_knowing_nothing(speech: Speech) -> None:
    assert blank(speech) == Known().state(speech)


def test_what_takes_long_to_load_is_loaded_off_the_window_s_thread_and_nothing_of_qt_is() -> None:
    program = f"""
import importlib, sys
def known(): return {{name.partition('.')[0] for name in sys.modules}}
for part in {PARTS}: importlib.import_module(part)
print(*sorted(name for name in sys.modules if name.startswith(('PySide6', 'shiboken6', 'station.gui'))))
before = known()
import station.gui.app
for entry in {[entry.key for entry in ENTRIES[1:]]}: importlib.import_module(f'station.gui.{{entry}}.page')
print(*sorted(known() - before))
"""
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    off_thread, on_thread = (line.split() for line in told.stdout.splitlines())
    assert off_thread == []
    assert [name for name in on_thread if name in HEAVY or name in {"openpyxl", "tomlkit", "segno", "zxingcpp"}] == []


def test_the_catalogues_are_read_behind_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> Prepared:
        raise SettingsError(file="station.toml", faults="no")

    monkeypatch.setattr(loading, "language_code", lambda: "fr")
    sentences.cache_clear()
    loading.Loading(refuse).run()
    read = sentences.cache_info().currsize
    assert read == len(contexts("fr")) > 20


def test_the_first_sight_needs_no_scrolling(dressed: QApplication, speech: Speech) -> None:
    del dressed
    front = Front(speech, title="Desk")
    front.shell.resize(1280, 720)
    front.show()
    settle()
    area = front.shell.centralWidget()
    assert isinstance(area, QScrollArea)
    assert area.verticalScrollBar().maximum() == 0
    front.end()


def test_what_is_typed_at_once_is_searched_and_every_page_comes(
    qtbot: QtBot, dressed: QApplication, site: Site, speech: Speech
) -> None:
    del dressed
    slowly = Slowly(prepared(site))
    with closing(Start(qtbot, speech, slowly, site)) as start:
        shell = start.front.shell
        QTest.keyClicks(start.front.page.roster.search, "miller")
        shell.show_page(ENTRIES.index(SETTINGS))
        assert not shell.findChildren(SettingsView)
        slowly.go_on.set()
        start.wait_open()
        assert shell.findChildren(SettingsView)[0].isVisible()
        shell.show_page(ENTRIES.index(ISSUE))
        qtbot.waitUntil(lambda: [row.name for row in start.front.page.state.rows] == ["Zoe Miller"], timeout=WAIT_MS)
        assert start.front.page.roster.search.text() == "miller"


def test_a_stack_that_is_used_up_is_a_reader_that_waits_for_a_card(
    qtbot: QtBot, dressed: QApplication, site: Site, speech: Speech, tmp_path: Path
) -> None:
    del dressed
    for card in (tmp_path / "stack").glob("*.picc"):
        card.unlink()
    with closing(Start(qtbot, speech, prepared(site), site)) as start:
        start.wait_open()
        qtbot.waitUntil(lambda: len(start.front.page.state.rows) == 2, timeout=WAIT_MS)


def test_the_rail_names_every_page(site: Site, speech: Speech, dressed: QApplication) -> None:
    del dressed
    assert tuple(make(speech).entry for make in all_pages(site)) == ENTRIES[1:]


def test_it_goes_at_once_while_everything_is_being_loaded(
    qtbot: QtBot, dressed: QApplication, site: Site, speech: Speech
) -> None:
    del dressed
    slowly = Slowly(prepared(site))
    start = Start(qtbot, speech, slowly, site)
    qtbot.waitUntil(slowly.begun.is_set, timeout=WAIT_MS)
    start.front.shell.close()
    qtbot.waitUntil(lambda: not start.front.shell.isVisible(), timeout=WAIT_MS)
    loading = start.opener.loading
    assert (loading.isRunning(), loading.isInterruptionRequested()) == (True, True)
    slowly.go_on.set()
    start.close()
    assert start.opener.desk is None


def test_a_desk_that_is_left_before_its_parts_are_loaded_loads_no_more_of_them(
    dressed: QApplication, site: Site, speech: Speech, monkeypatch: pytest.MonkeyPatch
) -> None:
    del dressed
    front, loaded = Front(speech, title="Desk"), list[str]()
    opener = Opener(front, prepared(site), site.read().data_dir)

    def load(part: str) -> None:
        loaded.append(part)
        opener.loading.requestInterruption()

    monkeypatch.setattr("station.gui.loading.import_module", load)
    front.show()
    opener.begin()
    opener.loading.wait()
    opener.leave()
    assert (opener.loading.behind, front.shell.isVisible()) == (None, False)
    front.end()
    assert loaded == [PARTS[0]]


def test_of_a_desk_that_has_gone_no_window_lives_on(
    qtbot: QtBot, dressed: QApplication, site: Site, speech: Speech
) -> None:
    whole = Start(qtbot, speech, prepared(site), site)
    whole.wait_open()
    mine = whole.front.shell.findChildren(QWidget)
    whole.close()
    assert len(mine) > 1000
    assert [widget for widget in mine if isValid(widget)] == []
    assert not any(isinstance(window, Shell) for window in dressed.topLevelWidgets())


def test_it_goes_at_once_while_the_station_is_being_put_together(
    qtbot: QtBot, dressed: QApplication, site: Site, speech: Speech
) -> None:
    del dressed
    go_on = threading.Event()

    @contextmanager
    def opened() -> Generator[Station]:
        go_on.wait(WAIT_MS / 1e3)
        with prepared(site)()[0]() as station:
            yield station

    with closing(Start(qtbot, speech, lambda: (opened, site), site)) as start:
        qtbot.waitUntil(lambda: start.opener.desk is not None, timeout=WAIT_MS)
        start.front.shell.close()
        qtbot.waitUntil(lambda: not start.front.shell.isVisible(), timeout=WAIT_MS)
        assert start.opener.desk is not None
        assert start.opener.desk.crew.running
        go_on.set()


def test_settings_that_do_not_hold_are_said_and_read_again(
    qtbot: QtBot, dressed: QApplication, site: Site, speech: Speech
) -> None:
    del dressed
    faults = ["prefix: too large"]

    def mended() -> Prepared:
        if faults:
            raise SettingsError(file="station.toml", faults=faults.pop())
        return prepared(site)()

    with closing(Start(qtbot, speech, mended, site)) as start:
        page = start.front.page
        qtbot.waitUntil(lambda: page.desk.opening is Opening.FAILED, timeout=WAIT_MS)
        assert "prefix: too large" in start.said
        assert start.opener.loading.exit_code == 2
        start.try_again()
        start.wait_open()


@pytest.fixture
def faults(monkeypatch: pytest.MonkeyPatch) -> list[type[BaseException]]:
    """What reaches a terminal, where there is one."""
    seen: list[type[BaseException]] = []

    def hook(kind: type[BaseException], *_: object) -> None:
        seen.append(kind)

    monkeypatch.setattr(sys, "excepthook", hook)
    return seen


def test_a_fault_of_the_program_is_said_with_the_lines_for_support_and_tried_again(
    qtbot: QtBot, dressed: QApplication, site: Site, speech: Speech, faults: list[type[BaseException]]
) -> None:
    del dressed

    def broken() -> Prepared:
        if not faults:
            raise ZeroDivisionError
        return prepared(site)()

    with closing(Start(qtbot, speech, broken, site)) as start:
        qtbot.waitUntil(lambda: start.front.page.desk.opening is Opening.FAILED, timeout=WAIT_MS)
        assert "could not put the station together" in start.said
        assert faults == [ZeroDivisionError]
        dialog = start.front.shell.findChildren(SupportDialog)[0]
        assert "ZeroDivisionError" in dialog.details
        dialog.accept()
        start.try_again()
        start.wait_open()


def test_a_page_that_cannot_be_made_is_said_once(
    qtbot: QtBot,
    dressed: QApplication,
    site: Site,
    speech: Speech,
    faults: list[type[BaseException]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    del dressed
    with monkeypatch.context() as patch:
        patch.setattr("station.gui.supplies.page.SuppliesPage", None)
        start = Start(qtbot, speech, prepared(site), site)
        qtbot.waitUntil(lambda: start.front.page.desk.opening is Opening.FAILED, timeout=WAIT_MS)
    assert faults == [TypeError]
    start.front.shell.findChildren(SupportDialog)[0].accept()
    start.try_again()
    start.wait_open()
    start.close()


def test_settings_that_name_another_folder_in_the_end_are_not_opened_by_a_desk_that_is_alone_with_this_one(
    qtbot: QtBot, dressed: QApplication, site: Site, speech: Speech, tmp_path: Path
) -> None:
    del dressed
    moved = replace(site, read=lambda: site.read().model_copy(update={"data_dir": tmp_path / "other"}))
    start = Start(qtbot, speech, prepared(moved), site)
    qtbot.waitUntil(lambda: not start.front.shell.isVisible(), timeout=WAIT_MS)
    assert start.opener.elsewhere
    assert start.opener.desk is None
    assert not (tmp_path / "other").exists()
    start.close()


def test_the_look_of_a_demo_is_its_own(site: Site, tmp_path: Path) -> None:
    assert site.look() == Look("system", "system", tmp_path / "state")
