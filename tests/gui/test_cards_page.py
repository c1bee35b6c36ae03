"""The Cards page: what it offers, without Qt; and a card suspended in the window, down to ESC-R."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from made import NOW, make_card
from people import holder
from station.bootstrap import Station
from station.gui.cards import view as cards_view
from station.gui.cards.page import cards_page
from station.gui.cards.view import CardsPage
from station.gui.cards.viewmodel import CardsView, Order, offer, outcome, question, reasons_of, rows
from station.gui.messages import Speech
from station.gui.shown import Tone
from station.model.card import CardState, Problem
from station.model.esi import Esi
from station.model.standing import Act, Reason, Standing, Worth
from station.store.card_search import CardLine
from station.store.database import open_store
from station.store.outbox import MessageState

if TYPE_CHECKING:
    from gui.conftest import Start


@pytest.fixture
def line(tmp_path: Path) -> Iterator[CardLine]:
    with closing(open_store(tmp_path / "cards.sqlite", lambda: NOW)) as store:
        yield CardLine(make_card(store, holder(1)), "Ada")


def standing(line: CardLine, worth: Worth) -> CardLine:
    return replace(line, record=replace(line.record, worth=worth))


def test_rows_say_standing_reason_and_expiry(speech: Speech, line: CardLine) -> None:
    lost = standing(line, Worth(Standing.SUSPENDED, Reason.LOST))
    told = [row.standing for row in rows(speech, [line, lost], NOW.date())]
    assert told == ["Active, not registered yet", "Suspended (lost), not registered yet"]
    line, lost = (replace(one, record=replace(one.record, state=CardState.ISSUED)) for one in (line, lost))
    assert [row.standing for row in rows(speech, [line, lost], NOW.date())] == ["Active", "Suspended (lost)"]
    for reason, said in (
        (Reason.STOLEN, "Blocked, to be replaced (stolen)"),
        (Reason.REPRINT, "To be replaced (new print)"),
    ):
        replaced = standing(line, Worth(Standing.REPLACED, reason))
        assert rows(speech, [replaced], NOW.date())[0].standing == said
    after = line.record.expires_on + timedelta(days=1)
    assert rows(speech, [lost], after)[0].standing == "Suspended (lost), expired"


def test_what_is_not_simply_in_use_has_another_mark(speech: Speech, line: CardLine) -> None:
    issued = replace(line, record=replace(line.record, state=CardState.ISSUED))
    lost, ended = standing(issued, Worth(Standing.SUSPENDED, Reason.LOST)), standing(issued, Worth(Standing.REVOKED))
    told = [row.tone for row in rows(speech, [line, issued, lost, ended], NOW.date())]
    assert told == [Tone.BUSY, Tone.GOOD, Tone.WARN, Tone.QUIET]
    assert rows(speech, [issued], line.record.expires_on + timedelta(days=1))[0].tone is Tone.WARN


def test_an_act_is_offered_for_the_cards_that_it_is_for(speech: Speech, line: CardLine) -> None:
    lost = standing(line, Worth(Standing.SUSPENDED, Reason.LOST))
    made = offer(speech, [line, lost], Act.SUSPEND, Reason.STOLEN, None)
    assert made.sentence == "Suspend: 1 of 2 chosen."
    assert made.order is not None
    assert (made.order.escns, made.order.reason, made.order.until) == ((str(line.record.escn),), Reason.STOLEN, None)
    assert offer(speech, [lost], Act.HAND_OVER, None, None).order is None
    assert offer(speech, [], Act.SUSPEND, Reason.LOST, None).sentence == "No card is chosen."


def test_a_day_goes_with_renewing_and_a_reason_with_what_takes_one(speech: Speech, line: CardLine) -> None:
    day = date(2033, 9, 30)
    renewed = offer(speech, [line], Act.RENEW, None, day).order
    assert renewed is not None
    assert renewed.until == day
    assert reasons_of(Act.SUSPEND) == (Reason.LOST, Reason.STOLEN, Reason.OUT_OF_ORDER)
    assert reasons_of(Act.HAND_OVER) == ()


def test_the_outcome_names_what_stood_in_the_way(speech: Speech) -> None:
    problem = Problem("odd", "It is odd.", "Look.")
    assert outcome(speech, CardsView()) == ""
    assert outcome(speech, CardsView(done=2, problems=(problem,))) == (
        "Cards done: 2. ESC\N{NON-BREAKING HYPHEN}R is told as soon as it can be reached.\nIt is odd. Look."
    )


def test_revoking_is_asked_about_with_everybody_s_name_and_is_not_left_chosen(
    dressed: object, speech: Speech, line: CardLine, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    del dressed
    asked, wanted, answers = list[tuple[str, ...]](), list[Order](), [False, True]

    def answer(_: object, *words: str) -> bool:
        asked.append(words)
        return answers.pop(0)

    monkeypatch.setattr(cards_view, "confirmed", answer)
    page = CardsPage(speech)
    qtbot.addWidget(page)
    page.wanted.connect(wanted.append)
    two = CardsView((line, replace(line, name="Grace")), total=2)
    page.show_view(two)
    page.table.selectAll()
    page.act.setCurrentIndex(list(Act).index(Act.REVOKE))
    assert not page.go.isEnabled(), "nobody has said why"
    page.reason.setCurrentIndex(1)
    page.go.click()
    assert wanted == []
    page.go.click()
    assert [(order.act, len(order.escns), order.reason) for order in wanted] == [(Act.REVOKE, 2, Reason.STOLEN)]
    title, text, yes, no = asked[0]
    assert (title, yes, no) == ("Revoke for ever?", "Revoke for ever", "Cancel")
    assert text.startswith("Cards: 2. Reason: stolen.")
    assert text.endswith("Ada (s000001)\nGrace (s000001)")
    page.show_view(replace(two, done=2))
    assert page.act.currentData() is Act.SUSPEND
    assert not page.go.isEnabled()


def test_many_names_are_cut_but_counted(speech: Speech, line: CardLine) -> None:
    asked = question(speech, offer(speech, [line] * 20, Act.REVOKE, Reason.LOST, None))
    assert asked is not None
    assert asked[1].startswith("Cards: 20.")
    assert asked[1].endswith("Ada (s000001)\nAda (s000001)\n…")
    assert question(speech, offer(speech, [line], Act.SUSPEND, Reason.LOST, None)) is None


def test_people_of_one_name_are_told_apart(speech: Speech, line: CardLine) -> None:
    esi = Esi.build("uni-demo.example", "s000417")
    other = replace(line, record=replace(line.record, esi=esi), name="ADA")
    today = date(2026, 9, 30)
    assert [row.holder for row in rows(speech, [line, other], today)] == ["Ada (s000001)", "ADA (s000417)"]
    assert [row.holder for row in rows(speech, [line, line], today)] == ["Ada", "Ada"], "two cards of one person"


def test_the_keyboard_stays_in_the_list_when_the_button_goes_dark(
    dressed: object, speech: Speech, line: CardLine, qtbot: QtBot
) -> None:
    """Qt would go on to what comes next: in the window that is the padlock, and the next Space locks the keys."""
    del dressed
    window, page, padlock = QWidget(), CardsPage(speech), QPushButton("Keys unlocked")
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    row.addWidget(page)
    row.addWidget(padlock)
    page.show_view(CardsView((line,), total=1))
    page.table.selectRow(0)
    page.act.setCurrentIndex(list(Act).index(Act.RENEW))
    window.show()
    page.go.setFocus()
    QTest.keyClick(page.go, Qt.Key.Key_Space)
    assert not page.go.isEnabled()
    assert window.focusWidget() is page.table
    page.show_view(CardsView((line,), total=1, done=1))
    assert not page.table.selectionModel().hasSelection()
    assert page.table.currentIndex().row() == 0, "the arrows go on from there"


def test_an_impossible_day_renews_nothing_and_is_said(qtbot: QtBot, speech: Speech, line: CardLine) -> None:
    page = CardsPage(speech)
    qtbot.addWidget(page)
    page.show_view(CardsView((line,), 1))
    page.table.selectRow(0)
    page.act.setCurrentIndex(page.act.findData(Act.RENEW))
    assert page.go.isEnabled()
    page.day.setText("31/02/2031")
    assert (page.go.isEnabled(), page.said.text()[:12]) == (False, "“31/02/2031”")
    page.day.setText("2031-02-28")
    assert (page.go.isEnabled(), page.said.text()) == (True, "Renew: 1 of 1 chosen.")


def test_a_card_is_suspended_in_the_window_and_esc_r_is_told(start: "Start", tmp_path: Path) -> None:
    stations: list[Station] = []

    def seen(station: Station) -> Station:
        store = station.desk.store
        record = make_card(store, holder(1))
        store.cards.save(replace(record, state=CardState.ISSUED))
        store.jobs.end(record.job)
        stations.append(station)
        return station

    desk = start(part=seen, pages=[cards_page])
    view = desk.app.pages[1].view
    assert isinstance(view, CardsPage)
    model = view.table.model()
    desk.wait(lambda: model.rowCount() == 1)
    view.act.setCurrentIndex(list(Act).index(Act.SUSPEND))
    view.table.selectionModel().select(
        model.index(0, 0), QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    )
    assert (view.said.text(), view.go.isEnabled()) == ("Suspend: choose why.", False)
    view.reason.setCurrentIndex(0)
    assert (view.said.text(), view.said.property("quiet")) == ("Suspend: 1 of 1 chosen.", False)
    QTest.mouseClick(view.go, Qt.MouseButton.LeftButton)
    desk.wait(lambda: model.index(0, 1).data() == "Suspended (lost)")
    assert view.result.text() == "Cards done: 1. ESC\N{NON-BREAKING HYPHEN}R is told as soon as it can be reached."
    assert view.said.text() == "No card is chosen.", "what is done next is for others"
    assert (view.said.property("quiet"), view.result.objectName()) == (True, "sentence"), (
        "what was done is said loudest"
    )
    (station,) = stations
    outbox = station.desk.store.outbox
    desk.wait(lambda: outbox.counts()[MessageState.PENDING] == 0)
    assert outbox.counts() == {MessageState.PENDING: 0, MessageState.DONE: 2, MessageState.REFUSED: 0}
    view.export_wanted.emit(str(tmp_path / "cards.csv"), Path("esup-sgc"))
    desk.wait(lambda: view.result.text().startswith("Cards: 1. "))
    assert ";DISABLED" in (tmp_path / "cards.csv").read_text("utf-8")
    view.search.setText("nobody of this name")
    desk.wait(lambda: model.rowCount() == 0)
