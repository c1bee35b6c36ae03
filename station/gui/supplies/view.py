"""The Supplies page: the stocks on top, below them what a person can do about them."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QGridLayout

from station.gui.entries import Title
from station.gui.messages import Speech
from station.gui.supplies.forms import CountForm, DeliveryForm, OrderForm
from station.gui.supplies.stockpanel import StockPanel
from station.gui.supplies.words import Say
from station.gui.supplies.worker import Books
from station.gui.theme import UNIT
from station.gui.widgets.frame import PageFrame
from station.gui.widgets.label import label
from station.model.card import Problem
from station.model.supply import Supply


class SuppliesPage(PageFrame):
    """Signals: `look_wanted`; `order_wanted` (path, amounts by Supply, language); those of the forms."""

    look_wanted = Signal()
    order_wanted = Signal(str, object, str)

    def __init__(self, speech: Speech) -> None:
        super().__init__(speech.say(Title.SUPPLIES), speech.say(Say.HINT))
        self._speech = speech
        self.stocks = {supply: StockPanel(speech, supply) for supply in Supply}
        self.delivery, self.count, self.order = DeliveryForm(speech), CountForm(speech), OrderForm(speech)
        self.order.wanted.connect(self._save)
        self.costs, self.note = label("holderLine", wraps=True), label("caption", wraps=True)
        grid = QGridLayout()
        grid.setSpacing(2 * UNIT)
        for column, (stock, form) in enumerate(
            zip(self.stocks.values(), (self.delivery, self.count, self.order), strict=True)
        ):
            grid.addWidget(stock.surface, 0, column)
            grid.addWidget(form, 1, column)
            grid.setColumnStretch(column, 1)
        self.body.addWidget(self.costs)
        self.body.addLayout(grid)
        self.body.addWidget(self.note)
        self.body.addStretch(1)

    def showEvent(self, event: QShowEvent) -> None:
        """What was used since is counted too."""
        super().showEvent(event)
        self.look_wanted.emit()

    def show_books(self, books: Books) -> None:
        """The worker has looked."""
        for supply, surface in self.stocks.items():
            stock = books.stocks.get(supply)
            low = stock is not None and stock.left <= books.low
            surface.show_stock(stock, low=low, currency=books.currency)
        self.count.show_left({supply: max(stock.left, 0) for supply, stock in books.stocks.items()})
        self.costs.setText(self._costs(books))

    def show_booked(self) -> None:
        """The entry is in the books."""
        self.note.setText(self._speech.say(Say.BOOKED))

    def show_saved(self, path: str) -> None:
        """The order form is written."""
        self.note.setText(self._speech.say(Say.SAVED, path=path))

    def show_problem(self, problem: Problem) -> None:
        """It is not."""
        self.note.setText(" ".join(self._speech.explain(problem)))

    def _costs(self, books: Books) -> str:
        costs, say = books.costs, self._speech.say
        counts = {"made": costs.made, "spoiled": costs.spoiled}
        if costs.cents is None:
            return say(Say.NO_COSTS, **counts)
        told = [say(Say.COSTS, **counts, cost=self._speech.money(costs.cents, books.currency))]
        if costs.each is not None:
            told.append(say(Say.EACH, cost=self._speech.money(costs.each, books.currency)))
        return "   ·   ".join(told)

    def _save(self, amounts: Mapping[Supply, int]) -> None:
        path, _ = QFileDialog.getSaveFileName(self, self._speech.say(Say.SAVE), "", self._speech.say(Say.FILES))
        if path:
            self.order_wanted.emit(path, amounts, self._speech.language)
