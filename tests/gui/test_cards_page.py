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

from made import NOW, make_card
from people import holder
from station.bootstrap import Station
from station.gui.cards.page import cards_page
from station.gui.cards.view import CardsPage
from station.gui.cards.viewmodel import CardsView, offer, outcome, reasons_of, rows
from station.gui.messages import Speech
from station.model.card import CardState, Problem
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
    assert told == ["Active", "Suspended (lost)"]
    after = line.record.expires_on + timedelta(days=1)
    assert rows(speech, [lost], after)[0].standing == "Suspended (lost), expired"


def test_an_act_is_offered_for_the_cards_that_it_is_for(speech: Speech, line: CardLine) -> None:
    lost = standing(line, Worth(Standing.SUSPENDED, Reason.LOST))
    made = offer(speech, [line, lost], Act.SUSPEND, Reason.STOLEN, None)
    assert made.sentence == "Suspend: 1 of the 2 chosen cards."
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
        "Done for 2 cards. ESC-R is told.\nIt is odd. Look."
    )


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
    assert view.said.text() == "Suspend: 1 of the 1 chosen cards."
    QTest.mouseClick(view.go, Qt.MouseButton.LeftButton)
    desk.wait(lambda: model.index(0, 1).data() == "Suspended (lost)")
    assert view.result.text() == "Done for 1 cards. ESC-R is told."
    (station,) = stations
    outbox = station.desk.store.outbox
    desk.wait(lambda: outbox.counts()[MessageState.PENDING] == 0)
    assert outbox.counts() == {MessageState.PENDING: 0, MessageState.DONE: 2, MessageState.REFUSED: 0}
    view.export_wanted.emit(str(tmp_path / "cards.csv"), Path("esup-sgc"))
    desk.wait(lambda: view.result.text().startswith("1 cards: "))
    assert ";DISABLED" in (tmp_path / "cards.csv").read_text("utf-8")
    view.search.setText("nobody of this name")
    desk.wait(lambda: model.rowCount() == 0)
