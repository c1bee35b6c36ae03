"""The Statistics page: figures on top, then a chart for each count."""

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from station.gui.entries import Title
from station.gui.messages import Speech
from station.gui.statistics.bars import BarChart
from station.gui.statistics.viewmodel import in_words
from station.gui.statistics.words import TABLES, Say
from station.gui.statistics.worker import Counted
from station.gui.theme import UNIT
from station.gui.widgets.frame import PageFrame, panel
from station.gui.widgets.label import label
from station.gui.widgets.reading import ReadingArea
from station.model.card import Problem
from station.store.statistics import Counts

_COLUMNS = 2
_BEGINNING = date(2015, 1, 1)
"""Before the European Student Card: all cards."""


class StatisticsPage(PageFrame):
    """Signals: `count_wanted` (first day, last day), `save_wanted` (path, Counted, language)."""

    count_wanted = Signal(object, object)
    save_wanted = Signal(str, object, str)

    def __init__(self, speech: Speech) -> None:
        super().__init__(speech.say(Title.STATISTICS), speech.say(Say.HINT))
        self._speech = speech
        self._counted: Counted | None = None
        self.period = QComboBox()
        self.period.setAccessibleName(speech.say(Say.PERIOD))
        self.period.addItems([speech.say(one) for one in (Say.THIS_YEAR, Say.THIS_MONTH, Say.ALL)])
        self.period.activated.connect(self.look)
        self.save = QPushButton(speech.say(Say.SAVE))
        self.save.clicked.connect(self._save)
        self.buttons.addWidget(self.period)
        self.buttons.addWidget(self.save)
        self.figures, self.note = label("holderLine", wraps=True), label("caption", wraps=True)
        self.note.hide()
        self._scroll = ReadingArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setAccessibleName(speech.say(Title.STATISTICS))
        self.body.addWidget(self.figures)
        self.body.addWidget(self.note)
        self.body.addWidget(self._scroll, 1)

    def look(self) -> None:
        """Counts the chosen period anew."""
        today = QDate.currentDate()
        last = date(today.year(), today.month(), today.day())
        first = (last.replace(month=1, day=1), last.replace(day=1), _BEGINNING)[self.period.currentIndex()]
        self.count_wanted.emit(first, last)

    def showEvent(self, event: QShowEvent) -> None:
        """What was made since is counted too."""
        super().showEvent(event)
        self.look()

    def show_counted(self, counted: Counted) -> None:
        """The worker has counted."""
        self._counted = counted
        say, figures = self._speech.say, counted.figures
        told = [say(Say.MADE, count=figures["made"]), say(Say.SPOILED, count=figures["spoiled"])]
        if figures["erased"]:
            told.append(say(Say.ERASED, count=figures["erased"]))
        if "seconds" in figures:
            told.append(say(Say.SECONDS, time=self._speech.seconds(figures["seconds"])))
        if "cost_cents" in figures:
            told.append(say(Say.COST, amount=self._speech.money(figures["cost_cents"], counted.currency)))
        self.figures.setText("   ·   ".join(told))
        tables = {name: counts for name, counts in counted.found.tables().items() if counts}
        self._note("" if tables else say(Say.NOTHING))
        self._scroll.setWidget(self._charts(tables))

    def show_saved(self, path: str) -> None:
        """The report is written."""
        self._note(self._speech.say(Say.SAVED, path=path))

    def show_problem(self, problem: Problem) -> None:
        """It was not."""
        self._note(" ".join(self._speech.explain(problem)))

    def _note(self, text: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _charts(self, tables: dict[str, tuple[tuple[str, int], ...]]) -> QWidget:
        ground = QWidget()
        row = QHBoxLayout(ground)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * UNIT)
        columns = [QVBoxLayout() for _ in range(_COLUMNS)]
        for column in columns:
            column.setSpacing(2 * UNIT)
            row.addLayout(column, 1)
        for name, counts in tables.items():
            chart = self._chart(self._speech.say(TABLES[name]), in_words(self._speech, name, counts))
            min(columns, key=lambda column: column.sizeHint().height()).addWidget(chart)
        for column in columns:
            column.addStretch(1)
        return ground

    def _chart(self, title: str, counts: Counts) -> QFrame:
        surface = panel()
        column = QVBoxLayout(surface)
        column.setContentsMargins(2 * UNIT, 2 * UNIT, 2 * UNIT, 2 * UNIT)
        column.addWidget(label("sectionTitle", title))
        column.addWidget(BarChart(title, counts))
        return surface

    def _save(self) -> None:
        if self._counted is None:
            return
        path, _ = QFileDialog.getSaveFileName(self, self._speech.say(Say.SAVE), "", self._speech.say(Say.FILES))
        if path:
            self.save_wanted.emit(path, self._counted, self._speech.language)
