"""What takes two people, at the window: asked, refused, left, and done with both names in the audit."""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from fake_reader.blank import make_stack
from fake_reader.reader import SimulatedReader
from staffed_desk import covered, give, sign_in, staffed
from station.bootstrap import Station
from station.gui.door.second_dialog import SecondDialog
from station.gui.holders import view as holders_view
from station.gui.holders.page import holders_page
from station.gui.holders.view import HoldersPage
from station.gui.provision.forever_dialog import ForeverDialog
from station.gui.provision.page import provision_page
from station.gui.provision.view import ProvisionView
from station.gui.widgets.ask import AskDialog
from station.model.card import CardState
from station.model.deed import Action
from station.model.role import Right
from station.model.standing import Standing
from station.store.database import Store

if TYPE_CHECKING:
    from gui.conftest import Bench, Start

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


class Away:
    """A registry that is out of reach."""

    def drain(self, **_: object) -> tuple[object, ...]:
        return ()


def second(desk: "Bench") -> SecondDialog:
    """The question for a second person, once it is asked."""
    desk.wait(lambda: desk.app.door.second is not None)
    assert desk.app.door.second is not None
    return desk.app.door.second


def refused(desk: "Bench", name: str, said: str, secret: str | None = None) -> None:
    """Somebody tries to confirm it and may not: it is said, nothing stays in the field, and it can be tried again."""
    form = second(desk).form
    form.problem.hide()
    give(form, name) if secret is None else give(form, name, secret)
    desk.wait(form.problem.isVisible)
    assert said in form.problem.text
    assert (form.secret.text(), form.secret.isEnabled()) == ("", True)


def confirmed(desk: "Bench", name: str) -> None:
    give(second(desk).form, name)
    desk.wait(lambda: desk.app.door.second is None)


def nobody_confirms(desk: "Bench", ask: Callable[[], None], first: str) -> None:
    """Asked for a second person, in every way in which there is none: left by Escape, and by the desk's lock."""
    ask()
    QTest.keyClick(second(desk), Qt.Key.Key_Escape)
    desk.wait(lambda: desk.app.door.second is None)
    ask()
    second(desk)
    desk.app.door.idle.over.emit()
    desk.wait(lambda: covered(desk) and desk.app.door.second is None)
    sign_in(desk, first)


def both(store: Store, action: Action) -> list[tuple[str, str | None]]:
    """Who did it, and who confirmed it, each time."""
    return [(row.actor, row.second) for row in store.audit.rows() if row.action == action.value]


def test_erasing_takes_a_second_person(start: "Start", stores: list[Store], monkeypatch: pytest.MonkeyPatch) -> None:
    desk = start(part=staffed(stores), pages=[holders_page])
    sign_in(desk, "Sofia")
    (view,) = (page.view for page in desk.app.pages if isinstance(page.view, HoldersPage))
    store = stores[0]
    desk.wait(lambda: view.people.count() == len(store.holders.search("")))
    view.people.setCurrentRow(0)
    desk.wait(lambda: "European Student Identifier" in view.pane.text)
    monkeypatch.setattr(holders_view, "confirmed", agreed)
    before = view.people.count()
    nobody_confirms(desk, view.erase.click, "Sofia")
    view.erase.click()
    refused(desk, "Sofia", "takes two people")  # oneself is no second person
    confirmed(desk, "Anna")
    desk.wait(lambda: view.people.count() == before - 1)
    assert both(store, Action.PERSON_ERASED) == [("Sofia", "Anna")]


def test_handing_out_an_unregistered_card_takes_a_second_person(start: "Start", stores: list[Store]) -> None:
    staff = staffed(stores)

    def away(station: Station) -> Station:
        issuer = replace(station.desk.issuer, register_active=False)
        return replace(staff(station), registrar=Away(), desk=replace(station.desk, issuer=issuer))

    desk = start(part=away, pages=[])
    sign_in(desk, "Anna")
    desk.choose("Now")
    desk.enter()
    desk.wait(lambda: desk.state_of("Anna") is CardState.REGISTERING and desk.primary == "Next holder")
    (card,) = stores[0].cards.all()

    def ask() -> None:
        early = "Hand it out before it is registered…"
        next(button for button in desk.app.page.job.secondary if button.text() == early).click()
        desk.wait(lambda: any(one.isVisible() for one in desk.app.shell.findChildren(AskDialog)))
        (sure,) = (one for one in desk.app.shell.findChildren(AskDialog) if one.isVisible())
        next(button for button in sure.buttons if button.text() == "Hand it out now").click()

    def worth() -> tuple[CardState, Standing | None]:
        now = stores[0].cards.by_escn(card.escn)
        assert now is not None
        return now.state, now.worth.standing if now.worth else None

    before = worth()
    nobody_confirms(desk, ask, "Anna")
    ask()
    first, eyes = second(desk), desk.app.crew.device.second
    eyes.wanted.emit(eyes, Right.HAND_OUT_UNREGISTERED)  # pressed twice
    assert second(desk) is first
    refused(desk, "Sofia", "do not match", "something-else")
    refused(desk, "Anna", "takes two people")
    refused(desk, "Tom", "takes two people")  # a technician may not
    assert (worth(), both(stores[0], Action.CARD_CHANGED)) == (before, [])
    confirmed(desk, "Sofia")
    desk.wait(lambda: "handed out before ESC\N{NON-BREAKING HYPHEN}R had confirmed it" in desk.said)
    assert both(stores[0], Action.CARD_CHANGED) == [("Anna", "Sofia")]
    assert worth() != before


def test_a_permanent_configuration_takes_a_second_person(
    start: "Start", stores: list[Store], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STATION_DATA_DIR", str(tmp_path / "data"))
    recipe = tmp_path / "permanent.toml"
    shipped = Path(sys.modules["station"].__path__[0]) / "desfire" / "recipes" / "esc-blank.toml"
    recipe.write_text(shipped.read_text("utf-8") + "\n[permanent]\ndisable_format = true\n", "utf-8")
    make_stack(tmp_path / "fresh", 1, seed=1, fresh=True)
    desk = start(reader=SimulatedReader(tmp_path / "fresh"), part=staffed(stores), pages=[provision_page])
    sign_in(desk, "Tom")
    (view,) = (page.view for page in desk.app.pages if isinstance(page.view, ProvisionView))
    desk.wait(view.start.isEnabled)
    view.recipe.insertItem(1, str(recipe))
    view.recipe.setCurrentIndex(1)

    def ask(name: str = "Tom") -> None:
        view.start.click()
        desk.wait(lambda: any(one.isVisible() for one in view.findChildren(ForeverDialog)))
        (asked,) = (one for one in view.findChildren(ForeverDialog) if one.isVisible())
        asked.name.setText(name)
        asked.go.click() if name else asked.reject()

    ask("")
    nobody_confirms(desk, ask, "Tom")
    ask()
    refused(desk, "Sofia", "do not match", "something-else")
    refused(desk, "Tom", "takes two people")
    refused(desk, "Anna", "takes two people")  # an operator may not
    assert (view.start.text(), view.table.rowCount(), both(stores[0], Action.PERMANENT_CONFIRMED)) == ("Start", 0, [])
    confirmed(desk, "Sofia")
    desk.wait(lambda: view.table.rowCount() == 1)
    made = view.table.item(0, 0)
    assert made is not None
    assert made.text() == "Blank"
    view.start.click()
    desk.wait(lambda: view.start.text() == "Start")
    assert both(stores[0], Action.PERMANENT_CONFIRMED) == [("Tom", "Sofia")]


def agreed(*_: object) -> bool:
    return True
