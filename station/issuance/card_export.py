"""Issued cards as a file for another system: access control, library, canteen. A mapping says which columns."""

import csv
from collections.abc import Iterable
from datetime import date
from typing import TextIO

from station.model.holder import Holder
from station.roster.mapping import Export, Exported
from station.store.cards import CardRecord
from station.store.database import Store

_PLAIN = Export(
    columns={name: name for name in ("uid", "escn", "esi", "issued", "valid-until", "state")},
    dates="%Y-%m-%d",
    delimiter=";",
    encoding="utf-8",
    header=True,
)


def export_cards(store: Store, cards: Iterable[CardRecord], target: TextIO, form: Export = _PLAIN) -> int:
    """Writes a row for each card; returns how many. What a person is called stands in it only where a column asks."""
    rows = csv.writer(target, delimiter=form.delimiter, lineterminator="\n")
    if form.header:
        rows.writerow(form.columns)
    asks = {"name", "email", "level"} & set(form.columns.values())
    count = 0
    for card in cards:
        holder = store.holders.find(card.esi, photo=False) if asks else None
        rows.writerow([_cell(what, card, holder, form.dates) for what in form.columns.values()])
        count += 1
    return count


def _cell(what: Exported, card: CardRecord, holder: Holder | None, dates: str) -> str:
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
            return _day(card.issued_on, dates)
        case "valid-until":
            return _day(card.expires_on, dates)
        case "state":
            return card.worth.standing.value if card.worth else card.state.value
        case "name":
            return holder.name if holder else ""
        case "email":
            return (holder.email if holder else None) or ""
        case "level":
            return holder.level.value if holder and holder.level else ""


def _day(day: date | None, form: str) -> str:
    return day.strftime(form) if day else ""
