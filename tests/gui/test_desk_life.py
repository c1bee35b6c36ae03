"""From one desk to the next: a backup brought back, other settings, and a power cut in the middle of a card."""

import os
import signal
import subprocess
import sys
from collections.abc import Generator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog

from desk_life import (
    NAME,
    Script,
    close,
    furnish,
    is_open,
    live,
    records,
    site_in,
    somebody,
    the,
    window,
    within,
)
from station.gui import theme
from station.gui.entries import ENTRIES
from station.gui.issue.view import IssuePage
from station.gui.keeping import view as keeping_view
from station.gui.keeping.view import RetentionPage
from station.gui.language import install
from station.gui.rail import Rail
from station.gui.settings.view import SettingsView
from station.gui.widgets.support import SupportDialog
from station.home import settings_file
from station.model.card import CardState
from station.model.deed import Action
from station.settings import load_settings
from station.store.database import open_store

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
IN_THE_MIDDLE = 40


@pytest.fixture(autouse=True)
def as_before(qapp: QApplication) -> Generator[None]:
    """The language and the look of the desk that was opened last are not the next test's."""
    before = QLocale()
    yield
    install(qapp, "en")
    theme.choose(qapp, "system")
    QLocale.setDefault(before)


def agree(*_: object) -> bool:
    return True


def bring(key: str) -> None:
    """Presses a page's entry in the rail."""
    the(Rail).buttons[[entry.key for entry in ENTRIES].index(key)].click()


def title_shown() -> str:
    """What the window's first page is called in the rail."""
    shell = window()
    return shell.rail.buttons[0].text() if shell is not None else ""


def names() -> list[str]:
    return [row.name for row in the(IssuePage).desk.holders]


def test_a_backup_is_brought_back_by_the_next_desk_which_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup, answer = tmp_path / "backup.zip", (str(tmp_path / "backup.zip"), "")

    def choose(*_: object, **__: object) -> tuple[str, str]:
        return answer

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    monkeypatch.setattr(keeping_view, "confirmed", agree)
    furnish(tmp_path, somebody(1, NAME))

    def script() -> Script:
        yield is_open
        bring("keeping")
        first, view = window(), the(RetentionPage)
        yield view.backup.isEnabled
        view.backup.click()
        yield lambda: str(backup) in view.told.text
        with closing(open_store(records(tmp_path))) as store:
            store.holders.save(somebody(2, "Bob Late"))
        view.restore.click()
        yield lambda: window() not in (None, first) and within(RetentionPage) is not None
        yield lambda: the(RetentionPage).isVisible() and the(RetentionPage).told.isVisible()
        assert "The previous records are in" in the(RetentionPage).told.text
        bring("issue")
        yield is_open
        assert names() == [NAME]
        close()

    assert live(site_in(tmp_path), script()) == 0
    with closing(open_store(records(tmp_path))) as store:
        assert store.audit.rows(last=1)[0].action == Action.RECORDS_RESTORED.value


def test_other_settings_are_the_next_desk_s(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("STATION_DATA_DIR", str(tmp_path / "records"))
    settings_file().parent.mkdir(parents=True)
    settings_file().write_text('[window]\nlanguage = "en"\n', "utf-8")
    furnish(tmp_path, somebody(1, NAME))

    def script() -> Script:
        yield is_open
        assert title_shown() == "Issue"
        bring("settings")
        view = the(SettingsView)
        yield lambda: view.editors["institution.name"].value == "Demo University"
        language = view.editors["window.language"].control
        assert isinstance(language, QComboBox)
        language.setCurrentIndex(language.findData("fr"))
        yield view.save.isEnabled
        view.save.click()
        yield lambda: "next start" in view.notice.text
        view.restart.click()
        yield lambda: title_shown() not in ("", "Issue")
        assert title_shown() == "Émettre"
        close()

    assert live(site_in(tmp_path, load_settings), script()) == 0
    assert load_settings().window.language == "fr"


@pytest.mark.long
def test_after_a_power_cut_the_next_desk_says_so_and_the_card_goes_on(tmp_path: Path) -> None:
    furnish(tmp_path, somebody(1, NAME))
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(sys.path)}
    died = subprocess.run(
        [sys.executable, "-m", "desk_life", str(tmp_path), str(IN_THE_MIDDLE)],
        env=environment, capture_output=True, check=False,
    )  # fmt: skip
    assert died.returncode == -signal.SIGKILL, died.stderr
    with closing(open_store(records(tmp_path))) as store:
        (before,) = store.cards.all()
    assert before.state is CardState.ENCODING

    def script() -> Script:
        yield is_open
        page = the(IssuePage)
        yield lambda: page.job.primary.armed and page.desk.shown is not None
        assert page.job.notice.text.startswith("The station stopped unexpectedly last time")
        assert page.person.name.text() == NAME
        assert within(SupportDialog) is None
        QTest.keyClick(page.roster.search, Qt.Key.Key_Return)
        yield lambda: "Hand the card" in the(IssuePage).job.notice.text
        close()

    assert live(site_in(tmp_path), script()) == 0
    with closing(open_store(records(tmp_path))) as store:
        (after,) = store.cards.all()
    assert (after.state, after.escn, after.uid) == (CardState.ISSUED, before.escn, before.uid)
