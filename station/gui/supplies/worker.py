"""The Supplies page's side on the office thread: looks into the books, makes entries, writes order forms."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal, Slot

from station.bootstrap import Station
from station.errors import OperatorError
from station.gui.boundary import bounded, deed
from station.gui.page import PageWorker
from station.issuance.costs import Costs, costs_between
from station.model.role import Right
from station.model.supply import Stock, Supply
from station.named_file import write_file
from station.printer.order_form import Orderer, write_order
from station.settings import load_settings
from station.store.supplies import Supplies


@dataclass(frozen=True, slots=True)
class Books:
    """What they say now. `low` is the number from which on a supply runs out; `currency` is an ISO 4217 code."""

    stocks: Mapping[Supply, Stock]
    costs: Costs
    low: int
    currency: str


class SuppliesWorker(PageWorker):
    """Signals: `looked` (Books), `booked`, `saved` (str, the path), `refused` (Problem)."""

    looked = Signal(object)
    booked = Signal()
    saved = Signal(str)
    refused = Signal(object)

    def opened(self, station: Station) -> None:
        """Looks for the first time."""
        self.look()

    @Slot()
    @bounded
    def look(self) -> None:
        """Reads the books anew."""
        if self._station is not None:
            desk, settings = self._station.desk, load_settings()
            today = desk.now().date()
            costs = costs_between(desk.store, today.replace(month=1, day=1), today)
            stocks = desk.store.supplies.stocks()
            self.looked.emit(Books(stocks, costs, settings.supplies_low, settings.currency))

    @Slot(object, int, object)
    @deed(Right.SUPPLIES)
    def deliver(self, supply: Supply, amount: int, cents: int | None) -> None:
        """Books a delivery; `cents` is the price of all of it, None where nobody knows."""
        self._enter(lambda books: books.deliver(supply, amount, cents))

    @Slot(object, int)
    @deed(Right.SUPPLIES)
    def correct(self, supply: Supply, counted: int) -> None:
        """Corrects a stock to what somebody has counted."""
        self._enter(lambda books: books.correct(supply, counted))

    @Slot(str, object, str)
    @deed(Right.SUPPLIES)
    def order(self, path: str, amounts: Mapping[Supply, int], language: str) -> None:
        """Writes an order form in a language."""
        if self._station is None:
            return
        who = load_settings().institution
        orderer = Orderer(who.name, who.pic, who.address, who.contact)
        form = write_order(orderer, amounts, self._station.desk.now().astimezone().date(), language)
        try:
            write_file(Path(path), form)
        except OperatorError as error:
            self.refused.emit(error.problem)
        else:
            self.saved.emit(path)

    def _enter(self, entry: Callable[[Supplies], None]) -> None:
        if self._station is not None:
            entry(self._station.desk.store.supplies)
            self.booked.emit()
            self.look()
