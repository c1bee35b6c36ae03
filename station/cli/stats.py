"""`station stats`: cards by state, level, month, desk and template; the queue, time, rejects, cost."""

import csv
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from station.bootstrap import open_records
from station.cli.holders import AsJson, Registry
from station.cli.output import json_line, results
from station.errors import InputError
from station.issuance.sheet import Bars, Block, Heading, Row, write_sheet
from station.settings import Settings, load_settings
from station.store.statistics import Statistics, count


def stats(
    since: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="First day; default: 1 January.")] = None,
    until: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Last day; default: today.")] = None,
    out: Annotated[Path | None, typer.Option(help="Write a .csv or .pdf instead.")] = None,
    registry: Registry = None,
    json: AsJson = False,
) -> None:
    """Counts cards. Nothing in it tells who anybody is."""
    settings = load_settings()
    today = datetime.now().astimezone().date()
    first, last = since.date() if since else today.replace(month=1, day=1), until.date() if until else today
    if first > last:
        raise InputError(what=f"{first} is after {last}.", fix="Correct --since or --until.")
    with open_records(settings, registry) as store:
        found = count(store.transactions, first, last)
    figures = summary(found, settings)
    if out is not None:
        _write(out, f"{first} – {last}", found, figures)
        results.print(str(out), markup=False)
    elif json:
        json_line({"since": first.isoformat(), "until": last.isoformat(), **figures, **_plain(found)})
    else:
        _show(found, figures)


def summary(found: Statistics, settings: Settings) -> dict[str, str | int | float | None]:
    """The figures that are no table. Money in cents: what was made, and what was spoiled on the way."""
    cents = (found.made + found.spoiled) * settings.card_cents
    figures = {"made": found.made, "spoiled": found.spoiled, "erased": found.erased, "seconds": found.seconds}
    return {**figures, "cost_cents": cents or None}


def _plain(found: Statistics) -> dict[str, dict[str, int]]:
    return {name: dict(counts) for name, counts in found.tables().items()}


def _show(found: Statistics, figures: dict[str, str | int | float | None]) -> None:
    for name, value in figures.items():
        if value is not None:
            results.print(f"{name.replace('_', ' ')}: {value}", markup=False)
    for name, counts in found.tables().items():
        if counts:
            table = Table(name, "", "", box=None, pad_edge=False)
            most = max(number for _, number in counts)
            for what, number in counts:
                table.add_row(Text(what), str(number), "█" * max(1, round(24 * number / most)))
            results.print()
            results.print(table)


def _write(path: Path, when: str, found: Statistics, figures: dict[str, str | int | float | None]) -> None:
    try:
        if path.suffix == ".csv":
            with path.open("w", encoding="utf-8", newline="") as file:
                rows = csv.writer(file, lineterminator="\n")
                rows.writerow(("table", "what", "count"))
                rows.writerows(("total", name, value) for name, value in figures.items() if value is not None)
                rows.writerows((name, *one) for name, counts in found.tables().items() for one in counts)
        elif path.suffix == ".pdf":
            path.write_bytes(write_sheet("Cards", _blocks(when, found, figures)))
        else:
            raise InputError(what=f"{path} is neither .csv nor .pdf.", fix="Choose one of them with --out.")
    except OSError as error:
        raise InputError(what=f"{path} cannot be written: {error.strerror}.", fix="Choose another place.") from None


def _blocks(when: str, found: Statistics, figures: dict[str, str | int | float | None]) -> list[Block]:
    blocks: list[Block] = [Heading(f"Cards, {when}")]
    blocks += [Row(name.replace("_", " "), str(value)) for name, value in figures.items() if value is not None]
    for name, counts in found.tables().items():
        if counts:
            blocks += [Heading(name.capitalize(), part=True), Bars(counts)]
    return blocks
