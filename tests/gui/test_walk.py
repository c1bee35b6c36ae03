"""A walk over every widget of every page: each control has a name, the keyboard comes by it, and no text is cut.

Text is measured in a pseudo-locale in which everything that is translated is twice as long, at 1280 by 720.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QApplication,
)

from station.bootstrap import Choices, Site
from station.errors import LastSupervisorError
from station.gui.accounts.snapshot import Outcome, Removal, Staff
from station.gui.accounts.view import AccountsPage
from station.gui.diagnosis.view import DiagnosisView
from station.gui.messages import Speech
from station.gui.pages import all_pages
from station.model.role import Account, Role
from station.settings import Settings
from walking import cut_texts, nameless, out_of_reach, pseudo, settle

if TYPE_CHECKING:
    from gui.conftest import Start


def site_of(folder: Path) -> Site:
    settings = Settings(data_dir=folder / "elsewhere", registry="simulated")
    return Site(lambda: settings, lambda _: Choices(f"simulated:{folder}", f"pdf:{folder}", "simulated"))


def test_every_control_has_a_name_and_is_reached_by_keyboard(start: "Start", tmp_path: Path) -> None:
    desk = start(pages=all_pages(site_of(tmp_path)))
    shell = desk.app.shell
    desk.wait(lambda: desk.view.institution != "")
    found = dict[str, list[str]]()
    for at, page in enumerate(desk.app.pages):
        shell.show_page(at)
        QApplication.processEvents()
        found[page.entry.key] = [*nameless(page.view), *out_of_reach(page.view)]
    assert not any(found.values())


def test_no_text_is_cut_where_everything_is_twice_as_long(
    start: "Start", dressed: QApplication, tmp_path: Path
) -> None:
    with pseudo(dressed):
        desk = start(pages=all_pages(site_of(tmp_path)))
        shell = desk.app.shell
        shell.resize(1280, 720)
        desk.wait(lambda: desk.view.institution != "")
        found = dict[str, list[str]]()
        for at, page in enumerate(desk.app.pages):
            shell.show_page(at)
            if isinstance(page.view, DiagnosisView):
                desk.wait(page.view.again.isEnabled)
            settle()
            if texts := cut_texts(shell):
                found[page.entry.key] = texts
        assert not found


def test_the_accounts_page_where_there_are_some_too(dressed: QApplication, speech: Speech) -> None:
    with pseudo(dressed):
        page = AccountsPage(speech)
        page.resize(1190, 650)  # beside the rail
        page.show()
        staff = Staff((Account("Maximiliane Schönfeld", Role.SUPERVISOR),), "Maximiliane Schönfeld")
        page.show_staff(staff)
        page.show_outcome(Outcome(Removal("Max"), LastSupervisorError(name="Max").problem))
        settle()
        assert not cut_texts(page)
        assert not nameless(page)
        for button in (page.add, page.set_secret):
            button.click()
            settle()
            assert page.dialog is not None
            page.dialog.show_outcome(Outcome(Removal("Max"), LastSupervisorError(name="Max").problem))
            settle()
            assert not cut_texts(page.dialog)
            assert not nameless(page.dialog)
            page.dialog.reject()
        page.close()


def test_the_window_fits_a_small_screen(start: "Start", tmp_path: Path) -> None:
    shell = start(pages=all_pages(site_of(tmp_path))).app.shell
    assert shell.minimumSizeHint().width() <= 1280
    assert shell.minimumSizeHint().height() <= 720
