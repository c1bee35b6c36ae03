"""The Statistics page: counts shown, described for a screen reader, saved."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from station.gui.messages import Speech
from station.gui.statistics.bars import BarChart
from station.gui.statistics.page import statistics_page
from station.gui.statistics.view import StatisticsPage
from station.gui.statistics.words import TABLES
from station.gui.statistics.worker import Counted, StatisticsWorker
from station.store.statistics import Statistics

NONE = Statistics((), (), (), (), (), (), (), (), 0, 0, 0, None)
SOME = Statistics(
    state=(("issued", 5), ("spoiled", 1)), standing=(("active", 5),), level=(("master", 5),), month=(("2026-11", 5),),
    desk=(("001", 5),), template=(("classic 1", 5),), rejects=(("card.verification", 1),), backlog=(("pending", 2),),
    made=5, spoiled=1, erased=1, seconds=4.2,
)  # fmt: skip
DAY = date(2026, 11, 25)


@pytest.fixture
def page(qtbot: QtBot, dressed: QApplication, speech: Speech) -> Iterator[StatisticsPage]:
    """The page with its worker on this thread."""
    made = statistics_page(speech)
    view, (worker,) = made.view, made.workers
    assert isinstance(view, StatisticsPage)
    assert isinstance(worker, StatisticsWorker)
    qtbot.addWidget(view)
    yield view
    worker.deleteLater()


def counted(found: Statistics) -> Counted:
    figures: dict[str, int | float] = {"made": found.made, "spoiled": found.spoiled, "erased": found.erased}
    if found.seconds is not None:
        figures |= {"seconds": found.seconds, "cost_cents": 510}
    return Counted(DAY.replace(day=1), DAY, found, figures, "EUR")


def test_every_count_is_drawn_and_said(page: StatisticsPage, speech: Speech) -> None:
    page.show_counted(counted(SOME))
    charts = page.findChildren(BarChart)
    assert {chart.accessibleName() for chart in charts} == {speech.say(say) for say in TABLES.values()}
    assert "Issued 5, Spoiled 1" in {chart.accessibleDescription() for chart in charts}
    assert "5" in page.figures.text()
    assert not page.grab().isNull()


def test_no_cards_is_said(page: StatisticsPage) -> None:
    page.show_counted(counted(NONE))
    assert page.findChildren(BarChart) == []
    assert page.note.text() != ""


def test_periods_ask_for_their_days(page: StatisticsPage, qtbot: QtBot) -> None:
    asked = list[tuple[date, date]]()

    def ask(since: date, until: date) -> None:
        asked.append((since, until))

    page.count_wanted.connect(ask)
    for choice in range(3):
        page.period.setCurrentIndex(choice)
        page.look()
    (year, today), (month, _), (ever, _) = asked
    assert (year.month, year.day, month.day) == (1, 1, 1)
    assert ever < year <= month <= today


def test_a_report_is_saved_where_a_person_says(
    page: StatisticsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    target = tmp_path / "cards.csv"
    chosen = [str(target), str(tmp_path / "no" / "a.csv")]

    def choose(*_: object) -> tuple[str, str]:
        return chosen.pop(0), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    page.show_counted(counted(SOME))
    page.save.click()
    assert "state,issued,5" in target.read_text()
    assert str(target) in page.note.text()
    page.save.click()
    assert "cannot be written" in page.note.text()
