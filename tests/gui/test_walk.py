"""A walk over every widget of every page: each control has a name, the keyboard comes by it, and no text is cut.

Text is measured in a pseudo-locale in which everything that is translated is twice as long, at 1280 by 720.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from rooms import in_use, rooms, site_of
from station.errors import LastSupervisorError
from station.gui.accounts.snapshot import Outcome, Removal, Staff
from station.gui.accounts.view import AccountsPage
from station.gui.issue.view import IssuePage
from station.gui.messages import Speech
from station.gui.pages import all_pages
from station.model.role import Account, Role
from walking import (
    clashes,
    cut_texts,
    in_french,
    jumps,
    nameless,
    on_the_way,
    out_of_reach,
    pseudo,
    settle,
    too_large,
    unseen_focus,
    untold_keys,
)

if TYPE_CHECKING:
    from gui.conftest import Start


def test_every_control_has_a_name_and_is_reached_by_keyboard(start: "Start", tmp_path: Path) -> None:
    desk = start(pages=all_pages(site_of(tmp_path)), part=in_use)
    shell, seen, found = desk.app.shell, set[tuple[type[QWidget], str]](), dict[str, list[str]]()
    desk.wait(lambda: desk.view.institution != "")
    for room, view in rooms(desk):
        way = on_the_way(view)
        found[room] = [*nameless(view), *out_of_reach(view, way), *unseen_focus(view, seen)]
        if not isinstance(view, IssuePage):  # whose large button comes before the batch, which stands under the list
            found[room] += jumps(view, way)
    assert not any(found.values()), "\n".join(f"{room}: {one}" for room, told in found.items() for one in told)
    desk.app.shell.show_page(0)
    assert not clashes(shell)
    assert untold_keys(shell) == {"Ctrl+L"}  # on the button of who is signed in


def test_no_text_is_cut_where_everything_is_twice_as_long(
    start: "Start", dressed: QApplication, tmp_path: Path
) -> None:
    with pseudo(dressed):
        desk = start(pages=all_pages(site_of(tmp_path)), part=in_use)
        shell = desk.app.shell
        shell.resize(1280, 720)
        desk.wait(lambda: desk.view.institution != "")
        found = {room: texts for room, _ in rooms(desk) if (texts := cut_texts(shell))}
        assert not found
        area = shell.centralWidget()
        assert isinstance(area, QScrollArea)
        assert area.horizontalScrollBar().maximum() == area.verticalScrollBar().maximum() == 0


def test_every_page_fits_the_lowest_window_in_french(start: "Start", dressed: QApplication, tmp_path: Path) -> None:
    with in_french(dressed):
        desk = start(pages=all_pages(site_of(tmp_path)), part=in_use)
        shell = desk.app.shell
        shell.resize(1280, 720)
        desk.wait(lambda: desk.view.institution != "")
        found = {room: large for room, _ in rooms(desk) if (large := too_large(shell))}
        assert not found


def test_the_accounts_page_where_there_are_some_too(dressed: QApplication, speech: Speech) -> None:
    with pseudo(dressed):
        page = AccountsPage(speech)
        page.resize(1190, 650)  # beside the rail
        page.show()
        people = (Account("Maximiliane Schönfeld", Role.SUPERVISOR), Account("Zoé de la Roche", Role.OPERATOR))
        staff = Staff(people, "Zoé de la Roche")
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
