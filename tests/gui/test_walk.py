"""A walk over every widget of every page: each control has a name, the keyboard comes by it, and no text is cut.

Text is measured in a pseudo-locale in which everything that is translated is twice as long, at 1280 by 720.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QTabWidget, QWidget

from station.bootstrap import Choices, Site
from station.errors import LastSupervisorError
from station.gui.accounts.snapshot import Outcome, Removal, Staff
from station.gui.accounts.view import AccountsPage
from station.gui.diagnosis.view import DiagnosisView
from station.gui.messages import Speech
from station.gui.pages import all_pages
from station.model.role import Account, Role
from station.settings import Settings
from walking import clashes, cut_texts, jumps, nameless, out_of_reach, pseudo, settle, unseen_focus, untold_keys

if TYPE_CHECKING:
    from gui.conftest import Bench, Start


def site_of(folder: Path) -> Site:
    settings = Settings(data_dir=folder / "elsewhere", registry="simulated")
    return Site(lambda: settings, lambda _: Choices(f"simulated:{folder}", f"pdf:{folder}", "simulated"))


def rooms(desk: "Bench") -> Iterator[tuple[str, QWidget]]:
    """Every page, and each of its tabs, one after the other as it is shown."""
    for at, page in enumerate(desk.app.pages):
        desk.app.shell.show_page(at)
        if isinstance(page.view, DiagnosisView):
            desk.wait(page.view.again.isEnabled)
        tabs = page.view.findChild(QTabWidget)
        for tab in range(tabs.count() if isinstance(tabs, QTabWidget) else 1):
            if isinstance(tabs, QTabWidget):
                tabs.setCurrentIndex(tab)
            settle()
            yield f"{page.entry.key}, tab {tab}", page.view


def test_every_control_has_a_name_and_is_reached_by_keyboard(start: "Start", tmp_path: Path) -> None:
    desk = start(pages=all_pages(site_of(tmp_path)))
    shell, seen, found = desk.app.shell, set[tuple[type[QWidget], str]](), dict[str, list[str]]()
    desk.wait(lambda: desk.view.institution != "")
    for room, view in rooms(desk):
        found[room] = [*nameless(view), *out_of_reach(view), *jumps(view), *unseen_focus(view, seen), *clashes(shell)]
    assert not any(found.values()), "\n".join(f"{room}: {one}" for room, told in found.items() for one in told)
    desk.app.shell.show_page(0)
    assert untold_keys(shell) == {"Ctrl+L"}  # on the button of who is signed in


def test_no_text_is_cut_where_everything_is_twice_as_long(
    start: "Start", dressed: QApplication, tmp_path: Path
) -> None:
    with pseudo(dressed):
        desk = start(pages=all_pages(site_of(tmp_path)))
        shell = desk.app.shell
        shell.resize(1280, 720)
        desk.wait(lambda: desk.view.institution != "")
        found = {room: texts for room, _ in rooms(desk) if (texts := cut_texts(shell))}
        assert not found
        assert shell.minimumSizeHint().width() <= 1280
        assert shell.minimumSizeHint().height() <= 720


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
