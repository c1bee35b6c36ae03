"""A batch of taps is its beginner's: it ends when that person leaves the desk, and asks for the right at each card."""

from collections.abc import Callable
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from fake_reader.blank import make_stack
from fake_reader.reader import SimulatedReader
from staffed_desk import covered, sign_in, staffed
from station.gui.issue.snapshot import Waiting
from station.gui.provision.page import provision_page
from station.gui.provision.view import ProvisionView
from station.model.role import Account, Role
from station.store.database import Store

if TYPE_CHECKING:
    from gui.conftest import Bench, MakeBusy, Start

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def stack(tmp_path: Path) -> Path:
    folder = tmp_path / "fresh"
    make_stack(folder, 1, seed=1, fresh=True)
    return folder


@pytest.fixture
def begun(start: "Start", stores: list[Store], stack: Path) -> "Callable[[str], Bench]":
    """Opens a desk with accounts, at which somebody has begun a batch and one card of it is a blank."""

    def begin(name: str) -> "Bench":
        desk = start(reader=SimulatedReader(stack), part=staffed(stores), pages=[provision_page])
        desk.wait(lambda: covered(desk))
        sign_in(desk, name)
        desk.app.shell.show_page(1)
        view = blanks(desk)
        desk.wait(view.start.isEnabled)
        view.start.click()
        desk.wait(lambda: view.table.rowCount() == 1)
        return desk

    return begin


def blanks(desk: "Bench") -> ProvisionView:
    view = desk.app.pages[1].view
    assert isinstance(view, ProvisionView)
    return view


@pytest.mark.parametrize("leave", ["lock_wanted", "who.leave_wanted"])
def test_nothing_is_worked_on_behind_the_cover_nor_for_who_comes_next(
    begun: "Callable[[str], Bench]", stores: list[Store], stack: Path, leave: str
) -> None:
    desk = begun("Sofia")
    attrgetter(leave)(desk.app.door).emit()
    (laid,) = make_stack(stack, 1, seed=2, fresh=True)
    sign_in(desk, "Anna")
    desk.choose("Anna")  # the device thread has answered: it had its looks at the reader
    sign_out = desk.app.door.who.leave_wanted
    sign_out.emit()
    sign_in(desk, "Tom")
    desk.wait(lambda: "locked or closed" in blanks(desk).notice.text)
    assert (blanks(desk).start.text(), blanks(desk).table.rowCount(), laid.exists()) == ("Start", 1, True)
    assert {row.actor for row in stores[0].audit.rows() if row.action == "key.derive"} == {"Sofia"}
    blanks(desk).start.click()
    desk.wait(lambda: not laid.exists())


def test_a_card_is_not_issued_for_who_has_left_before_it_was_laid(
    start: "Start", stores: list[Store], stack: Path
) -> None:
    for card in stack.iterdir():
        card.unlink()
    desk = start(reader=SimulatedReader(stack), part=staffed(stores), pages=[provision_page])
    desk.wait(lambda: covered(desk))
    sign_in(desk, "Anna")
    desk.choose("Anna")
    desk.enter()
    desk.wait(lambda: desk.view.waiting is Waiting.CARD)
    stirred = list[None]()
    desk.app.crew.device.stirred.connect(lambda: stirred.append(None))
    desk.app.door.who.leave_wanted.emit()
    desk.wait(lambda: desk.view.progress is not None and not desk.view.progress.active)
    assert (desk.view.waiting, stirred) == (Waiting.NOTHING, [None])  # as when a hand lays a card


def test_another_card_is_not_worked_on_for_who_may_no_longer(
    begun: "Callable[[str], Bench]", stack: Path, busy: "MakeBusy"
) -> None:
    desk = begun("Tom")
    desk.app.crew.work_for(Account("Tom", Role.OPERATOR))
    kept = busy(desk.app.pages[1].workers[0])  # the device thread has heard of it, and looks at no reader
    (laid,) = make_stack(stack, 1, seed=2, fresh=True)
    kept.over.set()
    desk.wait(lambda: blanks(desk).start.text() == "Start")
    assert "does not include this" in blanks(desk).notice.text
    assert laid.exists()


def test_whoever_lays_cards_is_at_the_desk(
    begun: "Callable[[str], Bench]", stack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, stirred = begun("Tom"), list[None]()
    monkeypatch.setattr(desk.app.door.idle, "stir", lambda: stirred.append(None))
    make_stack(stack, 1, seed=2, fresh=True)
    desk.wait(lambda: blanks(desk).table.rowCount() == 2)
    assert stirred
