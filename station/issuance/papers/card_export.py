"""Issued cards as a file for another system: access control, library, canteen. A mapping says which columns."""

import csv
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TextIO

from station.errors import InputError
from station.model.card import CardState
from station.model.holder import Holder
from station.model.quoting import quoted
from station.named_file import text_to_come
from station.roster.mapping import Export, Exported, Fixed, load_mapping
from station.store.cards import CardRecord
from station.store.database import Store

_SENDING = frozenset({CardState.ISSUED, CardState.REGISTERING})
_PLAIN = Export(
    columns={name: name for name in ("uid", "escn", "esi", "issued", "valid-until", "state")},
    states={},
    dates="%Y-%m-%d",
    delimiter=";",
    encoding="utf-8",
    header=True,
)


def write_issued(store: Store, path: Path, mapping: Path | None = None) -> int:
    """Writes the cards that are in use, as a saved mapping says; returns how many. Raises InputError."""
    form = _form(mapping) if mapping else _PLAIN
    try:
        with text_to_come(path, form.encoding) as target:
            return export_cards(store, store.cards.in_states(_SENDING), target, form)
    except UnicodeEncodeError as error:
        raise InputError(
            what=f"{form.encoding} has no character {quoted(error.object[error.start])}.",
            fix="Choose another encoding in the mapping.",
        ) from None


def _form(mapping: Path) -> Export:
    form = load_mapping(mapping).export
    if form is None:
        raise InputError(what=f"The mapping {mapping} has no [export].", fix="Add it; docs/mappings.md shows how.")
    return form


def export_cards(store: Store, cards: Iterable[CardRecord], target: TextIO, form: Export = _PLAIN) -> int:
    """Writes a row for each card; returns how many. What a person is called stands in it only where a column asks."""
    rows = csv.writer(target, delimiter=form.delimiter, lineterminator="\n")
    if form.header:
        rows.writerow(form.columns)
    asks = {"name", "email", "level"} & set(form.columns.values())
    count = 0
    for card in cards:
        holder = store.holders.find(card.esi, photo=False) if asks else None
        rows.writerow([_cell(what, card, holder, form) for what in form.columns.values()])
        count += 1
    return count


def _cell(what: Exported | Fixed, card: CardRecord, holder: Holder | None, form: Export) -> str:
    match what:
        case "uid":
            return str(card.uid) if card.uid else ""
        case "uid-reversed":
            return card.uid.octets[::-1].hex().upper() if card.uid else ""
        case "escn":
            return str(card.escn)
        case "esi":
            return str(card.esi)
        case "esi-code":
            return card.esi.code
        case "issued":
            return _day(card.issued_on, form.dates)
        case "valid-until":
            return _day(card.expires_on, form.dates)
        case "state":
            state = card.worth.standing.value if card.worth else card.state.value
            return form.states.get(state, state)
        case "name":
            return holder.name if holder else ""
        case "email":
            return (holder.email if holder else None) or ""
        case "level":
            return holder.level.value if holder and holder.level else ""
        case _:
            return what.removeprefix("=")


def _day(day: date | None, form: str) -> str:
    return day.strftime(form) if day else ""
