"""The Provision page: binds the view state, and tells the worker what a person wants."""

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QInputDialog,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from station.desfire.recipe import load_recipe
from station.errors import RecipeError
from station.gui.icons import qicon
from station.gui.messages import Speech
from station.gui.provision.snapshot import BatchView, Wish
from station.gui.provision.viewmodel import ProvisionState, Row, render
from station.gui.provision.words import ProvisionMsg as Msg
from station.gui.theme import UNIT
from station.gui.widgets.frame import PageFrame, panel
from station.gui.widgets.label import label, named
from station.gui.widgets.notice import NoticePanel
from station.gui.widgets.tones import ICONS, colour

_SHIPPED = "esc-blank"
_COLUMNS = (Msg.COLUMN_RESULT, Msg.COLUMN_UID, Msg.COLUMN_CARD, Msg.COLUMN_REASON)


class ProvisionView(PageFrame):
    """Signals: `begun` with a Wish; `ended`."""

    begun = Signal(object)
    ended = Signal()

    def __init__(self, speech: Speech) -> None:
        super().__init__(speech.say(Msg.HEAD), speech.say(Msg.HINT))
        self._speech = speech
        self._running = False
        self.recipe = QComboBox()
        self.recipe.addItems([_SHIPPED, speech.say(Msg.OTHER_RECIPE)])
        self.recipe.setAccessibleName(speech.say(Msg.RECIPE))
        self.recipe.setMinimumWidth(22 * UNIT)
        self.recipe.activated.connect(self._choose_recipe)
        self.start = named(QPushButton(speech.say(Msg.START)), "primary")
        self.start.setMinimumWidth(20 * UNIT)
        self.start.clicked.connect(self._press)
        self.notice = NoticePanel(speech)
        self.table = self._make_table()
        self._counts, self._pace, self._report = label("sectionTitle"), label("hint"), label("hint")
        self._lay_out()
        self.show_view(BatchView())

    def _lay_out(self) -> None:
        about = QLabel(self._speech.say(Msg.RECIPE))
        about.setBuddy(self.recipe)
        self.buttons.addWidget(about)
        self.buttons.addWidget(self.recipe)
        self.buttons.addWidget(self.start)
        self.body.addWidget(self.notice)
        sums = QHBoxLayout()
        sums.addWidget(self._counts)
        sums.addSpacing(2 * UNIT)
        sums.addWidget(self._pace)
        sums.addStretch(1)
        sums.addWidget(self._report)
        cards = panel()
        column = QVBoxLayout(cards)
        column.setContentsMargins(QMargins(2 * UNIT, 2 * UNIT, 2 * UNIT, 2 * UNIT))
        column.setSpacing(UNIT)
        column.addLayout(sums)
        column.addWidget(self.table)
        self.body.addWidget(cards, 1)

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, len(_COLUMNS))
        table.setHorizontalHeaderLabels([self._speech.say(column) for column in _COLUMNS])
        table.setAccessibleName(self._speech.say(Msg.LIST))
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(len(_COLUMNS) - 1, QHeaderView.ResizeMode.Stretch)
        return table

    def show_view(self, view: BatchView) -> None:
        """Takes the device thread's truth."""
        state = render(view, self._speech)
        self._running = state.running
        self.notice.show_notice(state.notice)
        self.start.setText(self._speech.say(Msg.STOP if state.running else Msg.START))
        self.start.setAccessibleName(self.start.text())
        self.start.setEnabled(state.running or state.may_start)
        self.recipe.setEnabled(state.may_start)
        self._counts.setText(state.counts)
        self._pace.setText(state.pace)
        self._report.setText(state.report)
        self._show_rows(state)

    def _show_rows(self, state: ProvisionState) -> None:
        """New cards come on top; what stands there already stays."""
        while self.table.rowCount() > len(state.rows):
            self.table.removeRow(0)
        for row in reversed(state.rows[: len(state.rows) - self.table.rowCount()]):
            self.table.insertRow(0)
            self._fill(0, row)

    def _fill(self, at: int, row: Row) -> None:
        result = QTableWidgetItem(qicon(ICONS[row.tone], colour(row.tone)), row.result)
        result.setForeground(QColor(colour(row.tone)))
        others = (QTableWidgetItem(text) for text in (row.uid, row.card, row.reason))
        for column, item in enumerate((result, *others)):
            item.setToolTip(item.text())
            self.table.setItem(at, column, item)

    def _choose_recipe(self, at: int) -> None:
        if at != self.recipe.count() - 1:
            return
        path, _ = QFileDialog.getOpenFileName(
            self, self._speech.say(Msg.RECIPE), "", self._speech.say(Msg.RECIPE_FILES)
        )
        if path:
            self.recipe.insertItem(1, path)
        self.recipe.setCurrentIndex(1 if path else 0)

    def _press(self) -> None:
        if self._running:
            self.ended.emit()
            return
        recipe = self.recipe.currentText()
        if not _is_permanent(recipe):
            self.begun.emit(Wish(recipe))
        elif name := self._confirmed():
            self.begun.emit(Wish(recipe, name))

    def _confirmed(self) -> str:
        say = self._speech.say
        name, sure = QInputDialog.getText(self, say(Msg.FOREVER_TITLE), say(Msg.FOREVER_TEXT))
        return name.strip() if sure else ""


def _is_permanent(recipe: str) -> bool:
    """Whether a person is to be asked first; a recipe that does not hold is said by the worker."""
    try:
        return load_recipe(recipe).permanent is not None
    except RecipeError:
        return False
