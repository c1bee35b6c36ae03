"""Who cannot get a card: said in list, count, panel and buttons alike, before anything is begun, while it holds."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from station.gui.holders.page import holders_page
from station.gui.holders.view import HoldersPage
from station.model.card import CardState
from station.model.holder import Holder, Purpose

if TYPE_CHECKING:
    from gui.conftest import Bench, Person, Start

NAME = "Nora Photoless"


def rows(desk: "Bench") -> dict[str, str]:
    """What the list says of each."""
    return {row.name: row.badge for row in desk.app.page.state.rows}


def button(desk: "Bench", text: str) -> QPushButton:
    return next(one for one in desk.app.page.job.secondary if one.isVisible() and one.text() == text)


def test_a_photo_that_has_been_added_is_no_longer_missed(start: "Start", person: "Person") -> None:
    desk = start(person(9, NAME, consents=frozenset(Purpose)), pages=[])
    assert rows(desk) == {NAME: "Not ready: no photo"}
    counted = desk.app.page.state.counts.replace("\N{NO-BREAK SPACE}", " ")
    assert counted == "To issue: 0    Not ready: 1    Issued: 0"
    assert not desk.app.page.roster.batch.isEnabled()
    desk.choose("Nora")
    assert "there is none" in desk.said
    button(desk, "Add the photo…").click()
    desk.wait(lambda: desk.app.photo.dialog is not None)
    dialog = desk.app.photo.dialog
    assert dialog is not None
    dialog.pasted.emit(dialog.grab().toImage().scaled(600, 800))
    desk.wait(dialog.keep.isEnabled)
    dialog.keep.click()
    desk.wait(lambda: desk.primary == f"Issue the card of {NAME}")
    assert desk.said.splitlines()[0] == "Ready to issue"
    assert rows(desk) == {NAME: "Ready"}
    assert desk.app.page.roster.batch.text() == "Issue all: 1"


def test_a_batch_says_whom_it_passes_over_and_shows_them(start: "Start", person: "Person") -> None:
    everything = frozenset(Purpose)
    damaged = replace(person(8, "Dora Damaged", consents=everything), photo=b"no picture")
    desk = start(person(1, "Anna Nowak"), damaged, person(9, NAME, consents=everything), pages=[])
    batch = desk.app.page.roster.batch
    assert batch.text() == "Issue all: 2", "of the damaged photo nobody knows yet"
    batch.click()
    desk.wait(lambda: desk.view.batch is not None and not desk.view.batch.running and not desk.view.batch.left)
    desk.wait(lambda: desk.state_of("Anna") is CardState.ISSUED)
    assert desk.app.page.state.counts == "With a card: 1\nPassed over: 2"
    told = {NAME: "Not ready: no photo", "Dora Damaged": "Not ready: photo unusable"}
    assert rows(desk) == {"Anna Nowak": "Issued", **told}
    assert "With a card: 1. Passed over: 2." in desk.said
    desk.wait(lambda: desk.primary == "See who was passed over: 2")
    desk.enter()
    desk.wait(lambda: rows(desk) == told)


def test_a_name_that_cannot_be_printed_is_said_first(start: "Start", person: "Person") -> None:
    desk = start(person(9, "عمر Omar", consents=frozenset()), pages=[])
    assert rows(desk)["عمر Omar"] == "Not ready: no consent, text not printable"
    desk.choose("Omar")
    assert "has not agreed" in desk.said
    assert "U+0639" in desk.said


def test_the_way_on_leads_to_this_person_s_consents_and_back_to_the_card(start: "Start", person: "Person") -> None:
    other: Holder = person(1, "Anna Nowak")
    desk = start(other, person(9, NAME, consents=frozenset()), pages=[holders_page])
    desk.choose("Nora")
    button(desk, "Record the consent…").click()
    people = next(page.view for page in desk.app.pages if isinstance(page.view, HoldersPage))
    desk.wait(lambda: people.consent is not None)
    assert people.isVisible()
    assert people.consent is not None
    people.consent.reject()
    desk.wait(desk.app.page.isVisible)
    assert people.search.text() == ""
    assert desk.view.shown is not None
    assert desk.view.shown.key == desk.key_of(NAME)
