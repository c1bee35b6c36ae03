"""Over the counter: finding anyone, whose card it is, handing over, replacing."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from fake_reader.blank import OUT
from station.bootstrap import Station
from station.gui.issue import listing
from station.gui.issue.finder import Finder
from station.gui.issue.roster import card_of
from station.gui.issue.snapshot import Found, Waiting
from station.gui.widgets.ask import AskDialog
from station.issuance.lifecycle import LifeCycle
from station.model.card import CardState
from station.model.standing import Reason, Standing
from station.store.journal import Phase

if TYPE_CHECKING:
    from gui.conftest import Bench, Start, Wrap

# The offscreen platform has no window manager to tell sizes to.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def waiting(station: Station) -> Station:
    """A desk whose cards become valid when they are handed over."""
    return replace(station, desk=replace(station.desk, issuer=replace(station.desk.issuer, register_active=False)))


def noted(stations: list[Station], change: Callable[[Station], Station] = lambda station: station) -> "Wrap":
    """Puts the station that is opened into the list."""

    def note(station: Station) -> Station:
        stations.append(change(station))
        return stations[-1]

    return note


def answer(desk: "Bench", said: str) -> None:
    """Presses a button of the question that is being asked."""
    desk.wait(lambda: any(dialog.isVisible() for dialog in desk.app.shell.findChildren(AskDialog)))
    (dialog,) = (dialog for dialog in desk.app.shell.findChildren(AskDialog) if dialog.isVisible())
    next(button for button in (*dialog.buttons, dialog.nothing) if button.text() == said).click()


def press_secondary(desk: "Bench", said: str) -> None:
    button = next(button for button in desk.app.page.job.secondary if button.text() == said and button.isVisible())
    button.setFocus()
    button.click()


def standing(desk: "Bench", text: str) -> Standing | None:
    row = next(row for row in desk.view.holders if text in row.name)
    card = card_of(desk.view, row)
    return card.worth.standing if card is not None and card.worth is not None else None


def standings(desk: "Bench") -> list[Standing]:
    """Of all cards of the person in front."""
    cards = desk.view.person.cards if desk.view.person else ()
    return [card.worth.standing for card in cards if card.worth]


def issue(desk: "Bench") -> None:
    desk.choose("Now")
    desk.enter()
    desk.wait(lambda: desk.state_of("Anna") is CardState.ISSUED)


def test_a_card_is_handed_over_as_a_step_of_its_own(start: "Start") -> None:
    desk = start(part=waiting)
    issue(desk)
    desk.wait(lambda: desk.primary == "Hand the card to Anna Nowak")
    assert standing(desk, "Anna") is Standing.WAITING
    desk.enter()
    desk.wait(lambda: desk.primary == "Next holder")
    assert standing(desk, "Anna") is Standing.ACTIVE
    assert desk.said == "Handed over\nThe card of Anna Nowak is valid."
    desk.wait(lambda: desk.app.shell.lights[2].accessibleName() == "Registry: All confirmed")


def test_a_lost_card_is_replaced_by_one_with_another_number(start: "Start") -> None:
    desk = start()
    issue(desk)
    before = desk.view.cards[desk.key_of("Anna")].escn
    press_secondary(desk, "Replace this card…")
    answer(desk, "Change nothing")
    assert standing(desk, "Anna") is Standing.ACTIVE
    press_secondary(desk, "Replace this card…")
    answer(desk, "The card is lost: block it now")
    desk.wait(lambda: desk.said.startswith("The old card is blocked"))
    press_secondary(desk, "It turned up…")
    answer(desk, "I have it: make it valid again")
    desk.wait(lambda: standing(desk, "Anna") is Standing.ACTIVE and desk.primary == "Next holder")
    press_secondary(desk, "Replace this card…")
    answer(desk, "The card is lost: block it now")
    desk.wait(lambda: desk.primary == "Make a new card for Anna Nowak")
    assert desk.app.shell.focusWidget() is desk.app.page.roster.search, "where Enter presses the large button"
    desk.wait(lambda: desk.primary == "Make a new card for Anna Nowak")
    desk.enter()
    desk.wait(lambda: standing(desk, "Anna") is Standing.ACTIVE and desk.primary == "Next holder")
    desk.wait(lambda: standings(desk) == [Standing.ACTIVE, Standing.REVOKED])
    person = desk.view.person
    assert person is not None
    assert person.cards[0].escn != person.cards[1].escn == before
    desk.wait(lambda: desk.shows(f"{before[:8]}…   Revoked (another card is in use)"))


def test_what_was_begun_without_a_blank_is_called_off(start: "Start", tmp_path: Path) -> None:
    desk = start()
    shutil.move(tmp_path / "stack", tmp_path / "away")
    (tmp_path / "stack").mkdir()
    desk.choose("Now")
    desk.enter()
    desk.wait(lambda: desk.view.waiting is Waiting.CARD)
    desk.press(Qt.Key.Key_Escape)
    desk.wait(lambda: desk.primary == "Continue the card of Anna Nowak")
    press_secondary(desk, "Give this card up…")
    answer(desk, "Give the card up")
    desk.wait(lambda: desk.primary == "Issue the card of Anna Nowak")


def test_handing_out_an_unregistered_card_is_decided_and_written_down(start: "Start") -> None:
    class Away:
        def drain(self, **_: object) -> tuple[object, ...]:
            return ()

    stations: list[Station] = []

    def away(station: Station) -> Station:
        stations.append(station)
        return replace(station, registrar=Away())

    desk = start(part=away)
    desk.choose("Now")
    desk.enter()
    desk.wait(lambda: desk.state_of("Anna") is CardState.REGISTERING)
    desk.wait(lambda: desk.primary == "Next holder")
    press_secondary(desk, "Hand it out before it is registered…")
    answer(desk, "Hand it out now")
    desk.wait(lambda: "handed out before ESC\N{NON-BREAKING HYPHEN}R had confirmed it" in desk.said)
    (card,) = stations[0].desk.store.cards.all()
    acts = [row for row in stations[0].desk.store.journal.rows(card.job) if row.phase is Phase.LIFE]
    assert [(row.kind, row.data["unregistered"]) for row in acts] == [("hand-over", "yes")]


def test_the_owner_of_the_card_on_the_reader_is_found(start: "Start", tmp_path: Path) -> None:
    stations: list[Station] = []
    desk = start(part=noted(stations))
    QTest.keyClick(desk.app.page, Qt.Key.Key_F3)
    desk.wait(lambda: "This card is not in the records" in desk.said)
    tester = stations[0].workshop.tester if stations[0].workshop else None
    assert tester is not None
    annas = tester.present() or ""
    issue(desk)
    desk.app.page.roster.search.clear()
    desk.choose("Zo")
    (tmp_path / "stack" / OUT / annas).rename(tmp_path / "stack" / annas)
    tester.lay(annas)
    desk.app.page.roster.whose.click()
    desk.wait(lambda: desk.app.page.person.name.text() == "Anna Nowak")
    assert desk.app.page.roster.search.text() == ""
    tester.lift()
    desk.choose("Zo")
    desk.app.page.roster.whose.click()
    desk.wait(lambda: "There is no card on the reader" in desk.said)
    desk.enter()
    desk.wait(lambda: "There is no card on the reader" not in desk.said)  # what the hands are to do is said instead


def test_anyone_is_found_though_the_list_holds_a_few(start: "Start", monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "AT_HAND", 1)
    desk = start()
    assert len(desk.view.holders) == 1
    assert desk.shows("The first 1 people. Search for anyone.")
    QTest.keyClicks(desk.app.page.roster.search, "zoe mu")
    desk.wait(lambda: desk.primary == "Issue the card of Zoë Müller")
    assert not desk.shows("The first 1 people")
    desk.enter()
    desk.wait(lambda: desk.primary == "No card left to issue" or desk.primary == "Next holder")


def test_the_last_text_wins(start: "Start") -> None:
    desk = start()
    finder = next(worker for worker in desk.app.pages[0].workers if isinstance(worker, Finder))
    texts: list[str] = []

    def hear(found: Found) -> None:
        texts.append(found.text)

    finder.found.connect(hear)
    for text in ("a", "an", "ann", "anna"):
        finder.ask(text)
    desk.wait(lambda: texts[-1:] == ["anna"])
    assert len(texts) <= 4


def test_an_unfinished_card_is_in_the_list_whatever_the_name(start: "Start", monkeypatch: pytest.MonkeyPatch) -> None:
    stations: list[Station] = []
    desk = start(part=noted(stations))
    desk.wait(lambda: bool(stations))
    store = stations[0].desk.store
    store.jobs.start("1" * 32, next(entry.esi for entry in store.holders.search("") if entry.name.startswith("Łuk")))
    monkeypatch.setattr(listing, "AT_HAND", 2)
    rows, everybody = listing.first_rows(stations[0].desk)
    assert [row.name for row in rows] == ["Łukasz Brzęk", "Anna Nowak"]
    assert not everybody


def test_a_decision_to_hand_out_is_kept_for_a_waiting_card_too(start: "Start") -> None:
    stations: list[Station] = []
    desk = start(part=noted(stations, waiting))
    issue(desk)
    store = stations[0].desk.store
    (card,) = store.cards.all()
    LifeCycle(store, stations[0].desk.now).hand_out(card.escn, operator="carla")
    after = store.cards.by_escn(card.escn)
    assert after is not None
    assert after.worth is not None
    assert (after.worth.standing, Reason.LOST) == (Standing.ACTIVE, Reason.LOST)
