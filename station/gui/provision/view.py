"""The Provision page: binds the view state, and tells the worker what a person wants."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
)

from station.gui.entries import Title
from station.gui.hold_words import HoldMsg
from station.gui.messages import Speech
from station.gui.provision.forever_dialog import ForeverDialog
from station.gui.provision.snapshot import BatchView, Wish
from station.gui.provision.taptable import TapTable
from station.gui.provision.viewmodel import render
from station.gui.provision.words import ProvisionMsg as Msg
from station.gui.theme import UNIT
from station.gui.widgets.buttons import main_button
from station.gui.widgets.frame import PageFrame, panel_column
from station.gui.widgets.label import label
from station.gui.widgets.notice import NoticePanel

_SHIPPED = "esc-blank"


class ProvisionView(PageFrame):
    """Signals: `begun` with a Wish; `ended`; `freed` to stop the other work that has the reader."""

    begun = Signal(object)
    ended = Signal()
    freed = Signal()

    def __init__(self, speech: Speech) -> None:
        super().__init__(speech.say(Title.PROVISION), speech.say(Msg.HINT), wide=True)
        self._speech = speech
        self._running = self._may_free = False
        self.recipe = QComboBox()
        self.recipe.addItems([_SHIPPED, speech.say(Msg.OTHER_RECIPE)])
        self.recipe.setAccessibleName(speech.say(Msg.RECIPE))
        self.recipe.setMinimumWidth(22 * UNIT)
        self.recipe.activated.connect(self._choose_recipe)
        self.start = main_button(speech.say(Msg.START))
        self.start.clicked.connect(self._press)
        self.notice = NoticePanel(speech)
        self.table = TapTable(speech)
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
        cards, column = panel_column()
        column.addLayout(sums)
        column.addWidget(self.table)
        self.body.addWidget(cards, 1)

    def show_view(self, view: BatchView) -> None:
        """Takes the device thread's truth."""
        state = render(view, self._speech)
        self._running, self._may_free = state.running, state.may_free
        self.notice.show_notice(state.notice)
        self.start.setText(
            self._speech.say(Msg.STOP if state.running else HoldMsg.FREE if state.may_free else Msg.START)
        )
        self.start.setAccessibleName(self.start.text())
        self.start.setEnabled(state.running or state.may_start or state.may_free)
        self.recipe.setEnabled(state.may_start)
        self._counts.setText(state.counts)
        self._pace.setText(state.pace)
        self._report.setText(state.report)
        self.table.show_rows(state.rows)

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
        if self._may_free:
            self.freed.emit()
            return
        self.begun.emit(Wish(self.recipe.currentText()))

    def ask_name(self, recipe: str) -> None:
        """What this recipe does cannot be taken back: who wants it says so by name."""
        dialog = ForeverDialog(self, self._speech)
        dialog.accepted.connect(lambda: self.begun.emit(Wish(recipe, dialog.name.text().strip())))
        dialog.open()
