"""The Statistics page's side on the office thread: counts, and writes reports."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal, Slot

from station.bootstrap import Station
from station.errors import OperatorError
from station.gui.boundary import bounded, deed
from station.gui.page import PageWorker
from station.issuance.costs import costs_between
from station.issuance.papers.statistics_report import Figures, figures_of, write_report
from station.model.role import Right
from station.settings import load_settings
from station.store.statistics import Statistics, count


@dataclass(frozen=True, slots=True)
class Counted:
    """What was found between two days, both included."""

    since: date
    until: date
    found: Statistics
    figures: Figures
    currency: str
    """Of the cost among the figures: an ISO 4217 code."""


class StatisticsWorker(PageWorker):
    """Signals: `counted` (Counted), `saved` (str, the path), `refused` (Problem)."""

    counted = Signal(object)
    saved = Signal(str)
    refused = Signal(object)

    def opened(self, station: Station) -> None:
        """Counts this year."""
        today = station.desk.now().date()
        self.count(today.replace(month=1, day=1), today)

    @Slot(object, object)
    @bounded
    def count(self, since: date, until: date) -> None:
        """Counts anew."""
        if self._station is not None:
            store = self._station.desk.store
            found, costs = count(store.transactions, since, until), costs_between(store, since, until)
            self.counted.emit(Counted(since, until, found, figures_of(found, costs.cents), load_settings().currency))

    @Slot(str, object, str)
    @deed(Right.LOOK)
    def save(self, path: str, counted: Counted, language: str) -> None:
        """Writes what is shown, in a language."""
        try:
            days = counted.since, counted.until
            write_report(Path(path), days, counted.found, counted.figures, counted.currency, language)
        except OperatorError as error:
            self.refused.emit(error.problem)
        else:
            self.saved.emit(path)
