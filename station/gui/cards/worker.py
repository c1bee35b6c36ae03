"""The office thread's side of the Cards page: it searches, and carries acts out."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot

from station.bootstrap import Station
from station.errors import OperatorError
from station.gui.boundary import bounded, deed
from station.gui.cards.viewmodel import Asked, CardsView, Order
from station.gui.page import PageWorker
from station.issuance.lifecycle import LifeCycle
from station.issuance.papers.card_export import write_issued
from station.issuance.presence import AT_WORK
from station.model.card import Problem
from station.model.escn import Escn
from station.model.role import Right
from station.store.card_search import CardQuery

SHOWN = 500


class CardsWorker(PageWorker):
    """Signals: `changed` with a CardsView; `exported` with a count and a file's name; `failed_with` with a Problem."""

    changed = Signal(object)
    exported = Signal(int, str)
    failed_with = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._asked = Asked()

    def opened(self, station: Station) -> None:
        self._look(station)

    @Slot(object)
    @bounded
    def search(self, asked: Asked) -> None:
        """Looks for cards."""
        self._asked = asked
        if self._station is not None:
            self._look(self._station)

    @Slot(object)
    @deed(Right.CARDS)
    def carry_out(self, order: Order) -> None:
        """Does what a person wants, card by card."""
        if self._station is None:
            return
        life = LifeCycle(self._station.desk.store, self._station.desk.now)
        problems: list[Problem] = []
        for text in order.escns:
            try:
                _do(life, Escn.parse(text), order)
            except OperatorError as error:
                problems.append(error.problem)
        self._look(self._station, done=len(order.escns) - len(problems), problems=tuple(problems))
        self.queued.emit()

    @Slot(str, object)
    @deed(Right.CARDS)
    def export(self, path: str, mapping: Path | None) -> None:
        """Writes the cards that are in use for another system."""
        if self._station is None:
            return
        try:
            self.exported.emit(write_issued(self._station.desk.store, Path(path), mapping), path)
        except OperatorError as error:
            self.failed_with.emit(error.problem)

    def _look(self, station: Station, done: int | None = None, problems: tuple[Problem, ...] = ()) -> None:
        standing = self._asked.standing
        query = CardQuery(text=self._asked.text, standings=frozenset({standing} if standing else ()))
        search = station.desk.store.card_search
        self.changed.emit(CardsView(search.find(query, limit=SHOWN), search.count(query), done, problems))


def _do(life: LifeCycle, escn: Escn, order: Order) -> None:
    operator = AT_WORK.name()
    if order.until is not None:
        life.renew(escn, order.until, operator=operator)
    else:
        life.act(escn, order.act, order.reason, operator=operator)
