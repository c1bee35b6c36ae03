"""The office thread's side of the Stickers page: the list of existing cards, numbers and papers."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from PySide6.QtCore import Signal, Slot

from station.bootstrap import Station
from station.errors import InputError, OperatorError
from station.gui.boundary import bounded, deed
from station.gui.existing.snapshot import ListState, Papers, Shelf
from station.gui.first_rows import FirstRows
from station.gui.page import PageWorker
from station.issuance.existing import CardChange, CardFate, Existing
from station.issuance.papers.stickers import hologram_list, stickers_of
from station.model.role import Right
from station.named_file import write_file
from station.printer.labels import shipped_sheet, write_stickers
from station.roster.existing import CardRow, CardsForm, read_cards
from station.roster.line import BadRow
from station.roster.mapping import load_mapping

SHOWN = 500


class ShelfWorker(PageWorker):
    """Signals: `changed` with a Shelf, `read` with a ListState, `written` with Papers, `failed_with` with a Problem."""

    changed = Signal(object)
    read = Signal(object)
    written = Signal(object)
    failed_with = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._list = ListState()

    def opened(self, station: Station) -> None:
        self._look(station)

    @Slot()
    @bounded
    def look(self) -> None:
        """Counts anew."""
        if self._station is not None:
            self._look(self._station)

    @Slot(object, object)
    @deed(Right.PEOPLE)
    def read_list(self, path: Path, mapping: Path | None) -> None:
        """Shows what a list would change."""
        self._run(path, mapping, apply=False)

    @Slot()
    @deed(Right.PEOPLE)
    def apply(self) -> None:
        """Does what was shown."""
        if self._list.path is not None:
            self._run(self._list.path, self._list.mapping, apply=True)
            self.queued.emit()
            self.look()

    @Slot(str, str)
    @deed(Right.PEOPLE)
    def print_stickers(self, path: str, sheet: str) -> None:
        """Mints what is missing, and writes the stickers that were not printed yet."""

        def do(station: Station) -> None:
            existing = _existing(station)
            store, waiting = station.desk.store, existing.mint()
            fresh = [card for card in waiting if card.printed is None] or waiting
            stickers = stickers_of(fresh, station.desk.issuer.qr_prefix)
            _write(path, lambda target: write_stickers(stickers, shipped_sheet(sheet), target))
            store.existing.printed(card.esi for card in fresh)
            self.written.emit(Papers(path, len(stickers), len(store.existing.open()) - len(waiting)))
            self._look(station)

        self._do(do)

    @Slot(str, str)
    @deed(Right.PEOPLE)
    def print_holograms(self, path: str, language: str) -> None:
        """Writes the list by which holograms and stickers are put on."""

        def do(station: Station) -> None:
            content = hologram_list(_existing(station).mint(), station.desk.issuer.institution, language)
            _write(path, lambda target: target.write(content))
            self.written.emit(Papers(path))
            self._look(station)

        self._do(do)

    def _do(self, act: Callable[[Station], None]) -> None:
        if self._station is None:
            return
        try:
            act(self._station)
        except OperatorError as error:
            self.failed_with.emit(error.problem)

    def _look(self, station: Station) -> None:
        existing = station.desk.store.existing
        self.changed.emit(Shelf(*existing.counts(), existing.open(SHOWN)))

    def _run(self, path: Path, mapping: Path | None, *, apply: bool) -> None:
        if self._station is None:
            return
        self._list = ListState(path, mapping, reading=True)
        self.read.emit(self._list)
        try:
            self._walk(_existing(self._station), read_cards(path, _form(mapping)), apply=apply)
            self._list = replace(self._list, reading=False, applied=apply)
        except OperatorError as error:
            problem = error.problem
            self._list = replace(self._list, reading=False, problem=problem)
        self.read.emit(self._list)

    def _walk(self, existing: Existing, rows: Iterable[CardRow | BadRow], *, apply: bool) -> None:
        counts, unreadable, shown = dict.fromkeys(CardFate, 0), 0, FirstRows[CardChange]()
        for row in existing.take_in(rows) if apply else existing.preview(rows):
            if self._stopping.is_set():
                return
            if isinstance(row, BadRow):
                unreadable += 1
            else:
                counts[row.fate] += 1
            if isinstance(row, BadRow) or row.fate is not CardFate.SAME:
                shown.add(row)
        self._list = replace(self._list, counts=counts, unreadable=unreadable, rows=shown.rows, left=shown.left)


def _existing(station: Station) -> Existing:
    desk = station.desk
    return Existing(desk.store, desk.issuer, desk.now, desk.hologram)


def _form(mapping: Path | None) -> CardsForm | None:
    if mapping is None:
        return None
    if (form := load_mapping(mapping).cards) is None:
        raise InputError(what=f"The mapping {mapping} has no [cards].", fix="Add it; docs/mappings.md shows how.")
    return form


def _write(path: str, draw: Callable[[BinaryIO], object]) -> None:
    drawn = BytesIO()
    draw(drawn)
    write_file(Path(path), drawn.getvalue())
