"""The guide of the first start, by keyboard alone, to one issued card; and the same guide for real parts."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from pydantic import SecretStr
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desk_life import Script, close, is_open, live, the, window, within
from desks import whole_desk
from station.bootstrap import Site, choose
from station.gui.guide.dialog import GuideDialog
from station.gui.guide.steps import STEPS, world_values
from station.gui.issue.roster import state_of
from station.gui.issue.snapshot import Opening
from station.gui.issue.view import IssuePage
from station.gui.messages import Speech
from station.gui.pages import all_pages
from station.gui.settings.worker import Loaded
from station.home import settings_file
from station.model.card import CardState
from station.settings import Settings, load_settings
from station.settings.edit import Fault, entries

WAIT_MS = 30_000


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("STATION_DATA_DIR", str(tmp_path / "data"))
    return Site(load_settings, choose)


class OpenDesk:
    """A desk, and a person who has a keyboard."""

    def __init__(self, bot: QtBot, site: Site, speech: Speech) -> None:
        self._bot = bot
        self.app = whole_desk(site.open, speech, all_pages(site))
        self.app.start(guided=site.untouched())

    def wait(self, holds: Callable[[], bool]) -> None:
        self._bot.waitUntil(holds, timeout=WAIT_MS)

    def press(self, key: Qt.Key, where: QWidget | None = None) -> None:
        QTest.keyClick(where or QApplication.focusWidget() or self.app.shell, key)

    def close(self) -> None:
        if not self.app.again:
            self.app.shell.close()
        self.wait(lambda: not self.app.crew.running)
        self.app.end()


def dialog_of(desk: OpenDesk) -> GuideDialog | None:
    return next((one for one in desk.app.shell.findChildren(GuideDialog) if one.isVisible()), None)


def test_from_nothing_to_an_issued_card_by_keyboard(dressed: QApplication, site: Site) -> None:
    del dressed
    assert site.untouched()

    def script() -> Script:
        yield lambda: within(GuideDialog) is not None
        first, guide = window(), the(GuideDialog)
        yield lambda: guide.focusWidget() is guide.editors["institution.name"].control
        QTest.keyClick(guide.focusWidget(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(guide.focusWidget(), "Harbour University")
        for at in range(len(STEPS)):
            yield lambda at=at: guide.pages.currentIndex() == at and guide.next.isEnabled()
            QTest.keyClick(guide.focusWidget(), Qt.Key.Key_Return)
        yield lambda: window() not in (None, first) and is_open()
        assert within(GuideDialog) is None
        page = the(IssuePage)
        QTest.keyClicks(page.roster.search, "Amina")
        yield lambda: page.job.primary.armed and page.desk.shown is not None
        QTest.keyClick(page.roster.search, Qt.Key.Key_Return)
        yield lambda: CardState.ISSUED in [state_of(page.desk, row) for row in page.desk.holders]
        close()

    assert live(site, script()) == 0
    assert load_settings().institution.name == "Harbour University"
    assert not site.untouched()
    assert list((site.read().data_dir / "faces").glob("*.pdf"))


def test_put_off_it_leaves_no_file_and_lets_the_desk_open(
    qtbot: QtBot, dressed: QApplication, site: Site, speech: Speech
) -> None:
    del dressed
    with closing(OpenDesk(qtbot, site, speech)) as desk:
        desk.wait(lambda: dialog_of(desk) is not None)
        guide = dialog_of(desk)
        assert guide is not None
        assert "The guide comes first" in desk.app.page.job.notice.text
        assert {light.accessibleName().partition(": ")[2] for light in desk.app.shell.lights} == {"Not connected"}
        desk.press(Qt.Key.Key_Escape, guide)
        desk.wait(lambda: desk.app.page.desk.opening not in {Opening.GUIDED, Opening.OPENING})
    assert not settings_file().exists()
    assert site.untouched()


@pytest.fixture
def real(dressed: QApplication, speech: Speech) -> GuideDialog:
    del dressed
    values = {**entries(Settings()), "reader": "ACS ACR1252", "registry": "production"}
    return GuideDialog(None, speech, Loaded(values, frozenset()), first=False)


def test_for_real_parts_it_begins_with_what_stands_there(real: GuideDialog) -> None:
    assert real.real.isChecked()
    assert real.changes == {}
    real.simulated.setChecked(True)
    assert set(real.changes) == {"reader", "registry"}


def test_the_key_is_handed_over_and_forgotten(real: GuideDialog) -> None:
    given: list[tuple[str, str]] = []

    def take(registry: str, key: SecretStr) -> None:
        given.append((registry, key.get_secret_value()))

    real.key_given.connect(take)
    real.check_wanted.connect(real.show_checked)
    real.editors["escr_key"].show_value("abc123")
    for _ in range(len(STEPS) - 1):
        real.next.click()
    assert given == []  # nothing is kept before the end
    real.next.click()
    assert given == [("production", "abc123")]
    assert not real.editors["escr_key"].value


def test_a_value_that_does_not_hold_is_said_at_its_own_step(real: GuideDialog) -> None:
    real.next.click()
    real.show_faults({"institution.pic": Fault("string_pattern_mismatch", "nine digits")})
    assert real.pages.currentIndex() == 0
    assert real.next.isEnabled()
    real.next.click()
    later = {"printer": Fault("value_error", "that comes three steps later")}
    real.show_faults(later)
    assert real.pages.currentIndex() == 1
    real.show_faults(later)  # nobody wanted to go on: something was tried out
    assert real.pages.currentIndex() == 3


def test_every_fault_is_marked_and_the_first_has_the_keyboard(real: GuideDialog) -> None:
    name, pic = (real.editors[f"institution.{one}"] for one in ("name", "pic"))

    def marks() -> list[list[str]]:
        return [[one.text() for one in editor.findChildren(QLabel, "fieldFault")] for editor in (name, pic)]

    real.next.click()
    real.show_faults(faults := {"institution.pic": Fault("string_pattern_mismatch", "nine digits")})
    assert marks() == [[""], ["A PIC has exactly nine digits."]]
    assert real.focusWidget() is pic.control
    real.next.click()
    real.show_faults({**faults, "institution.name": Fault("value_error", "it is empty")})
    said = "Type the institution’s name: without it no card can be made."
    assert marks() == [[said], ["A PIC has exactly nine digits."]]
    assert real.focusWidget() is name.control
    real.next.click()
    real.show_checked()
    assert marks() == [[""], [""]]


def test_worlds_do_not_mix() -> None:
    values = entries(Settings())
    simulated = world_values(values, simulated=True)
    assert str(simulated["reader"]).startswith("simulated:")
    assert simulated["registry"] == "simulated"
    real = world_values(simulated, simulated=False)
    assert (real["reader"], real["registry"]) == (None, "sandbox")
