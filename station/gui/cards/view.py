"""The Cards page: search and table above, what is to be done with the chosen cards below."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from station.gui.cards.table import CardTable
from station.gui.cards.viewmodel import (
    AT_REST,
    PERSONS_ACTS,
    Asked,
    CardsView,
    Offer,
    offer,
    outcome,
    question,
    reasons_of,
    rows,
)
from station.gui.cards.words import CardsMsg
from station.gui.entries import Title
from station.gui.life_words import ACTS, REASON_WORDS, STANDINGS
from station.gui.shown import Tone
from station.gui.theme import UNIT
from station.gui.voice import Voice
from station.gui.widgets.buttons import main_button
from station.gui.widgets.confirm import confirmed
from station.gui.widgets.datefield import DateField
from station.gui.widgets.emptyhint import EmptyHint
from station.gui.widgets.frame import PageFrame, panel
from station.gui.widgets.icon import IconView
from station.gui.widgets.label import label
from station.gui.widgets.mapping_menu import MappingButton
from station.gui.widgets.restyle import set_style
from station.gui.widgets.table import reading_table
from station.gui.widgets.tones import ICONS, colour
from station.gui.words import alone
from station.local_time import local_now
from station.model.card import Problem
from station.model.standing import Act, Standing
from station.store.card_search import CardLine

_LONGER, _MARK = timedelta(days=3 * 365), 20


class CardsPage(PageFrame):
    """Signals: `searched` with an Asked, `wanted` with an Order, `export_wanted` with a path and a mapping's path."""

    searched = Signal(object)
    wanted = Signal(object)
    export_wanted = Signal(str, object)

    def __init__(self, voice: Voice) -> None:
        super().__init__(voice.say(Title.CARDS), voice.say(CardsMsg.HINT), wide=True)
        self._voice = voice
        self._view = CardsView()
        self._offer = Offer("", None)
        self.search = QLineEdit()
        self.search.setPlaceholderText(voice.say(CardsMsg.SEARCH))
        self.search.setAccessibleName(voice.say(CardsMsg.SEARCH))
        self.standing = _combo(voice.say(CardsMsg.FILTER))
        self.standing.addItem(voice.say(CardsMsg.ANY), None)
        for standing in Standing:
            self.standing.addItem(voice.say(STANDINGS[standing]), standing)
        self._count = label("hint")
        self._model = CardTable(voice)
        self.table = QTableView()
        self.act = _combo(voice.say(CardsMsg.ACT))
        for act in PERSONS_ACTS:
            self.act.addItem(voice.say(ACTS[act]), act)
        self.act.setCurrentIndex(PERSONS_ACTS.index(AT_REST))
        self.reason = _combo(voice.say(CardsMsg.REASON))
        self.reason.setPlaceholderText(voice.say(CardsMsg.REASON))
        self.day = DateField(voice, local_now().date() + _LONGER)
        self.day.setAccessibleName(voice.say(CardsMsg.DAY))
        self.go = main_button(voice.say(CardsMsg.GO))
        self.export = MappingButton(voice, voice.say(CardsMsg.EXPORT))
        self.buttons.addWidget(self.export)
        self.said = label("sentence", wraps=True)
        self._mark = IconView(_MARK, ICONS[Tone.GOOD], lambda: colour(Tone.GOOD))
        self.result = label("sentence", wraps=True)
        self._say("", Tone.GOOD)
        self._lay_out()
        self._connect()
        self._choose_act()

    @Slot(object)
    def show_view(self, view: CardsView) -> None:
        """Shows what was found; the chosen cards stay chosen where they are still there, and nothing was done."""
        chosen = set[str]() if view.done else {str(line.record.escn) for line in self._chosen()}
        here = self._escn_at(self.table.currentIndex().row())
        self._view = view
        shown = rows(self._voice, view.lines, local_now().date())
        self._model.show_rows(shown)
        for at, row in enumerate(shown):
            if row.escn in chosen:
                self.table.selectRow(at)
        if (at := next((at for at, row in enumerate(shown) if row.escn == here), None)) is not None:
            chosen_or_not = QItemSelectionModel.SelectionFlag.NoUpdate
            self.table.selectionModel().setCurrentIndex(self._model.index(at, 0), chosen_or_not)
        self._none.say(self._voice.say(CardsMsg.NONE_FITS if view.total else CardsMsg.NONE_YET))
        self._count.setText(self._voice.say(CardsMsg.COUNT, shown=len(shown), total=view.total))
        self._say(outcome(self._voice, view), Tone.WARN if view.problems else Tone.GOOD)
        if view.done is not None:
            self.act.setCurrentIndex(PERSONS_ACTS.index(AT_REST))  # the next press is not the last one over again
        self._offer_it()

    def first_place(self) -> QWidget:
        """See PageFrame: who comes to the page can type."""
        return self.search

    def resting_place(self) -> QWidget:
        """See PageFrame: whoever has carried something out goes on in the list."""
        return self.table

    @Slot(int, str)
    def show_exported(self, count: int, file: str) -> None:
        """The list for another system is written."""
        self._say(self._voice.say(CardsMsg.EXPORTED, count=count, file=file), Tone.GOOD)

    @Slot(object)
    def show_problem(self, problem: Problem) -> None:
        """It is not."""
        self._say(" ".join(self._voice.explain(problem)), Tone.WARN)

    def _say(self, text: str, tone: Tone) -> None:
        self.result.setText(text)
        self._mark.show_icon(ICONS[tone], lambda: colour(tone))
        for said in (self._mark, self.result):
            said.setVisible(bool(text))

    @Slot(object)
    def _export(self, mapping: Path | None) -> None:
        say = self._voice.say
        path, _ = QFileDialog.getSaveFileName(self, say(CardsMsg.EXPORT), "cards.csv", say(CardsMsg.EXPORT_FILES))
        if path:
            self.export_wanted.emit(path, mapping)

    def _lay_out(self) -> None:
        self.table.setModel(self._model)
        self.table.setAccessibleName(self._voice.say(Title.CARDS))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.MultiSelection)
        reading_table(self.table, wide=3)
        self.table.horizontalHeader().setMaximumSectionSize(50 * UNIT)  # a name is not too far from what is said of it
        self._none = EmptyHint(self.table)
        above = QHBoxLayout()
        above.setSpacing(UNIT)
        above.addWidget(self.search, 1)
        above.addWidget(self.standing)
        above.addWidget(self._count)
        below = panel()
        column = QVBoxLayout(below)
        column.setContentsMargins(2 * UNIT, 2 * UNIT, 2 * UNIT, 2 * UNIT)
        line = QHBoxLayout()
        line.setSpacing(UNIT)
        for widget in (self.act, self.reason, self.day):
            line.addWidget(widget)
        line.addWidget(self.said, 1)
        line.addWidget(self.go)
        became = QHBoxLayout()
        became.setSpacing(UNIT)
        became.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        became.addWidget(self.result, 1)
        column.addLayout(line)
        column.addLayout(became)
        self.body.addLayout(above)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(below)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._search)
        self.standing.currentIndexChanged.connect(self._search)
        self.table.selectionModel().selectionChanged.connect(self._offer_it)
        self.act.currentIndexChanged.connect(self._choose_act)
        self.reason.currentIndexChanged.connect(self._offer_it)
        self.day.textChanged.connect(self._offer_it)
        self.go.clicked.connect(self._go)
        self.export.chosen.connect(self._export)

    def showEvent(self, event: QShowEvent) -> None:
        """What was made since is listed too."""
        super().showEvent(event)
        self._search()

    @Slot()
    def _search(self) -> None:
        self.searched.emit(Asked(self.search.text(), self.standing.currentData(Qt.ItemDataRole.UserRole)))

    @Slot()
    def _choose_act(self) -> None:
        reasons = reasons_of(self.act.currentData())
        self.reason.clear()
        for reason in reasons:
            self.reason.addItem(alone(self._voice.say(REASON_WORDS[reason])), reason)
        self.reason.setCurrentIndex(-1)  # a person says why
        self.reason.setVisible(bool(reasons))
        self.day.setVisible(self.act.currentData().value == "renew")
        self._offer_it()

    @Slot()
    def _offer_it(self) -> None:
        act, reason = self.act.currentData(), self.reason.currentData()
        self._offer = offer(self._voice, self._chosen(), act, reason, self.day.day)
        if act is Act.RENEW and self.day.fault:
            self._offer = Offer(self.day.fault, None)
        self.said.setText(self._offer.sentence)
        set_style(self.said, "quiet", self._offer.order is None)
        self.go.setEnabled(self._offer.order is not None)

    @Slot()
    def _go(self) -> None:
        offered, asked = self._offer, question(self._voice, self._offer)
        if offered.order is not None and (asked is None or confirmed(self.window(), *asked)):
            self.go.setEnabled(False)
            self.wanted.emit(offered.order)

    def _escn_at(self, row: int) -> str:
        return str(self._view.lines[row].record.escn) if 0 <= row < len(self._view.lines) else ""

    def _chosen(self) -> list[CardLine]:
        at = {index.row() for index in self.table.selectionModel().selectedRows()}
        return [line for number, line in enumerate(self._view.lines) if number in at]


def _combo(name: str) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    return made
